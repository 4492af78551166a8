"""XLSX: checked as the archive and the XML that it is, then read without evaluating."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import open_archive, open_entry, plain
from kentongan.formats.table.cells import EMPTY, Cell, Row

COLUMNS = 200  # to GR; what is farther right is refused, not left out
_CELL_TAGS = 5_000_000  # a million cells: about 15 seconds
_TEXT_TAGS = 1_200_000
_OTHER_TAGS = 200_000
_LAST_ROW = 1_048_576
_FORMULA = 8192
_FORMULA_WORK = 5_000_000
_PIECE = 256 * 1024
_MARKUP = (".xml", ".rels", ".vml")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_FAR_CELL = re.compile(
    rb'\br="(?:[A-Z]{3}|G[S-Z]|[H-Z][A-Z])\d{1,7}"[^<>]{0,200}[^/<>]><(?:\w+:)?(?:v|is|f)\b'
)
_FORMULA_TEXT = re.compile(rb"<(?:\w+:)?f\b[^<>]*>([^<]*)")
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)


class BrokenWorkbook(Refusal):
    """Not a workbook that can be read."""

    what = Words(
        "Berkas {name} bukan buku kerja XLSX yang utuh ({found})."
        " Buka di program lembar kerja, lalu simpan lagi sebagai .xlsx.",
        "File {name} isn't a whole XLSX workbook ({found})."
        " Open it in a spreadsheet program and save it again as .xlsx.",
    )


class HostileWorkbook(Refusal):
    """A workbook that declares its own entities, as only an attack does."""

    what = Words(
        "Berkas {name}: bagian {part} memuat DTD atau entitas XML."
        " Berkas ini tidak dibuka; minta berkas asli dari pengirimnya.",
        "File {name}: its part {part} holds a DTD or XML entities."
        " It isn't opened; ask its sender for the original.",
    )


class LinkedWorkbook(Refusal):
    """A workbook that fetches cells from elsewhere."""

    what = Words(
        "Berkas {name} mengambil isi dari buku kerja lain. Putuskan tautannya"
        " (Data, Edit Tautan, Putuskan), simpan, lalu masukkan lagi.",
        "File {name} takes its content from another workbook. Break the links"
        " (Data, Edit Links, Break), save it and bring it in again.",
    )


class WorkbookTooLarge(Refusal):
    """More cells, formulas or rows than a report can have."""

    what = Words(
        "Berkas {name} terlalu besar untuk dibaca: {found} {thing}, batasnya {limit}."
        " Salin barisnya saja sebagai nilai ke berkas baru.",
        "File {name} is too large to read: {found} {thing}, the limit is {limit}."
        " Copy only its rows, as values, into a new file.",
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet of an open workbook."""

    name: str
    file: str
    source: Any

    def rows(self) -> Iterator[Row]:
        """Yield the rows that hold something, by their number in the sheet.

        Raises
        ------
        BrokenWorkbook
            If the sheet's part is damaged.
        WorkbookTooLarge
            If it has more rows than a sheet can have.
        """
        empty = None
        try:
            for number, cells in enumerate(self.source.iter_rows(max_col=COLUMNS), 1):
                if number > _LAST_ROW:
                    raise WorkbookTooLarge(
                        name=self.file, found=number, thing="baris", limit=_LAST_ROW
                    )
                if cells is empty:
                    continue
                row = _row(number, cells)
                if row.cells:
                    yield row
                else:
                    empty = cells
        except _BROKEN as error:
            raise BrokenWorkbook(name=self.file, found=type(error).__name__) from error


@contextmanager
def open_workbook(path: Path) -> Iterator[list[Sheet]]:
    """Open a workbook after its archive, its XML and its links were checked.

    Raises
    ------
    BrokenWorkbook, HostileWorkbook, LinkedWorkbook, WorkbookTooLarge
        If it isn't one that can be read safely.
    Refusal
        If its archive breaks a limit.
    """
    with open_archive(path) as archive:
        _inspect(archive, path.name)
    from openpyxl import load_workbook  # half a second, for workbooks only

    with path.open("rb") as stream:
        try:
            book = load_workbook(
                stream, read_only=True, data_only=False, keep_links=False
            )
            for source in book.worksheets:
                source.reset_dimensions()
        except _BROKEN as error:
            raise BrokenWorkbook(name=path.name, found=type(error).__name__) from error
        yield [
            Sheet(str(source.title), path.name, source) for source in book.worksheets
        ]


def _inspect(archive: ZipFile, name: str) -> None:
    names = archive.namelist()
    if any(part.startswith("xl/externalLinks/") for part in names):
        raise LinkedWorkbook(name=name)
    tags: Counter[int] = Counter()
    for part in names:
        if not part.lower().endswith(_MARKUP):
            continue
        _check_prolog(archive, part, name)
        limit = _limit(part)
        tags[limit] += _check_work(archive, part, name)
        if tags[limit] > limit:
            raise WorkbookTooLarge(
                name=name, found=tags[limit], thing="XML", limit=limit
            )


def _limit(part: str) -> int:
    """Return how many tags all parts of this kind may have together."""
    if _SHEET.fullmatch(part):
        return _CELL_TAGS
    return _TEXT_TAGS if part == "xl/sharedStrings.xml" else _OTHER_TAGS


def _check_prolog(archive: ZipFile, part: str, name: str) -> None:
    """Refuse a DTD, which can stand only before the first element."""
    try:
        with open_entry(archive, part) as stream:
            next(iter(iterparse(stream, events=("start",), forbid_dtd=True)), None)
    except DefusedXmlException as error:
        raise HostileWorkbook(name=name, part=part) from error
    except (SyntaxError, ValueError, LookupError) as error:
        raise BrokenWorkbook(name=name, found=part) from error


def _check_work(archive: ZipFile, part: str, name: str) -> int:
    """Return how many tags a part has; refuse formulas that multiply into hours."""
    tags = shared = longest = 0
    tail = b""
    with open_entry(archive, part) as stream:
        while piece := stream.read(_PIECE):
            tags += piece.count(b"<")
            shared += piece.count(b"shared")
            window = tail + piece
            for formula in _FORMULA_TEXT.finditer(window):
                longest = max(longest, len(formula[1]))
            tail = window[-_FORMULA - 512 :]
            if _FAR_CELL.search(window):
                raise WorkbookTooLarge(
                    name=name, found=f"> {COLUMNS}", thing="kolom", limit=COLUMNS
                )
    if longest > _FORMULA or shared * longest > _FORMULA_WORK:
        raise WorkbookTooLarge(name=name, found=shared, thing="rumus", limit=_FORMULA)
    return tags


def _row(number: int, cells: tuple[Any, ...]) -> Row:
    last = len(cells)
    while last and cells[last - 1].value is None:
        last -= 1
    return Row(number, tuple(_cell(cell) for cell in cells[:last]))


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return EMPTY
    if cell.data_type == "f":
        return Cell(plain(str(getattr(value, "text", None) or value)), formula=True)
    if isinstance(value, bool):
        return Cell("ya" if value else "tidak")
    if isinstance(value, int | float):
        return Cell(_number(value, str(cell.number_format)), float(value))
    if isinstance(value, datetime | date | time | timedelta):
        return _dated(value)
    return Cell(plain(str(value)).strip())


def _number(value: float, form: str) -> str:
    """Return a number as Indonesia writes it, in rupiah if its cell is in rupiah."""
    whole = value == int(value) if abs(value) < 1e15 else False
    if "Rp" not in form:
        return str(int(value)) if whole else str(value).replace(".", ",")
    text = f"{value:,.0f}" if whole else f"{value:,.2f}"
    return "Rp" + text.translate(str.maketrans(",.", ".,"))


def _dated(value: datetime | date | time | timedelta) -> Cell:
    if isinstance(value, timedelta):
        seconds = int(value.total_seconds()) % 86_400
        value = time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    if isinstance(value, time):
        return Cell(f"{value:%H.%M}", value)
    if isinstance(value, datetime) and value.time() != time(0):
        return Cell(f"{value:%d/%m/%Y %H.%M}", value)
    return Cell(f"{value:%d/%m/%Y}", value)
