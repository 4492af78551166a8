"""What is usual: weekly bands of issue types and of each sector in each kecamatan."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from kentongan.alarms.rules import ASSEMBLY
from kentongan.assessment.rules import bands
from kentongan.assessment.rules.bands import Band
from kentongan.domain.areas import district_of
from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.reports import queries as reports
from kentongan.reports.queries import DayCounts

DAYS = bands.WEEK * bands.WEEKS
Key = tuple[str, str, str]


@dataclass(frozen=True)
class Usual:
    """Daily counts of 13 weeks up to today, and their bands, by area, sector, type.

    Areas are the city and its kecamatan; an empty type is the whole sector; empty
    sector and type are all reports. Assemblies aren't counted.
    """

    at: datetime
    city: str
    daily: dict[Key, tuple[int, ...]]
    bands: dict[Key, Band]

    def band(self, area: str, sector: str, issue_type: str = "") -> Band | None:
        """Return the band of a series, or None where nothing was ever reported."""
        return self.bands.get((area, sector, issue_type))

    def before(
        self, series: Key, began_at: datetime | None
    ) -> tuple[float, float] | None:
        """Return what a week brought before a matter began, and the band's end.

        `series` is area, sector and type; the area's kecamatan counts, or the city.
        """
        area, sector, issue_type = series
        daily = self.daily.get((district_of(area) or self.city, sector, issue_type))
        if daily is None or began_at is None:
            return None
        weeks = (self.at - began_at).days // bands.WEEK + 1
        return bands.before(daily, weeks)

    def upper(self, series: Key, began_at: datetime | None) -> float | None:
        """Return the end of the band for a matter, as it was before it began."""
        found = self.before(series, began_at)
        return None if found is None else found[1]


def usual(*, by: Actor, at: datetime) -> Usual:
    """Return what is usual as known at `at`."""
    city = places.house().kode
    last = day_of(at, places.zone())
    first = last - timedelta(days=DAYS - 1)
    daily: dict[Key, list[int]] = defaultdict(lambda: [0] * DAYS)
    daily["", "", ""]  # all reports: there even when there are none
    days = reports.counts_by_day(by=by, at=at, first=first, last=last)
    for number, day in enumerate(days):
        for key, n in _series(day, city).items():
            daily[key][number] = n
    keys = sorted(daily)
    found = bands.bands([daily[key] for key in keys])
    return Usual(
        at=at,
        city=city,
        daily={key: tuple(daily[key]) for key in keys},
        bands=dict(zip(keys, found, strict=True)),
    )


@lru_cache(maxsize=8 * DAYS)
def _series(day: DayCounts, city: str) -> Mapping[Key, int]:
    """Return what the day adds to each series; kept for as long as the day stands."""
    found: Counter[Key] = Counter()
    for (area, sector, issue_type), n in day.counts.items():
        if issue_type != ASSEMBLY:
            for key in _keys(area, sector, issue_type, city):
                found[key] += n
    return found


def _keys(area: str, sector: str, issue_type: str, city: str) -> list[Key]:
    keys: list[Key] = [("", "", "")]
    if not sector:
        return keys
    areas = {city, district_of(area) or city}
    kinds = {"", issue_type}
    return keys + [(here, sector, kind) for here in areas for kind in kinds]
