"""How far a file is, and why lines of it were refused: for scripts and spreadsheets."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.rights import Actor
from kentongan.reports import queries
from kentongan.reports.queries import UnreadView, UploadView
from kentongan.reports.rules import UploadState
from kentongan.science.text.redact import redact
from kentongan.web.templatetags import words as say

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sentence(upload: UploadView) -> str:
    """Return what became of a file, or how far it is, in one sentence."""
    if upload.state is UploadState.LOOKED_AT:
        return _("Belum ada yang disimpan: lihat dahulu, lalu masukkan.")
    if upload.state is UploadState.DROPPED:
        return _("Berkas ini dibuang; tidak ada yang disimpan.")
    if upload.state is UploadState.QUEUED:
        return _("Menunggu dibaca. Halaman ini boleh ditinggalkan.")
    if upload.state is UploadState.READING:
        text = _("{done} dari {total} baris dibaca. Halaman ini boleh ditinggalkan.")
        return text.format(done=say.number(upload.done), total=say.number(upload.total))
    return result(upload)


def result(upload: UploadView) -> str:
    """Return the four kinds that all lines of a file fall into."""
    if upload.state is UploadState.FAILED and not upload.done:
        return _("Berkas tidak terbaca; tidak ada yang disimpan.")
    parts = [
        _("{n} baru").format(n=say.number(upload.new)),
        _("{n} sudah ada").format(n=say.number(upload.duplicate)),
        _("{n} ditolak").format(n=say.number(upload.refused)),
    ]
    if upload.skipped:
        text = ngettext("{n} bukan pesan", "{n} bukan pesan", upload.skipped)
        parts.insert(2, text.format(n=say.number(upload.skipped)))
    read = _("{n} dibaca").format(n=say.number(upload.done))
    return f"{read}: {', '.join(parts)}."


def progress(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say how far a file is, as the page asks every second."""
    upload = queries.upload_by_number(by=by, at=at, number=number)
    return JsonResponse(
        {
            "berjalan": upload.under_way,
            "dibaca": upload.done,
            "semua": upload.total,
            "kalimat": sentence(upload),
        }
    )


def refused(upload: UploadView, by: Actor, at: datetime) -> list[UnreadView]:
    """Return the refused lines of a file, with what names a person taken out."""
    if upload.batch_id is None:
        return []
    lines = queries.unread_lines(by=by, at=at, batch_id=upload.batch_id)
    return [
        UnreadView(line.line, (redact(line.why[0]).text, redact(line.why[1]).text))
        for line in lines
    ]


def refused_lines(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Hand out the refused lines as a table, for whoever corrects the file."""
    upload = queries.upload_by_number(by=by, at=at, number=number)
    text = io.StringIO()
    table = csv.writer(text, delimiter=";")
    table.writerow([_("Baris"), _("Sebabnya")])
    for line in refused(upload, by, at):
        table.writerow([line.line, _harmless(say.say(line.why))])
    kind = "text/csv; charset=utf-8"
    response = HttpResponse("\ufeff" + text.getvalue(), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="ditolak-{number}.csv"'
    return response


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
