"""Bringing files: kept sealed, shown as others will see them, then taken in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports import actions, keeping, looking, queries
from kentongan.reports.queries import UploadView
from kentongan.science.text.redact import redact
from kentongan.web import frame
from kentongan.web.desk.intake import told
from kentongan.web.desk.intake.columns import choices

MOST_FILES = 20
MOST_BYTES = 100 * 1024 * 1024
SHOWN = 300


class FileTooBig(Refusal):
    """A file beyond what a chat or an office's table needs."""

    what = Words(
        "{name}: {size} MB melebihi 100 MB. Ekspor ulang tanpa media.",
        "{name}: {size} MB exceeds 100 MB. Export it again without media.",
    )


class NoFile(Refusal):
    """Nothing was chosen."""

    what = Words(
        "Berkas: pilih paling sedikit satu berkas.", "File: choose at least one."
    )


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show where files are dropped, and what became of the last ones."""
    return _list(request, by, at)


def bring(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Keep what was sent, sealed, and lead to the first look at it."""
    files = request.FILES.getlist("berkas")[:MOST_FILES]
    if not files:
        why = frame.refused(request, by, at, NoFile()) if request.POST else ""
        return _list(request, by, at, [why] if why else [])
    brought, wrong = [], []
    for file in files:
        try:
            brought.append(_brought(file, by, at))
        except Refusal as refusal:
            wrong.append(frame.noted(request, by, at, refusal))
    if wrong:
        return _list(request, by, at, wrong)
    if len(brought) == 1:
        return redirect("intake.view.one", number=brought[0])
    n = len(brought)
    words = ngettext("{n} berkas dibawa.", "{n} berkas dibawa.", n).format(n=n)
    frame.tell(request, words)
    return redirect("intake.view")


def _brought(file: UploadedFile[Any], by: Actor, at: datetime) -> str:
    """Keep one file and return its number; one that can't be read isn't kept."""
    name = redact(Path(file.name or _("berkas")).name).text
    size = file.size or 0
    if size > MOST_BYTES:
        raise FileTooBig(name=name, size=size // 1024**2)
    token = keeping.keep(file.chunks())
    try:
        looking.check(token, name, places.zone())
        upload = actions.bring(name=name, token=token, size=size, by=by, at=at)
    except Exception:
        keeping.throw_away(token)
        raise
    return upload.number


def _list(
    request: HttpRequest, by: Actor, at: datetime, errors: list[str] | None = None
) -> HttpResponse:
    found = queries.uploads(by=by, at=at)
    context: dict[str, object] = {
        "files": [(one, told.sentence(one)) for one in found],
        "looked_at": [one for one in found if one.looked_at],
        "batches": queries.batches(by=by, at=at, limit=20),
        "waiting": len(queries.waiting(limit=1000)),
        "unmapped": len(queries.senders(mapped=False)),
        "errors": errors,
    }
    status = 409 if errors else 200
    return frame.desk(request, "desk/intake/list.html", by, at, context, status)


def one(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show one file: before it is taken in, while it is read, or what became of it."""
    return _show(request, number, by, at)


def _show(
    request: HttpRequest, number: str, by: Actor, at: datetime, error: str = ""
) -> HttpResponse:
    upload = queries.upload_by_number(by=by, at=at, number=number)
    lines = told.refused(upload, by, at)
    context: dict[str, object] = {
        "f": upload,
        "headline": told.sentence(upload),
        "refused": lines[:SHOWN],
        "more": max(len(lines) - SHOWN, 0),
        "unmapped": len(queries.senders(mapped=False)),
        "error": error,
    }
    if upload.looked_at:
        context |= _looked_at(request, upload)
    status = 409 if error else 200
    return frame.desk(request, "desk/intake/one.html", by, at, context, status)


def _looked_at(request: HttpRequest, upload: UploadView) -> dict[str, object]:
    """Return the first rows, and for a table which column holds what."""
    preview = looking.preview(upload, places.zone())
    posted = request.POST.getlist("kolom")
    return {
        "preview": preview,
        "columns": [
            (column, posted[index] if index < len(posted) else column.role)
            for index, column in enumerate(preview.columns)
        ],
        "composed": all(column.role != "text" for column in preview.columns),
        "roles": choices(),
    }


def match(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Remember which column holds what, and show the rows anew."""
    upload = queries.upload_by_number(by=by, at=at, number=number)
    try:
        if not upload.looked_at:
            raise actions.AlreadyStarted
        seen = looking.preview(upload, places.zone())
        actions.match_columns(
            upload_id=upload.id,
            shape=seen.shape,
            labels=[column.label for column in seen.columns],
            roles=request.POST.getlist("kolom")[: len(seen.columns)],
            by=by,
            at=at,
        )
    except Refusal as refusal:
        return _show(request, number, by, at, frame.refused(request, by, at, refusal))
    frame.tell(request, _("Kolom dicocokkan; berkas sejenis akan dibaca sama."))
    return redirect("intake.view.one", number=number)


def start(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let the worker take in the file."""
    upload = queries.upload_by_number(by=by, at=at, number=number)
    try:
        actions.start(upload_id=upload.id, by=by, at=at)
    except Refusal as refusal:
        return _show(request, number, by, at, frame.refused(request, by, at, refusal))
    return redirect("intake.view.one", number=number)


def drop(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Throw the file away; nothing of it was kept."""
    upload = queries.upload_by_number(by=by, at=at, number=number)
    try:
        actions.drop(upload_id=upload.id, by=by, at=at)
    except Refusal as refusal:
        return _show(request, number, by, at, frame.refused(request, by, at, refusal))
    frame.tell(request, _("Berkas dibuang; tidak ada yang disimpan."))
    return redirect("intake.view")
