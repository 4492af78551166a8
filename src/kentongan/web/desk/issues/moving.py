"""The moves of an issue, each taken from its form."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from kentongan.domain.acts import Act
from kentongan.domain.words import Words
from kentongan.issues import actions, queries
from kentongan.issues.queries import IssueView
from kentongan.web.desk import reading
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.issues import views
from kentongan.web.desk.issues.fields import next_step
from kentongan.web.desk.visit import Visit, step_of

INTO = Words("Isu yang melanjutkan", "The issue that goes on")
Do = Callable[[IssueView], object]


def take(visit: Visit, number: str, key: str, do: Do, told: str) -> HttpResponse:
    """Take one step of an issue and show it again, with why not if it was refused."""

    def step() -> tuple[str, str]:
        story = queries.issue_by_number(by=visit.by, at=visit.at, number=number)
        do(story.issue)
        return told, page_of("issue", number)

    return visit.take(key, step, partial(views.show, visit, number))


@step_of(take, Act.ISSUE_VERIFY, _("Isu sedang dipastikan."))
def verify(issue: IssueView, visit: Visit) -> None:
    """Begin to find out whether it is so."""
    note = reading.words(visit.form, "catatan")
    actions.verify(issue_id=issue.id, note=note, by=visit.by, at=visit.at)


@step_of(take, Act.ISSUE_HANDLE, _("Isu ditangani."))
def handle(issue: IssueView, visit: Visit) -> None:
    """Take the matter in hand."""
    note = reading.words(visit.form, "catatan")
    actions.handle(issue_id=issue.id, note=note, by=visit.by, at=visit.at)


@step_of(take, Act.ISSUE_WATCH, _("Isu dipantau."))
def watch(issue: IssueView, visit: Visit) -> None:
    """Keep an eye on it."""
    note = reading.words(visit.form, "catatan")
    actions.watch(issue_id=issue.id, note=note, by=visit.by, at=visit.at)


@step_of(take, Act.ISSUE_MEDIATE, _("Musyawarah dimulai."))
def mediate(issue: IssueView, visit: Visit) -> None:
    """Begin deliberation between the parties."""
    note = reading.words(visit.form, "catatan")
    actions.mediate(issue_id=issue.id, note=note, by=visit.by, at=visit.at)


@step_of(take, Act.ISSUE_DISMISS, _("Dicatat: tidak terbukti."))
def dismiss(issue: IssueView, visit: Visit) -> None:
    """Say that the matter wasn't confirmed."""
    reason = reading.words(visit.form, "alasan")
    actions.dismiss(issue_id=issue.id, reason=reason, by=visit.by, at=visit.at)


@step_of(take, Act.ISSUE_RESOLVE, _("Isu selesai."))
def resolve(issue: IssueView, visit: Visit) -> None:
    """Say that the matter is settled, and by what."""
    reason = reading.words(visit.form, "alasan")
    actions.resolve(issue_id=issue.id, reason=reason, by=visit.by, at=visit.at)


@step_of(take, Act.ISSUE_HAND_OVER, _("Isu dilimpahkan."))
def hand_over(issue: IssueView, visit: Visit) -> None:
    """Hand the matter to an office outside the team."""
    to = reading.words(visit.form, "kepada")
    reason = reading.words(visit.form, "alasan")
    actions.hand_over(issue_id=issue.id, to=to, reason=reason, by=visit.by, at=visit.at)


@step_of(take, Act.ISSUE_MERGE, _("Isu disatukan."))
def merge(issue: IssueView, visit: Visit) -> None:
    """Let another open issue go on with this one."""
    reason = reading.words(visit.form, "alasan")
    open_ = queries.issues(by=visit.by, at=visit.at, open_only=True)
    ids = {one.number: one.id for one in open_}
    into = ids[reading.code(visit.form, "ke", set(ids), INTO)]
    actions.merge(issue_id=issue.id, into=into, reason=reason, by=visit.by, at=visit.at)


@step_of(take, Act.ISSUE_RELAPSE, _("Dicatat: muncul lagi."))
def relapse(issue: IssueView, visit: Visit) -> None:
    """Say that it came back."""
    reason = reading.words(visit.form, "alasan")
    step = next_step(visit.form)
    actions.relapse(
        issue_id=issue.id, next_step=step, reason=reason, by=visit.by, at=visit.at
    )


@step_of(take, Act.ISSUE_TAKE_BACK, _("Isu ditarik kembali."))
def take_back(issue: IssueView, visit: Visit) -> None:
    """Take back what was handed over."""
    reason = reading.words(visit.form, "alasan")
    step = next_step(visit.form)
    actions.take_back(
        issue_id=issue.id, next_step=step, reason=reason, by=visit.by, at=visit.at
    )


@step_of(take, Act.ISSUE_REOPEN, _("Isu dibuka kembali."))
def reopen(issue: IssueView, visit: Visit) -> None:
    """Open again what wasn't confirmed, or what was merged."""
    reason = reading.words(visit.form, "alasan")
    step = next_step(visit.form)
    actions.reopen(
        issue_id=issue.id, next_step=step, reason=reason, by=visit.by, at=visit.at
    )
