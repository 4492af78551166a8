"""Reads of meetings: where they stand, and what period they look back on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from kentongan.access.actors import title_of
from kentongan.domain.acts import Act
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.rakor import models
from kentongan.rakor.rules import meeting as rules
from kentongan.rakor.rules.invitation import is_late

_FORKOPIMDA = "forkopimda"
_MONTH = len("2020-02")


@dataclass(frozen=True)
class MeetingView:
    """A meeting as lists and pages show it.

    `period` is None while the meeting before it isn't locked yet.
    """

    id: int
    name: str
    month: str
    regular: bool
    forum: str
    forum_name: str
    held_at: datetime
    place: str
    online: str
    state: str
    previous: str
    invited_at: datetime | None
    invited_workdays: int | None
    invited_late: bool
    locked_at: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    approved_by: str
    approved_at: datetime | None
    circulated_at: datetime | None
    minutes_version: int
    reason: str
    period: Period | None
    room_closed: bool
    acts: frozenset[Act]

    @property
    def ref(self) -> Ref:
        """How the ledger names it."""
        return Ref("rakor", self.id)

    @property
    def of_month(self) -> bool:
        """Whether it is the city team's regular Rakor, which the month is named by."""
        return self.name == self.month


def find(by: Actor, at: datetime, name: str, forum: str = "") -> models.Meeting:
    """Return the row of the meeting called `name`, one that takes place first.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = _rows(by, at).filter(name=name)
    if forum:
        rows = rows.filter(forum_id=forum)
    found = sorted(rows, key=lambda row: row.state == rules.State.CANCELLED)
    if not found:
        raise NotFound
    return found[0]


def _rows(by: Actor, at: datetime) -> QuerySet[models.Meeting]:
    rows = models.Meeting.visible_to(by, at).select_related("forum", "previous")
    return rows.order_by("-held_at", "-pk")


def meeting(*, by: Actor, at: datetime, month: str, forum: str = "") -> MeetingView:
    """Return one meeting by its name, for example 2020-02.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    return view(find(by, at, month, forum), at)


def by_id(*, by: Actor, at: datetime, meeting_id: int) -> MeetingView:
    """Return one meeting.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    row = _rows(by, at).filter(pk=meeting_id).first()
    if row is None:
        raise NotFound
    return view(row, at)


def meetings(*, by: Actor, at: datetime) -> list[MeetingView]:
    """Return the meetings that `by` may see, the latest first."""
    return [view(row, at) for row in _rows(by, at)]


def next_meeting(*, by: Actor, at: datetime) -> MeetingView | None:
    """Return the next regular meeting that hasn't begun, or None.

    The city team's comes before another forum's.
    """
    ahead = [state.value for state in rules.AHEAD]
    rows = _rows(by, at).filter(regular=True, state__in=ahead)
    found = sorted(rows, key=lambda row: (row.name != row.month, row.held_at))
    return view(found[0], at) if found else None


def same_month(*, by: Actor, at: datetime, name: str) -> list[MeetingView]:
    """Return the other meetings of the month of a name, the earliest first."""
    rows = _rows(by, at).filter(month=name[:_MONTH]).exclude(name=name)
    rows = rows.exclude(state=rules.State.CANCELLED.value)
    return [view(row, at) for row in rows.order_by("held_at", "pk")]


def view(row: models.Meeting, at: datetime) -> MeetingView:
    """Return a row as people read it."""
    workdays = row.invited_workdays
    return MeetingView(
        id=row.pk,
        name=row.name,
        month=row.month,
        regular=row.regular,
        forum=row.forum_id,
        forum_name=row.forum.name,
        held_at=row.held_at,
        place=row.place,
        online=row.online,
        state=row.state,
        previous=row.previous.name if row.previous else "",
        invited_at=row.invited_at,
        invited_workdays=workdays,
        invited_late=workdays is not None and is_late(workdays),
        locked_at=row.locked_at,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        approved_by=title_of(row.approved_by) if row.approved_by else "",
        approved_at=row.approved_at,
        circulated_at=row.circulated_at,
        minutes_version=row.minutes_version,
        reason=row.reason,
        period=period_of(row, at),
        room_closed=row.room_closed,
        acts=frozenset(rules.MACHINE.acts(rules.State(row.state))),
    )


def period_of(row: models.Meeting, at: datetime) -> Period | None:
    """Return what a meeting looks back on, from the lock before to its own."""
    end = row.locked_at or row.opened_at or at
    if row.previous is None:
        return rules.period(None, end)
    start = row.previous.locked_at or row.previous.opened_at
    return None if start is None else rules.period(start, end)
