"""Days and clocks as Indonesian offices write them in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from kentongan.domain.periods import WIB, WIT, WITA

_MONTHS = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6,
    "jul": 7, "agu": 8, "ags": 8, "agt": 8, "aug": 8, "sep": 9, "okt": 10, "oct": 10,
    "nov": 11, "nop": 11, "des": 12, "dec": 12,
}  # fmt: skip
_WORD = "|".join(_MONTHS)
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_NAMED = re.compile(
    rf"(?<!\d)(\d{{1,2}})[\s/.-]*((?:{_WORD})[a-z]*)\.?"
    rf"(?:[\s,/.'-]*(\d{{4}}(?!\d)|\d{{2}}(?![\d.:]|\s*(?:{_WORD}))))?",
    re.IGNORECASE,
)
_ENGLISH = re.compile(rf"\b((?:{_WORD})[a-z]*)\.?\s+(\d{{1,2}}),?\s+(\d{{4}})", re.I)
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_CLOCK = re.compile(
    r"(?<![\d.:])(\d{1,2})[.:](\d{2})(?:[.:](\d{2})(?:\.\d+)?)?(?!\d)"
    r"(?:\s?([AaPp])\.?\s?[Mm]\b)?"
)
_BARE_CLOCK = re.compile(r"\D*([01]\d|2[0-3])([0-5]\d)\D*")
_ZONE = re.compile(
    r"\b(WIB|WITA|WIT)\b|\d[.:]\d{2}(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})\s*$",
    re.IGNORECASE,
)
_ZONES = {"WIB": WIB, "WITA": WITA, "WIT": WIT}
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a serial date is a local one
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000  # 1954 to 2119
_NOON = 12


@dataclass(frozen=True, slots=True)
class Calendar:
    """How one table writes dates: its zone, the year it leaves out, day or month first.

    `year` is used when a cell names only day and month; without it such a cell has
    no date.
    """

    zone: ZoneInfo
    year: int | None = None
    month_first: bool = False

    def learn(self, cells: Iterable[str]) -> Calendar:
        """Return the calendar that explains the dates in `cells`.

        Day first, unless some dates are only possible month first and none only day
        first.
        """
        firsts = seconds = False
        for cell in cells:
            for found in _NUMBERS.finditer(cell):
                firsts |= int(found[1]) > _NOON
                seconds |= int(found[2]) > _NOON
        return replace(self, month_first=seconds and not firsts)

    def day(self, cell: str) -> date | None:
        """Return the last day that `cell` names, or None.

        A row that sums up several days (`26 Agustus; 16 Agustus`) can't have been
        written before the last of them.
        """
        return max(self._days(cell), default=None)

    def _days(self, cell: str) -> Iterator[date]:
        for found in _ISO.finditer(cell):
            yield from _valid(int(found[1]), int(found[2]), int(found[3]))
        for found in _NUMBERS.finditer(cell):
            first, second = int(found[1]), int(found[2])
            if second > _NOON or (self.month_first and first <= _NOON):
                first, second = second, first
            yield from _valid(_full(found[3]), second, first)
        for found in _NAMED.finditer(cell):
            year = _full(found[3]) if found[3] else self.year
            if year is not None:
                yield from _valid(year, _month(found[2]), int(found[1]))
        for found in _ENGLISH.finditer(cell):
            yield from _valid(int(found[3]), _month(found[1]), int(found[2]))

    def moment(
        self, day: date | None, clock: time | None, text: str
    ) -> datetime | None:
        """Return `day` and `clock` in UTC; midnight when no clock is written.

        A zone written in `text` (WITA, +0700) wins over the table's.
        """
        if day is None:
            return None
        local = datetime.combine(day, clock or time(0))
        try:
            return local.replace(tzinfo=self.zone_in(text)).astimezone(UTC)
        except (OverflowError, ValueError):
            return None

    def zone_in(self, text: str) -> ZoneInfo | timezone:
        """Return the zone that `text` names, or the table's own."""
        found = _ZONE.search(text)
        if found is None:
            return self.zone
        if found[1]:
            return _ZONES[found[1].upper()]
        parsed = datetime.strptime(found[2].upper(), "%z").tzinfo
        return parsed if isinstance(parsed, timezone) else self.zone


def _month(word: str) -> int:
    return _MONTHS[word[:3].lower()]


def _full(year: str) -> int:
    number = int(year)
    return number + 2000 if number < 100 else number


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def year_in(text: str) -> int | None:
    """Return the year that a title or file name carries, or None."""
    found = _YEAR.search(text)
    return None if found is None else int(found[1])


def clock_in(cell: str) -> time | None:
    """Return the first clock in a cell: 08.30, 8:30 PM, 08.30.15 WIB."""
    found = _CLOCK.search(_without_days(cell))
    if found is None:
        return None
    hour, half = int(found[1]), (found[4] or "").lower()
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return _clock(hour, int(found[2]), int(found[3] or 0))


def bare_clock(cell: str) -> time | None:
    """Return the clock of a cell that holds nothing else, perhaps without a dot."""
    found = _BARE_CLOCK.fullmatch(cell)
    return clock_in(cell) if found is None else _clock(int(found[1]), int(found[2]))


def _clock(hour: int, minute: int, second: int = 0) -> time | None:
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def _without_days(cell: str) -> str:
    for form in (_ISO, _NUMBERS):
        cell = form.sub(" ", cell)
    return cell.replace("T", " ")


def serial_moment(number: float) -> datetime | None:
    """Return the local moment of a serial date (days since 30 December 1899)."""
    if not _FIRST_SERIAL <= number < _LAST_SERIAL:
        return None
    return _EPOCH + timedelta(seconds=round(number * 86_400))


def serial_clock(number: float) -> time | None:
    """Return the clock of a part of a day (0.5 is noon)."""
    if not 0 <= number < 1:
        return None
    return (_EPOCH + timedelta(seconds=round(number * 86_400))).time()
