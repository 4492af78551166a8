"""Working days: weekends and holidays, as they were known on a given day.

The government amends its joint decrees during the year (2020's four times), so
every question asks `known_at`: an answer given in February stays what it was.
"""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from importlib.resources import files

from kentongan.domain.words import Words

Day = date
"""What a day is called where a field takes the name `date`."""
_DAY = timedelta(days=1)
_SATURDAY = 5


class HolidayKind(StrEnum):
    """By what right a day is free."""

    NATIONAL = "libur_nasional"
    JOINT_LEAVE = "cuti_bersama"


@dataclass(frozen=True)
class Holiday:
    """A free day by decree, from `known_from` until `withdrawn_from`."""

    date: Day
    kind: HolidayKind
    name: Words
    decree: str
    known_from: Day
    withdrawn_from: Day | None = None

    def holds(self, known_at: Day) -> bool:
        """Return whether the decree stood on the day `known_at`."""
        gone = self.withdrawn_from is not None and self.withdrawn_from <= known_at
        return self.known_from <= known_at and not gone


class Calendar:
    """The decreed holidays; Saturdays and Sundays are never working days."""

    def __init__(self, holidays: Iterable[Holiday]) -> None:
        self._on: dict[date, list[Holiday]] = {}
        for holiday in sorted(holidays, key=_order):
            self._on.setdefault(holiday.date, []).append(holiday)

    def holiday(self, day: date, known_at: date) -> Holiday | None:
        """Return the holiday on `day`, national before joint leave, or None."""
        found = (h for h in self._on.get(day, ()) if h.holds(known_at))
        return next(found, None)

    def is_workday(self, day: date, *, known_at: date) -> bool:
        """Return whether offices work on `day`."""
        return day.weekday() < _SATURDAY and self.holiday(day, known_at) is None

    def next_workday(self, day: date, *, known_at: date) -> date:
        """Return the first day, from `day` on, on which offices work."""
        while not self.is_workday(day, known_at=known_at):
            day += _DAY
        return day

    def add_workdays(self, day: date, n: int, *, known_at: date) -> date:
        """Return the `n`-th working day after `day`; for 0, the next one from `day`.

        Raises
        ------
        ValueError
            If `n` is negative.
        """
        if n < 0:
            raise ValueError(f"add_workdays counts forward only, not {n}")
        for _ in range(n):
            day = self.next_workday(day + _DAY, known_at=known_at)
        return self.next_workday(day, known_at=known_at)

    def workdays_between(self, start: date, end: date, *, known_at: date) -> int:
        """Return how many working days follow `start`, up to and with `end`.

        It undoes `add_workdays`; a term that ends on the day it begins has used none,
        and so has one that ends before.
        """
        days = ((start + _DAY * i) for i in range(1, (end - start).days + 1))
        return sum(self.is_workday(day, known_at=known_at) for day in days)

    def covers(self, year: int, *, known_at: date = date.max) -> bool:
        """Return whether a decree for `year` was known; otherwise only weekends are."""
        days = (day for day in self._on if day.year == year)
        return any(self.holiday(day, known_at) for day in days)


def _order(holiday: Holiday) -> tuple[date, bool, date]:
    joint = holiday.kind is HolidayKind.JOINT_LEAVE
    return holiday.date, joint, holiday.known_from


@functools.cache
def load() -> Calendar:
    """Return the calendar of the joint ministerial decrees that the package ships."""
    return Calendar(shipped())


def shipped() -> list[Holiday]:
    """Return every row of `holidays.csv`, withdrawn ones too."""
    text = (files(__package__) / "holidays.csv").read_text(encoding="utf-8")
    return [_row(row) for row in csv.DictReader(text.splitlines())]


def _row(row: dict[str, str]) -> Holiday:
    withdrawn = row["withdrawn_from"]
    return Holiday(
        date=date.fromisoformat(row["date"]),
        kind=HolidayKind(row["kind"]),
        name=Words(row["name_id"], row["name_en"]),
        decree=row["decree"],
        known_from=date.fromisoformat(row["known_from"]),
        withdrawn_from=date.fromisoformat(withdrawn) if withdrawn else None,
    )
