"""Days and moments as an official writes them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kentongan.domain.periods import day_start, zone_word
from kentongan.domain.words import Words

_WEEKDAYS = (
    Words("Senin", "Monday"),
    Words("Selasa", "Tuesday"),
    Words("Rabu", "Wednesday"),
    Words("Kamis", "Thursday"),
    Words("Jumat", "Friday"),
    Words("Sabtu", "Saturday"),
    Words("Minggu", "Sunday"),
)
_MONTHS = (
    Words("Januari", "January"),
    Words("Februari", "February"),
    Words("Maret", "March"),
    Words("April", "April"),
    Words("Mei", "May"),
    Words("Juni", "June"),
    Words("Juli", "July"),
    Words("Agustus", "August"),
    Words("September", "September"),
    Words("Oktober", "October"),
    Words("November", "November"),
    Words("Desember", "December"),
)


def weekday(day: date) -> Words:
    """Return "Senin"."""
    return _WEEKDAYS[day.weekday()]


def day_month(day: date) -> Words:
    """Return "24 Februari"."""
    month = _MONTHS[day.month - 1]
    return Words(f"{day.day} {month.id}", f"{day.day} {month.en}")


def long_day(day: date) -> str:
    """Return "Senin, 24 Februari 2020"."""
    return f"{weekday(day).id}, {day_month(day).id} {day.year}"


def moment(at: datetime, zone: ZoneInfo) -> str:
    """Return "Senin, 24 Februari 2020, 09.00 WIB"."""
    here = at.astimezone(zone)
    return f"{long_day(here.date())}, {here:%H.%M} {zone_word(zone)}"


def last_minute(day: date, zone: ZoneInfo) -> datetime:
    """Return the last minute of `day`: a term of days runs through its last one."""
    return day_start(day + timedelta(1), zone) - timedelta(minutes=1)
