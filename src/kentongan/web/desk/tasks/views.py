"""My office's tasks by deadline, the questions it is asked, and the late offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.alarms import queries as alarms
from kentongan.alarms.queries import EarlyWarningView
from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of, day_start
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.issues import queries as issues
from kentongan.places import queries as places
from kentongan.plans import queries as plans
from kentongan.rakor import queries as rakor
from kentongan.tasks import queries
from kentongan.tasks.queries import ReplyView, TaskView
from kentongan.tasks.rules import TASK, InquiryState, TaskState
from kentongan.web.counting import counted
from kentongan.web.desk.action_plans import telling
from kentongan.web.desk.early_warnings import asking
from kentongan.web.desk.origins import Origin
from kentongan.web.desk.tasks import questions
from kentongan.web.desk.tasks.approving import approvals
from kentongan.web.desk.tasks.asked import Askers
from kentongan.web.desk.tasks.reminders import late_offices
from kentongan.web.desk.visit import Visit

SHOWN_DONE = timedelta(days=45)
OWED = frozenset({TaskState.ASSIGNED, TaskState.STARTED, TaskState.BLOCKED})


@dataclass(frozen=True)
class Shelf:
    """Tasks under one heading, each with who asked for it."""

    title: str
    rows: tuple[tuple[TaskView, Origin], ...]


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show what the reader's office owes, and to whoever may see them the others."""
    visit = Visit(request, by, at)
    found = queries.tasks(by=by, at=at)
    mine = [task for task in found if task.owner == by.agency]
    asked, arriving = _asked(visit), _arriving(visit)
    waits = approvals(visit)
    context: dict[str, object] = {
        "headline": _headline(
            mine, asked, found, visit, waits=len(waits), arriving=len(arriving)
        ),
        "to_issue": _to_issue(visit),
        "shelves": _shelves(mine, visit),
        "approvals": waits,
        "questions": [(one, questions.reply_form(one)) for one in asked],
        "steps": issues.due(by=by, at=at, office=by.agency)
        if visit.holds(Act.ISSUE_VIEW)
        else [],
        "checks": rakor.due_checks(by=by, at=at, agency=by.agency)
        if visit.holds(Act.DECISION_VIEW)
        else [],
        "warnings": [(one, asking.acknowledge(one)) for one in arriving],
        "plan_owed": _plan_owed(visit),
        "first": next((t for t in mine if t.state in OWED), None),
        **_others(found, visit),
    }
    return visit.page("desk/tasks/list.html", context)


def _plan_owed(visit: Visit) -> list[tuple[plans.Owed, str]]:
    """Return what is owed of the action plan's period, once it was reminded of."""
    if not visit.holds(Act.ACTION_PLAN_VIEW):
        return []
    found = plans.owed(by=visit.by, at=visit.at)
    if Role.OPERATOR not in visit.by.roles:
        found = [one for one in found if one.office == visit.by.agency]
    return [(one, telling.reminder(one)) for one in found]


def _arriving(visit: Visit) -> list[EarlyWarningView]:
    if not visit.holds(Act.EARLY_WARNING_ACKNOWLEDGE):
        return []
    return alarms.to_acknowledge(by=visit.by, at=visit.at)


def _to_issue(visit: Visit) -> list[EarlyWarningView]:
    """Return the drafts that wait for the reader to let them out."""
    if not visit.holds(Act.EARLY_WARNING_ISSUE):
        return []
    found = alarms.early_warnings(by=visit.by, at=visit.at)
    return [one for one in found if one.draft and one.issuer == visit.by.agency]


def _asked(visit: Visit) -> list[ReplyView]:
    if not visit.holds(Act.INQUIRY_VIEW):
        return []
    return queries.inquiries_for(
        by=visit.by, at=visit.at, open_only=InquiryState.ASKED.value
    )


def _headline(
    mine: Sequence[TaskView],
    asked: Sequence[ReplyView],
    found: Sequence[TaskView],
    visit: Visit,
    *,
    waits: int,
    arriving: int,
) -> str:
    owed = [task for task in mine if task.state in OWED]
    parts = []
    if owed:
        late = sum(task.late for task in owed)
        parts.append(counted("{n} tugas menunggu kantor Anda", len(owed)))
        if late:
            parts.append(_("{n} lewat tenggat").format(n=late))
    if asked:
        parts.append(counted("{n} pertanyaan menunggu jawaban", len(asked)))
    if waits:
        parts.append(counted("{n} hal menunggu persetujuan Anda", waits))
    if arriving:
        words = "{n} peringatan dini menunggu pernyataan kantor Anda"
        parts.append(counted(words, arriving))
    if Role.OPERATOR in visit.by.roles:
        parts += _followed(mine, found)
    if parts:
        return ", ".join(parts) + "."
    return _("Tidak ada tugas untuk Anda.")


def _followed(mine: Sequence[TaskView], found: Sequence[TaskView]) -> list[str]:
    """Return what the secretariat has to follow in other offices."""
    others = [task for task in found if task not in mine]
    late = {task.owner for task in others if task.late}
    proofs = sum(task.state == TaskState.REPORTED for task in found)
    parts = []
    if late:
        parts.append(counted("{n} kantor lain lewat tenggat", len(late)))
    if proofs:
        parts.append(counted("{n} bukti menunggu diperiksa", proofs))
    return parts


def _shelves(mine: Sequence[TaskView], visit: Visit) -> list[Shelf]:
    """Return the office's tasks: overdue, today, this week, later, handed in, done."""
    askers, zone = Askers(visit), places.zone()
    today = day_of(visit.at, zone)
    tomorrow = day_start(today + timedelta(1), zone)
    week = day_start(today + timedelta(7 - today.weekday()), zone)
    owed = [task for task in mine if task.state in OWED]
    ahead = [task for task in owed if not task.late]
    recent = visit.at - SHOWN_DONE
    named = [
        (_("Lewat tenggat"), [t for t in owed if t.late]),
        (_("Hari ini"), [t for t in ahead if t.due_at < tomorrow]),
        (_("Pekan ini"), [t for t in ahead if tomorrow <= t.due_at < week]),
        (_("Nanti"), [t for t in ahead if t.due_at >= max(week, tomorrow)]),
        (
            _("Bukti sedang diperiksa"),
            [t for t in mine if t.state == TaskState.REPORTED],
        ),
        (
            _("Selesai atau dibatalkan"),
            [t for t in mine if t.state in TASK.done and t.assigned_at > recent],
        ),
    ]
    return [
        Shelf(title, tuple((task, askers.of(task)) for task in rows))
        for title, rows in named
        if rows
    ]


def _others(found: Sequence[TaskView], visit: Visit) -> dict[str, object]:
    """Return what the secretariat follows: proofs to check, and who is late."""
    if Role.OPERATOR not in visit.by.roles:
        return {}
    askers = Askers(visit)
    proofs = [task for task in found if task.state == TaskState.REPORTED]
    others = [t for t in found if t.owner != visit.by.agency and t.state in OWED]
    late = late_offices(others, visit.at)
    return {
        "operator": True,
        "remind": late[0] if late and not proofs else None,
        "proofs": [(task, askers.of(task)) for task in proofs],
        "late": late,
        "running": [(t, askers.of(t)) for t in others if not t.late],
    }
