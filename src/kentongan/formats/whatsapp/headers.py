"""The start of a message: date, clock and what follows, in every form phones write."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKS = "\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"

_S = rf"[\s{MARKS}]"
_DATE = (
    r"(?P<a>[0-9]{1,4})(?P<sep>[./-])\s?(?P<b>[0-9]{1,2})(?P=sep)\s?(?P<c>[0-9]{1,4})"
)
_CLOCK = (
    r"(?P<hour>[0-9]{1,2})(?P<colon>[:.])(?P<minute>[0-9]{2})"
    r"(?:[:.](?P<second>[0-9]{2}))?"
    rf"(?:{_S}?(?P<half>[AaPp])\.?{_S}?[Mm]\b\.?)?"
)
_DATE_FIRST = rf"{_DATE}(?:,{_S}*|{_S}+)(?:(?:pukul|jam|at){_S}+)?{_CLOCK}"
_DASHED = re.compile(
    rf"[{MARKS}]*{_DATE_FIRST}{_S}+[-\u2013\u2014](?:{_S}|$)(?P<rest>.*)", re.DOTALL
)
_BRACKETED = re.compile(
    rf"[{MARKS}]*\[{_S}*{_DATE_FIRST}{_S}*\]{_S}*(?P<rest>.*)", re.DOTALL
)
_CLOCK_FIRST = re.compile(
    rf"[{MARKS}]*\[{_S}*{_CLOCK},{_S}*{_DATE}{_S}*\]{_S}*(?P<rest>.*)", re.DOTALL
)
_STRIP = re.compile(f"[{MARKS}]+")
_FIRST = re.compile(rf"[0-9\[{MARKS}]")
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Header:
    """A line that begins a message; which of day and month comes first is open.

    `parts` are the three numbers of the date as they stand, `clock` hour, minute and
    second as they stand, `half` "a", "p" or empty. `padded` says that a day or month
    below ten is written with a zero, `bare` that one is written without. `rest` is
    what follows, with its invisible marks: iOS begins its own notices with one.
    """

    bracketed: bool
    parts: tuple[int, int, int]
    year_first: bool
    padded: bool
    bare: bool
    short_year: bool
    clock: tuple[int, int, int]
    colon: str
    half: str
    rest: str


def read_header(line: str) -> Header | None:
    """Return the header that `line` begins with, or None."""
    if _FIRST.match(line) is None:
        return None
    found = _DASHED.match(line) or _BRACKETED.match(line) or _CLOCK_FIRST.match(line)
    return None if found is None else _header(found, line)


def _header(found: re.Match[str], line: str) -> Header | None:
    a, b, c = found["a"], found["b"], found["c"]
    year_first = len(a) == _YEAR
    if len(a) == _YEAR - 1 or len(c) not in ({1, 2} if year_first else {2, _YEAR}):
        return None
    return Header(
        bracketed=_STRIP.sub("", line[:16]).startswith("["),
        parts=(int(a), int(b), int(c)),
        year_first=year_first,
        padded=a.startswith("0") or b.startswith("0"),
        bare=len(a) == 1 or len(b) == 1,
        short_year=len(c) < _YEAR,
        clock=(int(found["hour"]), int(found["minute"]), int(found["second"] or 0)),
        colon=found["colon"],
        half=(found["half"] or "").lower(),
        rest=found["rest"].rstrip("\r\n"),
    )


def unmarked(text: str) -> str:
    """Return `text` without direction marks and other invisible characters."""
    return _STRIP.sub("", text)
