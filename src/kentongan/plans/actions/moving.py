"""The plan on its way: adopted by the chair, finished, reopened, reminded of."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor, Permit, at_forum, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.plans import models, rules


def _step(
    row: models.PlannedAction, act: Act, by: Actor, at: datetime
) -> tuple[models.PlannedAction, Permit]:
    permit = require(at_forum(by, row.plan.forum_id), act, row.label, at)
    row.state = rules.MACHINE.step(rules.State(row.state), act).value
    row.finished_at = at if row.state == rules.State.FINISHED else None
    row.save(update_fields=["state", "finished_at"])
    return row, permit


def _of(action_id: int, by: Actor, at: datetime) -> models.PlannedAction:
    rows = models.PlannedAction.visible_to(by, at).select_related("plan")
    return rows.get(pk=action_id)


@action
def adopt(*, action_id: int, by: Actor, at: datetime) -> models.PlannedAction:
    """Adopt an action as the forum's chair: from now on its office is held to it."""
    row, permit = _step(_of(action_id, by, at), Act.PLANNED_ACTION_ADOPT, by, at)
    record(permit, on=row.ref)
    return row


@action
def adopt_all(*, plan_id: int, by: Actor, at: datetime) -> int:
    """Adopt every action that is still drafted; one row of the ledger each."""
    plan = models.ActionPlan.visible_to(by, at).get(pk=plan_id)
    chair = at_forum(by, plan.forum_id)
    require(chair, Act.PLANNED_ACTION_ADOPT, plan.label, at)
    rows = models.PlannedAction.visible_to(by, at).select_related("plan")
    drafted = rows.filter(plan=plan, state=rules.State.DRAFTED.value)
    found = list(drafted.order_by("place"))
    if not found:
        rules.MACHINE.step(rules.State.RUNNING, Act.PLANNED_ACTION_ADOPT)
    for row in found:
        _, permit = _step(row, Act.PLANNED_ACTION_ADOPT, by, at)
        record(permit, on=row.ref)
    return len(found)


@action
def finish(*, action_id: int, by: Actor, at: datetime) -> models.PlannedAction:
    """Say that an action has nothing left to do."""
    row, permit = _step(_of(action_id, by, at), Act.PLANNED_ACTION_FINISH, by, at)
    record(permit, on=row.ref)
    return row


@action
def reopen(*, action_id: int, by: Actor, at: datetime) -> models.PlannedAction:
    """Take an action up again."""
    row, permit = _step(_of(action_id, by, at), Act.PLANNED_ACTION_REOPEN, by, at)
    record(permit, on=row.ref)
    return row


def remind(*, by: Actor, at: datetime) -> int:
    """Raise what today's nearness to a due day asks for; return how many."""
    day = day_of(at, places.zone())
    raised = 0
    for period, days in rules.reminders_due(day):
        plans = models.ActionPlan.visible_to(by, at).filter(year=period.year)
        known = {"part": period.part.value, "days": days}
        for plan in plans.exclude(
            pk__in=models.Reminder.objects.filter(**known).values("plan")
        ):
            _raise(plan_id=plan.pk, part=period.part, days=days, by=by, at=at)
            raised += 1
    return raised


@action
def _raise(
    *, plan_id: int, part: rules.Part, days: int, by: Actor, at: datetime
) -> models.Reminder:
    """Remind once: the offices that owe something see it until they have written."""
    permit = require_act(by, Act.ACTION_PLAN_REMIND, at)
    plan = models.ActionPlan.visible_to(by, at).get(pk=plan_id)
    row = models.Reminder.objects.create(
        plan=plan, part=part.value, days=days, raised_at=at
    )
    record(permit, on=plan.ref, reason=f"{part}-{days}")
    return row
