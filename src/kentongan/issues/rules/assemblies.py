"""An assembly is logistics: traffic, medical help, a contact in office, seven days.

It has no subject, no organiser and no score, it raises no level, and it is deleted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.issues.rules.texts import check_short

KEEP = timedelta(days=7)
_STORY = 2000
ISSUE_TYPE = "penyampaian_pendapat"
_ORGANISER = re.compile(
    r"\b(?:korlap|koordinator lapangan|penanggung ?jawab|penyelenggara|panitia|orator"
    r"|peserta|massa|ormas|organisasi|serikat|aliansi|tuntutan|menuntut|organi[sz]er"
    r"|demonstran|pendemo|pengunjuk rasa)\b",
    re.IGNORECASE,
)


class NamesOrganiser(Refusal):
    """Who gathers, or what for, was to be kept."""

    what = Words(
        'Penyampaian pendapat: "{word}" menyebut siapa atau untuk apa. Tulis hanya'
        " tempat, lalu lintas, medis, dan fungsi yang dihubungi.",
        'Assembly: "{word}" tells who or what for. Write only place, traffic, medical'
        " help and the function to contact.",
    )


class NoContact(Refusal):
    """Logistics without place or contact."""

    what = Words(
        "Penyampaian pendapat: isi tempat dan fungsi yang dihubungi, misal Kasat"
        " Lantas.",
        "Assembly: give the place and the function to contact, for example the head"
        " of traffic police.",
    )


class EndsBeforeStart(Refusal):
    """A time span that runs backwards."""

    what = Words(
        "Waktu: selesai harus sesudah mulai. Periksa jamnya.",
        "Time: the end must follow the start. Check the hours.",
    )


class AssemblyIsNoIssue(Refusal):
    """A gathering was to be opened as an issue."""

    what = Words(
        "Penyampaian pendapat bukan isu. Catat kebutuhan lalu lintas dan medisnya.",
        "An assembly is no issue. Record its traffic and medical needs.",
    )


@dataclass(frozen=True)
class Logistics:
    """All that is kept of an assembly, besides when and whether it was notified."""

    place: str
    traffic: str
    medical: str
    contact: str


def check_logistics(new: Logistics) -> Logistics:
    """Return `new` without outer blanks.

    Raises
    ------
    NoContact
        If place or contact is missing.
    HoldsPersonalData, TreatsAsThreat
        If it names a person or speaks of a right as a threat.
    NamesOrganiser
        If it tells who gathers or what for.
    """
    if not new.place.strip() or not new.contact.strip():
        raise NoContact
    for part in (new.place, new.traffic, new.medical, new.contact):
        found = _ORGANISER.search(part)
        if found is not None:
            raise NamesOrganiser(word=found.group())
    return Logistics(
        place=check_short(new.place, 160),
        traffic=check_short(new.traffic, _STORY),
        medical=check_short(new.medical, _STORY),
        contact=check_short(new.contact, 120),
    )


def check_span(starts_at: datetime, ends_at: datetime) -> None:
    """Ask for a span that runs forward.

    Raises
    ------
    EndsBeforeStart
        If it doesn't.
    """
    if ends_at <= starts_at:
        raise EndsBeforeStart


def check_issue_type(issue_type: str) -> None:
    """Let no assembly be opened as an issue.

    Raises
    ------
    AssemblyIsNoIssue
        If `issue_type` is the assembly's.
    """
    if issue_type == ISSUE_TYPE:
        raise AssemblyIsNoIssue


def delete_at(ends_at: datetime) -> datetime:
    """Return when the record is deleted."""
    return ends_at + KEEP
