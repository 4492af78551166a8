"""A rumour that comes back is checked again, never reissued."""

from __future__ import annotations

from datetime import datetime, timedelta

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports.models import Membership
from kentongan.rumours import models, rules
from kentongan.rumours.actions.steps import save, step


@action
def recur(*, rumour_id: int, by: Actor, at: datetime) -> models.Rumour:
    """Say that a rumour that was dealt with circulates again."""
    rumour, permit = step(rumour_id, Act.RUMOUR_RECUR, by, at)
    rumour.settled_at = None
    save(rumour)
    record(permit, on=rumour.ref)
    return rumour


@action
def archive(*, rumour_id: int, by: Actor, at: datetime) -> models.Rumour:
    """Put away a rumour that nobody tells any more."""
    rumour, permit = step(rumour_id, Act.RUMOUR_ARCHIVE, by, at)
    save(rumour)
    record(permit, on=rumour.ref)
    return rumour


def notice_recurrence(*, by: Actor, at: datetime) -> list[int]:
    """Let the machine notice which settled rumours grew again since they settled."""
    noticed = []
    done = [state.value for state in rules.MACHINE.done]
    rows = models.Rumour.visible_to(by, at).filter(state__in=done)
    for rumour in rows:
        if rules.recurs(_new_messages(rumour, at)):
            recur(rumour_id=rumour.pk, by=by, at=at)
            noticed.append(rumour.pk)
    return noticed


def _new_messages(rumour: models.Rumour, at: datetime) -> int:
    settled = rumour.settled_at or rumour.taken_up_at
    since = max(settled, at - timedelta(hours=rules.RECUR_HOURS))
    rows = Membership.objects.filter(group=rumour.group_id, closed_at=None)
    return rows.filter(sent_at__gt=since, sent_at__lte=at).count()
