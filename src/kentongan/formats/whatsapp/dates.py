"""Day before month or after: settled from all headers of a file, never from one."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from kentongan.formats.whatsapp.headers import Header

_NOON = 12
_FEW = 3


class Order(StrEnum):
    """In which order a file writes the numbers of a date."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


class Evidence:
    """What the headers of a whole file say about the order of its dates.

    In turn: the order under which fewest dates are impossible; under which time runs
    backward least; in which the day changes and the month stays; which a phone set to
    English (US) would write (1/26/20, 7:05 PM); day first, as Indonesia writes. Memory
    doesn't grow with the file.
    """

    def __init__(self) -> None:
        self._impossible: Counter[Order] = Counter()
        self._backward: Counter[Order] = Counter()
        self._last: dict[Order, date] = {}
        self._firsts: set[int] = set()
        self._seconds: set[int] = set()
        self._bare = False
        self._padded = False
        self._seen: tuple[int, int, int] | None = None

    def add(self, header: Header) -> None:
        """Take in one header; one that begins with a four-digit year says nothing."""
        if header.year_first:
            return
        self._bare |= header.bare and header.short_year and header.colon == ":"
        self._padded |= header.padded
        if header.parts == self._seen:
            return
        self._seen = header.parts
        self._firsts.add(header.parts[0])
        self._seconds.add(header.parts[1])
        for order in Order:
            self._weigh(order, header.parts)

    def _weigh(self, order: Order, parts: tuple[int, int, int]) -> None:
        day = day_of(parts, order)
        if day is None:
            self._impossible[order] += 1
            return
        last = self._last.get(order)
        if last is not None and day < last:
            self._backward[order] += 1
        self._last[order] = day

    def order(self) -> Order:
        """Return the order that explains the file best."""
        ranks = list(Order)
        if self._looks_month_first():
            ranks = [Order.MONTH_FIRST, Order.DAY_FIRST, Order.YEAR_FIRST]
        return min(
            ranks, key=lambda order: (self._impossible[order], self._backward[order])
        )

    def _looks_month_first(self) -> bool:
        if len(self._seconds) == 1 and len(self._firsts) >= _FEW:
            return False
        if len(self._firsts) == 1 and len(self._seconds) >= _FEW:
            return True
        return self._bare and not self._padded


def day_of(parts: tuple[int, int, int], order: Order) -> date | None:
    """Return the day that `parts` name in `order`, or None if there is none."""
    a, b, c = parts
    year, month, day = {
        Order.DAY_FIRST: (c, b, a),
        Order.MONTH_FIRST: (c, a, b),
        Order.YEAR_FIRST: (a, b, c),
    }[order]
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def moment(header: Header, order: Order, zone: ZoneInfo) -> datetime | None:
    """Return the moment of `header` in UTC, or None if it can't be one."""
    day = day_of(header.parts, Order.YEAR_FIRST if header.year_first else order)
    hour, minute, second = header.clock
    if header.half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if header.half == "p" else 0)
    if day is None:
        return None
    try:
        local = datetime(
            day.year, day.month, day.day, hour, minute, second, tzinfo=zone
        )
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
