"""The documents of a meeting: built when asked, downloaded one by one or together."""

from __future__ import annotations

import mimetypes
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.assessment import queries as assessment
from kentongan.assessment.rules.snapshots import Moment
from kentongan.domain.acts import Act
from kentongan.domain.periods import Month
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.rakor import queries
from kentongan.rakor.queries import MeetingView
from kentongan.rakor.rules.attachments import AttachmentKind
from kentongan.web.counting import counted
from kentongan.web.desk.forms import NONE, Failed, Form
from kentongan.web.desk.rakor import attaching, room, shelf, spj
from kentongan.web.desk.rakor.shelf import Shelved
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.desk import month_words
from kentongan.web.templatetags.words import moment

WHOLE, SPJ = "semua.zip", "spj.zip"
SHOWN = frozenset({"PDF", "PNG", "TXT"})


def papers(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """List the documents of a meeting."""
    return show(Visit(request, by, at), month)


def show(visit: Visit, month: str, failed: Failed = NONE) -> HttpResponse:
    """Render the list of documents, with what stood in the way of building them."""
    meeting = room.meeting_of(visit, month)
    visit = visit.at_forum(meeting.forum)
    pack = _readable(visit, meeting)
    form = Form(
        Act.PACK_BUILD.value,
        reverse(Act.PACK_BUILD.value, args=[month]),
        _("Susun ulang berkas") if pack else _("Susun berkas"),
        quiet=pack is not None and pack.fresh,
    )
    may = visit.holds(Act.PACK_BUILD) and meeting.regular
    context: dict[str, object] = {
        "m": meeting,
        "pack": pack,
        "headline": _headline(meeting, pack),
        "tabs": room.tabs(month, "rakor.view.papers"),
        "form": form.after(failed) if may else None,
        "whole": WHOLE,
        "shown": SHOWN,
        "spj": SPJ if visit.holds(Act.RAKOR_ATTACH) else "",
        "photos": attaching.kept(meeting, visit, AttachmentKind.PHOTO),
        "add": attaching.form_of(meeting, visit, AttachmentKind.PHOTO, failed),
    }
    return visit.page("desk/rakor/papers.html", context, failed)


def _readable(visit: Visit, meeting: MeetingView) -> Shelved | None:
    """Return the newest pack, to those who build it or may read the locked material."""
    if not meeting.regular:
        return None
    if not visit.holds(Act.PACK_BUILD):
        locked = assessment.snapshot(
            by=visit.by,
            at=visit.at,
            month=Month.parse(meeting.month),
            name=meeting.name,
            moment=Moment.LOCK,
        )
        if locked is None:
            return None
    return shelf.newest(meeting.name)


def _headline(meeting: MeetingView, pack: Shelved | None) -> str:
    month = month_words(meeting.name)
    if pack is None:
        return _("Berkas Rakor {month} belum disusun.").format(month=month)
    text = _("{n} berkas Rakor {month}, disusun {when}; {left} belum waktunya.")
    return text.format(
        n=len(pack.papers),
        month=month,
        when=moment(pack.built_at),
        left=len(pack.not_due),
    )


def build(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Build the documents that are due."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        meeting = room.meeting_of(visit, month)
        if not meeting.regular:
            raise NotFound
        made = shelf.build(meeting=meeting, by=by, at=at)
        told = counted("{n} berkas tersusun.", len(made.papers))
        return told, reverse("rakor.view.papers", args=[month])

    return visit.take(Act.PACK_BUILD.value, step, partial(show, visit, month))


def one_paper(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, name: str
) -> HttpResponse:
    """Give one document, or all of them as one ZIP."""
    visit = Visit(request, by, at)
    meeting = room.meeting_of(visit, month)
    pack = _readable(visit.at_forum(meeting.forum), meeting)
    if name == SPJ:
        if not visit.at_forum(meeting.forum).holds(Act.RAKOR_ATTACH):
            raise NotFound
        kept = queries.attachments(by=by, at=at, month=month)
        return _file(spj.file_of(month, pack, kept), f"spj-rakor-{month}.zip")
    if pack is None:
        raise NotFound
    if name == WHOLE:
        return _file(pack.whole, f"rakor-{month}.zip")
    form = name.rpartition(".")[2].upper()
    inline = form in SHOWN and "lihat" in request.GET
    return _file(pack.bytes_of(name), name, inline=inline)


def _file(content: bytes, name: str, *, inline: bool = False) -> HttpResponse:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    how = "inline" if inline else "attachment"
    answer = HttpResponse(content, content_type=kind)
    answer.headers["Content-Disposition"] = f'{how}; filename="{name}"'
    return answer
