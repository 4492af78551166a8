"""The list of reports, and one report with everything that is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import (
    ContentRating,
    ReportKind,
    Sector,
    SourceRating,
)
from kentongan.domain.issue_types import IssueType, issue_types
from kentongan.domain.rights import Actor, holds
from kentongan.places import queries as places
from kentongan.reports import queries
from kentongan.reports.queries import ReportView
from kentongan.reports.rules import State
from kentongan.rumours import queries as rumours
from kentongan.rumours.queries import RumourView
from kentongan.web import areas, frame
from kentongan.web.desk.reports import filters, listing, next_step, targets
from kentongan.web.desk.saved.tabs import MOST, tabs
from kentongan.web.templatetags import words as say


@dataclass(frozen=True)
class Trouble:
    """What stood in the way of the last step; the page is shown again with it."""

    words: str = ""

    @property
    def status(self) -> int:
        """Return 409 when something stood in the way."""
        return 409 if self.words else 200


NONE = Trouble()


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List reports, newest first."""
    return show_list(request, by, at, request.GET)


def show_list(
    request: HttpRequest,
    by: Actor,
    at: datetime,
    query: QueryDict,
    trouble: Trouble = NONE,
) -> HttpResponse:
    """Render the list that `query` asks for."""
    bar = filters.read(query, at)
    picked = request.POST.getlist("nomor")
    listed = listing.of(bar, query, picked, by, at)
    context: dict[str, object] = {
        "bar": bar,
        "saved": tabs("laporan", query, lambda q: _total(q, by, at), by, at),
        "listing": listed,
        "address": query.urlencode(),
        "districts": areas.by_district(),
        "sectors": list(Sector),
        "states": list(State),
        "channels": filters.THROUGH,
        "kinds": list(ReportKind),
        "spans": filters.spans(),
        "heard": _heard(by, at)
        if not listed.rows and holds(by, Act.DESK_VIEW)
        else None,
        "targets": targets.kept_targets(by=by, at=at),
        "may_bulk": holds(by, listing.BULK),
        "may_set_aside": holds(by, Act.REPORT_SET_ASIDE),
        "may_intake": holds(by, Act.INTAKE_VIEW),
        "older": _without_page(query),
        "undo": query.getlist("urungkan")[:200],
        "picked": picked,
        "posted": request.POST,
        "error": trouble.words,
    }
    template = "desk/reports/list.html"
    return frame.desk(request, template, by, at, context, trouble.status)


def _total(query: QueryDict, by: Actor, at: datetime) -> int:
    """Return how many reports a saved view holds, up to a thousand."""
    narrow = filters.read(query, at).narrow(at)
    return queries.count_reports(by=by, at=at, narrow=narrow, most=MOST)


def _without_page(query: QueryDict) -> str:
    """Return the address without its page, ready for the next one."""
    rest = query.copy()
    for name in ("sebelum", "urungkan"):
        rest.pop(name, None)
    return f"{rest.urlencode()}&" if rest else ""


def _heard(by: Actor, at: datetime) -> int | None:
    """Return how many kelurahan sent word in the last seven days.

    Only the desk sees every report; counted by another's eye, a kelurahan whose
    reports aren't shared would be called silent: None.
    """
    if not holds(by, Act.DESK_VIEW):
        return None
    villages = [area.kode for area in places.villages()]
    words = queries.word_of_villages(by=by, at=at, villages=villages)
    return sum(word.days > 0 for word in words)


def one(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show one report."""
    return show(request, number, by, at)


def show(
    request: HttpRequest,
    number: str,
    by: Actor,
    at: datetime,
    trouble: Trouble = NONE,
) -> HttpResponse:
    """Render one report, with what stood in the way of the last step."""
    report = queries.report_by_number(by=by, at=at, number=number)
    group = queries.group_of(by=by, at=at, report_id=report.id)
    taken = targets.of(group.taken_up if group else None, by=by, at=at)
    post = _post(report)
    context: dict[str, object] = {
        "r": report,
        "post": post,
        "headline": _sentence(report, post),
        "next": next_step.of(report, by, group, taken),
        "group": group,
        "may_see_groups": holds(by, Act.GROUP_VIEW),
        "accused": _accused(report, by, at),
        "duty": offices.on_duty(report.area, at),
        "linked": targets.of(report.about, by=by, at=at),
        "targets": targets.kept_targets(by=by, at=at),
        "acts": next_step.acts(report, by),
        "may_open": holds(by, Act.ISSUE_OPEN) and bool(report.text),
        "alternatives": _alternatives(report),
        "reason": _reason(report),
        "thread": queries.thread(report.id),
        "photos": range(1, queries.photos_of(report.id) + 1),
        "may_open_photos": holds(by, Act.REPORT_OPEN_PHOTO),
        "added": _added(report),
        "history": queries.history(report.id),
        "offices": offices.agencies(),
        "districts": areas.by_district(),
        "types": _types(),
        "kinds": list(ReportKind),
        "sources": list(SourceRating),
        "contents": list(ContentRating),
        "posted": request.POST,
        "error": trouble.words,
    }
    template = "desk/reports/one.html"
    return frame.desk(request, template, by, at, context, trouble.status)


@dataclass(frozen=True)
class Accused:
    """That somebody may be accused in a report; the call is logged on its `rumour`."""

    rumour: RumourView | None


def _accused(report: ReportView, by: Actor, at: datetime) -> Accused | None:
    for one, rumour in rumours.unjudged(by=by, at=at):
        if one.report_id == report.id:
            return Accused(rumour)
    return None


def _added(report: ReportView) -> list[str]:
    """Return what the reporter added since the desk last said or did something."""
    if not report.said_more:
        return []
    added: list[str] = []
    for _when, from_reporter, text in queries.thread(report.id):
        added = [*added, text] if from_reporter else []
    return added


def _post(report: ReportView) -> str:
    """Return the post behind the channel's pseudonym, if it was mapped."""
    if not report.sender:
        return ""
    mapped = {row.pseudonym: row.post for row in queries.senders(mapped=True)}
    code = mapped.get(report.sender, "")
    return next((post.name for post in offices.posts() if post.code == code), "")


def _sentence(report: ReportView, post: str) -> str:
    if not report.text:
        return _("Laporan ini sedang dibaca mesin.")
    place = places.name_of(report.place) if report.place else report.outside
    values = {
        "who": post or say.label(report.origin, "origin").capitalize(),
        "what": say.type_words(report.issue_type).lower()
        or _("hal yang belum dikenali"),
        "place": place or _("tempat yang tidak disebut"),
        "when": say.moment(report.sent_at),
    }
    if report.message == ReportKind.ZERO.value:
        return _("{who} melaporkan nihil untuk {place}, {when}.").format(**values)
    if report.message == ReportKind.NOT_REPORT.value:
        return _("Pesan dari {who}, {when}: bukan laporan.").format(**values)
    return _("{who} melaporkan {what} di {place}, {when}.").format(**values)


def _alternatives(report: ReportView) -> list[tuple[str, float]]:
    """Return the other places the words may mean, by name."""
    rest = [(kode, w) for kode, w in report.alternatives if kode != report.place]
    names = places.names([kode for kode, _weight in rest])
    return [(names[kode], weight) for kode, weight in rest if kode in names]


def _reason(report: ReportView) -> str:
    """Return why the report stands where it stands, in words."""
    if report.state == State.FORWARDED.value:
        return offices.agency_names().get(report.reason, report.reason)
    return {"machine": _("dibaca mesin"), "tanggapan": _("menjadi tanggapan")}.get(
        report.reason, report.reason
    )


def _types() -> list[tuple[str, list[IssueType]]]:
    """Return the issue types under their sectors."""
    all_ = issue_types().values()
    return [
        (sector.value, [kind for kind in all_ if kind.sector == sector])
        for sector in Sector
    ]
