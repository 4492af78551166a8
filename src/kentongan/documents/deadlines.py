"""Deadlines as an iCalendar file (RFC 5545), for the calendar of a phone or office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Event


@dataclass(frozen=True)
class Due:
    """One entry; `at` is a `date` where the whole day counts."""

    uid: str
    at: datetime | date
    summary: str
    description: str = ""
    url: str = ""


def ics(found: Iterable[Due], *, name: str, made_at: datetime) -> bytes:
    """Return the deadlines as a calendar called `name`.

    Each is `CLASS:PRIVATE`, takes no time of the day (`TRANSP:TRANSPARENT`) and keeps
    its `UID`, so that a later file moves it instead of doubling it.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Kentongan//Tenggat//ID")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for one in found:
        calendar.add_component(_event(one, made_at))
    made: bytes = calendar.to_ical()
    return made


def _event(one: Due, made_at: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", made_at.astimezone(UTC))
    at = one.at
    event.add("dtstart", at.astimezone(UTC) if isinstance(at, datetime) else at)
    event.add("summary", one.summary)
    if one.description:
        event.add("description", one.description)
    if one.url:
        event.add("url", one.url)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event
