"""Which series are swept: sector and issue type, by city, kecamatan and kelurahan.

An assembly is never one of them, and leaves no trace in its sector's series.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kentongan.domain.areas import AreaLevel, contains, level_of, parent_of
from kentongan.domain.codes import Sector
from kentongan.domain.issue_types import issue_types

ASSEMBLY = "penyampaian_pendapat"


class Series(NamedTuple):
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
    """Counts of each day from `first` on: a row a day, a column a series.

    Series without reports have no column; `checked` says how many of each level of
    area were looked at, silent ones too.
    """

    first: date
    series: tuple[Series, ...]
    counts: NDArray[np.float64]
    checked: dict[AreaLevel, int]

    @property
    def levels(self) -> NDArray[np.str_]:
        """Return the level of area of each column."""
        areas = {series.area for series in self.series}
        known = {area: level_of(area).value for area in areas}
        return np.array([known[series.area] for series in self.series])

    def day(self, place: int) -> date:
        """Return the day of row `place`."""
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
    around: dict[str, list[str]] = {}
    cells: Counter[tuple[Series, int]] = Counter()
    for one in seen:
        row = (one.day - first).days
        if one.issue_type == ASSEMBLY or not one.sector or not 0 <= row < span:
            continue
        if one.area not in around:
            around[one.area] = _around(one.area, city, known)
        for area in around[one.area]:
            for kind in {"", one.issue_type}:
                cells[Series(area, one.sector, kind), row] += one.n
    order = {s: column for column, s in enumerate(sorted({s for s, _ in cells}))}
    counts = np.zeros((span, len(order)))
    for (series, row), n in cells.items():
        counts[row, order[series]] = n
    return Table(first, tuple(order), counts, _checked(city, areas))


def _around(area: str, city: str, known: frozenset[str]) -> list[str]:
    found = [city]
    step: str | None = area if contains(city, area) else None
    while step and step != city:
        if step in known:
            found.append(step)
        step = parent_of(step)
    return found


def _checked(city: str, areas: Sequence[str]) -> dict[AreaLevel, int]:
    kinds = len(Sector) + len(issue_types()) - 1  # without the assembly
    levels = Counter(level_of(area) for area in (city, *areas))
    return {level: count * kinds for level, count in levels.items()}
