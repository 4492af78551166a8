"""The month's activities, the own office's first: planned, carried out, cancelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.codes import Phase
from kentongan.domain.periods import BadMonth, Month, day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports.rules import check_reason
from kentongan.tasks import actions, queries
from kentongan.tasks.queries import ActivityView
from kentongan.tasks.rules import ActivityState
from kentongan.web.counting import counted
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.desk import month_words

PHASE = Words("Tahap", "Phase")
DAY = Words("Tanggal", "Date")
SHORT = 3


@dataclass(frozen=True)
class Row:
    """An activity with what its office may do with it."""

    activity: ActivityView
    forms: tuple[Form, ...] = ()
    late: bool = False


def _parse(text: str) -> Month:
    try:
        return Month.parse(text)
    except BadMonth:
        raise NotFound from None


def now(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show this month."""
    return _show(Visit(request, by, at), Month.of(day_of(at, places.zone())))


def month(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Show one month."""
    return _show(Visit(request, by, at), _parse(month))


def _found(visit: Visit, month: Month) -> list[ActivityView]:
    last = month.after.first - timedelta(1)
    return queries.activities(by=visit.by, at=visit.at, first=month.first, last=last)


def _show(visit: Visit, month: Month, failed: Failed = NONE) -> HttpResponse:
    found = _found(visit, month)
    rows = [_row(one, visit, month, failed) for one in found]
    mine = [row for row in rows if row.activity.agency == visit.by.agency]
    context: dict[str, object] = {
        "headline": _headline(found, month, visit),
        "month": str(month),
        "before": str(month.before),
        "after": str(month.after),
        "mine": mine,
        "others": [row for row in rows if row not in mine],
        "form": _plan_form(month, visit).after(failed)
        if visit.holds(Act.ACTIVITY_PLAN)
        else None,
    }
    return visit.page("desk/activities/month.html", context, failed)


def _headline(found: Sequence[ActivityView], month: Month, visit: Visit) -> str:
    words = month_words(str(month))
    if not found:
        return _("Belum ada kegiatan {month}.").format(month=words)
    counts = Counter(one.state for one in found)
    text = _("{month}: {n} kegiatan, {done} terlaksana").format(
        month=words, n=len(found), done=counts[ActivityState.DONE.value]
    )
    late = sum(_is_late(one, visit) for one in found)
    if late:
        text += ", " + counted("{n} lewat harinya dan belum dilaporkan", late)
    return text + "."


def _is_late(one: ActivityView, visit: Visit) -> bool:
    today = day_of(visit.at, places.zone())
    return one.state == ActivityState.PLANNED.value and one.planned_date < today


def _row(one: ActivityView, visit: Visit, month: Month, failed: Failed) -> Row:
    late = _is_late(one, visit)
    own = one.agency == visit.by.agency
    if not own or one.state != ActivityState.PLANNED.value:
        return Row(one, late=late)
    made = []
    if visit.holds(Act.ACTIVITY_REPORT):
        made.append(_report_form(one, month).after(failed))
    if visit.holds(Act.ACTIVITY_CANCEL):
        made.append(_cancel_form(one, month).after(failed))
    return Row(one, tuple(made), late)


def _plan_form(month: Month, visit: Visit) -> Form:
    today = day_of(visit.at, places.zone())
    day = today if Month.of(today) == month else month.first
    return Form(
        Act.ACTIVITY_PLAN.value,
        reverse(Act.ACTIVITY_PLAN.value, args=[str(month)]),
        _("Catat kegiatan"),
        (
            Field("apa", _("Kegiatan"), least=10),
            forms.choice("tahap", _("Tahap"), choices.codes(Phase, "phase")),
            Field("tempat", _("Tempat"), least=SHORT),
            Field("hari", _("Tanggal"), Kind.DATE, day.isoformat()),
        ),
    )


def _report_form(one: ActivityView, month: Month) -> Form:
    return Form(
        f"{Act.ACTIVITY_REPORT.value}-{one.number}",
        reverse(Act.ACTIVITY_REPORT.value, args=[str(month), one.number]),
        _("Laporkan terlaksana"),
        (
            Field("hari", _("Terlaksana pada"), Kind.DATE, str(one.planned_date)),
            forms.long("bukti", _("Bukti: siapa hadir, apa hasilnya")),
        ),
        title=_("Terlaksana…"),
        quiet=True,
    )


def _cancel_form(one: ActivityView, month: Month) -> Form:
    return Form(
        f"{Act.ACTIVITY_CANCEL.value}-{one.number}",
        reverse(Act.ACTIVITY_CANCEL.value, args=[str(month), one.number]),
        _("Batalkan"),
        (forms.reason(),),
        title=_("Batalkan…"),
        quiet=True,
    )


def plan(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Plan an activity of one's own office."""
    visit, shown = Visit(request, by, at), _parse(month)

    def step() -> tuple[str, str]:
        day = reading.day(request.POST, "hari", DAY)
        actions.plan_activity(
            what=check_reason(request.POST.get("apa", "")),
            phase=reading.member(request.POST, "tahap", Phase, PHASE),
            place=reading.words(request.POST, "tempat")[:120],
            day=day,
            by=by,
            at=at,
        )
        return _("Kegiatan tercatat."), _page(Month.of(day))

    return visit.take(Act.ACTIVITY_PLAN.value, step, partial(_show, visit, shown))


def _page(month: Month) -> str:
    return reverse("activity.view.month", args=[str(month)])


def report(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, number: str
) -> HttpResponse:
    """Report an activity carried out, with what shows it."""
    visit = Visit(request, by, at)

    def do(activity_id: int) -> None:
        day = reading.day(request.POST, "hari", DAY)
        proof = request.POST.get("bukti", "")
        actions.report_activity(
            activity_id=activity_id, day=day, proof=proof, by=by, at=at
        )

    what = Act.ACTIVITY_REPORT, _("Kegiatan dilaporkan terlaksana.")
    return _take(visit, _parse(month), number, do, what)


def cancel(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, number: str
) -> HttpResponse:
    """Cancel an activity, with the reason."""
    visit = Visit(request, by, at)

    def do(activity_id: int) -> None:
        reason = request.POST.get("alasan", "")
        actions.cancel_activity(activity_id=activity_id, reason=reason, by=by, at=at)

    what = Act.ACTIVITY_CANCEL, _("Kegiatan dibatalkan.")
    return _take(visit, _parse(month), number, do, what)


def _take(
    visit: Visit,
    month: Month,
    number: str,
    do: Callable[[int], object],
    what: tuple[Act, str],
) -> HttpResponse:
    """Take a step with an activity of the month."""
    act, told = what
    ids = {one.number: one.id for one in _found(visit, month)}
    if number not in ids:
        raise NotFound

    def step() -> tuple[str, str]:
        do(ids[number])
        return told, _page(month)

    return visit.take(f"{act.value}-{number}", step, partial(_show, visit, month))
