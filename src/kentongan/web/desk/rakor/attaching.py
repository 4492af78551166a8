"""Pictures of a meeting: its photos, and the signed attendance list come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.formats import ATTACHMENT_BYTES
from kentongan.places.queries import zone
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import AttachmentView, MeetingView
from kentongan.rakor.rules.attachments import AttachmentKind
from kentongan.web.desk import forms, reading
from kentongan.web.desk.forms import Failed, Field, Form, Kind
from kentongan.web.desk.rakor import room
from kentongan.web.desk.visit import Visit

KIND, DAY = Words("Lampiran", "Attachment"), Words("Tanggal", "Date")
PNG = b"\x89PNG"


@dataclass(frozen=True)
class Row:
    """A picture that is kept, with the form that takes it out again."""

    view: AttachmentView
    url: str
    form: Form


def form_of(
    meeting: MeetingView, visit: Visit, kind: AttachmentKind, failed: Failed
) -> Form | None:
    """Return the form that attaches a picture, to those who keep the file."""
    if meeting.opened_at is None or not visit.holds(Act.RAKOR_ATTACH):
        return None
    signed = kind is AttachmentKind.SIGNED_LIST
    held = min(day_of(meeting.held_at, zone()), day_of(visit.at, zone()))
    fields = [
        Field("berkas", _("Berkas JPEG atau PNG, paling besar 10 MB"), Kind.FILE),
        Field("jenis", "", Kind.HIDDEN, kind.value),
        Field("tanggal", _("Tanggal"), Kind.DATE, held.isoformat()),
    ]
    if not signed:
        words = _("Keterangan, tanpa nama orang")
        fields.append(forms.optional(Field("keterangan", words)))
    button = _("Lampirkan daftar hadir") if signed else _("Tambah foto")
    return Form(
        f"{Act.RAKOR_ATTACH.value}-{kind.value}",
        reverse(Act.RAKOR_ATTACH.value, args=[meeting.name]),
        button,
        tuple(fields),
        title=f"{button}…",
        note=_("Tempat dan waktu yang disimpan kamera dihapus dari berkas."),
        quiet=True,
    ).after(failed)


def kept(meeting: MeetingView, visit: Visit, kind: AttachmentKind) -> Sequence[Row]:
    """Return the pictures of one kind that are kept beside a meeting."""
    found = queries.attachments(by=visit.by, at=visit.at, month=meeting.name)
    return [_row(one, meeting) for one in found if one.kind == kind.value]


def _row(one: AttachmentView, meeting: MeetingView) -> Row:
    args = [meeting.name, one.id]
    take_out = Form(
        f"{Act.RAKOR_ATTACH.value}-lepas-{one.id}",
        reverse("rakor.attach.detach", args=args),
        _("Lepas"),
        quiet=True,
    )
    return Row(one, reverse("rakor.attach.picture", args=args), take_out)


def attach(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Keep a picture beside the meeting."""
    visit = Visit(request, by, at)
    key = f"{Act.RAKOR_ATTACH.value}-{request.POST.get('jenis', '')}"

    def step() -> tuple[str, str]:
        kind = reading.member(request.POST, "jenis", AttachmentKind, KIND)
        sent = request.FILES.get("berkas")
        actions.attach(
            meeting_id=room.meeting_of(visit, month).id,
            kind=kind,
            picture=sent.read(ATTACHMENT_BYTES + 1) if sent else b"",
            dated_on=reading.day(request.POST, "tanggal", DAY),
            caption=reading.words(request.POST, "keterangan"),
            by=by,
            at=at,
        )
        return _("Terlampir."), _page(kind, month)

    return visit.take(key, step, lambda failed: room.refused(visit, month, failed))


def _page(kind: AttachmentKind, month: str) -> str:
    signed = kind is AttachmentKind.SIGNED_LIST
    return reverse("rakor.view.board" if signed else "rakor.view.papers", args=[month])


def detach(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, number: int
) -> HttpResponse:
    """Take a picture out of the meeting's file."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        one = queries.attachment(by=by, at=at, month=month, attachment_id=number)
        meeting = room.meeting_of(visit, month)
        actions.detach(meeting_id=meeting.id, attachment_id=one.id, by=by, at=at)
        return _("Dilepas dari berkas rapat."), _page(AttachmentKind(one.kind), month)

    key = Act.RAKOR_ATTACH.value
    return visit.take(key, step, lambda failed: room.refused(visit, month, failed))


def picture(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, number: int
) -> HttpResponse:
    """Show one picture."""
    del request
    one = queries.attachment(by=by, at=at, month=month, attachment_id=number)
    path = Path(settings.ATTACHMENTS) / one.digest
    if not path.exists():
        raise NotFound
    content = path.read_bytes()
    kind = "image/png" if content.startswith(PNG) else "image/jpeg"
    return HttpResponse(content, content_type=kind)
