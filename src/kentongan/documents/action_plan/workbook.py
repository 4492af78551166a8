"""The plan and the period's achievements as a workbook; the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import Any

from kentongan.documents import moment
from kentongan.documents.action_plan.values import ActionPlan, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CLOCK = re.compile(
    rb"(<dcterms:(created|modified) [^>]*>)[^<]*(</dcterms:(?:created|modified)>)"
)
_PLAN = (
    ("No.", 6),
    ("Aksi", 44),
    ("Tugas Tim Terpadu", 24),
    ("Tahap", 14),
    ("Penanggung jawab", 20),
    ("Instansi terkait", 26),
    ("Ukuran keberhasilan B04", 34),
    ("Ukuran keberhasilan B08", 34),
    ("Ukuran keberhasilan B12", 34),
    ("Keadaan", 12),
)
_GOT = (
    ("No.", 6),
    ("Aksi", 40),
    ("Penanggung jawab", 20),
    ("Ukuran keberhasilan", 34),
    ("Capaian", 40),
    ("Persen", 9),
    ("Kategori capaian", 20),
    ("Hambatan", 30),
    ("Data dukung", 46),
)


def xlsx(doc: ActionPlan) -> bytes:
    """Return the plan, the achievements and what is missing as three sheets."""
    from openpyxl import Workbook

    book = Workbook()
    plan, got, missing = book.active, book.create_sheet(), book.create_sheet()
    period = doc.period[-3:]
    _sheet(plan, f"Rencana {doc.year}", doc, _PLAN, map(_planned, doc.rows))
    rows = (_got(row) for row in doc.rows if row.measure)
    _sheet(got, f"Capaian {period}", doc, _GOT, rows)
    gaps = [[n, words] for n, words in enumerate(doc.missing, 1)]
    _sheet(missing, "Yang kurang", doc, (("No.", 6), ("Yang kurang", 90)), gaps)
    book.properties.creator = doc.frame.office
    made = io.BytesIO()
    book.save(made)
    return _same_clock(made.getvalue(), doc)


def _planned(row: Row) -> list[object]:
    by_period = dict(row.measures)
    asked = [by_period.get(part, "") for part in ("B04", "B08", "B12")]
    who = [row.office, row.partners]
    return [row.number, row.what, row.duty, row.phase, *who, *asked, row.state]


def _got(row: Row) -> list[object]:
    proofs = "\n".join(
        f"{place}. {proof.title}{f' ({proof.held})' if proof.held else ''}"
        for place, proof in enumerate(row.proofs, 1)
    )
    reached = [row.reached, row.percent, row.grade, row.obstacle]
    return [row.number, row.what, row.office, row.measure, *reached, proofs]


def _sheet(
    sheet: Any,
    title: str,
    doc: ActionPlan,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[object]],
) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    sheet.title = title
    for line in _head(doc):
        sheet.append([_safe(line)])
        sheet.cell(sheet.max_row, 1).font = Font(bold=sheet.max_row <= 2)
    sheet.append([])
    sheet.append([name for name, _width in columns])
    top = sheet.max_row
    for row in rows:
        sheet.append([_safe(value) for value in row])
    thin = Side(style="thin", color="7D786D")
    for cells in sheet.iter_rows(min_row=top, max_col=len(columns)):
        for cell in cells:
            cell.border = Border(thin, thin, thin, thin)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if cell.row == top:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", fgColor="F0EDE6")
    for place, (_name, width) in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = f"C{top + 1}"
    sheet.print_title_rows = f"{top}:{top}"
    _paper(sheet, doc)


def _head(doc: ActionPlan) -> list[str]:
    frame = doc.frame
    marks = ["PERAGAAN - BUKAN DOKUMEN RESMI"] if frame.demo else []
    draft = [] if doc.over else ["DRAF: periode belum berakhir"]
    title = f"RENCANA AKSI TERPADU {doc.year}, CAPAIAN {doc.period} ({doc.months})"
    head = f"Kepala buku jejak baris {frame.ledger_seq}: {frame.short_head}"
    at = moment(frame.at, frame.zone)
    return [
        title,
        f"{doc.forum}, {frame.city}",
        *marks,
        *draft,
        f"Klasifikasi: {frame.classification}. Versi data {frame.data_version},"
        f" dihitung {at}. {head}",
    ]


def _paper(sheet: Any, doc: ActionPlan) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    mark = "PERAGAAN - BUKAN DOKUMEN RESMI" if doc.frame.demo else ""
    draft = "" if doc.over else "DRAF"
    sheet.oddHeader.center.text = " ".join(part for part in (mark, draft) if part)
    sheet.oddFooter.left.text = doc.frame.classification
    sheet.oddFooter.right.text = "Halaman &P dari &N"


def _safe(value: object) -> object:
    """Return a text that no program takes for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _same_clock(archive: bytes, doc: ActionPlan) -> bytes:
    """Return the workbook with the document's own moment on it and its parts."""
    at = f"{doc.frame.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}".encode()
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _CLOCK.sub(rb"\g<1>" + at + rb"\g<3>", content)
            part = zipfile.ZipInfo(entry.filename)
            target.writestr(part, content, compress_type=zipfile.ZIP_DEFLATED)
    return made.getvalue()
