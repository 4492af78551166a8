"""Developments after the lock, as known at an hour."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import models
from kentongan.rakor.actions.steps import touch_meeting
from kentongan.rakor.rules import meeting as rules
from kentongan.rakor.rules.wording import check_story

_TEXT = Words("Perkembangan", "Development")


@action
def add_supplement(
    *, meeting_id: int, text: str, as_of: datetime, by: Actor, at: datetime
) -> models.Supplement:
    """Add a development to locked material: "Perkembangan s.d. 07.00".

    Raises
    ------
    NothingLocked
        If the material isn't locked, or was locked after `as_of`.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_SUPPLEMENT, by, at)
    rules.check_supplement(
        rules.State(row.state), row.name, locked_at=row.locked_at, as_of=as_of
    )
    supplement = models.Supplement.objects.create(
        meeting=row, text=check_story(_TEXT, text), as_of=as_of, by=by.id, at=at
    )
    record(permit, on=row.ref, content=text)
    return supplement
