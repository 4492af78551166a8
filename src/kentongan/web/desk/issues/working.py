"""Tasks and questions that an issue gives to offices."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.issues.queries import IssueView
from kentongan.reports.rules import check_reason
from kentongan.tasks import actions
from kentongan.web.desk import reading
from kentongan.web.desk.issues.moving import take
from kentongan.web.desk.visit import Visit

OFFICE = Words("Kantor", "Office")
DUE = Words("Tenggat", "Deadline")
ANSWER_BY = Words("Dijawab sampai", "Answer by")


def assign(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Give an office a task."""

    def do(issue: IssueView) -> None:
        known = set(offices.agency_names())
        new = actions.Assignment(
            owner=reading.code(request.POST, "kantor", known, OFFICE),
            what=check_reason(request.POST.get("apa", "")),
            due_at=reading.needed_moment(request.POST, "tenggat", DUE),
            proof=reading.words(request.POST, "bukti")[:200],
        )
        actions.assign_task(about=issue.ref, new=new, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.TASK_ASSIGN, do, _("Tugas diberikan."))


def ask(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Ask an office about the issue."""

    def do(issue: IssueView) -> None:
        known = set(offices.agency_names())
        asking = actions.Asking(
            office=reading.code(request.POST, "kantor", known, OFFICE),
            question=check_reason(request.POST.get("pertanyaan", "")),
            due_at=reading.needed_moment(request.POST, "sampai", ANSWER_BY),
        )
        actions.ask(about=issue.ref, askings=[asking], by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.INQUIRY_ASK, do, _("Pertanyaan terkirim."))
