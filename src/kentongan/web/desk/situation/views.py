"""The computed picture for a leader, an officer, or one sheet of paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.assessment import queries
from kentongan.assessment.rules.situation import Ask, Matter, MatterKind, Situation
from kentongan.documents import charts
from kentongan.domain.acts import Act
from kentongan.domain.areas import AreaLevel
from kentongan.domain.codes import Level, Sector
from kentongan.domain.periods import Month, day_of
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.ledger import queries as ledger
from kentongan.places import queries as places
from kentongan.rakor import queries as rakor
from kentongan.rakor.rules.meeting import MACHINE, State
from kentongan.web.desk import drawn, origins
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.situation import looked
from kentongan.web.desk.situation.changes import Change, since_lock, since_look
from kentongan.web.desk.situation.looked import Look, Looks
from kentongan.web.desk.visit import Visit
from kentongan.web.memo import kept
from kentongan.web.templatetags.words import language

DECIDES = frozenset({Role.LEADER, Role.CHAIR})
KINDS = {
    MatterKind.ISSUE: ("issue", Act.ISSUE_VIEW),
    MatterKind.RUMOUR: ("rumour", Act.RUMOUR_VIEW),
    MatterKind.DECISION: ("decision", Act.DECISION_VIEW),
}


@dataclass(frozen=True)
class Row:
    """A matter for attention with its page; closed ones have none."""

    matter: Matter
    url: str

    @property
    def step(self) -> str:
        """What comes next, unless the matter's own words say it already."""
        words = language()
        step = self.matter.next_step(words)
        return "" if step.rstrip(".") in self.matter.text(words) else step


def page(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the situation, with what changed since the reader looked last."""
    visit = Visit(request, by, at)
    context = _context(visit)
    look = Look.of(found(visit))
    known = looked.read(request, by)
    looks = known.now(look) if known else Looks(None, look)
    if looks.before is not None:
        context["before"] = looks.before
        context["news"] = since_look(found(visit), looks.before, visit)
    response = visit.page("desk/situation/page.html", context)
    looked.write(response, looks, by, secure=request.is_secure())
    return response


def printed(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the situation as one sheet for the printer."""
    visit = Visit(request, by, at)
    context = _context(visit)
    context["head"] = ledger.head()
    return visit.page("desk/situation/print.html", context)


def _context(visit: Visit) -> dict[str, object]:
    """Return the picture as it stands until the next act."""
    return {**kept("situation", lambda: _computed(visit), by=visit.by, at=visit.at)}


def found(visit: Visit) -> Situation:
    """Return the picture for the reader, as it stands until the next act."""
    return kept("picture", lambda: _read(visit), by=visit.by, at=visit.at)


def _read(visit: Visit) -> Situation:
    return queries.situation(by=visit.by, at=visit.at, month=_month(visit))


def row(matter: Matter, visit: Visit) -> Row:
    """Return a matter with its page."""
    return Row(matter, _url(matter, visit))


def _computed(visit: Visit) -> dict[str, object]:
    picture = found(visit)
    words = language()
    return {
        "s": picture,
        "headline": picture.headline.sentence(words),
        "coverage": picture.headline.coverage(words),
        "silent": picture.headline.silent(words),
        "decides": bool(visit.by.roles & DECIDES),
        "asks": [(ask, _page_of(ask, visit, picture)) for ask in picture.asks],
        "matters": [row(one, visit) for one in picture.matters],
        "sectors": list(Sector),
        "levels": list(Level),
        "map": drawn.levels(
            {one.kode: one.level for one in picture.board},
            title=_("Tingkat per kecamatan"),
            step=AreaLevel.DISTRICT,
        ),
        "curve": _curve(picture),
        "days": _days(picture),
        "scored": visit.holds(Act.EVALUATION_VIEW),
        "changes": _changes(picture, visit),
        "rakor": origins.rakor_page(picture.meeting) if picture.meeting else "",
    }


def _month(visit: Visit) -> Month | None:
    """Return the Rakor that isn't over yet: the latest whose minutes aren't out."""
    for one in rakor.meetings(by=visit.by, at=visit.at):
        if one.of_month and State(one.state) not in MACHINE.done:
            return Month.parse(one.month)
    return None


def _page_of(ask: Ask, visit: Visit, found: Situation) -> str:
    """Return where the reader reads on: its page, or its matter further down."""
    origin = origins.of(ask.ref, visit)
    if origin and origin.url:
        return origin.url
    orders = {matter.ref: n for n, matter in enumerate(found.matters, 1)}
    return f"#hal-{orders[ask.ref]}" if ask.ref in orders else ""


def _url(matter: Matter, visit: Visit) -> str:
    if matter.closed or not matter.number or matter.ref is None:
        return ""
    kind, act = KINDS[matter.kind]
    return page_of(kind, matter.number) if visit.holds(act) else ""


def _curve(found: Situation) -> str:
    flow = found.flow
    return charts.sparkline(
        flow.last,
        title=_("Laporan per hari"),
        low=flow.low / 7,
        high=flow.high / 7,
        width=280,
        height=48,
        language=language(),
    )


def _days(found: Situation) -> list[tuple[date, int]]:
    """Return the curve's figures by day, the newest first: its other reading."""
    today = day_of(found.at, places.zone())
    return [
        (today - timedelta(back), count)
        for back, count in enumerate(reversed(found.flow.last))
    ]


def _changes(found: Situation, visit: Visit) -> tuple[str, tuple[Change, ...]]:
    frozen = queries.last_before(by=visit.by, at=visit.at, since=visit.at)
    if frozen is None:
        return "", ()
    return frozen.situation.meeting, since_lock(found, frozen.situation)
