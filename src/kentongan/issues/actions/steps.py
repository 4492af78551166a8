"""What every act on an issue begins with, and how it is remembered in words."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, Permit, require
from kentongan.issues import models, rules
from kentongan.issues.standing import Clock, pace


def allowed(
    issue_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Issue, Permit]:
    """Return the issue and the permit for `act` on it."""
    issue = models.Issue.visible_to(by, at).get(pk=issue_id)
    return issue, require(by, act, issue.label, at)


def step(
    issue_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Issue, Permit]:
    """Return the issue moved on by `act`, and the permit; nothing is saved yet."""
    issue, permit = allowed(issue_id, act, by, at)
    before = rules.State(issue.state)
    state = rules.MACHINE.step(before, act)
    issue.state = state.value
    if rules.is_timed(state) and not rules.is_timed(before):
        issue.rung_since = at
    if rules.is_open(state):
        issue.resolved_at = None
    else:
        issue.resolved_at = at
        clear_plan(issue)
    return issue, permit


def log(issue: models.Issue, permit: Permit, reason: str = "") -> None:
    """Keep the words of what was done; the ledger holds none."""
    models.Move.objects.create(
        issue=issue,
        act=permit.act.value,
        state=issue.state,
        reason=rules.clean(reason),
        by=permit.actor.id,
        at=permit.at,
    )


def set_plan(issue: models.Issue, plan: rules.Plan, permit: Permit) -> None:
    """Set the next step: what, which office, until when; the caller saves.

    Raises
    ------
    NoNextAction, NoDeadline, DueOnHoliday, BadDeadline
        If the step isn't one that an office can keep.
    """
    due_at = rules.check_plan(plan)
    clock = Clock.of(permit.at)
    rules.check_due(
        due_at,
        at=clock.at,
        zone=clock.zone,
        calendar=clock.calendar,
        pace=pace(issue),
    )
    office = offices.agency(plan.office)
    issue.next_action = rules.check_short(plan.what)
    issue.next_office_id = office.code
    issue.next_due_at = due_at
    models.PlannedStep.objects.create(
        issue=issue,
        what=issue.next_action,
        office_id=office.code,
        due_at=due_at,
        by=permit.actor.id,
        at=permit.at,
    )


def clear_plan(issue: models.Issue) -> None:
    """Leave the issue without a next step; the caller saves."""
    issue.next_action, issue.next_office_id, issue.next_due_at = "", None, None
