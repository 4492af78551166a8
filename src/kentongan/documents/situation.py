"""Laporan situasi bulanan, sections I to VIII: what the Rakor reads beforehand.

Every sentence that judges is computed by the caller from evidence; this module only
sets it. An empty section says so, because silence isn't calm.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Figure, Frame, typeset

if TYPE_CHECKING:
    from datetime import date, datetime

    from kentongan.domain.codes import Level, Sector


@dataclass(frozen=True)
class Matter:
    """One matter for attention: what, how grave, in two or three sentences."""

    title: str
    level: Level
    text: str


@dataclass(frozen=True)
class Statement:
    """What an office itself says of the situation, beside the computed sentence."""

    office: str
    words: str
    at: datetime


@dataclass(frozen=True)
class SectorItem:
    """One issue of a sector; parties are groups by what they do."""

    title: str
    level: Level
    facts: str
    place: str
    parties: str = ""
    development: str = ""
    steps: str = ""
    obstacles: str = ""


@dataclass(frozen=True)
class SectorPart:
    """Section II, one sector; `summary` stands when there is no issue."""

    sector: Sector
    level: Level
    items: tuple[SectorItem, ...] = ()
    summary: str = ""


@dataclass(frozen=True)
class Problem:
    """A kecamatan's problem and the step that answers it."""

    problem: str
    step: str
    office: str
    due: date | None = None


@dataclass(frozen=True)
class DistrictPart:
    """Section III, one kecamatan: who reported, who is silent, level by sector."""

    name: str
    reporting: int
    villages: int
    levels: tuple[Level, ...]
    silent: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Version:
    """One public version of an answer."""

    number: int
    at: datetime
    text: str
    approved_by: str


@dataclass(frozen=True)
class RumourPart:
    """Section IV, one claim: how far it went, what was found, what was said."""

    claim: str
    verdict: str
    spread: str
    checked_by: tuple[str, ...]
    scope: str
    harm: str = ""
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True)
class Occasion:
    """Section V: what the city will gather for; logistics only."""

    when: str
    title: str
    place: str
    note: str = ""


@dataclass(frozen=True)
class ForecastLine:
    """One series: the expected count, a range in words, and last month's outcome."""

    series: str
    expected: str
    spread: str
    last: str = ""


@dataclass(frozen=True)
class Forecast:
    """Section VI: a sentence, its lines, and how right the last one was."""

    text: str
    lines: tuple[ForecastLine, ...] = ()
    score: str = ""


@dataclass(frozen=True)
class FollowUp:
    """Section VII: one directive of the last Rakor as it stands now."""

    number: str
    directive: str
    office: str
    due: date | None
    state: str
    note: str = ""


@dataclass(frozen=True)
class Recommendation:
    """Section VIII: what is proposed, to whom, by when."""

    text: str
    office: str
    due: date | None = None


@dataclass(frozen=True)
class Situation:
    """The whole report; `gaps` names the silent kelurahan."""

    frame: Frame
    title: str
    rakor: date
    headline: str
    gaps: str
    matters: tuple[Matter, ...]
    statements: tuple[Statement, ...]
    sectors: tuple[SectorPart, ...]
    districts: tuple[DistrictPart, ...]
    rumours: tuple[RumourPart, ...]
    calendar: tuple[Occasion, ...]
    forecast: Forecast
    followups: tuple[FollowUp, ...]
    recommendations: tuple[Recommendation, ...]
    charts: tuple[Figure, ...] = ()
    map: Figure | None = None
    exceptions: tuple[str, ...] = ()


def pdf(doc: Situation) -> bytes:
    """Return the report."""
    states = Counter(row.state.lower() for row in doc.followups)
    tally = "; ".join(f"{count} {state}" for state, count in states.items())
    return typeset("situation", doc, tally=tally)
