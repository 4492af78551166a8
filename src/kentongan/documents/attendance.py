"""Daftar hadir: offices are printed, names and signatures wait for ink."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kentongan.documents import Frame, Signatory, typeset

if TYPE_CHECKING:
    from datetime import datetime


class Presence(StrEnum):
    """How an invited office took part."""

    PRESENT = "hadir"
    REPRESENTED = "mewakili"
    NO_WORD = "tanpa kabar"
    OPEN = ""


@dataclass(frozen=True)
class Attendee:
    """One invited office; `represented_by` is the post that came instead."""

    office: str
    presence: Presence = Presence.OPEN
    represented_by: str = ""
    online: bool = False


@dataclass(frozen=True)
class Attendance:
    """The list; a phone column only where the office asks for it."""

    frame: Frame
    meeting: str
    starts_at: datetime
    venue: str
    attendees: tuple[Attendee, ...]
    keeper: Signatory
    phones: bool = False


def pdf(doc: Attendance) -> bytes:
    """Return the list, with the count of those whose presence is recorded."""
    found = Counter(row.presence for row in doc.attendees if row.presence)
    words = ", ".join(f"{found[state]} {state}" for state in Presence if found[state])
    return typeset("attendance", doc, tally=words, invited=len(doc.attendees))
