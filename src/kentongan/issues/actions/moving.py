"""The moves of an issue; what ends it, leaves the office or undoes has a reason."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, Permit
from kentongan.domain.words import Words
from kentongan.issues import models, rules
from kentongan.issues.actions.steps import log, set_plan, step
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports.rules import check_reason


class NotYours(Refusal):
    """Another office owns the matter."""

    what = Words(
        "Isu ini milik {office}. Hanya kantor itu atau sekretariat yang melimpahkan.",
        "This issue belongs to {office}. Only that office or the secretariat hands it"
        " over.",
    )


class NoOffice(Refusal):
    """Handed over to nobody."""

    what = Words(
        "Kantor tujuan: tulis kantor yang menerima, misal Bakesbangpol Provinsi.",
        "To whom: write the office that takes it, for example Bakesbangpol Provinsi.",
    )


class BadMerge(Refusal):
    """A matter can't go on in this one."""

    what = Words(
        "Isu {number} tidak dapat menerima isu ini: pilih isu lain yang masih terbuka.",
        "Issue {number} can't take this one in: choose another that is open.",
    )


def _plain(issue_id: int, act: Act, note: str, by: Actor, at: datetime) -> models.Issue:
    issue, permit = step(issue_id, act, by, at)
    return _keep(issue, permit, note)


def _keep(issue: models.Issue, permit: Permit, reason: str) -> models.Issue:
    issue.save()
    log(issue, permit, reason)
    record(permit, on=issue.ref)
    return issue


@action
def verify(*, issue_id: int, note: str = "", by: Actor, at: datetime) -> models.Issue:
    """Begin to find out whether it is so."""
    return _plain(issue_id, Act.ISSUE_VERIFY, note, by, at)


@action
def handle(*, issue_id: int, note: str = "", by: Actor, at: datetime) -> models.Issue:
    """Take the matter in hand."""
    return _plain(issue_id, Act.ISSUE_HANDLE, note, by, at)


@action
def watch(*, issue_id: int, note: str = "", by: Actor, at: datetime) -> models.Issue:
    """Keep an eye on it; it still has a next step and a deadline."""
    return _plain(issue_id, Act.ISSUE_WATCH, note, by, at)


@action
def mediate(*, issue_id: int, note: str = "", by: Actor, at: datetime) -> models.Issue:
    """Begin deliberation between the parties."""
    return _plain(issue_id, Act.ISSUE_MEDIATE, note, by, at)


@action
def dismiss(*, issue_id: int, reason: str, by: Actor, at: datetime) -> models.Issue:
    """Say that the matter wasn't confirmed."""
    issue, permit = step(issue_id, Act.ISSUE_DISMISS, by, at)
    return _keep(issue, permit, check_reason(reason))


@action
def resolve(*, issue_id: int, reason: str, by: Actor, at: datetime) -> models.Issue:
    """Say that the matter is settled, and by what.

    Raises
    ------
    ClausesOpen
        If a clause of its agreement wasn't looked at.
    """
    issue, permit = step(issue_id, Act.ISSUE_RESOLVE, by, at)
    waiting = models.Clause.objects.filter(
        agreement__issue=issue, monitored_at=None
    ).values_list("what", flat=True)
    rules.check_monitored(list(waiting))
    return _keep(issue, permit, check_reason(reason))


@action
def hand_over(
    *, issue_id: int, to: str, reason: str, by: Actor, at: datetime
) -> models.Issue:
    """Hand the matter to an office outside the team, in words.

    Raises
    ------
    NotYours
        If neither the owner's nor the secretariat's head does it.
    NoOffice
        If nobody takes it.
    """
    issue, permit = step(issue_id, Act.ISSUE_HAND_OVER, by, at)
    if by.agency not in {issue.owner_id, offices.secretariat()}:
        raise NotYours(office=issue.owner.short)
    issue.handed_to = rules.check_short(to, 120)
    if not issue.handed_to:
        raise NoOffice
    return _keep(issue, permit, check_reason(reason))


@action
def merge(
    *, issue_id: int, into: int, reason: str, by: Actor, at: datetime
) -> models.Issue:
    """Let another open issue carry this one's sources on; return that one.

    Raises
    ------
    BadMerge
        If the other is the same or is closed.
    """
    issue, permit = step(issue_id, Act.ISSUE_MERGE, by, at)
    target = models.Issue.visible_to(by, at).get(pk=into)
    if target.pk == issue.pk or not rules.is_open(rules.State(target.state)):
        raise BadMerge(number=target.number)
    for source in issue.sources.all():
        models.Source.objects.get_or_create(
            issue=target,
            ref_kind=source.ref_kind,
            ref_id=source.ref_id,
            defaults={"attached_at": at, "by": by.id},
        )
    issue.merged_into = target
    target.last_fact_at = max(target.last_fact_at, issue.last_fact_at)
    target.save()
    _keep(issue, permit, check_reason(reason))
    return target


@action
def relapse(
    *, issue_id: int, next_step: rules.Plan, reason: str, by: Actor, at: datetime
) -> models.Issue:
    """Say that it came back; it needs a next step again."""
    return _again(issue_id, Act.ISSUE_RELAPSE, (next_step, reason), by, at)


@action
def take_back(
    *, issue_id: int, next_step: rules.Plan, reason: str, by: Actor, at: datetime
) -> models.Issue:
    """Take back what was handed over."""
    return _again(issue_id, Act.ISSUE_TAKE_BACK, (next_step, reason), by, at)


@action
def reopen(
    *, issue_id: int, next_step: rules.Plan, reason: str, by: Actor, at: datetime
) -> models.Issue:
    """Open again what wasn't confirmed, or what was merged."""
    return _again(issue_id, Act.ISSUE_REOPEN, (next_step, reason), by, at)


def _again(
    issue_id: int, act: Act, why: tuple[rules.Plan, str], by: Actor, at: datetime
) -> models.Issue:
    next_step, reason = why
    issue, permit = step(issue_id, act, by, at)
    set_plan(issue, next_step, permit)
    issue.handed_to, issue.merged_into = "", None
    issue.last_fact_at = at
    return _keep(issue, permit, check_reason(reason))
