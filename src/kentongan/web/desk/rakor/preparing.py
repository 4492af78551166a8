"""Preparing a meeting: invitations, agenda, lock, supplement, another day."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.assessment import actions as assessment
from kentongan.domain.acts import Act
from kentongan.domain.codes import Letter
from kentongan.domain.periods import Month
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions
from kentongan.rakor.queries import MeetingView
from kentongan.rakor.rules.agenda import AgendaSource, Part
from kentongan.web.desk import reading
from kentongan.web.desk.origins import rakor_page
from kentongan.web.desk.rakor import asking, room, views
from kentongan.web.desk.rakor.room import take
from kentongan.web.desk.visit import Visit

HELD = Words("Waktu baru", "New moment")
AS_OF = Words("Keadaan per", "As of")
DATED = Words("Tanggal surat", "Date of the letter")
LETTER = Words("Surat", "Letter")


def invite(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Send the invitations."""

    def do(meeting: MeetingView) -> str:
        chosen = dict.fromkeys(reading.offices(request.POST, "undang"))
        invitees = [
            actions.NewInvitee(agency, asking.letter_of(agency)) for agency in chosen
        ]
        actions.invite(
            meeting_id=meeting.id,
            invitees=invitees,
            held_at=reading.moment(request.POST, "waktu", HELD),
            by=by,
            at=at,
        )
        return _("Undangan terkirim kepada {n} kantor.").format(n=len(invitees))

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_INVITE, do, views.show)


def register(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, letter: str
) -> HttpResponse:
    """Enter the number that the office's register gave a letter."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        meeting = room.meeting_of(visit, month)
        known = {one.value for one in Letter}
        if letter not in known:
            raise reading.BadChoice(field_id=LETTER.id, field_en=LETTER.en)
        actions.register_invitation(
            meeting_id=meeting.id,
            letter=Letter(letter),
            number=reading.words(request.POST, "nomor"),
            dated_on=reading.day(request.POST, "tanggal", DATED),
            by=by,
            at=at,
        )
        return _("Nomor surat tercatat."), rakor_page(month)

    key = f"{Act.RAKOR_REGISTER.value}-{letter}"
    return visit.take(key, step, lambda failed: views.show(visit, month, failed))


def agenda(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Build the agenda from what is open."""

    def do(meeting: MeetingView) -> str:
        items = _build(meeting, by, at)
        return _("Agenda tersusun: {n} butir.").format(n=items)

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_AGENDA, do, views.show)


def _build(meeting: MeetingView, by: Actor, at: datetime) -> int:
    """Build the agenda: a regular Rakor's looks at the whole picture."""
    if meeting.regular:
        month = Month.parse(meeting.month)
        return assessment.prepare_agenda(month=month, name=meeting.name, by=by, at=at)
    return len(actions.build_agenda(meeting_id=meeting.id, by=by, at=at))


def add_item(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Add an item by hand."""

    def do(meeting: MeetingView) -> str:
        title = reading.words(request.POST, "judul")
        presenter = reading.office(request.POST, "penyaji")
        source = AgendaSource(Part.OTHER, title, presenter=presenter)
        actions.add_item(meeting_id=meeting.id, source=source, by=by, at=at)
        return _("Butir ditambahkan.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_AGENDA, do, views.show)


def lock(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Lock the material; what has no disposition is listed by name."""

    def do(meeting: MeetingView) -> str:
        if meeting.regular:
            month = Month.parse(meeting.month)
            assessment.lock_material(month=month, name=meeting.name, by=by, at=at)
        else:
            actions.lock(meeting_id=meeting.id, by=by, at=at)
        return _("Bahan terkunci.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_LOCK, do, views.show)


def supplement(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Add a development to locked material."""

    def do(meeting: MeetingView) -> str:
        actions.add_supplement(
            meeting_id=meeting.id,
            text=reading.words(request.POST, "uraian"),
            as_of=reading.needed_moment(request.POST, "per", AS_OF),
            by=by,
            at=at,
        )
        return _("Susulan ditambahkan.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_SUPPLEMENT, do, views.show)


def freeze(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Freeze the picture of the morning beside the locked one."""

    def do(meeting: MeetingView) -> str:
        assessment.freeze(meeting_id=meeting.id, by=by, at=at)
        return _("Situasi pagi ini dibekukan di samping bahan rapat.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.SITUATION_FREEZE, do, views.show)


def postpone(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Postpone a meeting, to a new moment where it is known."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        meeting = room.meeting_of(visit, month)
        row = actions.postpone(
            meeting_id=meeting.id,
            reason=reading.words(request.POST, "alasan"),
            held_at=reading.moment(request.POST, "waktu", HELD),
            by=by,
            at=at,
        )
        return _("Rakor ditunda."), rakor_page(row.name)

    key = Act.RAKOR_POSTPONE.value
    return visit.take(key, step, lambda failed: views.show(visit, month, failed))


def cancel(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Cancel a meeting, with the reason."""

    def do(meeting: MeetingView) -> str:
        reason = reading.words(request.POST, "alasan")
        actions.cancel(meeting_id=meeting.id, reason=reason, by=by, at=at)
        return _("Rakor dibatalkan.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_CANCEL, do, views.show)
