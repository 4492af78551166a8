"""Which part of the day or clock time a message names."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kentongan.domain.periods import Period
from kentongan.science.text.when.days import COUNTS

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

Part = tuple[int, int]
"""From one hour of the day until just before another, 0 to 24."""

_PARTS: dict[str, Part] = {
    word: hours
    for hours, words in (
        ((0, 4), "dinihari"),
        ((4, 6), "subuh shubuh"),
        ((5, 11), "pagi isuk esuk laggu gulagguh"),
        ((10, 15), "siang awan abhan aban dhuhur dzuhur"),
        ((15, 18), "sore sonten asar ashar"),
        ((17, 19), "magrib maghrib petang surup"),
        ((18, 24), "malam malem mlm bengi mbengi isya"),
    )
    for word in words.split()
}
_SMALL_HOURS: Part = (0, 4)
_CLOCK = re.compile(
    r"\b(?:jam|jm|pukul|pkl|pk)[ .]?(?:(setengah|stengah|stgh) )?"
    r"(\d{1,2}|dua belas|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"
    r"|sebelas)(?:[.:](\d\d))?(?!\d)"
)
_BARE = re.compile(r"(?<![\d.,/:])(\d{1,2})[.:](\d\d) ?(?:wib|wita|wit)\b")
_PART = re.compile(rf"\b(dini hari|{'|'.join(_PARTS)})\b")
_GREETING = re.compile(
    r"\b(?:selamat|slmt|met|sugeng|salam) (?:pagi|siang|sore|malam|enjing|enjang)\b"
    r"|^\W*(?:pagi|siang|sore|malam)\b"
    r"(?=\W*(?:ndan|pak|bu|lur|semua|rekan|izin|ijin))"
)
_NOON, _DAY, _HOUR, _LATE_FROM = 12, 24, 60, 10


class Clock(NamedTuple):
    """A clock time: hour 0 to 23, minute 0 to 59."""

    hour: int
    minute: int


def part_said(low: str) -> Part | None:
    """Return the part of the day, leaving out a greeting ("selamat pagi")."""
    found = _PART.search(_GREETING.sub(" ", low))
    if found is None:
        return None
    return _SMALL_HOURS if found[1] == "dini hari" else _PARTS[found[1]]


def clock_said(low: str) -> Clock | None:
    """Return the first clock time."""
    found = _CLOCK.search(low)
    if found is None:
        bare = _BARE.search(low)
        return _valid(int(bare[1]), int(bare[2])) if bare else None
    hour = int(found[2]) if found[2].isdigit() else COUNTS[found[2]]
    if found[1]:
        return _valid(hour - 1, 30)
    return _valid(hour, int(found[3] or 0))


def settled(clock: Clock, part: Part | None) -> Clock:
    """Return the clock on 24 hours, by the part of the day: "jam 9 malam" is 21."""
    if part is None or clock.hour >= _NOON:
        return clock
    later = clock.hour + _NOON
    if part[0] >= _LATE_FROM and part[0] - 1 <= later <= part[1]:
        return Clock(later % _DAY, clock.minute)
    return clock


def at_clock(day: date, clock: Clock, zone: ZoneInfo) -> Period:
    """Return the hour that begins at `clock`."""
    start = datetime.combine(day, time(clock.hour, clock.minute), tzinfo=zone)
    return Period(start, start + timedelta(hours=1))


def at_part(day: date, part: Part, zone: ZoneInfo) -> Period:
    """Return that part of `day`."""
    midnight = datetime.combine(day, time(), tzinfo=zone)
    first, last = part
    return Period(midnight + timedelta(hours=first), midnight + timedelta(hours=last))


def _valid(hour: int, minute: int) -> Clock | None:
    fits = 0 <= hour <= _DAY and 0 <= minute < _HOUR
    return Clock(hour % _DAY, minute) if fits else None
