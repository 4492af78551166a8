"""When an entry appeared: a feed's times, and those that name no zone."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.domain.periods import WIB, WIT, WITA
from kentongan.formats import plain

_ZONED = re.compile(r"(Z|[+-]\d{2}:?\d{2}|\b(GMT|UTC|UT))\s*$")
_ZONES = {"WIB": WIB, "WITA": WITA, "WIT": WIT}


def sent_at(entry: Any, zone: ZoneInfo) -> tuple[datetime | None, str]:
    """Return when an entry appeared, and the words that said so."""
    written = ""
    for name in ("published", "updated", "created"):
        if name not in entry:
            continue
        written = plain(str(entry[name])).strip()
        moment = _mail_moment(written) or _parsed_moment(entry, name, written)
        if moment is None:
            continue
        try:
            return _zoned(moment, written, zone).astimezone(UTC), written
        except (ValueError, OverflowError):
            continue
    return None, written


def _mail_moment(written: str) -> datetime | None:
    """Return an RFC 822 time; naive when its zone isn't a number or GMT."""
    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _parsed_moment(entry: Any, name: str, written: str) -> datetime | None:
    """Return the time as the parser read it; it takes one without a zone as UTC."""
    parsed = entry.get(f"{name}_parsed")
    if parsed is None:
        return None
    try:
        moment = datetime.fromtimestamp(timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if _ZONED.search(written) else moment.replace(tzinfo=None)


def _zoned(moment: datetime, written: str, zone: ZoneInfo) -> datetime:
    """Return a moment with its zone: the one it names (WITA), or the city's."""
    if moment.tzinfo is not None:
        return moment
    named = written.rpartition(" ")[2].upper()
    return moment.replace(tzinfo=_ZONES.get(named, zone))
