"""One month of deadlines: its weeks, and what falls on each day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kentongan.domain import workdays
from kentongan.web.desk.issues.deadlines import Deadline

NAMED = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")
MONDAY_FIRST = calendar.Calendar(firstweekday=0)


@dataclass(frozen=True)
class Day:
    """A day of the grid; `free` names the holiday or is empty."""

    date: date
    inside: bool
    today: bool
    free: str
    weekend: bool
    due: tuple[Deadline, ...]


@dataclass(frozen=True)
class Month:
    """The month shown, its neighbours' names, and its weeks from Monday to Sunday."""

    name: str
    before: str
    after: str
    weeks: tuple[tuple[Day, ...], ...]

    @property
    def days(self) -> tuple[Day, ...]:
        """The days of the month itself."""
        return tuple(day for week in self.weeks for day in week if day.inside)

    @property
    def due(self) -> tuple[Deadline, ...]:
        """All that falls in the month."""
        return tuple(one for day in self.days for one in day.due)


def of(asked: str, today: date, found: Sequence[Deadline], language: str) -> Month:
    """Return the month that is asked for by name, else today's."""
    first = _first(asked, today)
    on: dict[date, list[Deadline]] = {}
    for one in found:
        on.setdefault(one.day, []).append(one)

    def day(date_: date) -> Day:
        holiday = workdays.load().holiday(date_, today)
        return Day(
            date_,
            date_.month == first.month,
            date_ == today,
            holiday.name(language) if holiday else "",
            date_.weekday() >= calendar.SATURDAY,
            tuple(on.get(date_, ())),
        )

    weeks = MONDAY_FIRST.monthdatescalendar(first.year, first.month)
    before = first - timedelta(1)
    after = first + timedelta(31)
    return Month(
        f"{first:%Y-%m}",
        f"{before:%Y-%m}",
        f"{after:%Y-%m}",
        tuple(tuple(day(one) for one in week) for week in weeks),
    )


def _first(asked: str, today: date) -> date:
    named = NAMED.fullmatch(asked)
    if named is None:
        return today.replace(day=1)
    return date(int(named[1]), int(named[2]), 1)
