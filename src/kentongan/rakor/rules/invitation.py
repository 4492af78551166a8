"""Two letters, when they are late, who came, and who may note it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.domain.workdays import Calendar
from kentongan.publication.rules import check_text

INVITE_WORKDAYS = 5
_FIRST = ("wali_kota", "dprd", "polres", "kodim", "kejari", "setda")
_KINDS = {
    "forkopimda": 0,
    "kota": 1,
    "sekretariat": 1,
    "kecamatan": 2,
    "kelurahan": 3,
    "vertikal": 4,
}


class Attendance(StrEnum):
    """Who came, and how; an office that said nothing is "no word"."""

    ON_SITE = "hadir_ruang"
    ONLINE = "hadir_daring"
    REPRESENTED = "mewakili"
    NO_WORD = "tanpa_kabar"


def rank(code: str, kind: str) -> tuple[int, int]:
    """Return where an office stands in a list: leaders, the city's own, then others."""
    first = _FIRST.index(code) if code in _FIRST else len(_FIRST)
    return first, _KINDS.get(kind, len(_KINDS))


class NoAttendanceNow(Refusal):
    """Attendance is noted from the invitation until the minutes are approved."""

    what = Words(
        "Kehadiran Rakor {name}: dicatat sejak undangan sampai notula disahkan."
        " Hubungi sekretariat.",
        "Attendance of Rakor {name}: noted from the invitation until the minutes are"
        " approved. Ask the secretariat.",
    )


class NotInvited(Refusal):
    """The office isn't on the list."""

    what = Words(
        "{office} tidak ada dalam daftar undangan. Sekretariat dapat mencatatnya"
        " sebagai tamu.",
        "{office} isn't on the list of invitees. The secretariat can note it as a"
        " guest.",
    )


class NobodyInvited(Refusal):
    """An invitation to nobody."""

    what = Words(
        "Undangan: pilih paling sedikit satu kantor.",
        "Invitation: choose at least one office.",
    )


class NotYourOffice(Refusal):
    """An officer speaks for the own office only."""

    what = Words(
        "Anda hanya dapat mencatat untuk kantor sendiri. Untuk {office}, hubungi"
        " sekretariat.",
        "You can note for your own office only. For {office}, ask the secretariat.",
    )


class NoFunction(Refusal):
    """Represented, but by whom isn't said."""

    what = Words(
        "Mewakili {office}: tulis jabatan yang hadir, bukan nama orang.",
        "Representing {office}: write the function that came, not a person's name.",
    )


def check_speaks_for(by: Actor, office: str, *, shown: str) -> None:
    """Let secretary and note taker write for all, an officer for the own office.

    Raises
    ------
    NotYourOffice
        If an officer writes for another office.
    """
    for_all = by.roles & {Role.SECRETARY, Role.NOTE_TAKER}
    if not for_all and by.agency != office:
        raise NotYourOffice(office=shown)


def check_attendance(attendance: Attendance, function: str, *, office: str) -> str:
    """Return the function that came for an office, where it must be said.

    Raises
    ------
    NoFunction
        If the office is represented without saying by which function.
    HoldsPersonalData
        If a person is named.
    """
    function = function.strip()
    check_text(function)
    if attendance is Attendance.REPRESENTED and not function:
        raise NoFunction(office=office)
    return function


def workdays_ahead(sent: date, held: date, calendar: Calendar) -> int:
    """Return how many working days before the meeting its invitation went out."""
    return calendar.workdays_between(sent, held, known_at=sent)


def is_late(workdays: int) -> bool:
    """Return whether an invitation left fewer working days than the rule asks."""
    return workdays < INVITE_WORKDAYS
