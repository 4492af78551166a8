"""Who is invited and who came: on site, online, represented, without word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import segno
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import Attendee, Board, MeetingView
from kentongan.rakor.rules.attachments import AttachmentKind
from kentongan.rakor.rules.door import OPEN
from kentongan.rakor.rules.invitation import Attendance
from kentongan.rakor.rules.meeting import State
from kentongan.web import edge
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form
from kentongan.web.desk.rakor import asking, attaching, room
from kentongan.web.desk.visit import Visit

HOW, FUNCTION = "hadir-", "jabatan-"
PRESENCE = Words("Kehadiran", "Attendance")


class NothingNoted(Refusal):
    """Nothing differs from what was noted before."""

    what = Words(
        "Kehadiran: belum ada yang diubah. Pilih kehadiran paling sedikit satu kantor.",
        "Attendance: nothing was changed. Choose it for at least one office.",
    )


@dataclass(frozen=True)
class Row:
    """An office of the list; `open` where the reader may note how it came."""

    attendee: Attendee
    how: str
    function: str
    open: bool


def board(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Show who was invited and who came."""
    return show(Visit(request, by, at), month)


def show(visit: Visit, month: str, failed: Failed = NONE) -> HttpResponse:
    """Render the attendance board, with what stood in the way of noting it."""
    meeting = room.meeting_of(visit, month)
    visit = visit.at_forum(meeting.forum)
    found = queries.board(by=visit.by, at=visit.at, month=month)
    rows = _rows(found, meeting, visit, failed)
    known = {row.agency for row in found.rows}
    context: dict[str, object] = {
        "m": meeting,
        "headline": _headline(found),
        "tabs": room.tabs(month, "rakor.view.board"),
        "rows": rows,
        "open": any(row.open for row in rows),
        "own": _own(found, meeting, visit, failed),
        "ways": choices.codes(Attendance, "attendance"),
        "guests": [o for o in choices.offices() if o.value not in known],
        "url": reverse(Act.RAKOR_ATTEND.value, args=[month]),
        "posted": failed.posted,
        **door_of(visit, month),
        "claims": queries.claims(by=visit.by, at=visit.at, month=month),
        "scan": attaching.form_of(meeting, visit, AttachmentKind.SIGNED_LIST, failed),
        "scans": attaching.kept(meeting, visit, AttachmentKind.SIGNED_LIST),
    }
    return visit.page("desk/rakor/board.html", context, failed)


def door_of(visit: Visit, month: str) -> dict[str, str]:
    """Return the address that lets an office say how it came, and its picture."""
    code = queries.code_of_room(
        by=visit.by, at=visit.at, month=month, read_at=edge.ticking()
    )
    if not code:
        return {"door": "", "qr": ""}
    door = reverse(Act.RAKOR_CLAIM.value, args=[month, code])
    return {"door": door, "qr": _drawn(visit.request.build_absolute_uri(door))}


def _drawn(address: str) -> str:
    """Return an address as a QR code that grows with its box."""
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(border=4, omitsize=True)


def _own(
    found: Board, meeting: MeetingView, visit: Visit, failed: Failed
) -> Form | None:
    """Return the form by which an office says from afar how it comes."""
    mine = next((row for row in found.rows if row.agency == visit.by.agency), None)
    may = visit.holds(Act.RAKOR_DECLARE) and not visit.holds(Act.RAKOR_ATTEND)
    if mine is None or not may or State(meeting.state) not in OPEN:
        return None
    way = mine.said or Attendance.ONLINE.value
    hint = _("Jabatan, bukan nama orang. Wajib bila mewakili.")
    function = Field(
        "jabatan", _("Jabatan yang hadir"), value=mine.said_function, hint=hint
    )
    act = Act.RAKOR_DECLARE.value
    return Form(
        act,
        reverse(act, args=[meeting.name]),
        _("Nyatakan hadir"),
        (
            forms.choice("cara", _("Kehadiran"), _ways(), way),
            forms.optional(function),
        ),
        title=_("Kantor Anda: {office}").format(office=mine.agency_name),
        note=_("Tercatat sesudah sekretariat memastikannya. Tanpa kabar menariknya."),
        open=True,
    ).after(failed)


def _ways() -> tuple[forms.Option, ...]:
    """Return how an office comes, the room first; "no word" takes a word back."""
    return choices.codes(Attendance, "attendance")


def declare(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Say from afar how the own office comes."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        meeting = room.meeting_of(visit, month)
        said = actions.declare(
            meeting_id=meeting.id,
            way=_way(request.POST, "cara"),
            function=reading.words(request.POST, "jabatan"),
            by=by,
            at=at,
        )
        told = _("Dinyatakan hadir, belum dipastikan sekretariat.")
        back = _("Pernyataan hadir ditarik.")
        return told if said else back, reverse("rakor.view.board", args=[month])

    key = Act.RAKOR_DECLARE.value
    return visit.take(key, step, lambda failed: show(visit, month, failed))


def _headline(found: Board) -> str:
    if not found.rows:
        return _("Belum ada kantor yang diundang.")
    text = _(
        "{came} dari {invited} kantor hadir: {site} di ruang, {online} daring,"
        " {sent} diwakili; {none} tanpa kabar."
    )
    return text.format(
        came=found.came,
        invited=found.invited,
        site=found.on_site,
        online=found.online,
        sent=found.represented,
        none=found.no_word,
    )


def _rows(
    found: Board, meeting: MeetingView, visit: Visit, failed: Failed
) -> Sequence[Row]:
    may = asking.may_attend(meeting) and visit.holds(Act.RAKOR_ATTEND)
    sent = failed.posted or QueryDict()
    return [
        Row(
            attendee=one,
            how=sent.get(HOW + one.agency, one.attendance),
            function=sent.get(FUNCTION + one.agency, one.function),
            open=may,
        )
        for one in found.rows
    ]


def attend(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Note how the offices of the list came, each that was changed."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        meeting = room.meeting_of(visit, month)
        found = queries.board(by=by, at=at, month=month)
        changed = _changed(request.POST, found)
        if not changed:
            raise NothingNoted
        for agency, how, function in changed:
            actions.attend(
                meeting_id=meeting.id,
                agency=agency,
                attendance=how,
                function=function,
                by=by,
                at=at,
            )
        told = _("Kehadiran {n} kantor tercatat.").format(n=len(changed))
        return told, reverse("rakor.view.board", args=[month])

    key = Act.RAKOR_ATTEND.value
    return visit.take(key, step, lambda failed: show(visit, month, failed))


def _changed(form: QueryDict, found: Board) -> list[tuple[str, Attendance, str]]:
    """Return what differs from what was noted, and the guest where one came."""
    changed = []
    for one in found.rows:
        if HOW + one.agency not in form:
            continue
        how = _way(form, HOW + one.agency)
        function = form.get(FUNCTION + one.agency, "").strip()
        if (how.value, function) != (one.attendance, one.function):
            changed.append((one.agency, how, function))
    if guest := form.get("tamu", ""):
        changed.append((guest, Attendance.ON_SITE, form.get("jabatan_tamu", "")))
    return changed


def _way(form: QueryDict, name: str) -> Attendance:
    return reading.member(form, name, Attendance, PRESENCE)
