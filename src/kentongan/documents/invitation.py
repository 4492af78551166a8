"""Undangan Rakor: one letter to Forkopimda, one to the agencies, and the `.ics`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from kentongan.documents import Frame, Signatory, clock, fill, long_date, typeset
from kentongan.domain.codes import Letter

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True)
class Invitee:
    """One line of the list of invitees: an office, never a person."""

    office: str
    note: str = ""


@dataclass(frozen=True)
class Invitation:
    """One letter; `number` and `signed_on` stay blank until the register gives them."""

    frame: Frame
    letter: Letter
    forum: str
    starts_at: datetime
    ends_at: datetime | None
    venue: str
    agenda: tuple[str, ...]
    invitees: tuple[Invitee, ...]
    signatory: Signatory
    uid: str
    online: str = ""
    bring: tuple[str, ...] = ()
    material_due_at: datetime | None = None
    contact: str = ""
    copies: tuple[str, ...] = ()
    number: str = ""
    signed_on: date | None = None
    nature: str = "Penting"
    attachment: str = "1 (satu) lembar"
    subject: str = "Undangan rapat koordinasi"


def pdf(doc: Invitation) -> bytes:
    """Return the letter with its list of invitees."""
    return typeset("invitation", doc, addressee=_addressee(doc))


def docx(doc: Invitation) -> bytes:
    """Return the same letter for the office to edit."""
    return fill("invitation", doc, addressee=_addressee(doc))


def ics(doc: Invitation) -> bytes:
    """Return the meeting as an iCalendar file for the invitees' calendars."""
    from icalendar import Calendar, Event

    frame = doc.frame
    mark = "[PERAGAAN] " if frame.demo else ""
    event = Event()
    event.add("uid", doc.uid)
    event.add("dtstamp", frame.at)
    event.add("dtstart", doc.starts_at.astimezone(UTC))
    if doc.ends_at is not None:
        event.add("dtend", doc.ends_at.astimezone(UTC))
    event.add("summary", f"{mark}Rapat koordinasi {doc.forum}")
    event.add("location", doc.venue)
    event.add("description", _description(doc))
    event.add("status", "TENTATIVE" if frame.draft else "CONFIRMED")
    event.add("class", "PRIVATE")
    calendar = Calendar()
    calendar.add("prodid", "-//Kentongan//Undangan Rakor//ID")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made


def _addressee(doc: Invitation) -> str:
    city = doc.frame.city
    if doc.letter is Letter.FORKOPIMDA:
        return f"Anggota Forum Koordinasi Pimpinan Daerah {city}"
    return f"Kepala Perangkat Daerah dan Instansi Terkait di {city}"


def _description(doc: Invitation) -> str:
    day = doc.starts_at.astimezone(doc.frame.zone)
    lines = [f"{long_date(day)}, pukul {clock(doc.starts_at, doc.frame.zone)}"]
    lines += [f"{place}. {item}" for place, item in enumerate(doc.agenda, 1)]
    lines += [f"Daring: {doc.online}"] if doc.online else []
    return "\n".join(lines)
