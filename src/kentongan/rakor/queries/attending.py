"""Reads of who is invited and who came: board, letters, participation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kentongan.access import queries as offices
from kentongan.domain.codes import Letter
from kentongan.domain.periods import Period
from kentongan.domain.rights import Actor
from kentongan.rakor import models
from kentongan.rakor.queries.material import items_of
from kentongan.rakor.queries.sessions import MeetingView, find, view
from kentongan.rakor.rules import invitation as rules

_FORKOPIMDA = "forkopimda"


@dataclass(frozen=True)
class Attendee:
    """An office of the list, and how it came.

    `said` is what its officer said from afar: nobody counts on it before the
    secretariat confirmed it.
    """

    agency: str
    agency_name: str
    capacity: str
    letter: str
    attendance: str
    function: str
    noted_at: datetime | None
    said: str
    said_function: str


@dataclass(frozen=True)
class Board:
    """The attendance board."""

    rows: tuple[Attendee, ...]
    on_site: int
    online: int
    represented: int
    no_word: int

    @property
    def invited(self) -> int:
        """How many offices are in the list."""
        return len(self.rows)

    @property
    def came(self) -> int:
        """How many offices were there, themselves or represented."""
        return self.on_site + self.online + self.represented


@dataclass(frozen=True)
class LetterView:
    """One invitation letter with the offices that it goes to."""

    letter: str
    number: str
    dated_on: date | None
    invitees: tuple[Attendee, ...]


@dataclass(frozen=True)
class Invitation:
    """What the invitation letters say."""

    meeting: MeetingView
    agenda: tuple[str, ...]
    letters: tuple[LetterView, ...]


@dataclass(frozen=True)
class Proposed:
    """An office of the forum, with the letter that it would get."""

    agency: str
    agency_name: str
    letter: Letter


@dataclass(frozen=True)
class Participation:
    """How an office attended the meetings of a period."""

    agency: str
    agency_name: str
    invited: int
    present: int
    represented: int
    no_word: int


def board(*, by: Actor, at: datetime, month: str) -> Board:
    """Return who was invited and who came, and how."""
    return board_of(find(by, at, month))


def board_of(row: models.Meeting) -> Board:
    """Return the attendance board of a meeting, in the order of rank."""
    named = row.invitees.select_related("agency").order_by("agency__name")
    invitees = sorted(named, key=lambda one: rules.rank(one.agency_id, one.agency.kind))
    said = {one.agency_id: one for one in row.claims.filter(open=True).exclude(by="")}
    rows = tuple(_attendee(one, said.get(one.agency_id)) for one in invitees)
    counts = Counter(attendee.attendance for attendee in rows)
    return Board(
        rows=rows,
        on_site=counts[rules.Attendance.ON_SITE.value],
        online=counts[rules.Attendance.ONLINE.value],
        represented=counts[rules.Attendance.REPRESENTED.value],
        no_word=counts[rules.Attendance.NO_WORD.value],
    )


def _attendee(row: models.Invitee, said: models.Claim | None) -> Attendee:
    return Attendee(
        agency=row.agency_id,
        agency_name=row.agency.short,
        capacity=row.capacity,
        letter=row.letter,
        attendance=row.attendance,
        function=row.function,
        noted_at=row.noted_at,
        said=said.way if said else "",
        said_function=said.function if said else "",
    )


def invitation(*, by: Actor, at: datetime, month: str) -> Invitation:
    """Return what the invitation letters of a meeting say."""
    row = find(by, at, month)
    attendees = board_of(row).rows
    letters = tuple(
        _letter(letter, attendees) for letter in row.letters.order_by("letter")
    )
    items = items_of(row, by, at)
    titles = tuple(item.title.id for item in items)
    return Invitation(view(row, at), titles, letters)


def _letter(row: models.InvitationLetter, attendees: Sequence[Attendee]) -> LetterView:
    own = tuple(a for a in attendees if a.letter == row.letter)
    return LetterView(row.letter, row.number, row.dated_on, own)


def proposed_invitees(*, by: Actor, at: datetime, month: str) -> list[Proposed]:
    """Return the offices of the meeting's forum, with the letter of each."""
    members = offices.forum(find(by, at, month).forum_id).members
    return [
        Proposed(
            member.code,
            member.short,
            Letter.FORKOPIMDA if member.kind == _FORKOPIMDA else Letter.AGENCIES,
        )
        for member in members
    ]


def participation(*, by: Actor, at: datetime, period: Period) -> list[Participation]:
    """Return how each invited office attended the meetings held in `period`."""
    held = models.Meeting.visible_to(by, at).filter(
        opened_at__gte=period.start, opened_at__lt=period.end
    )
    rows = models.Invitee.objects.filter(meeting__in=held).select_related("agency")
    found: dict[str, list[models.Invitee]] = {}
    for row in rows.order_by("agency__name"):
        found.setdefault(row.agency_id, []).append(row)
    return [_participation(invitees) for invitees in found.values()]


def _participation(invitees: Sequence[models.Invitee]) -> Participation:
    counts = Counter(rules.Attendance(row.attendance) for row in invitees)
    agency = invitees[0].agency
    return Participation(
        agency=agency.code,
        agency_name=agency.short,
        invited=len(invitees),
        present=counts[rules.Attendance.ON_SITE] + counts[rules.Attendance.ONLINE],
        represented=counts[rules.Attendance.REPRESENTED],
        no_word=counts[rules.Attendance.NO_WORD],
    )
