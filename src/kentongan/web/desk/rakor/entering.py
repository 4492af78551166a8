"""Coming into the room by the code on its screen."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import DoorView
from kentongan.rakor.rules.invitation import Attendance
from kentongan.web import edge, frame
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form
from kentongan.web.desk.rakor import attending
from kentongan.web.desk.visit import Visit

OFFICE = Words("Kantor", "Office")
WAY = Words("Kehadiran", "Attendance")
WAYS = (Attendance.ON_SITE, Attendance.ONLINE, Attendance.REPRESENTED)
NOT_SO = "bukan"


def enter(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, code: str
) -> HttpResponse:
    """Ask somebody in the room which office came, or write it down."""
    visit = Visit(request, by, at)
    read_at = edge.ticking()
    door = queries.door(at=at, month=month, code=code, read_at=read_at)
    if request.method != "POST":
        return _show(visit, door, code)
    offices = {value for value, _name in door.offices}
    try:
        actions.claim(
            month=month,
            code=code,
            agency=reading.code(request.POST, "kantor", offices, OFFICE),
            way=Attendance(reading.code(request.POST, "cara", set(WAYS), WAY)),
            function=reading.words(request.POST, "jabatan"),
            read_at=read_at,
            by=by,
            at=at,
        )
    except Refusal as refusal:
        why = frame.refused(request, by, at, refusal)
        failed = Failed(Act.RAKOR_CLAIM.value, why, request.POST)
        return _show(visit, door, code, failed)
    return _thanked(visit, door)


def _show(
    visit: Visit, door: DoorView, code: str, failed: Failed = NONE
) -> HttpResponse:
    known = [forms.Option(value, name) for value, name in door.offices]
    own = visit.by.agency if visit.by.agency in dict(door.offices) else ""
    act = Act.RAKOR_CLAIM.value
    form = Form(
        act,
        reverse(act, args=[door.name, code]),
        _("Nyatakan hadir"),
        (
            forms.choice(
                "kantor", _("Kantor"), (choices.pick(_("pilih")), *known), own
            ),
            forms.choice("cara", _("Kehadiran"), choices.codes(WAYS, "attendance")),
            Field(
                "jabatan",
                _("Jabatan yang hadir"),
                hint=_("Jabatan, bukan nama orang. Wajib bila mewakili."),
                required=False,
            ),
        ),
    )
    context = {"d": door, "form": form.after(failed)}
    return _plain(visit, {**context, "failed": failed}, failed.status)


def _thanked(visit: Visit, door: DoorView) -> HttpResponse:
    told = _("Tercatat menyatakan hadir. Sekretariat memastikannya.")
    return _plain(visit, {"d": door, "form": None, "told": told}, 200)


def _plain(visit: Visit, context: dict[str, object], status: int) -> HttpResponse:
    template = "desk/rakor/door.html"
    return frame.plain(visit.request, template, visit.by, visit.at, context, status)


def confirm(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, claim: int
) -> HttpResponse:
    """Take what was said at the door as so, or not."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        chosen = reading.code(request.POST, "putusan", {*WAYS, NOT_SO}, WAY)
        way = None if chosen == NOT_SO else Attendance(chosen)
        actions.confirm(claim_id=claim, attendance=way, by=by, at=at)
        told = _("Kehadiran dipastikan.") if way else _("Tidak dicatat sebagai hadir.")
        return told, reverse("rakor.view.board", args=[month])

    key = f"{Act.RAKOR_ATTEND.value}-{claim}"
    return visit.take(key, step, lambda failed: attending.show(visit, month, failed))
