"""The moves of an issue, each taken from its form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.issues import actions, queries
from kentongan.issues.queries import IssueView
from kentongan.web.desk import reading
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.issues import views
from kentongan.web.desk.issues.fields import next_step
from kentongan.web.desk.visit import Visit

INTO = Words("Isu yang melanjutkan", "The issue that goes on")
Do = Callable[[IssueView], object]


def take(visit: Visit, number: str, key: str, do: Do, told: str) -> HttpResponse:
    """Take one step of an issue and show it again, with why not if it was refused."""

    def step() -> tuple[str, str]:
        story = queries.issue_by_number(by=visit.by, at=visit.at, number=number)
        do(story.issue)
        return told, page_of("issue", number)

    return visit.take(key, step, partial(views.show, visit, number))


def verify(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Begin to find out whether it is so."""
    note = reading.words(request.POST, "catatan")

    def do(issue: IssueView) -> None:
        actions.verify(issue_id=issue.id, note=note, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_VERIFY, do, _("Isu sedang dipastikan."))


def handle(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Take the matter in hand."""
    note = reading.words(request.POST, "catatan")

    def do(issue: IssueView) -> None:
        actions.handle(issue_id=issue.id, note=note, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_HANDLE, do, _("Isu ditangani."))


def watch(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Keep an eye on it."""
    note = reading.words(request.POST, "catatan")

    def do(issue: IssueView) -> None:
        actions.watch(issue_id=issue.id, note=note, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_WATCH, do, _("Isu dipantau."))


def mediate(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Begin deliberation between the parties."""
    note = reading.words(request.POST, "catatan")

    def do(issue: IssueView) -> None:
        actions.mediate(issue_id=issue.id, note=note, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_MEDIATE, do, _("Musyawarah dimulai."))


def dismiss(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that the matter wasn't confirmed."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        actions.dismiss(issue_id=issue.id, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_DISMISS, do, _("Dicatat: tidak terbukti."))


def resolve(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that the matter is settled, and by what."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        actions.resolve(issue_id=issue.id, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_RESOLVE, do, _("Isu selesai."))


def hand_over(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Hand the matter to an office outside the team."""
    to = reading.words(request.POST, "kepada")
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        actions.hand_over(issue_id=issue.id, to=to, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_HAND_OVER, do, _("Isu dilimpahkan."))


def merge(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let another open issue go on with this one."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        open_ = queries.issues(by=by, at=at, open_only=True)
        ids = {one.number: one.id for one in open_}
        into = ids[reading.code(request.POST, "ke", set(ids), INTO)]
        actions.merge(issue_id=issue.id, into=into, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_MERGE, do, _("Isu disatukan."))


def relapse(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that it came back."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        step = next_step(request.POST)
        actions.relapse(issue_id=issue.id, next_step=step, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_RELAPSE, do, _("Dicatat: muncul lagi."))


def take_back(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Take back what was handed over."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        step = next_step(request.POST)
        actions.take_back(
            issue_id=issue.id, next_step=step, reason=reason, by=by, at=at
        )

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_TAKE_BACK, do, _("Isu ditarik kembali."))


def reopen(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Open again what wasn't confirmed, or what was merged."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        step = next_step(request.POST)
        actions.reopen(issue_id=issue.id, next_step=step, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_REOPEN, do, _("Isu dibuka kembali."))
