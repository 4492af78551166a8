"""When it happened, from what a message says and when it was sent."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from kentongan.domain.periods import Period
from kentongan.science.text.normalise import fold
from kentongan.science.text.when.days import (
    COUNTS,
    dated,
    day_said,
    is_future,
    only_earlier,
)
from kentongan.science.text.when.hours import (
    Clock,
    Part,
    at_clock,
    at_part,
    clock_said,
    part_said,
    settled,
)

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

__all__ = ["happened"]

_READ = 4_000  # a message says when near its beginning
_ANY = re.compile(
    r"\d|kemar|kmr|tadi|\btd\b|barus|baru|sekarang|skr|saat|detik|hari|malam|mlm|bengi"
    r"|pagi|siang|sore|subuh|isuk|esuk|besok|bsk|lusa|wing|sesuk|senin|selas|rabu|rebo"
    r"|kam|jum|sabt|setu|mingg|ahad|bulan|lalu|bari|gella|sateya|saiki|mau|wau|buru"
    r"|magr|magh|petang|isya|asar|ashar|dhuh|dzuh|ae\b|are|din[ot]|laggu|aban|abhan|pukul"
)
_JUST = re.compile(
    r"\b(?:barusan|baru saja|baru aja|br aja|br saja|sekarang|skrg|saat ini|detik ini"
    r"|saiki|sakniki|sateya|satiya|ghi buru|gik buru|buru bei|tas ae|baru ini)\b"
)
_LAST_NIGHT = re.compile(
    r"\b(?:tadi ?malam|td ?malam|td ?mlm|tadi mlm|semalam|semalem|smlm|mau m?bengi"
    r"|bengi mau|wau dalu|malam tadi|bari malem|gella malem|malemma)\b"
)
_AGO = re.compile(
    r"\b(\d{1,2}|se|satu|dua|tiga|empat|lima|enam|tujuh) ?"
    r"(menit|jam|hari|dino|minggu|bulan)"
    r" (?:yang |yg )?(?:lalu|kepungkur|kapungkor|tadi)\b"
)
_WEEKS = re.compile(r"\b(minggu|bulan) (lalu|kemarin|depan|ngarep)\b")
_DAYS_OF = {"hari": 1, "dino": 1, "minggu": 7, "bulan": 30}
_WEEK, _EVENING, _NIGHT, _SMALL_HOURS, _NOON = 7, 18, 20, 4, 12


def happened(text: str, *, sent_at: datetime, zone: ZoneInfo) -> Period | None:
    """Return when the text says it happened, or None when it doesn't say.

    Words are relative to `sent_at` as lived in `zone`: an explicit date wins over a
    weekday, a weekday over "kemarin"; a part of the day or a clock time narrows it. A
    weekday without "depan" is the latest one, today included. A clock time that could
    be morning or evening is the latest that had passed when the message was sent.

    Parameters
    ----------
    text
        The message; Indonesian with Javanese and Madurese words of time.
    sent_at
        When it was sent, aware.
    zone
        Where it was sent.

    Examples
    --------
    >>> from datetime import datetime
    >>> from kentongan.domain.periods import WIB
    >>> sent = datetime(2020, 2, 24, 9, tzinfo=WIB)
    >>> period = happened("kemarin sore ada genangan", sent_at=sent, zone=WIB)
    >>> period.start.astimezone(WIB).isoformat()
    '2020-02-23T15:00:00+07:00'
    """
    low = fold(text[:_READ])
    if _ANY.search(low) is None:
        return None
    local = sent_at.astimezone(zone)
    clock = clock_said(low)
    if _LAST_NIGHT.search(low) and dated(low, local.date()) is None:
        return _last_night(local, clock, zone)
    part = part_said(low)
    day = day_said(low, local.date())
    if day is None:
        return _without_day(low, local, part, clock, zone)
    period = _within(day, part, clock, zone)
    if period.start > local and only_earlier(low, local.date()):
        return _within(day - timedelta(1), part, clock, zone)
    return period


def _within(
    day: date, part: Part | None, clock: Clock | None, zone: ZoneInfo
) -> Period:
    """Return the clock time or the part of `day`, or all of it."""
    if clock is not None:
        return at_clock(day, settled(clock, part), zone)
    if part is not None:
        return at_part(day, part, zone)
    return Period.of_days(day, day, zone)


def _without_day(
    low: str, local: datetime, part: Part | None, clock: Clock | None, zone: ZoneInfo
) -> Period | None:
    """Return what is said without a day: a span ago, just now, a clock time."""
    spoken = _ago(low, local, zone) or _weeks(low, local, zone)
    if spoken is not None:
        return spoken
    if clock is not None:
        return _latest(clock, part, local, zone, future=is_future(low))
    if _JUST.search(low):
        return Period(local - timedelta(hours=1), local + timedelta(minutes=1))
    if part is not None:
        begun = part[0] <= local.hour
        return at_part(local.date() - timedelta(0 if begun else 1), part, zone)
    return None


def _latest(
    clock: Clock, part: Part | None, local: datetime, zone: ZoneInfo, *, future: bool
) -> Period:
    """Return the latest such time that had passed; the next one of what is to come."""
    exact = settled(clock, part)
    hours = {exact.hour}
    if part is None and 0 < exact.hour < _NOON:
        hours.add(exact.hour + _NOON)
    days = [local.date() + timedelta(step) for step in (-1, 0, 1)]
    every = [at_clock(d, Clock(h, exact.minute), zone) for d in days for h in hours]
    if future:
        return min(period for period in every if period.start >= local)
    return max(period for period in every if period.start <= local)


def _last_night(local: datetime, clock: Clock | None, zone: ZoneInfo) -> Period:
    """Return yesterday evening until four in the morning, or the clock time in it."""
    evening = local.date() - timedelta(0 if local.hour >= _NIGHT else 1)
    if clock is None:
        midnight = datetime.combine(evening, time(), tzinfo=zone)
        ends = timedelta(days=1, hours=_SMALL_HOURS)
        return Period(midnight + timedelta(hours=_EVENING), midnight + ends)
    if clock.hour <= _SMALL_HOURS or clock.hour == _NOON:
        small = Clock(clock.hour % _NOON, clock.minute)
        return at_clock(evening + timedelta(1), small, zone)
    return at_clock(evening, settled(clock, (_EVENING, 24)), zone)


def _ago(low: str, local: datetime, zone: ZoneInfo) -> Period | None:
    """Return "2 jam yang lalu" as an hour, "dua minggu lalu" as days."""
    found = _AGO.search(low)
    if found is None:
        return None
    count = max(1, int(found[1]) if found[1].isdigit() else COUNTS[found[1]])
    if found[2] in {"menit", "jam"}:
        unit = timedelta(minutes=1) if found[2] == "menit" else timedelta(hours=1)
        return Period(local - count * unit, local - count * unit + timedelta(hours=1))
    days = _DAYS_OF[found[2]] * count
    first = local.date() - timedelta(days)
    length = 1 if days < _WEEK else _WEEK
    return Period.of_days(first, first + timedelta(length - 1), zone)


def _weeks(low: str, local: datetime, zone: ZoneInfo) -> Period | None:
    """Return last or next week, Monday to Sunday, or calendar month."""
    found = _WEEKS.search(low)
    if found is None:
        return None
    step = 1 if found[2] in {"depan", "ngarep"} else -1
    today = local.date()
    if found[1] == "minggu":
        monday = today - timedelta(today.weekday()) + timedelta(_WEEK * step)
        return Period.of_days(monday, monday + timedelta(_WEEK - 1), zone)
    first = today.replace(day=1)
    other = (first + timedelta(31) if step > 0 else first - timedelta(1)).replace(day=1)
    last = (other + timedelta(31)).replace(day=1) - timedelta(1)
    return Period.of_days(other, last, zone)
