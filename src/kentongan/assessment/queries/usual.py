"""What is usual: weekly bands of issue types and of each sector in each kecamatan."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from kentongan.alarms.rules import ASSEMBLY
from kentongan.assessment.rules import bands
from kentongan.assessment.rules.bands import Band
from kentongan.domain.areas import district_of
from kentongan.domain.periods import Period, day_of
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.reports import queries as reports
from kentongan.reports.queries import Count

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
    zone, city = places.zone(), places.house().kode
    last = day_of(at, zone)
    first = last - timedelta(days=DAYS - 1)
    period = Period.of_days(first, last, zone)
    daily: dict[Key, list[int]] = defaultdict(lambda: [0] * DAYS)
    daily["", "", ""]  # all reports: there even when there are none
    for count in reports.counts(by=by, at=at, period=period):
        if count.issue_type != ASSEMBLY:
            for key in _keys(count, city):
                daily[key][(count.day - first).days] += count.n
    keys = sorted(daily)
    found = bands.bands([daily[key] for key in keys])
    return Usual(
        at=at,
        city=city,
        daily={key: tuple(daily[key]) for key in keys},
        bands=dict(zip(keys, found, strict=True)),
    )


def _keys(count: Count, city: str) -> list[Key]:
    keys: list[Key] = [("", "", "")]
    if not count.sector:
        return keys
    areas = {city, district_of(count.area) or city}
    kinds = {"", count.issue_type}
    return keys + [(area, count.sector, kind) for area in areas for kind in kinds]
