"""Follow-ups: last month's directives read back, and this meeting's own."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.formats import ATTACHMENT_BYTES
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import FollowUps, MeetingView
from kentongan.rakor.rules.meeting import MINUTING, State
from kentongan.tasks.rules import TASK, TaskState
from kentongan.web.desk import forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.rakor import room
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language


def follow_ups(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Show how the directives stand, with their proof or obstacle."""
    return show(Visit(request, by, at), month)


def show(visit: Visit, month: str, failed: Failed = NONE) -> HttpResponse:
    """Render the follow-ups, with what stood in the way of ticking one."""
    by, at = visit.by, visit.at
    meeting = room.meeting_of(visit, month)
    visit = visit.at_forum(meeting.forum)
    found = queries.followups(by=by, at=at, month=month)
    context: dict[str, object] = {
        "m": meeting,
        "f": found,
        "headline": found.sentence(language()).rstrip(".") + ".",
        "ticks": _ticks(found, meeting, visit, failed),
        "own": queries.directives(by=by, at=at, month=month),
        "tabs": room.tabs(month, "rakor.view.follow_ups"),
    }
    return visit.page("desk/rakor/followups.html", context, failed)


def _ticks(
    found: FollowUps, meeting: MeetingView, visit: Visit, failed: Failed
) -> list[Form]:
    """Return a form for each task that is open, while the meeting writes."""
    if State(meeting.state) not in MINUTING or not visit.holds(Act.RAKOR_PROVE):
        return []
    return [
        _tick(
            meeting, one.number, f"{owed.order}. {one.office_name}: {owed.what}", one
        ).after(failed)
        for owed in (*found.lines, *found.carried)
        for one in owed.owners
        if one.number and TaskState(one.state) not in TASK.done
    ]


def _tick(
    meeting: MeetingView, number: str, title: str, one: queries.OwnerView
) -> Form:
    told = TaskState(one.state) is TaskState.REPORTED
    fields = (
        forms.optional(forms.long("bukti", _("Bukti yang ditunjukkan"))),
        Field("foto", _("Foto bukti"), Kind.FILE, required=False),
    )
    note = _("Bukti sudah dilaporkan kantornya; rapat menerimanya.")
    return Form(
        f"{Act.RAKOR_PROVE.value}-{number}",
        reverse(Act.RAKOR_PROVE.value, args=[meeting.name, number]),
        _("Selesai, bukti diterima"),
        () if told else fields,
        title=title,
        note=note if told else "",
        quiet=True,
    )


def prove(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, number: str
) -> HttpResponse:
    """Tick a follow-up with the proof that was shown to the meeting."""
    visit = Visit(request, by, at)
    photo = request.FILES.get("foto")

    def step() -> tuple[str, str]:
        task = actions.prove(
            meeting_id=room.meeting_of(visit, month).id,
            number=number,
            proof=reading.words(request.POST, "bukti"),
            photo=photo.read(ATTACHMENT_BYTES + 1) if photo else b"",
            by=by,
            at=at,
        )
        told = _("{office}: bukti diterima.").format(office=task.owner.short)
        return told, reverse("rakor.view.follow_ups", args=[month])

    key = f"{Act.RAKOR_PROVE.value}-{number}"
    return visit.take(key, step, lambda failed: show(visit, month, failed))
