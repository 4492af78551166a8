"""Agreements: clauses that an office looks at on a day, and what it saw."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, Permit
from kentongan.issues import models, rules
from kentongan.issues.actions.steps import allowed, clear_plan, set_plan, step
from kentongan.issues.standing import Clock, clause_due
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action


@action
def agree(
    *,
    issue_id: int,
    text: str,
    clauses: Sequence[rules.NewClause],
    by: Actor,
    at: datetime,
) -> models.Agreement:
    """Record what the parties agreed on; the next step is to look at a clause.

    Raises
    ------
    NoClause
        If nobody would look.
    DueOnHoliday, BadDeadline
        If a monitoring date is none.
    """
    issue, permit = step(issue_id, Act.ISSUE_AGREE, by, at)
    rules.check_clauses(clauses)
    agreement = models.Agreement.objects.create(
        issue=issue, text=rules.check_story(text), by=by.id, at=at
    )
    for clause in clauses:
        _add(agreement, clause, at)
    _look_at_next(issue, permit)
    issue.last_fact_at = at
    issue.save()
    record(permit, on=issue.ref, content=agreement.text)
    return agreement


def _add(agreement: models.Agreement, new: rules.NewClause, at: datetime) -> None:
    clock = Clock.of(at)
    due_at = rules.last_minute(new.monitor_date, clock.zone)
    rules.check_due(due_at, at=at, zone=clock.zone, calendar=clock.calendar)
    models.Clause.objects.create(
        agreement=agreement,
        what=rules.check_short(new.what),
        office_id=offices.agency(new.office).code,
        monitor_date=new.monitor_date,
    )


def _look_at_next(issue: models.Issue, permit: Permit) -> None:
    """Make the next unmonitored clause the next step; without one, none is set.

    Then the issue stands among the stuck until a person resolves it or plans on.
    """
    clauses = models.Clause.objects.filter(agreement__issue=issue, monitored_at=None)
    clause = clauses.order_by("monitor_date", "pk").first()
    if clause is None:
        clear_plan(issue)
        return
    due_at = clause_due(clause, Clock.of(permit.at))
    what = rules.look_at(clause.what)
    if due_at > permit.at:
        set_plan(issue, rules.Plan(what, clause.office_id, due_at), permit)
        return
    issue.next_action, issue.next_due_at = what, due_at
    issue.next_office_id = clause.office_id


@action
def monitor(
    *, clause_id: int, kept: rules.Kept, result: str, by: Actor, at: datetime
) -> models.Clause:
    """Record what looking at a clause showed; go on to the next one.

    Raises
    ------
    MonitoredAlready
        If it has its result.
    """
    clause = models.Clause.objects.select_related("agreement").get(pk=clause_id)
    issue, permit = allowed(clause.agreement.issue_id, Act.ISSUE_MONITOR, by, at)
    if clause.monitored_at is not None:
        raise rules.MonitoredAlready
    clause.kept = kept.value
    clause.result = rules.check_story(result)
    clause.monitored_at = at
    clause.by = by.id
    clause.save()
    if issue.state == rules.State.AGREED.value:
        _look_at_next(issue, permit)
    issue.last_fact_at = at
    issue.save()
    record(permit, on=issue.ref, reason=kept.value)
    return clause
