"""Days as people type them: Rabu 26 Feb, besok, dua pekan lagi, akhir bulan, 15.00."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta

from kentongan.domain.dates import MONTHS, WEEKDAYS, plain_day, weekday
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

_NEAR = timedelta(days=183)
_SHORTEST = 3
_RELATIVE = {
    "hari ini": 0,
    "today": 0,
    "besok": 1,
    "esok": 1,
    "tomorrow": 1,
    "lusa": 2,
}
_FEW = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan")
_UNITS = {
    "hari": 1,
    "day": 1,
    "days": 1,
    "pekan": 7,
    "minggu": 7,
    "week": 7,
    "weeks": 7,
}
_AHEAD = re.compile(
    r"(?:(?:dalam|in)\s+)?(?P<n>\d{1,3}|se|[a-z]+)\s*"
    r"(?P<unit>hari|pekan|minggu|day|week)s?(?:\s+(?:lagi|ke depan|from now))?"
)
_MONTH_END = frozenset({"akhir bulan", "akhir bulan ini", "end of the month"})
_ODD_MONTHS = {"agt": 8, "ags": 8, "agust": 8, "nop": 11, "nopember": 11, "pebruari": 2}
_ODD_WEEKDAYS = {"jum'at": 4, "ahad": 6}
_BEFORE = re.compile(
    r"^(?:(?:paling lambat|selambatnya|selambat-lambatnya|sebelum|sampai|hingga"
    r"|s\.?\s?d\.?|s/d|pada|by|until|before|on|hari(?! ini)|tanggal|tgl\.?)\s+)+",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[\s,]*(?:(?:pukul|pkl\.?|jam|at)\s+(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?"
    r"|\s(?P<h2>\d{1,2})[.:](?P<m2>\d{2}))(?:\s*(?:wib|wita|wit))?$",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_FIGURES = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})(?:[/.-](?P<y>\d{4}|\d{2}))?")
_NAMED = re.compile(r"(?P<d>\d{1,2})\s+(?P<m>[a-z]+)\.?(?:\s+(?P<y>\d{4}))?")
_WEEKDAY = re.compile(r"^(?P<name>[a-z']+)\s*,?\s*(?P<rest>.*)$")


class NotADay(Refusal):
    """The words name no day."""

    what = Words(
        "Kapan: “{text}” tidak terbaca sebagai tanggal. Tulis misalnya Rabu 26 Feb,"
        " 28 Februari 2020, atau besok.",
        "When: “{text}” can't be read as a date. Write for example Wednesday 26 Feb,"
        " 28 February 2020, or tomorrow.",
    )


class WrongWeekday(Refusal):
    """The day of the week and the date don't agree."""

    what = Words(
        "Kapan: {day_id} hari {right_id}, bukan {said_id}. Periksa tanggalnya.",
        "When: {day_en} is a {right_en}, not a {said_en}. Check the date.",
    )


class LongPast(Refusal):
    """A date without year that has passed."""

    what = Words(
        "Kapan: {day_id} sudah lewat. Tulis tanggal berikutnya, atau tahunnya.",
        "When: {day_en} has passed. Write a later date, or its year.",
    )


@dataclass(frozen=True)
class When:
    """A day, and the hour where it was said."""

    date: date
    clock: time | None = None


def read_when(text: str, today: date) -> When:
    """Return the day that `text` names, as typed on `today`.

    A date without year is the next one; a weekday alone is the next such day.

    Raises
    ------
    NotADay
        If no day is named.
    WrongWeekday
        If weekday and date don't agree.
    LongPast
        If a date without year passed within the last half year.
    """
    plain = " ".join(text.lower().split())
    rest, clock = _take_clock(_BEFORE.sub("", plain), text)
    rest = rest.strip(" ,.")
    ahead = _ahead(rest, today)
    if ahead is not None:
        return When(today + timedelta(days=ahead), clock)
    weekday, rest = _take_weekday(rest)
    if weekday is not None and not rest:
        days = (weekday - today.weekday() - 1) % 7 + 1
        return When(today + timedelta(days=days), clock)
    day = _date(rest, today, text)
    if weekday is not None and day.weekday() != weekday:
        raise _wrong_weekday(day, weekday)
    return When(day, clock)


def _ahead(text: str, today: date) -> int | None:
    """Return how many days ahead words like "dua pekan lagi" mean; None for a date."""
    if text in _RELATIVE:
        return _RELATIVE[text]
    if text in _MONTH_END:
        return monthrange(today.year, today.month)[1] - today.day
    found = _AHEAD.fullmatch(text)
    count = _count(found["n"]) if found else None
    return None if found is None or count is None else count * _UNITS[found["unit"]]


def _count(word: str) -> int | None:
    if word.isdecimal() and word.isascii():
        return int(word)
    if word == "se":
        return 1
    return _FEW.index(word) + 1 if word in _FEW else None


def _take_clock(text: str, whole: str) -> tuple[str, time | None]:
    found = _CLOCK.search(text)
    if found is None:
        return text, None
    hour = int(found["h"] or found["h2"])
    minute = int(found["m"] or found["m2"] or 0)
    if hour < 24 and minute < 60:
        return text[: found.start()], time(hour, minute)
    if found["h"]:
        raise NotADay(text=whole)
    return text, None


def _take_weekday(text: str) -> tuple[int | None, str]:
    found = _WEEKDAY.match(text)
    if found is None:
        return None, text
    name = found["name"]
    for number, words in enumerate(WEEKDAYS):
        if name in {words.id.lower(), words.en.lower()}:
            return number, found["rest"]
    odd = _ODD_WEEKDAYS.get(name)
    return (None, text) if odd is None else (odd, found["rest"])


def _date(text: str, today: date, whole: str) -> date:
    found = _ISO.fullmatch(text) or _FIGURES.fullmatch(text) or _NAMED.fullmatch(text)
    month = _month(found["m"]) if found else None
    if found is None or month is None:
        raise NotADay(text=whole)
    try:
        if found["y"]:
            year = int(found["y"])
            return date(year if year > 99 else 2000 + year, month, int(found["d"]))
        return _next(int(found["d"]), month, today)
    except ValueError:
        raise NotADay(text=whole) from None


def _month(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    if word in _ODD_MONTHS:
        return _ODD_MONTHS[word]
    if len(word) < _SHORTEST:
        return None
    for number, words in enumerate(MONTHS, 1):
        if any(name.lower().startswith(word) for name in words):
            return number
    return None


def _next(day: int, month: int, today: date) -> date:
    """Return the next such day; ValueError where the calendar has none nearby."""
    this_year = _on(today.year, month, day)
    if this_year is not None and this_year >= today:
        return this_year
    following = _on(today.year + 1, month, day)
    if following is not None and following - today <= _NEAR:
        return following
    if this_year is None:
        raise ValueError
    said = plain_day(this_year)
    raise LongPast(day_id=said.id, day_en=said.en)


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _wrong_weekday(day: date, said: int) -> WrongWeekday:
    words, right, wrong = plain_day(day), weekday(day), WEEKDAYS[said]
    return WrongWeekday(
        day_id=words.id,
        day_en=words.en,
        right_id=right.id,
        right_en=right.en,
        said_id=wrong.id,
        said_en=wrong.en,
    )
