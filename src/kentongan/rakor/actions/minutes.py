"""Minutes: written in session, approved by the chair, circulated, amended."""

from __future__ import annotations

from datetime import datetime

from kentongan.access.actors import title_of
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, at_forum, require
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.rakor import models
from kentongan.rakor.actions.steps import step_meeting, touch_meeting
from kentongan.rakor.queries.written import written
from kentongan.rakor.rules import meeting as rules
from kentongan.rakor.rules.minutes import NOT_DISCUSSED, check_whole, text_of
from kentongan.rakor.rules.typing import ChangedMeanwhile, clock_of, print_of
from kentongan.rakor.rules.wording import check_story

_OPENING = Words("Pembukaan", "Opening")
_MINUTES = Words("Pembahasan", "Discussion")
_REASON = Words("Alasan", "Reason")


@action
def minute_opening(
    *, meeting_id: int, text: str, seen: str | None = None, by: Actor, at: datetime
) -> models.Meeting:
    """Write down the opening.

    `seen` is the print of the words that the writer had before: two writers never
    overwrite each other unseen.

    Raises
    ------
    NotMinuting
        If the meeting isn't in session and its minutes aren't a draft.
    ChangedMeanwhile
        If somebody else wrote since.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_MINUTE, by, at)
    rules.check_minuting(rules.State(row.state), row.name)
    story = check_story(_OPENING, text)
    _check_seen(seen, row.opening, story, row.opening_by, row.opening_at)
    row.opening, row.opening_by, row.opening_at = story, by.id, at
    row.save(update_fields=["opening", "opening_by", "opening_at"])
    record(permit, on=row.ref, content=row.opening)
    return row


@action
def minute(
    *, item_id: int, text: str, seen: str | None = None, by: Actor, at: datetime
) -> models.AgendaItem:
    """Write down what was said about an agenda item; `seen` as for the opening.

    Raises
    ------
    NotMinuting
        If the meeting isn't in session and its minutes aren't a draft.
    ChangedMeanwhile
        If somebody else wrote since.
    """
    item = models.AgendaItem.visible_to(by, at).get(pk=item_id)
    here = at_forum(by, item.meeting.forum_id)
    permit = require(here, Act.RAKOR_MINUTE, item.label, at)
    rules.check_minuting(rules.State(item.meeting.state), item.meeting.name)
    story = check_story(_MINUTES, text)
    _check_seen(seen, item.minutes, story, item.minuted_by, item.minuted_at)
    item.minutes, item.not_discussed = story, False
    item.minuted_by, item.minuted_at = by.id, at
    item.save(update_fields=["minutes", "not_discussed", "minuted_at", "minuted_by"])
    record(permit, on=item.meeting.ref, content=item.minutes)
    return item


def _check_seen(
    seen: str | None, now: str, story: str, writer: str, written_at: datetime | None
) -> None:
    """Let words be saved over those that were seen, or over the very same ones."""
    if seen is None or print_of(now) in {seen, print_of(story)}:
        return
    written_by = title_of(writer) if writer else "-"
    when = clock_of(written_at, places.zone()) if written_at else "-"
    raise ChangedMeanwhile(by=written_by, clock=when)


@action
def leave_out(*, item_id: int, by: Actor, at: datetime) -> models.AgendaItem:
    """Say of an agenda item that it wasn't discussed.

    Raises
    ------
    NotMinuting
        If the meeting isn't in session and its minutes aren't a draft.
    """
    item = models.AgendaItem.visible_to(by, at).get(pk=item_id)
    permit = require(by, Act.RAKOR_MINUTE, item.label, at)
    rules.check_minuting(rules.State(item.meeting.state), item.meeting.name)
    item.minutes, item.not_discussed = "", True
    item.minuted_by, item.minuted_at = by.id, at
    item.save(update_fields=["minutes", "not_discussed", "minuted_at", "minuted_by"])
    record(permit, on=item.meeting.ref, content=NOT_DISCUSSED)
    return item


@action
def approve_minutes(*, meeting_id: int, by: Actor, at: datetime) -> models.Meeting:
    """Approve the minutes: their words are kept as this version.

    Raises
    ------
    EmptyMinutes, ItemsOpen
        If nothing was written down, or nothing of an item of the agenda.
    """
    row, permit = step_meeting(meeting_id, Act.RAKOR_APPROVE_MINUTES, by, at)
    minutes = written(row)
    if minutes.empty:
        raise rules.EmptyMinutes(name=row.name)
    check_whole(minutes, row.name)
    row.approved_by, row.approved_at = by.id, at
    row.save(update_fields=["state", "approved_by", "approved_at"])
    row.versions.create(
        number=row.minutes_version,
        text=text_of(minutes),
        reason=row.reason if row.minutes_version > 1 else "",
        approved_by=by.id,
        approved_at=at,
    )
    record(permit, on=row.ref, content=text_of(minutes))
    return row


@action
def circulate(*, meeting_id: int, by: Actor, at: datetime) -> models.Meeting:
    """Circulate the approved minutes to the members."""
    row, permit = step_meeting(meeting_id, Act.RAKOR_CIRCULATE, by, at)
    row.circulated_at = at
    row.save(update_fields=["state", "circulated_at"])
    row.versions.filter(number=row.minutes_version).update(circulated_at=at)
    record(permit, on=row.ref)
    return row


@action
def amend(*, meeting_id: int, reason: str, by: Actor, at: datetime) -> models.Meeting:
    """Open the minutes again, with the reason: the next version is approved anew."""
    row, permit = step_meeting(meeting_id, Act.RAKOR_AMEND, by, at)
    row.reason = check_story(_REASON, reason)
    row.minutes_version += 1
    row.approved_by, row.approved_at, row.circulated_at = "", None, None
    row.save()
    record(permit, on=row.ref, content=row.reason)
    return row
