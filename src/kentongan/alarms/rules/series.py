"""Which series are swept: sector and issue type, by city, kecamatan and kelurahan.

An assembly is never one of them, and leaves no trace in its sector's series.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kentongan.domain.areas import AreaLevel, contains, level_of, parent_of
from kentongan.domain.codes import Sector
from kentongan.domain.issue_types import types_of

ASSEMBLY = "penyampaian_pendapat"


@dataclass(frozen=True, order=True)
class Series:
    """What is counted by day; an empty `issue_type` is the whole sector."""

    area: str
    sector: str
    issue_type: str

    @property
    def level(self) -> AreaLevel:
        """Return the level of its area."""
        return level_of(self.area)


@dataclass(frozen=True)
class Seen:
    """How many reports of one kind lay in an area on a day; the area may be unknown."""

    day: date
    area: str
    sector: str
    issue_type: str
    n: int


@dataclass(frozen=True)
class Table:
    """Counts of each day from `first`, a row a series; series without reports left out.

    `checked` says how many series of each level were looked at, silent ones too.
    """

    first: date
    series: tuple[Series, ...]
    rows: tuple[tuple[int, ...], ...]
    checked: dict[AreaLevel, int]

    @property
    def days(self) -> int:
        """Return how many days a row has."""
        return len(self.rows[0]) if self.rows else 0

    def day(self, place: int) -> date:
        """Return the day of column `place`."""
        return self.first + timedelta(place)


def tabulate(
    seen: Iterable[Seen], *, city: str, areas: Sequence[str], first: date, last: date
) -> Table:
    """Return the table of `seen` for the days `first` to `last`, both included.

    `areas` are the kecamatan and kelurahan of `city`; what was placed nowhere, or
    outside, counts for the city, where it circulates.
    """
    span = (last - first).days + 1
    known = frozenset(areas)
    rows: dict[Series, list[int]] = {}
    for one in seen:
        column = (one.day - first).days
        if one.issue_type == ASSEMBLY or not one.sector or not 0 <= column < span:
            continue
        for area in _around(one.area, city, known):
            for kind in {"", one.issue_type}:
                key = Series(area, one.sector, kind)
                rows.setdefault(key, [0] * span)[column] += one.n
    order = tuple(sorted(rows))
    return Table(
        first, order, tuple(tuple(rows[key]) for key in order), _checked(city, areas)
    )


def _around(area: str, city: str, known: frozenset[str]) -> list[str]:
    found = [city]
    step: str | None = area if contains(city, area) else None
    while step and step != city:
        if step in known:
            found.append(step)
        step = parent_of(step)
    return found


def _checked(city: str, areas: Sequence[str]) -> dict[AreaLevel, int]:
    kinds = sum(
        1 + sum(kind.code != ASSEMBLY for kind in types_of(sector)) for sector in Sector
    )
    levels = Counter(level_of(area) for area in (city, *areas))
    return {level: count * kinds for level, count in levels.items()}
