"""One planned action: its measures, what was reached, and what shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.assessment.plan_report import gathering
from kentongan.assessment.queries.evidence import Thing, suggested, things
from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.ledger import queries as ledger
from kentongan.places import queries as places
from kentongan.plans import queries
from kentongan.plans.queries import ActionView, EvidenceView, TargetView
from kentongan.plans.rules import Period, State
from kentongan.web.desk.action_plans import asking
from kentongan.web.desk.action_plans.shown import action_of, plan_of
from kentongan.web.desk.forms import NONE, Failed, Form, after
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import label


@dataclass(frozen=True)
class Shown:
    """A piece of evidence as the page shows it."""

    piece: EvidenceView
    title: str
    kind: str
    held: bool
    drop: Form | None
    confirm: Form | None


@dataclass(frozen=True)
class Block:
    """One period of the action with its forms and its evidence."""

    target: TargetView
    period: Period
    over: bool
    evidence: tuple[Shown, ...]
    forms: tuple[Form, ...]


def action(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str
) -> HttpResponse:
    """Show one action."""
    return show(Visit(request, by, at), year, number)


def show(visit: Visit, year: str, number: str, failed: Failed = NONE) -> HttpResponse:
    """Render one action, with what stood in the way of a step."""
    plan, it = plan_of(visit, year), action_of(visit, year, number)
    whole = after(asking.of_action(plan, it, visit), failed)
    context: dict[str, object] = {
        "plan": plan,
        "a": it,
        "headline": _headline(it),
        "blocks": [_block(plan.year, it, t, visit, failed) for t in it.targets],
        "forms": list(whole.values()),
        "history": ledger.history(Ref("planned_action", it.id), limit=40),
    }
    return visit.page("desk/action_plans/action.html", context, failed)


def _headline(it: ActionView) -> str:
    if it.state is State.DRAFTED:
        return _("{what}: menunggu ditetapkan ketua.").format(what=it.what.rstrip("."))
    wanting = [t.part.value for t in it.targets if not t.reached]
    bare = [t.part.value for t in it.targets if t.unproved]
    parts = []
    if wanting:
        parts.append(
            _("capaian {parts} belum dicatat").format(parts=", ".join(wanting))
        )
    if bare:
        parts.append(_("data dukung {parts} belum ada").format(parts=", ".join(bare)))
    said = "; ".join(parts) or _("semua capaian tercatat")
    return f"{it.what.rstrip('.')}: {said}."


def offered(visit: Visit, it: ActionView, period: Period) -> list[Thing]:
    """Return what the house offers the reader as evidence of a period."""
    found = things(by=visit.by, at=visit.at, period=period)
    return suggested(it, found.values())


def _block(
    year: int, it: ActionView, target: TargetView, visit: Visit, failed: Failed
) -> Block:
    period = Period(year, target.part)
    begun = day_of(visit.at, places.zone()) >= period.first
    found = things(by=visit.by, at=visit.at, period=period) if begun else {}
    fits = suggested(it, found.values())
    made = asking.of_target(year, it, target, fits, visit) if begun else {}
    return Block(
        target,
        period,
        period.over(day_of(visit.at, places.zone())),
        tuple(_shown(year, it, target, e, found, visit) for e in target.evidence),
        tuple(after(made, failed).values()),
    )


def _shown(  # noqa: PLR0917
    year: int,
    it: ActionView,
    target: TargetView,
    piece: EvidenceView,
    found: Mapping[Ref, Thing],
    visit: Visit,
) -> Shown:
    thing = found.get(piece.about)
    held = gathering.held_back(piece, thing)
    if piece.digest:
        title, kind = piece.name, label("berkas", "held")
    elif thing is not None:
        title, kind = thing.title, label(thing.kind.value, "held")
    else:
        office = it.office_name
        title, kind = _("keterangan ada pada {office}").format(office=office), ""
    at = (year, it.number, target.part)
    apart = thing is None or thing not in suggested(it, [thing])
    may = queries.may_fill(visit.by, it) and visit.holds(Act.PLANNED_ACTION_PROVE)
    head = visit.by.agency == it.office and visit.holds(Act.PLANNED_ACTION_CONFIRM)
    return Shown(
        piece,
        title,
        kind,
        held,
        asking.drop(at, piece) if may and apart else None,
        asking.confirm(at, piece) if held and head else None,
    )
