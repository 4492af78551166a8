"""Which calendar day a message names."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb pebruari peb february",
            "maret mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu agt ags aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nop nopember",
            "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "senin senen monday",
            "selasa seloso salasa",
            "rabu rebo rebbu arba",
            "kamis kemis kemmis",
            "jumat jumuah jemat",
            "sabtu setu sabtoh",
            "minggu ahad ngahad",
        )
    )
    for name in names.split()
}
COUNTS = {
    word: number
    for number, word in enumerate(
        (
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas",
        ),
        start=1,
    )
} | {"se": 1, "dua belas": 12}
_STEPS = {
    "kemarin lusa": -2, "kemarin dulu": -2, "winginane": -2, "kemarin": -1,
    "kemaren": -1, "kmrn": -1, "kmren": -1, "wingi": -1, "bari": -1, "hari ini": 0,
    "dino iki": 0, "dinten niki": 0, "are areya": 0, "besok": 1, "bsk": 1, "sesuk": 1,
    "laggu bari": 1, "lagguna": 1, "lusa": 2,
}  # fmt: skip
_STEP = re.compile(rf"\b({'|'.join(sorted(_STEPS, key=len, reverse=True))})\b")
_EARLIER = re.compile(r"\b(?:tadi|td|mau isuk|isuk mau|gella|gellak|wau)\b")
_TODAY = re.compile(rf"{_EARLIER.pattern}|\bhr ini\b")
_NUMERIC = re.compile(
    r"(?<![\d.,/])(\d{1,2})[/\-.](\d{1,2})(?:[/\-.](20\d\d|\d\d))?(?![\d/])"
)
_ISO = re.compile(r"\b(20\d\d)-(\d{1,2})-(\d{1,2})\b")
_NAMED = re.compile(
    rf"\b(\d{{1,2}})[ \-]({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b"
    r"[ \-]?(20\d\d)?"
)
_OF_MONTH = re.compile(r"\b(?:tanggal|tgl|tgl\.)[ .]?(\d{1,2})\b(?![/\-.:]\d)")
_WEEKDAY = re.compile(
    rf"\b(?:hari |dino |are )?({'|'.join(_WEEKDAYS)})\b"
    r"(?: (lalu|kemarin|kmrn|depan|besok|yang akan datang|ini|wingi|ngarep))?"
)
_FUTURE = re.compile(
    r"\b(?:akan|besok|bsk|nanti|rencana(?:nya)?|depan|mengko|engko|dagi)\b"
)
_NEXT = frozenset({"depan", "besok", "yang akan datang", "ngarep"})
_LAST = frozenset({"lalu", "kemarin", "kmrn", "wingi"})
_SHORT_YEAR, _CENTURY = 2, 2000
_WRITTEN_OUT = 4  # letters of a month's name that is no abbreviation, save "mei"


def month_named(word: str) -> int | None:
    """Return the number of a month that is written out, Indonesian or English."""
    return _MONTHS.get(word) if word == "mei" or len(word) >= _WRITTEN_OUT else None


def is_future(low: str) -> bool:
    """Return whether the text speaks of what is to come."""
    return _FUTURE.search(low) is not None


def only_earlier(low: str, today: date) -> bool:
    """Return whether "tadi" is all that is said of the day: it has passed."""
    if _EARLIER.search(low) is None or _STEP.search(low) is not None:
        return False
    return dated(low, today) is None and _weekday(low, today) is None


def day_said(low: str, today: date) -> date | None:
    """Return the day: a date, else a weekday, else "kemarin", else "tadi"."""
    explicit = dated(low, today) or _weekday(low, today)
    if explicit is not None:
        return explicit
    step = _STEP.search(low)
    if step is not None:
        return today + timedelta(_STEPS[step[1]])
    return today if _TODAY.search(low) else None


def dated(low: str, today: date) -> date | None:
    """Return a date written in figures or with its month."""
    iso = _ISO.search(low)
    if iso is not None:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    named = _NAMED.search(low)
    if named is not None:
        return _near(int(named[1]), _MONTHS[named[2]], named[3], today)
    for found in _NUMERIC.finditer(low):
        if "." in found[0] and found[3] is None:
            continue  # a time, a price
        near = _near(int(found[1]), int(found[2]), found[3], today)
        if near is not None:
            return near
    of_month = _OF_MONTH.search(low)
    return _near(int(of_month[1]), today.month, None, today) if of_month else None


def _near(day: int, month: int, year: str | None, today: date) -> date | None:
    """Return the date; without a year the one nearest to `today`."""
    if year is not None:
        century = _CENTURY if len(year) == _SHORT_YEAR else 0
        return _date(int(year) + century, month, day)
    years = (today.year - 1, today.year, today.year + 1)
    dates = [one for one in (_date(y, month, day) for y in years) if one is not None]
    return min(dates, key=lambda one: abs((one - today).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(low: str, today: date) -> date | None:
    """Return the latest such weekday, the next one of what is to come."""
    for found in _WEEKDAY.finditer(low):
        step = found[2] or ""
        if found[1] == "minggu" and _is_week(low, found, step):
            continue
        back = (today.weekday() - _WEEKDAYS[found[1]]) % 7
        if step in _NEXT:
            return today + timedelta(7 - back)
        if step in _LAST:
            return today - timedelta(back or 7)
        ahead = back > 0 and is_future(low)
        return today + timedelta(7 - back if ahead else -back)
    return None


def _is_week(low: str, found: re.Match[str], step: str) -> bool:
    """Return whether "minggu" is a week: "minggu depan", "dua minggu", not "hari"."""
    if found[0].startswith("hari"):
        return False
    before = low[: found.start()].rstrip().rpartition(" ")[2]
    counted = (
        before in COUNTS or before.isdigit() or before in {"tiap", "setiap", "per"}
    )
    return counted or step in _NEXT | {"lalu", "kemarin", "ini"}
