"""Reads of the room: its code, what was said at its door, its pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, at_forum, holds
from kentongan.places import queries as places
from kentongan.rakor import models
from kentongan.rakor.queries.attending import board_of
from kentongan.rakor.queries.entering import entered, key
from kentongan.rakor.queries.sessions import find
from kentongan.rakor.rules import door as rules
from kentongan.rakor.rules.meeting import State


@dataclass(frozen=True)
class DoorView:
    """What somebody in the room is asked: which of the invited offices came."""

    name: str
    held_at: datetime
    place: str
    offices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ClaimView:
    """What was said at the door and waits for the secretary."""

    id: int
    office: str
    way: str
    function: str
    at: datetime
    afar: bool
    already: bool


@dataclass(frozen=True)
class AttachmentView:
    """A picture of the meeting; its file is kept under its digest."""

    id: int
    kind: str
    digest: str
    caption: str
    dated_on: date
    at: datetime


def door(*, at: datetime, month: str, code: str, read_at: datetime) -> DoorView:
    """Return what a code that the screen showed just before `read_at` opens.

    Raises
    ------
    NotFound, StaleCode
        If it opens nothing.
    """
    row = entered(month, code, at, read_at)
    listed = tuple((one.agency, one.agency_name) for one in board_of(row).rows)
    return DoorView(row.name, row.held_at, row.place, listed)


def code_of_room(*, by: Actor, at: datetime, month: str, read_at: datetime) -> str:
    """Return the code that the screen shows at the moment `read_at`.

    It is empty for those who don't run the room.
    """
    row = find(by, at, month)
    here = at_forum(by, row.forum_id)
    runs = holds(here, Act.RAKOR_MINUTE) or holds(here, Act.RAKOR_OPEN)
    zone = places.zone()
    its_day = day_of(row.held_at, zone) == day_of(at, zone)
    open_ = State(row.state) in rules.OPEN and its_day
    return rules.code_of(key(), row.pk, read_at) if runs and open_ else ""


def claims(*, by: Actor, at: datetime, month: str) -> list[ClaimView]:
    """Return what was said at the door and waits, to those who note for all."""
    row = find(by, at, month)
    if not holds(at_forum(by, row.forum_id), Act.RAKOR_MINUTE):
        return []
    came = {one.agency for one in board_of(row).rows if one.noted_at}
    waiting = row.claims.filter(open=True).select_related("agency")
    return [
        ClaimView(
            id=one.pk,
            office=one.agency.short,
            way=one.way,
            function=one.function,
            at=one.at,
            afar=bool(one.by),
            already=one.agency_id in came,
        )
        for one in waiting
    ]


def attachments(*, by: Actor, at: datetime, month: str) -> list[AttachmentView]:
    """Return a meeting's pictures, to those who keep its file."""
    row = find(by, at, month)
    if not holds(at_forum(by, row.forum_id), Act.RAKOR_ATTACH):
        return []
    return [_view(one) for one in row.attachments.all()]


def attachment(
    *, by: Actor, at: datetime, month: str, attachment_id: int
) -> AttachmentView:
    """Return one picture of a meeting.

    Raises
    ------
    NotFound
        If there is none that `by` may see.
    """
    found = attachments(by=by, at=at, month=month)
    one = next((one for one in found if one.id == attachment_id), None)
    if one is None:
        raise NotFound
    return one


def _view(row: models.Attachment) -> AttachmentView:
    return AttachmentView(
        row.pk, row.kind, row.digest, row.caption, row.dated_on, row.at
    )
