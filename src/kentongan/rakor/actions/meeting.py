"""Planning a meeting, moving it, locking its material, opening and closing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from kentongan.access import audiences
from kentongan.access import queries as offices
from kentongan.domain import workdays
from kentongan.domain.acts import Act
from kentongan.domain.periods import Month
from kentongan.domain.rights import Actor, at_forum, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.rakor import models
from kentongan.rakor.actions import reviewing
from kentongan.rakor.actions.steps import step_meeting, today
from kentongan.rakor.rules import meeting as rules
from kentongan.rakor.rules import naming
from kentongan.rakor.rules.wording import check_story
from kentongan.rakor.rules.workday import check_workday

_RAKOR = Words("Rakor tanggal", "Rakor on")
_REASON = Words("Alasan", "Reason")


@dataclass(frozen=True)
class NewMeeting:
    """A meeting to plan; a regular one is named after the month it is held in."""

    forum: str
    held_at: datetime
    place: str
    online: str = ""
    regular: bool = True


@action
def plan(*, new: NewMeeting, by: Actor, at: datetime) -> models.Meeting:
    """Plan a Rakor; every agency may know of it.

    Raises
    ------
    PastDay, NotAWorkday
        If offices are closed on that day, or it has passed.
    TakenMonth
        If the forum's regular one of that month exists already.
    """
    forum = offices.forum(new.forum).code
    permit = require_act(at_forum(by, forum), Act.RAKOR_PLAN, at)
    row = models.Meeting(
        regular=new.regular,
        forum_id=forum,
        place=new.place,
        online=new.online,
        state=rules.MACHINE.start.value,
    )
    _set_moment(row, new.held_at, by, at)
    row = models.Meeting.create(
        audiences.label(places.house().kode),
        name=row.name,
        month=row.month,
        regular=row.regular,
        forum_id=row.forum_id,
        held_at=row.held_at,
        place=row.place,
        online=row.online,
        state=row.state,
    )
    _relink(row.forum_id, by, at)
    row.refresh_from_db()
    record(permit, on=row.ref, content=row.name)
    return row


@action
def postpone(
    *,
    meeting_id: int,
    reason: str,
    held_at: datetime | None = None,
    by: Actor,
    at: datetime,
) -> models.Meeting:
    """Postpone a meeting, to a new moment where it is known; its material unlocks."""
    row, permit = step_meeting(meeting_id, Act.RAKOR_POSTPONE, by, at)
    row.reason = check_story(_REASON, reason)
    row.locked_at = None
    row.exceptions.all().delete()
    if held_at is not None:
        move(row, held_at, by, at)
    row.save()
    _relink(row.forum_id, by, at)
    record(permit, on=row.ref, content=row.reason)
    return row


@action
def cancel(*, meeting_id: int, reason: str, by: Actor, at: datetime) -> models.Meeting:
    """Cancel a meeting, with the reason; reviews that fell on it keep their day."""
    row, permit = step_meeting(meeting_id, Act.RAKOR_CANCEL, by, at)
    row.reason = check_story(_REASON, reason)
    row.save(update_fields=["state", "reason"])
    reviewing.untie(row)
    _relink(row.forum_id, by, at)
    record(permit, on=row.ref, content=row.reason)
    return row


@action
def lock(
    *,
    meeting_id: int,
    exceptions: Sequence[rules.LockException] = (),
    by: Actor,
    at: datetime,
) -> models.Meeting:
    """Lock the material; what has no disposition is listed by name.

    Raises
    ------
    NobodyAnswers
        If a matter without disposition has no office that answers for it.
    NoAgenda
        If there is no agenda yet.
    """
    row, permit = step_meeting(meeting_id, Act.RAKOR_LOCK, by, at)
    rules.check_exceptions(exceptions)
    if not row.items.exists():
        raise rules.NoAgenda(name=row.name)
    row.locked_at = at
    row.save(update_fields=["state", "locked_at"])
    for exception in exceptions:
        _list(row, exception)
    record(permit, on=row.ref, content=str(len(exceptions)))
    return row


def _list(row: models.Meeting, exception: rules.LockException) -> None:
    ref = exception.ref
    labels = [row.label, *([exception.label] if exception.label else [])]
    models.LockException.create(
        audiences.joined(labels),
        meeting=row,
        name=exception.name,
        why=exception.why,
        office_id=offices.agency(exception.office).code,
        about_kind=ref.kind if ref else "",
        about_id=ref.id if ref else None,
    )


@action
def open_meeting(*, meeting_id: int, by: Actor, at: datetime) -> models.Meeting:
    """Open the meeting.

    Raises
    ------
    TooEarly
        If its day hasn't come.
    """
    row, permit = step_meeting(meeting_id, Act.RAKOR_OPEN, by, at)
    rules.check_its_day(row.name, today(row.held_at), today(at))
    row.opened_at = at
    row.save(update_fields=["state", "opened_at"])
    record(permit, on=row.ref)
    return row


@action
def close_meeting(*, meeting_id: int, by: Actor, at: datetime) -> models.Meeting:
    """Close the meeting; its minutes are a draft until the chair approves them."""
    row, permit = step_meeting(meeting_id, Act.RAKOR_CLOSE, by, at)
    row.closed_at = at
    row.save(update_fields=["state", "closed_at"])
    record(permit, on=row.ref)
    return row


def move(row: models.Meeting, held_at: datetime, by: Actor, at: datetime) -> None:
    """Set another moment: a step of postponing or inviting; the caller saves."""
    _set_moment(row, held_at, by, at)
    reviewing.move_with(row, today(held_at))


def _set_moment(
    row: models.Meeting, held_at: datetime, by: Actor, at: datetime
) -> None:
    day = check_workday(
        _RAKOR, today(held_at), today=today(at), calendar=workdays.load()
    )
    month = str(Month.of(day))
    row.held_at = held_at
    if month == row.month:
        return
    others = _of_forum(row.forum_id, by, at).exclude(pk=row.pk).filter(month=month)
    if row.regular and others.filter(regular=True).exists():
        raise rules.TakenMonth(month=month)
    row.month = month
    rows = models.Meeting.visible_to(by, at).filter(month=month).exclude(pk=row.pk)
    taken = set(rows.values_list("name", flat=True))
    row.name = naming.name_of(row.forum_id, month, taken, regular=row.regular)


def _of_forum(forum: str, by: Actor, at: datetime) -> QuerySet[models.Meeting]:
    rows = models.Meeting.visible_to(by, at).filter(forum_id=forum)
    return rows.exclude(state=rules.State.CANCELLED.value)


def _relink(forum: str, by: Actor, at: datetime) -> None:
    """Let each meeting ahead follow the regular one held before it."""
    ahead = [state.value for state in rules.AHEAD]
    rows = _of_forum(forum, by, at)
    for row in rows.filter(state__in=ahead):
        before = rows.filter(regular=True, held_at__lt=row.held_at)
        row.previous = before.exclude(pk=row.pk).order_by("-held_at").first()
        row.save(update_fields=["previous"])
