"""The picture as values: what is computed, frozen at a lock, shown and printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kentongan.assessment.rules.confidence import Sureness
from kentongan.assessment.rules.headline import Headline
from kentongan.assessment.rules.levels import Indicator, Trend
from kentongan.assessment.rules.speech import Sayable
from kentongan.domain.codes import Level, Sector
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.words import Words


class MatterKind(StrEnum):
    """What a matter for attention is."""

    ISSUE = "isu"
    RUMOUR = "rumor"
    DECISION = "keputusan"


@dataclass(frozen=True)
class Matter:
    """A matter for attention; closed ones say only with which office they are.

    `villages` are the kelurahan that its reports came from in the window of its level.
    """

    kind: MatterKind
    ref: Ref | None
    number: str
    title: Words
    text: Words
    sector: Sector | None
    level: Level
    indicators: tuple[Indicator, ...]
    until: datetime | None
    office: str
    reports: int
    villages: tuple[str, ...]
    checked_by: tuple[str, ...]
    sureness: Sureness
    next_step: Words
    due_at: datetime | None = None
    closed: bool = False


@dataclass(frozen=True)
class IssueLine:
    """An open issue in its sector: what the monthly report tells of it."""

    ref: Ref | None
    number: str
    title: str
    sector: Sector
    level: Level
    facts: str
    place: str
    parties: tuple[str, ...]
    development: str
    steps: str
    obstacles: str
    office: str
    districts: tuple[str, ...]
    next_step: str = ""
    due_at: datetime | None = None
    closed: bool = False


@dataclass(frozen=True)
class PublicVersion:
    """One public version of an answer."""

    number: int
    at: datetime
    text: str
    approved_by: str
    reason: str


@dataclass(frozen=True)
class RumourLine:
    """A rumour of the period: how far it went, who checked, what was said.

    `few` stands in place of counts below five for readers outside its circle.
    """

    ref: Ref | None
    number: str
    claim: str
    level: Level
    messages: int
    villages: int
    harm: str
    state: str
    verdict: str
    checked_by: tuple[str, ...]
    scope: str
    versions: tuple[PublicVersion, ...]
    accused: Words
    few: bool = False
    closed: bool = False


@dataclass(frozen=True)
class Cell:
    """One sector of one kecamatan on the board."""

    sector: Sector
    level: Level
    trend: Trend


@dataclass(frozen=True)
class District:
    """One kecamatan: who reports, who is silent, its level by sector."""

    kode: str
    name: str
    level: Level
    cells: tuple[Cell, ...]
    reporting: int
    villages: int
    silent: tuple[str, ...]


@dataclass(frozen=True)
class VillageLevel:
    """One kelurahan on the map."""

    kode: str
    name: str
    level: Level
    days: int
    last: date | None
    reports: int


@dataclass(frozen=True)
class Ask:
    """What waits for the leader, with whom it has to do and by when."""

    text: Words
    office: str
    due: date | None
    ref: Ref | None


@dataclass(frozen=True)
class FollowUpLine:
    """One directive of the last Rakor as it stands."""

    number: str
    what: str
    offices: tuple[str, ...]
    due_at: datetime | None
    outcome: str
    done_at: datetime | None
    proof: str
    obstacle: str
    late_workdays: int


@dataclass(frozen=True)
class FollowUps:
    """Last month's directives; `of` is the name of that Rakor, empty without one."""

    of: str
    held_at: datetime | None
    lines: tuple[FollowUpLine, ...]
    carried: tuple[FollowUpLine, ...]
    tally: tuple[tuple[str, int], ...]
    sentence: Words


@dataclass(frozen=True)
class Waiting:
    """A decision that waits on someone outside."""

    ref: Ref
    number: str
    title: str
    waits_for: Words
    review: date | None


@dataclass(frozen=True)
class Said:
    """What an office says itself, beside the computed sentence."""

    office: str
    speaker: str
    words: str
    as_of: datetime
    sector: str


@dataclass(frozen=True)
class Outlook:
    """What is usual for a sector in the four weeks ahead; not a prophecy."""

    sector: Sector
    expected: float
    low: int
    high: int


@dataclass(frozen=True)
class Score:
    """How the last outlook of a sector came out."""

    sector: Sector
    low: int
    high: int
    counted: int

    @property
    def inside(self) -> bool:
        """Return whether the count lay in the range that was given beforehand."""
        return self.low <= self.counted <= self.high


@dataclass(frozen=True)
class Day:
    """One day of a curve."""

    date: date
    count: int
    alarm: bool


@dataclass(frozen=True)
class Curve:
    """A matter's reports by day, with what is usual."""

    title: Words
    days: tuple[Day, ...]
    expected: float
    high: float


@dataclass(frozen=True)
class Flow:
    """What came in: in the period, and this week beside what is usual."""

    reports: int
    zeros: int
    week: int
    expected: float
    low: int
    high: int
    last: tuple[int, ...]


@dataclass(frozen=True)
class Situation:
    """All of it; `closed` counts the matters that the reader may not know more of."""

    at: datetime
    period: Period
    area: str
    area_name: str
    meeting: str
    headline: Headline
    matters: tuple[Matter, ...]
    more: int
    board: tuple[District, ...]
    villages: tuple[VillageLevel, ...]
    sectors: tuple[tuple[Sector, Level], ...]
    issues: tuple[IssueLine, ...]
    rumours: tuple[RumourLine, ...]
    asks: tuple[Ask, ...]
    recommendations: tuple[Ask, ...]
    followups: FollowUps
    waiting: tuple[Waiting, ...]
    statements: tuple[Said, ...]
    may_say: tuple[Sayable, ...]
    do_not_say: tuple[Words, ...]
    outlooks: tuple[Outlook, ...]
    scores: tuple[Score, ...]
    curves: tuple[Curve, ...]
    flow: Flow
    alarms: Words
    settings: Words

    @property
    def silent(self) -> tuple[str, ...]:
        """Return the names of the kelurahan that send too little word."""
        return tuple(name for district in self.board for name in district.silent)

    @property
    def closed(self) -> int:
        """Return how many matters for attention are closed to the reader."""
        return sum(matter.closed for matter in self.matters)
