"""A paper of the pack: its file name and how it is made, or why it isn't due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from kentongan.access import queries as offices
from kentongan.access.queries import AgencyView
from kentongan.assessment.queries.snapshots import Frozen
from kentongan.documents import Frame, Signatory, plain_date
from kentongan.domain import workdays
from kentongan.domain.codes import Classification
from kentongan.domain.labels import CLASSES
from kentongan.domain.periods import Month, Period, day_of
from kentongan.domain.rights import Actor
from kentongan.ledger.queries import Head
from kentongan.places import queries as places
from kentongan.places.queries import House
from kentongan.rakor.queries import MeetingView


@dataclass(frozen=True)
class Paper:
    """One file: its bytes are made later, many papers at once.

    `title` is what it is called where its file name can't say it whole.
    """

    name: str
    make: Callable[[], bytes]
    title: str = ""


@dataclass(frozen=True)
class NotDue:
    """A document that isn't written, and why."""

    document: str
    why: str


@dataclass(frozen=True)
class Desk:
    """What every paper begins with: the meeting, who looks, the house, the ledger."""

    month: Month
    meeting: MeetingView
    eye: Actor
    at: datetime
    house: House
    office: AgencyView
    leader: AgencyView
    head: Head
    locked: Frozen | None
    morning: Frozen | None

    @property
    def held_on(self) -> date:
        """The day of the Rakor."""
        return day_of(self.meeting.held_at, self.house.zone)

    def review_words(self, day: date) -> str:
        """Return the day of a review, and that it is worked on later if it is off."""
        known = day_of(self.at, self.house.zone)
        if workdays.load().is_workday(day, known_at=known):
            return plain_date(day)
        return f"{plain_date(day)} (libur; dikerjakan hari kerja berikutnya)"

    @property
    def title(self) -> str:
        """How papers name the meeting."""
        return f"Rapat koordinasi {self.meeting.forum_name}"

    def letter(self, *, draft: bool) -> Frame:
        """Return the frame of a letter under the leader's own letterhead."""
        leader = signs(self.leader, self.house.name).post
        return replace(self.frame(draft=draft), office=leader)

    def frame(self, *, draft: bool, frozen: Frozen | None = None) -> Frame:
        """Return the frame of a paper: of a frozen picture, or of what is known now."""
        at = frozen.at if frozen else self.at
        version = f"{self.meeting.name}/{self.head.seq}"
        head = places.letterhead()
        frame = Frame(
            city=self.house.name,
            office=_bare(self.office.name, self.house.name),
            address=head.address,
            emblem=head.emblem,
            period=said(self.period, self.house),
            at=at,
            zone=self.house.zone,
            classification=CLASSES[Classification.BIASA].id,
            demo=self.house.demo,
            draft=draft,
            data_version=version,
            ledger_seq=self.head.seq,
            ledger_head=self.head.hash,
        )
        if frozen is None:
            return frame
        return replace(
            frame,
            data_version=frozen.data_version,
            ledger_seq=frozen.ledger_seq,
            ledger_head=frozen.ledger_head,
        )

    @property
    def period(self) -> Period:
        """What the meeting looks back on."""
        known = self.meeting.period
        if known is not None:
            return known
        start = min(self.meeting.held_at, self.at)
        return Period(start.replace(day=1), max(self.meeting.held_at, self.at))


def _bare(name: str, city: str) -> str:
    return name.removesuffix(city).strip() or name


def sentence(words: str) -> str:
    """Return what was typed as the beginning of a line in a paper."""
    return words[:1].upper() + words[1:]


def said(period: Period, house: House) -> str:
    """Return 27 Januari-24 Februari 2020, its last day included."""
    first, last = (day_of(m, house.zone) for m in (period.start, period.end))
    start = plain_date(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
    return f"{start}–{plain_date(last)}"  # noqa: RUF001


def signs(office: AgencyView, city: str) -> Signatory:
    """Return the post that signs; name, rank and number wait for the register."""
    post = office.head_title
    bare = city.removeprefix("Kota ").removeprefix("Kabupaten ")
    if bare in post:
        return Signatory(post)
    elected = Signatory(post).elected
    return Signatory(f"{post} {bare if elected else city}")


def head_of(code: str) -> str:
    """Return the title of an office's head: invitations go to functions."""
    return offices.agency(code).head_title
