"""Moments as an official writes them, and until when a day runs."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kentongan.domain.dates import long_day
from kentongan.domain.periods import day_start, zone_word


def moment(at: datetime, zone: ZoneInfo) -> str:
    """Return "Senin, 24 Februari 2020, 09.00 WIB"."""
    here = at.astimezone(zone)
    return f"{long_day(here.date()).id}, {here:%H.%M} {zone_word(zone)}"


def last_minute(day: date, zone: ZoneInfo) -> datetime:
    """Return the last minute of `day`: a term of days runs through its last one."""
    return day_start(day + timedelta(1), zone) - timedelta(minutes=1)
