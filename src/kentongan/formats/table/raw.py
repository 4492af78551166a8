"""The rows of a table as they stand, without asking what they report."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from kentongan.formats import is_archive
from kentongan.formats.table.cells import Row
from kentongan.formats.table.delimited import rows_of, writing_of
from kentongan.formats.table.workbook import open_workbook

ROWS = 1000


def raw_rows(path: Path) -> list[tuple[int, list[str]]]:
    """Return line and cells of the first filled rows; formulas as they are written.

    Of a workbook its first sheet is read.

    Raises
    ------
    Refusal
        If it can't be opened safely.
    """
    if is_archive(path):
        with open_workbook(path) as sheets:
            rows = islice(sheets[0].rows(), ROWS) if sheets else ()
            return [_said(row) for row in rows if row.filled]
    found = islice(rows_of(path, writing_of(path)), ROWS)
    return [_said(row) for row in found if isinstance(row, Row) and row.filled]


def _said(row: Row) -> tuple[int, list[str]]:
    return row.line, [cell.text for cell in row.cells]
