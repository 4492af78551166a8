"""Activities of the month: planned, carried out with proof, or cancelled."""

from __future__ import annotations

from datetime import date, datetime

from kentongan.access import audiences, numbers
from kentongan.domain.acts import Act
from kentongan.domain.codes import Phase
from kentongan.domain.rights import Actor, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.tasks import models, rules


@action
def plan_activity(
    *, what: str, phase: Phase, place: str, day: date, by: Actor, at: datetime
) -> models.Activity:
    """Plan an activity of one's own office; all offices may know of it."""
    permit = require_act(by, Act.ACTIVITY_PLAN, at)
    activity = models.Activity.create(
        audiences.label(places.house().kode),
        number=numbers.fresh(models.Activity)[0],
        agency_id=by.agency,
        what=what,
        phase=phase.value,
        place=place,
        planned_date=day,
        state=rules.ACTIVITY.start.value,
    )
    record(permit, on=activity.ref)
    return activity


@action
def report_activity(
    *, activity_id: int, day: date, proof: str, by: Actor, at: datetime
) -> models.Activity:
    """Report an activity carried out, with what shows it."""
    activity = models.Activity.visible_to(by, at).get(pk=activity_id)
    permit = require(by, Act.ACTIVITY_REPORT, activity.label, at)
    state = rules.ActivityState(activity.state)
    activity.state = rules.ACTIVITY.step(state, Act.ACTIVITY_REPORT).value
    activity.done_date = day
    activity.proof = proof
    activity.save(update_fields=["state", "done_date", "proof"])
    record(permit, on=activity.ref)
    return activity


@action
def cancel_activity(
    *, activity_id: int, reason: str, by: Actor, at: datetime
) -> models.Activity:
    """Cancel an activity, with the reason."""
    activity = models.Activity.visible_to(by, at).get(pk=activity_id)
    permit = require(by, Act.ACTIVITY_CANCEL, activity.label, at)
    state = rules.ActivityState(activity.state)
    activity.state = rules.ACTIVITY.step(state, Act.ACTIVITY_CANCEL).value
    activity.reason = reason
    activity.save(update_fields=["state", "reason"])
    record(permit, on=activity.ref)
    return activity
