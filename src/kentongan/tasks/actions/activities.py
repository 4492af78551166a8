"""Activities of the month: planned, carried out with proof, or cancelled."""

from __future__ import annotations

from datetime import date, datetime

from kentongan.access import audiences, numbers
from kentongan.domain.acts import Act
from kentongan.domain.codes import Phase
from kentongan.domain.rights import Actor, NotAllowed, Permit, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.reports.rules import check_reason
from kentongan.tasks import models, rules

REASON = 200


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


def _step(
    activity_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Activity, Permit]:
    """Return an activity moved on by its own office; another's may only be read."""
    activity = models.Activity.visible_to(by, at).get(pk=activity_id)
    if activity.agency_id != by.agency:
        raise NotAllowed(act=act, actor=by.id)
    permit = require(by, act, activity.label, at)
    state = rules.ActivityState(activity.state)
    activity.state = rules.ACTIVITY.step(state, act).value
    return activity, permit


@action
def report_activity(
    *, activity_id: int, day: date, proof: str, by: Actor, at: datetime
) -> models.Activity:
    """Report an activity of one's own office carried out, with what shows it.

    Raises
    ------
    NeedReason
        If it isn't said what shows it.
    """
    activity, permit = _step(activity_id, Act.ACTIVITY_REPORT, by, at)
    activity.done_date = day
    activity.proof = check_reason(proof)
    activity.save(update_fields=["state", "done_date", "proof"])
    record(permit, on=activity.ref)
    return activity


@action
def cancel_activity(
    *, activity_id: int, reason: str, by: Actor, at: datetime
) -> models.Activity:
    """Cancel an activity of one's own office, with the reason.

    Raises
    ------
    NeedReason
        If there is none.
    """
    activity, permit = _step(activity_id, Act.ACTIVITY_CANCEL, by, at)
    activity.reason = check_reason(reason)[:REASON]
    activity.save(update_fields=["state", "reason"])
    record(permit, on=activity.ref)
    return activity
