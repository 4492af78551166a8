"""Which span of the past a line names: "kemarin", "3 Februari", "minggu ini"."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kentongan.domain.periods import Month, Period, day_of
from kentongan.reports.search.line import Line
from kentongan.science.text.normalise import fold
from kentongan.science.text.when import happened
from kentongan.science.text.when.days import day_said, month_named
from kentongan.science.text.when.hours import part_said

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_IN_INDONESIAN = {
    "today": "hari ini",
    "yesterday": "kemarin",
    "last week": "minggu lalu",
    "pekan lalu": "minggu lalu",
    "last month": "bulan lalu",
}
_THIS_WEEK = frozenset({"minggu ini", "pekan ini", "this week"})
_THIS_MONTH = frozenset({"bulan ini", "this month"})
_EMPTY = frozenset({"hari", "yang", "yg", "tanggal", "tgl"})
_YEARS = range(2000, 2100)


def span_in(line: Line, part: str, at: datetime, zone: ZoneInfo) -> Period | None:
    """Return the span that `line` names before `at`, and let `part` take its words.

    What is still to come is words: a report tells of it, none was sent then.
    """
    free = line.free()
    lows = [fold(line.tokens[n].text).strip(".,;:!?()") for n in free]
    found = (
        _phrase(lows, at, zone) or _reading(lows, at, zone) or _month(lows, at, zone)
    )
    if found is None or found[0].start >= at:
        return None
    line.take(part, [free[n] for n in found[1]])
    return found[0]


_Found = tuple[Period, list[int]]


def _phrase(lows: list[str], at: datetime, zone: ZoneInfo) -> _Found | None:
    """Return a span said in one or two words that messages seldom use."""
    today = day_of(at, zone)
    for length in (2, 1):
        for first in range(len(lows) - length + 1):
            said = " ".join(lows[first : first + length])
            places = list(range(first, first + length))
            if said in _THIS_WEEK:
                since = today - timedelta(today.weekday())
                return Period.of_days(since, today, zone), places
            if said in _THIS_MONTH:
                return Period.of_days(today.replace(day=1), today, zone), places
            period = happened(_IN_INDONESIAN.get(said, ""), sent_at=at, zone=zone)
            if period is not None:
                return period, places
    return None


def _reading(lows: list[str], at: datetime, zone: ZoneInfo) -> _Found | None:
    """Return the span as messages say it, and the fewest words that still say it."""
    kept = list(range(len(lows)))
    whole = happened(" ".join(lows), sent_at=at, zone=zone)
    if whole is None:
        return None
    for place in range(len(lows)):
        fewer = [n for n in kept if n != place]
        said = " ".join(lows[n] for n in fewer)
        if happened(said, sent_at=at, zone=zone) == whole:
            kept = fewer
    today = day_of(at, zone)
    wider = _with_beside(lows, kept, today)
    only_a_part = len(wider) == 1 and part_said(lows[wider[0]]) is not None
    return None if only_a_part else (whole, wider)


def _with_beside(lows: list[str], kept: list[int], today: date) -> list[int]:
    """Add the words beside that say the same day again, or nothing: "hari", "yang"."""
    said_too = {
        place
        for place, low in enumerate(lows)
        if low in _EMPTY or day_said(low, today) is not None
    }
    beside = {place + step for place in kept for step in (-1, 1)}
    return sorted({*kept, *(said_too & beside)})


def _month(lows: list[str], at: datetime, zone: ZoneInfo) -> _Found | None:
    """Return the latest month of the name, or that of the year after it."""
    today = day_of(at, zone)
    for place, low in enumerate(lows):
        number = month_named(low)
        if number is None:
            continue
        year = lows[place + 1] if place + 1 < len(lows) else ""
        told = year.isascii() and year.isdigit() and int(year) in _YEARS
        month = Month(int(year) if told else _latest(number, today), number)
        last = month.after.first - timedelta(1)
        places = [place, place + 1] if told else [place]
        return Period.of_days(month.first, last, zone), places
    return None


def _latest(month: int, today: date) -> int:
    return today.year if month <= today.month else today.year - 1
