"""Counts of whole days, each kept in this process until a reading of it is written."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from threading import Lock

from kentongan.access.models import seen_by
from kentongan.domain.codes import SAID_BACK, ReportKind
from kentongan.domain.periods import Period, day_of, day_start, zone_of
from kentongan.domain.rights import Actor
from kentongan.ledger import touched
from kentongan.ledger.turn import in_act
from kentongan.reports import models
from kentongan.reports.queries.counting import known_at

MOST = 4096
DAY = timedelta(days=1)
READ = frozenset({"reports_reading", "reports_report"})
Kind = tuple[str, str, str]
Row = tuple[datetime, str, str, str, datetime | None]
Written = tuple[int, ...]
"""How often the days of the UTC calendar that a day lies in were written."""


@dataclass(frozen=True, eq=False)
class DayCounts:
    """How many reports of each area, sector and type a day had.

    The same object is returned for as long as the day stays as it was, so that what
    is made of it can be kept beside it.
    """

    day: date
    counts: Mapping[Kind, int]


@dataclass(frozen=True)
class _Kept:
    """A day as counted at `at`; true until `until`, when a report of it expires."""

    written: Written
    at: datetime
    until: datetime | None
    found: DayCounts

    def stands(self, written: Written, at: datetime) -> bool:
        ended = self.until is not None and at >= self.until
        return self.written == written and self.at <= at and not ended


_kept: OrderedDict[tuple[Actor, date], _Kept] = OrderedDict()
_lock = Lock()


def forget() -> None:
    """Keep nothing any longer: another database, or a measurement."""
    with _lock:
        _kept.clear()


def counts_by_day(
    *, by: Actor, at: datetime, first: date, last: date
) -> list[DayCounts]:
    """Return every day from `first` to `last` as `by` may count it, known at `at`.

    Inside an act nothing is kept or taken from what is kept: it may be undone.
    """
    touched.also_read(READ)
    days = [first + DAY * n for n in range((last - first).days + 1)]
    written = {} if in_act() else _written(days, by, at)
    known = _standing(by, at, written)
    missing = [day for day in days if day not in known]
    for kept in _count(missing, by, at, written) if missing else ():
        known[kept.found.day] = kept.found
        if kept.found.day in written:
            _keep(by, kept)
    return [known[day] for day in days]


def _standing(
    by: Actor, at: datetime, written: Mapping[date, Written]
) -> dict[date, DayCounts]:
    """Return the kept days that were not written since."""
    with _lock:
        kept = {day: _kept.get((by, day)) for day in written}
    return {
        day: one.found
        for day, one in kept.items()
        if one is not None and one.stands(written[day], at)
    }


def _written(days: list[date], by: Actor, at: datetime) -> dict[date, Written]:
    """Return how often each day was written; a day with news after `at` is missing."""
    zone = zone_of(by.areas[0])
    rows = models.Day.objects.filter(day__range=(days[0] - DAY, days[-1] + DAY))
    stored = {row.day: row for row in rows}
    found = {}
    for day in days:
        start = day_start(day, zone).astimezone(UTC)
        here = [stored.get(part.date()) for part in (start, start + DAY)]
        if all(row is None or row.newest <= at for row in here):
            found[day] = tuple(0 if row is None else row.times for row in here)
    return found


def _count(
    missing: list[date],
    by: Actor,
    at: datetime,
    written: Mapping[date, Written],
) -> Iterable[_Kept]:
    """Count the missing days, in one reading from the first to the last of them."""
    zone = zone_of(by.areas[0])
    counted: dict[date, Counter[Kind]] = {day: Counter() for day in missing}
    ends: dict[date, datetime] = {}
    for sent, place, sector, kind, expires in _rows(missing, by, at):
        day = day_of(sent, zone)
        if day not in counted:
            continue
        counted[day][place, sector, kind] += 1
        if expires is not None:
            ends[day] = min(expires, ends.get(day, expires))
    for day, kinds in counted.items():
        yield _Kept(written.get(day, ()), at, ends.get(day), DayCounts(day, kinds))


def _rows(missing: list[date], by: Actor, at: datetime) -> Iterable[Row]:
    period = Period.of_days(missing[0], missing[-1], zone_of(by.areas[0]))
    rows = models.Reading.objects.filter(
        known_at(at),
        seen_by(by, at, through="report"),
        message=ReportKind.REPORT.value,
        sent_at__gte=period.start,
        sent_at__lt=period.end,
    ).exclude(report__channel__in=SAID_BACK)
    fields = ("sent_at", "place", "sector", "issue_type", "report__expires_at")
    return rows.values_list(*fields).iterator()


def _keep(by: Actor, kept: _Kept) -> None:
    with _lock:
        _kept[by, kept.found.day] = kept
        _kept.move_to_end((by, kept.found.day))
        while len(_kept) > MOST:
            _kept.popitem(last=False)
