"""When it happened, from what a message says and when it was sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kentongan.domain.periods import Period
from kentongan.science.text.normalise import fold

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january", "februari feb pebruari peb february", "maret mar march",
            "april apr", "mei may", "juni jun june", "juli jul july",
            "agustus agu agt ags aug august", "september sep sept",
            "oktober okt oct october", "november nov nop nopember",
            "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "senin senen monday", "selasa seloso salasa", "rabu rebo rebbu arba",
            "kamis kemis kemmis", "jumat jumuah jemat", "sabtu setu sabtoh",
            "minggu ahad ngahad",
        )
    )
    for name in names.split()
}  # fmt: skip
_PARTS = {
    word: hours
    for hours, words in (
        ((0, 4), "dinihari"),
        ((4, 6), "subuh shubuh"),
        ((5, 11), "pagi isuk esuk laggu gulagguh"),
        ((10, 15), "siang awan abhan aban dhuhur dzuhur"),
        ((15, 18), "sore sonten asar ashar"),
        ((17, 19), "magrib maghrib petang surup"),
        ((18, 24), "malam malem mlm bengi mbengi isya malang"),
    )
    for word in words.split()
    if word != "malang"
}
_DAYS = {
    "kemarin": -1, "kemaren": -1, "kmrn": -1, "kmren": -1, "wingi": -1, "bari": -1,
    "beri": -1, "hari ini": 0, "dino iki": 0, "dinten niki": 0, "are areya": 0,
    "besok": 1, "bsk": 1, "besuk": 1, "sesuk": 1, "laggu bari": 1, "lagguna": 1,
    "lusa": 2, "kemarin lusa": -2, "kemarin dulu": -2,
    "winginane": -2,
}  # fmt: skip
_JUST = re.compile(
    r"\b(?:barusan|baru saja|baru aja|br aja|br saja|sekarang|skrg|saat ini|detik ini"
    r"|saiki|sakniki|sateya|satiya|ghi buru|gik buru|buru bei|tas ae|baru ini)\b"
)
_LAST_NIGHT = re.compile(
    r"\b(?:tadi ?malam|td ?malam|td ?mlm|tadi mlm|semalam|smlm|mau bengi|mau mbengi"
    r"|bengi mau|wau dalu|malam tadi|bari malem|gella malem|malemma)\b"
)
_TODAY = re.compile(r"\b(?:tadi|td|mau|gella|gellak|wau|hari ini|dino iki|are areya)\b")
_NUMERIC = re.compile(
    r"(?<![\d.,/])(\d{1,2})[/\-.](\d{1,2})(?:[/\-.](20\d\d|\d\d))?(?![\d/])"
)
_ISO = re.compile(r"\b(20\d\d)-(\d{1,2})-(\d{1,2})\b")
_NAMED = re.compile(
    rf"\b(\d{{1,2}})[ \-]({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b[ \-]?(20\d\d)?"
)
_OF_MONTH = re.compile(r"\b(?:tanggal|tgl|tgl\.)[ .]?(\d{1,2})\b(?![/\-.:]\d)")
_WEEKDAY = re.compile(
    rf"\b(?:hari |dino |are )?({'|'.join(_WEEKDAYS)})\b"
    r"(?: (lalu|kemarin|kmrn|depan|besok|yang akan datang|ini|wingi|ngarep))?"
)
_AGO = re.compile(
    r"\b(\d{1,2}|se|satu|dua|tiga|empat|lima|enam|tujuh) ?(menit|jam|hari|dino|minggu|bulan)"
    r" (?:yang |yg )?(?:lalu|kepungkur|kapungkor|tadi)\b"
)
_WEEKS = re.compile(r"\b(minggu|bulan) (lalu|kemarin|depan|ngarep)\b")
_CLOCK = re.compile(
    r"\b(?:jam|jm|pukul|pkl|pk)[ .]?(?:(setengah|stengah|stgh) )?"
    r"(\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
    r"|dua belas)(?:[.:](\d\d))?(?!\d)"
)
_BARE_CLOCK = re.compile(r"(?<![\d.,/:])(\d{1,2})[.:](\d\d) ?(?:wib|wita|wit)\b")
_PART = re.compile(rf"\b(dini hari|{'|'.join(_PARTS)})\b")
_COUNTS = {
    "se": 1, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11, "dua belas": 12,
}  # fmt: skip
_FUTURE = re.compile(
    r"\b(?:akan|besok|bsk|nanti|rencana(?:nya)?|depan|mengko|engko|dagi)\b"
)
_READ = 4_000  # a message says when near its beginning
_NOON, _DAY_HOURS = 12, 24


@dataclass(frozen=True)
class _Clock:
    hour: int
    minute: int


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
    local = sent_at.astimezone(zone)
    part = _part(low)
    clock = _clock(low)
    if _LAST_NIGHT.search(low) and _dated(low, local.date()) is None:
        return _last_night(local, clock, zone)
    day = _day(low, local)
    if day is None:
        return _on_the_way(low, local, part, clock, zone)
    if clock is not None:
        return _at_clock(day, _settled(clock, part), zone)
    if part is not None:
        return _at_part(day, part, zone)
    return Period.of_days(day, day, zone)


def _on_the_way(
    low: str,
    local: datetime,
    part: tuple[int, int] | None,
    clock: _Clock | None,
    zone: ZoneInfo,
) -> Period | None:
    """Return what is said without a day: a span ago, just now, a clock time."""
    ago = _ago(low, local)
    if ago is not None:
        return ago
    weeks = _weeks(low, local, zone)
    if weeks is not None:
        return weeks
    if clock is not None:
        return _latest(clock, part, local, zone, future=bool(_FUTURE.search(low)))
    if _JUST.search(low):
        return Period(local - timedelta(hours=1), local + timedelta(minutes=1))
    if part is not None:
        return _at_part(_part_day(part, local), part, zone)
    return None


def _day(low: str, local: datetime) -> date | None:
    """Return the calendar day that is said."""
    today = local.date()
    explicit = _dated(low, today)
    if explicit is not None:
        return explicit
    named = _weekday(low, today)
    if named is not None:
        return named
    for words in ("kemarin lusa", "kemarin dulu", "winginane"):
        if words in low:
            return today + timedelta(_DAYS[words])
    for word, step in _DAYS.items():
        if re.search(rf"\b{word}\b", low):
            return today + timedelta(step)
    return today if _TODAY.search(low) else None


def _dated(low: str, today: date) -> date | None:
    """Return a date written in figures or with its month."""
    for found in _ISO.finditer(low):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    for found in _NAMED.finditer(low):
        return _near(int(found[1]), _MONTHS[found[2]], found[3], today)
    for found in _NUMERIC.finditer(low):
        if found[0].count(".") and found[3] is None:
            continue  # a time, a price
        near = _near(int(found[1]), int(found[2]), found[3], today)
        if near is not None:
            return near
    for found in _OF_MONTH.finditer(low):
        return _near(int(found[1]), today.month, None, today)
    return None


def _near(day: int, month: int, year: str | None, today: date) -> date | None:
    """Return the date; without a year the one nearest to `today`."""
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004
    years = (today.year - 1, today.year, today.year + 1)
    dates = [one for one in (_date(y, month, day) for y in years) if one is not None]
    return min(dates, key=lambda one: abs((one - today).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(low: str, today: date) -> date | None:
    for found in _WEEKDAY.finditer(low):
        step, word = found[2] or "", found[1]
        if word == "minggu" and (step in {"depan", "ngarep"} or _counted(low, found)):
            continue  # a week, not a Sunday
        if word == "minggu" and step in {"lalu", "kemarin"} and "hari" not in found[0]:
            continue
        back = (today.weekday() - _WEEKDAYS[word]) % 7
        if step in {"depan", "besok", "yang akan datang", "ngarep"}:
            return today + timedelta((7 - back) % 7 or 7)
        if step in {"lalu", "kemarin", "kmrn", "wingi"}:
            return today - timedelta(back or 7)
        future = back > 0 and _FUTURE.search(low) is not None
        return today + timedelta(7 - back) if future else today - timedelta(back)
    return None


def _counted(low: str, found: re.Match[str]) -> bool:
    """Return whether a number stands before "minggu": two weeks, not Sunday."""
    before = low[: found.start()].rstrip().rpartition(" ")[2]
    return before in _COUNTS or before.isdigit() or before in {"tiap", "setiap", "per"}


def _part(low: str) -> tuple[int, int] | None:
    found = _PART.search(_without_greeting(low))
    if found is None:
        return None
    return (0, 4) if found[1] == "dini hari" else _PARTS[found[1]]


def _without_greeting(low: str) -> str:
    """Return the text without "selamat pagi", which says nothing of the event."""
    return re.sub(
        r"\b(?:selamat|slmt|met|sugeng|salam) (?:pagi|siang|sore|malam|enjing|enjang)\b"
        r"|^\W*(?:pagi|siang|sore|malam)\b(?=\W*(?:ndan|pak|bu|lur|semua|rekan|izin|ijin))",
        " ",
        low,
    )


def _clock(low: str) -> _Clock | None:
    found = _CLOCK.search(low)
    if found is not None:
        hour = int(found[2]) if found[2].isdigit() else _COUNTS[found[2]]
        minute = int(found[3] or 0)
        if found[1]:
            hour, minute = hour - 1, 30
        return _valid(hour, minute)
    bare = _BARE_CLOCK.search(low)
    return _valid(int(bare[1]), int(bare[2])) if bare else None


def _valid(hour: int, minute: int) -> _Clock | None:
    ok = 0 <= hour <= _DAY_HOURS and 0 <= minute < 60  # noqa: PLR2004
    return _Clock(hour % _DAY_HOURS, minute) if ok else None


def _settled(clock: _Clock, part: tuple[int, int] | None) -> _Clock:
    """Return the clock on 24 hours, by the part of the day."""
    if part is None or clock.hour >= _NOON:
        return clock
    later = clock.hour + _NOON
    if part[0] >= 10 and part[0] - 1 <= later <= part[1]:  # noqa: PLR2004
        return _Clock(later % _DAY_HOURS, clock.minute)
    return clock


def _latest(
    clock: _Clock,
    part: tuple[int, int] | None,
    local: datetime,
    zone: ZoneInfo,
    *,
    future: bool,
) -> Period:
    """Return the latest such time that had passed; the next one for what is to come."""
    settled = _settled(clock, part)
    hours = {settled.hour}
    if part is None and 0 < settled.hour < _NOON:
        hours.add(settled.hour + _NOON)
    days = [local.date() + timedelta(step) for step in (-1, 0, 1)]
    at = [
        _at_clock(day, _Clock(h, settled.minute), zone) for day in days for h in hours
    ]
    if future:
        return min(p for p in at if p.start >= local)
    return max(p for p in at if p.start <= local)


def _at_clock(day: date, clock: _Clock, zone: ZoneInfo) -> Period:
    start = datetime.combine(day, time(clock.hour, clock.minute), tzinfo=zone)
    return Period(start, start + timedelta(hours=1))


def _at_part(day: date, part: tuple[int, int], zone: ZoneInfo) -> Period:
    midnight = datetime.combine(day, time(), tzinfo=zone)
    return Period(
        midnight + timedelta(hours=part[0]), midnight + timedelta(hours=part[1])
    )


def _part_day(part: tuple[int, int], local: datetime) -> date:
    """Return today, or yesterday when that part of today hasn't begun."""
    return local.date() if part[0] <= local.hour else local.date() - timedelta(1)


def _last_night(local: datetime, clock: _Clock | None, zone: ZoneInfo) -> Period:
    """Return yesterday evening until four in the morning."""
    evening = local.date() if local.hour >= 20 else local.date() - timedelta(1)  # noqa: PLR2004
    if clock is None:
        midnight = datetime.combine(evening, time(), tzinfo=zone)
        return Period(midnight + timedelta(hours=18), midnight + timedelta(hours=28))
    if clock.hour <= 4 or clock.hour == _NOON:  # noqa: PLR2004
        return _at_clock(
            evening + timedelta(1), _Clock(clock.hour % 12, clock.minute), zone
        )
    return _at_clock(evening, _settled(clock, (18, 24)), zone)


def _ago(low: str, local: datetime) -> Period | None:
    found = _AGO.search(low)
    if found is None:
        return None
    count = int(found[1]) if found[1].isdigit() else _COUNTS[found[1]]
    if found[2] in {"menit", "jam"}:
        unit = timedelta(minutes=1) if found[2] == "menit" else timedelta(hours=1)
        start = local - max(1, count) * unit
        return Period(start, start + timedelta(hours=1))
    days = {"hari": 1, "dino": 1, "minggu": 7, "bulan": 30}[found[2]] * max(1, count)
    day = local.date() - timedelta(days)
    zone = local.tzinfo
    return None if zone is None else _whole(day, 1 if days < 7 else 7, local)  # noqa: PLR2004


def _whole(day: date, length: int, local: datetime) -> Period:
    start = datetime.combine(day, time(), tzinfo=local.tzinfo)
    return Period(start, start + timedelta(days=length))


def _weeks(low: str, local: datetime, zone: ZoneInfo) -> Period | None:
    """Return last or next week, Monday to Sunday, or calendar month."""
    found = _WEEKS.search(low)
    if found is None:
        return None
    step = 1 if found[2] in {"depan", "ngarep"} else -1
    today = local.date()
    if found[1] == "minggu":
        monday = today - timedelta(today.weekday()) + timedelta(7 * step)
        return Period.of_days(monday, monday + timedelta(6), zone)
    first = today.replace(day=1)
    other = (first + timedelta(31) if step > 0 else first - timedelta(1)).replace(day=1)
    last = (other + timedelta(31)).replace(day=1) - timedelta(1)
    return Period.of_days(other, last, zone)
