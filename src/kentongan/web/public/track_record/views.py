"""How right we were: twelve months in sentences, by month, and the same as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.dates import month_year
from kentongan.domain.periods import Month
from kentongan.domain.rights import Actor
from kentongan.publication import queries
from kentongan.publication.queries import TrackRecord
from kentongan.publication.rules import Score
from kentongan.web import frame
from kentongan.web.numerals import language
from kentongan.web.public.track_record import said


@dataclass(frozen=True)
class Measure:
    """One thing that is measured: its name, the result, and how it is counted."""

    name: str
    result: str
    counted: str


@dataclass(frozen=True)
class Line:
    """One month: its name, and a cell for each measure; none when nothing counted."""

    month: str
    cells: tuple[tuple[str, str], ...]


def track_record(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show what was promised and what came true."""
    record = queries.track_record(at=at)
    context: dict[str, object] = {
        "headline": said.headline(record),
        "record": record,
        "since": record.months[0][0].first if record else None,
        "measures": _measures(record) if record else [],
        "lines": _lines(record) if record else [],
        "span": _span(record.months[0][0], record.months[-1][0]) if record else "",
        "columns": [name for name, _cell in _columns()],
        "nothing": said.nothing(),
    }
    template = "public/track_record/page.html"
    return frame.public(request, template, by, at, context)


def table(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Hand out the same months as a table."""
    del request, by
    record = queries.track_record(at=at)
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";")
    rows.writerow([_("Bulan"), *(name for name, _cell in _columns())])
    for month, score in record.months if record else ():
        cells = [said.nothing()] if score.empty else [c(score) for _n, c in _columns()]
        rows.writerow([str(month), *cells])
    response = HttpResponse(
        "\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="rapor.csv"'
    return response


def _columns() -> list[tuple[str, Callable[[Score], str]]]:
    return [
        (_("Kabar dijawab"), said.answers),
        (_("Sampai dijawab"), said.waits),
        (_("Sinyal"), said.alarms),
        (_("Janji sinyal"), said.promise),
        (_("Permintaan perbaikan"), said.requests),
        (_("Tindak lanjut"), said.followups),
    ]


def _lines(record: TrackRecord) -> list[Line]:
    """Return the months, newest first; a run of empty ones is one line."""
    found: list[Line] = []
    newest = record.months[::-1]
    for empty, run in groupby(newest, key=lambda pair: pair[1].empty):
        months = list(run)
        if empty:
            found.append(Line(_span(months[-1][0], months[0][0]), ()))
            continue
        found += [
            Line(_month(month), tuple((name, cell(score)) for name, cell in _columns()))
            for month, score in months
        ]
    return found


def _month(month: Month) -> str:
    return month_year(str(month))(language())


def _span(first: Month, last: Month) -> str:
    if first == last:
        return _month(first)
    text = _("{first} sampai {last}")
    return text.format(first=_month(first), last=_month(last))


def _alarms(score: Score) -> str:
    promise = said.promise(score)
    told = _("janji {promise}").format(promise=promise) if promise else ""
    return "; ".join(filter(None, (said.alarms(score), told)))


def _measures(record: TrackRecord) -> list[Measure]:
    total = record.total
    return [
        Measure(
            _("Apakah jawaban kami bertahan?"),
            said.answers(total),
            _(
                "Dihitung: klarifikasi yang terbit; diperbarui bila sesudahnya terbit"
                " versi yang menyebut apa yang diubah, termasuk koreksi."
            ),
        ),
        Measure(
            _("Berapa lama sampai ada jawaban?"),
            said.waits(total),
            _(
                "Dihitung: dari kabar pertama kali terlihat sampai jawaban pertama"
                " terbit, dibulatkan ke atas ke jam. Separuh jawaban lebih cepat"
                " daripada nilai tengah."
            ),
        ),
        Measure(
            _("Apakah tanda bahaya dari mesin benar?"),
            _alarms(total),
            _(
                "Dihitung: sinyal bahwa laporan tidak biasa. Benar bila petugas"
                " menindaklanjutinya, keliru bila menyisihkannya. Janji dihitung"
                " menurut banyaknya hari yang diperiksa."
            ),
        ),
        Measure(
            _("Apakah permintaan perbaikan dijawab?"),
            said.requests(total, record.asked),
            _(
                "Dihitung: hak jawab yang sudah dijawab atau sudah lewat 3x24 jam,"
                " menurut bulan masuknya. Jumlah kecil tidak disebut."
            ),
        ),
        Measure(
            _("Apakah yang diputuskan dikerjakan?"),
            said.followups(total),
            _(
                "Dihitung: tindak lanjut Rakor dan keputusan yang jatuh tempo, tepat"
                " waktu bila kantornya melapor selesai sampai tanggalnya."
            ),
        ),
    ]
