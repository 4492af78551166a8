"""Checking the outside condition: due by the clock, answered from its source."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain import workdays
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, require
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import models
from kentongan.rakor.actions import reviewing
from kentongan.rakor.actions.reviews import is_met
from kentongan.rakor.actions.steps import today
from kentongan.rakor.rules import decisions as rules
from kentongan.rakor.rules import reviews
from kentongan.rakor.rules.wording import check_story

_EVIDENCE = Words("Yang dibaca pada sumbernya", "What the source says")


def raise_due_checks(*, by: Actor, at: datetime) -> list[int]:
    """Let the machine raise every condition whose check has come due."""
    live = [state.value for state in rules.LIVE]
    seen = models.Decision.visible_to(by, at).filter(state__in=live)
    due = models.Condition.objects.filter(
        decision__in=seen, check_on__lte=today(at), check_raised_at=None
    )
    found = list(due.values_list("pk", flat=True))
    for condition_id in found:
        check_due(condition_id=condition_id, by=by, at=at)
    return found


@action
def check_due(*, condition_id: int, by: Actor, at: datetime) -> models.Condition:
    """Raise a condition's check: it becomes work on the next working day.

    Raises
    ------
    NotDue
        If its day hasn't come, or it was raised already.
    """
    row = models.Condition.objects.select_related("decision").get(pk=condition_id)
    permit = require(by, Act.DECISION_CHECK_DUE, row.decision.label, at)
    day = today(at)
    due = row.check_on and reviews.raised(
        row.check_on, today=day, calendar=workdays.load()
    )
    if not due or row.check_raised_at is not None:
        raise reviews.NotDue
    row.check_raised_at = at
    row.check_workday = due.workday
    row.save(update_fields=["check_raised_at", "check_workday"])
    record(permit, on=row.decision.ref)
    return row


@action
def check(
    *,
    condition_id: int,
    result: reviews.Check,
    evidence: str,
    by: Actor,
    at: datetime,
) -> models.ConditionCheck:
    """Record what the outside source says now; the checking office does.

    Once every condition is met, the decision is due for review the same day.

    Raises
    ------
    NotChecked
        If the decision isn't made, or has ended.
    TooShort
        If it isn't said what the source says.
    """
    row = models.Condition.objects.select_related("decision").get(pk=condition_id)
    named = {Role.CONDITION_CHECKER} if by.agency == row.checker_id else set()
    decision = row.decision
    permit = require(by, Act.DECISION_CHECK, decision.label, at, named=named)
    if rules.State(decision.state) not in rules.LIVE:
        raise reviews.NotChecked
    made = models.ConditionCheck.objects.create(
        condition=row,
        result=result.value,
        evidence=check_story(_EVIDENCE, evidence),
        due_on=row.check_on,
        by=by.id,
        at=at,
    )
    day = today(at)
    row.met = result.met
    row.check_on = None if row.met else reviews.next_check(day, row.every_days)
    row.check_raised_at = None
    row.check_workday = None
    row.save()
    if is_met(decision):
        reviewing.add(decision, [day])
    record(permit, on=decision.ref, reason=result.value, content=made.evidence)
    return made
