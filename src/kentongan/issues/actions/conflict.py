"""Social conflict and formal status: records with two approvers, no workflow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.issues import models, rules
from kentongan.issues.actions.steps import allowed, log
from kentongan.issues.standing import sides
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action


@dataclass(frozen=True)
class NewStatus:
    """A formal status as its decree sets it, with both criteria in words."""

    decree: str
    beyond_control: str
    government_halted: str
    starts_date: date
    ends_date: date
    dprd_date: date | None = None


@action
def propose_social_conflict(
    *, issue_id: int, test: rules.LegalTest, by: Actor, at: datetime
) -> models.SocialConflict:
    """Record, as the first approver, that the law's test holds.

    Raises
    ------
    LegalTestUnmet
        With what is missing.
    ApprovedAlready
        If two have approved before.
    """
    issue, permit = allowed(issue_id, Act.SOCIAL_CONFLICT_PROPOSE, by, at)
    rules.check_legal_test(
        test,
        potential=_is_potential(issue),
        violence_confirmed=issue.violence_confirmed_at is not None,
    )
    known = models.SocialConflict.objects.filter(issue=issue)
    if known.exclude(second_approver="").exists():
        raise rules.ApprovedAlready
    conflict, _ = models.SocialConflict.objects.update_or_create(
        issue=issue,
        defaults={
            "groups": rules.check_story(test.groups),
            "violence": rules.check_story(test.violence),
            "duration": rules.check_story(test.duration),
            "impact": rules.check_story(test.impact),
            "first_approver": by.id,
            "first_at": at,
        },
    )
    log(issue, permit, conflict.impact)
    record(permit, on=issue.ref)
    return conflict


def _is_potential(issue: models.Issue) -> bool:
    source = issue.conflict_source
    return rules.is_potential(
        sides(issue.parties.all()), rules.ConflictSource(source) if source else None
    )


@action
def approve_social_conflict(
    *, issue_id: int, by: Actor, at: datetime
) -> models.SocialConflict:
    """Approve as the second person.

    Raises
    ------
    TwoApprovers
        If it is the first.
    """
    issue, permit = allowed(issue_id, Act.SOCIAL_CONFLICT_APPROVE, by, at)
    conflict = models.SocialConflict.objects.get(issue=issue)
    rules.check_two_approvers(conflict.first_approver, by.id)
    conflict.second_approver, conflict.second_at = by.id, at
    conflict.save()
    log(issue, permit)
    record(permit, on=issue.ref)
    return conflict


@action
def record_status(
    *, issue_id: int, new: NewStatus, by: Actor, at: datetime
) -> models.ConflictStatus:
    """Record a formal status that was decreed elsewhere.

    Raises
    ------
    BadStatusDates
        If it ends before it begins.
    """
    issue, permit = allowed(issue_id, Act.CONFLICT_STATUS_RECORD, by, at)
    rules.check_status_dates(new.starts_date, new.ends_date)
    status = models.ConflictStatus.create(
        issue.label,
        issue=issue,
        decree=rules.check_short(new.decree, 160),
        beyond_control=rules.check_story(new.beyond_control),
        government_halted=rules.check_story(new.government_halted),
        dprd_date=new.dprd_date,
        starts_date=new.starts_date,
        ends_date=new.ends_date,
        recorded_at=at,
        by=by.id,
    )
    log(issue, permit, status.decree)
    record(permit, on=status.ref)
    return status
