"""Pictures kept beside a meeting: photos for its file, the signed list as scanned."""

from __future__ import annotations

from datetime import date, datetime

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.publication.rules import check_text
from kentongan.rakor import models
from kentongan.rakor.actions.steps import today, touch_meeting
from kentongan.rakor.rules.attachments import (
    AttachmentKind,
    NothingAttached,
    check_attachment,
)
from kentongan.tasks import actions as tasks


@action
def attach(
    *,
    meeting_id: int,
    kind: AttachmentKind,
    picture: bytes,
    dated_on: date,
    caption: str = "",
    by: Actor,
    at: datetime,
) -> models.Attachment:
    """Keep a picture without what a camera hid in it; the same one stays one.

    Raises
    ------
    NothingAttached, NotYetHeld, TooManyAttached, NotPhoto, PhotoTooBig
        If it can't be kept.
    HoldsPersonalData
        If the caption names a person.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_ATTACH, by, at)
    if not picture:
        raise NothingAttached
    caption = caption.strip()[:160]
    check_text(caption)
    check_attachment(
        opened=row.opened_at is not None,
        taken=dated_on,
        today=today(at),
        kept=row.attachments.count(),
    )
    found, _ = row.attachments.get_or_create(
        kind=kind.value,
        digest=tasks.keep(picture),
        defaults={"caption": caption, "dated_on": dated_on, "by": by.id, "at": at},
    )
    record(permit, on=row.ref, reason=kind.value, content=found.digest)
    return found


@action
def detach(
    *, meeting_id: int, attachment_id: int, by: Actor, at: datetime
) -> models.Meeting:
    """Take a picture out of the meeting's file again."""
    row, permit = touch_meeting(meeting_id, Act.RAKOR_ATTACH, by, at)
    found = row.attachments.get(pk=attachment_id)
    digest = found.digest
    found.delete()
    record(permit, on=row.ref, reason="removed", content=digest)
    return row
