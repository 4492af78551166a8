"""Follow-ups of the last meeting, ticked in the room with their proof."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import models
from kentongan.rakor.actions.steps import touch_meeting
from kentongan.rakor.rules import meeting
from kentongan.tasks import actions as tasks
from kentongan.tasks.models import Task


@action
def prove(
    *,
    meeting_id: int,
    number: str,
    proof: str,
    photo: bytes = b"",
    by: Actor,
    at: datetime,
) -> Task:
    """Tick the task of an earlier directive: its proof was shown to the meeting.

    Raises
    ------
    NotMinuting
        If the meeting isn't in session and its minutes aren't a draft.
    NoProof
        If nothing was reported before, and there are neither words nor a photo.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_PROVE, by, at)
    meeting.check_minuting(meeting.State(row.state), row.name)
    earlier = models.Directive.visible_to(by, at).filter(
        meeting__forum_id=row.forum_id, meeting__held_at__lt=row.held_at
    )
    owed = Task.visible_to(by, at).filter(pk__in=earlier.values("tasks"), number=number)
    task = owed.get()
    tasks.show_proof(permit=permit, task=task, proof=proof, photo=photo)
    record(permit, on=task.ref)
    return task
