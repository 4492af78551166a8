"""Half-open intervals of time, months, and the zone of a city."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

WIB = ZoneInfo("Asia/Jakarta")
WITA = ZoneInfo("Asia/Makassar")
WIT = ZoneInfo("Asia/Jayapura")
_CENTRAL = {"51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"}
_EASTERN = {"81", "82", "91", "92", "93", "94", "95", "96"}


def zone_of(kode: str) -> ZoneInfo:
    """Return the time zone of the province that `kode` begins with.

    Source: Keppres 41/1987 on the three time zones.
    """
    province = kode[:2]
    if province in _CENTRAL:
        return WITA
    return WIT if province in _EASTERN else WIB


def zone_word(zone: ZoneInfo) -> str:
    """Return WIB, WITA or WIT."""
    words = {"Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
    return words.get(zone.key, "WIB")


@dataclass(frozen=True, order=True)
class Period:
    """From `start` until just before `end`, both aware."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Refuse an empty or naive interval."""
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a Period needs aware moments")
        if self.start >= self.end:
            raise ValueError(f"a Period ends after it starts: {self}")

    def __contains__(self, at: datetime) -> bool:
        """Return whether `at` lies in the half-open interval."""
        return self.start <= at < self.end

    @classmethod
    def of_days(cls, first: date, last: date, zone: ZoneInfo) -> Self:
        """Return the days `first` to `last`, both included, as lived in `zone`."""
        return cls(day_start(first, zone), day_start(last + timedelta(1), zone))


class BadMonth(Refusal):
    """Not a month."""

    what = Words(
        "Bulan {month}: tulis tahun dan bulan, misalnya 2020-02.",
        "Month {month}: write year and month, for example 2020-02.",
    )


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month; also the name of the regular Rakor held in it."""

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the month written as 2020-02.

        Raises
        ------
        BadMonth
            If `text` isn't of that form.
        """
        year, _, month = text.partition("-")
        if not (len(year) == 4 and year.isdigit() and month.isdigit()):
            raise BadMonth(month=text)
        if not 1 <= int(month) <= 12:
            raise BadMonth(month=text)
        return cls(int(year), int(month))

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month that `day` lies in."""
        return cls(day.year, day.month)

    @property
    def before(self) -> Month:
        """Return the month before."""
        if self.month == 1:
            return Month(self.year - 1, 12)
        return Month(self.year, self.month - 1)

    @property
    def after(self) -> Month:
        """Return the month after."""
        if self.month == 12:
            return Month(self.year + 1, 1)
        return Month(self.year, self.month + 1)

    @property
    def first(self) -> date:
        """Return the first day."""
        return date(self.year, self.month, 1)

    def __str__(self) -> str:
        """Return 2020-02."""
        return f"{self.year:04}-{self.month:02}"


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """Return midnight of `day` in `zone`, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def day_of(at: datetime, zone: ZoneInfo) -> date:
    """Return the calendar day of `at` in `zone`."""
    return at.astimezone(zone).date()
