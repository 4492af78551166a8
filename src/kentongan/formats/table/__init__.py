"""Tables as offices make them: CSV and XLSX, with titles, totals and merged headings.

A row becomes one message. A table without a text column (prices) is told cell by cell
with its headings, so nothing is lost. Formulas are never evaluated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, count, islice
from pathlib import Path
from zoneinfo import ZoneInfo

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import TABLE_ROWS, is_archive
from kentongan.formats.table.areas import AreaRow, read_areas
from kentongan.formats.table.cells import Row
from kentongan.formats.table.columns import Columns, guess_columns
from kentongan.formats.table.dates import Calendar, year_in
from kentongan.formats.table.delimited import rows_of, writing_of
from kentongan.formats.table.headings import (
    Heading,
    find_heading,
    heading_of,
    is_labels,
)
from kentongan.formats.table.matching import Matched, shape_of
from kentongan.formats.table.reading import FOOT, Reading
from kentongan.formats.table.workbook import open_workbook

__all__ = [
    "AreaRow",
    "Columns",
    "first_table",
    "guess_columns",
    "read",
    "read_areas",
    "shape_of",
]

_NONE: Matched = {}
_HEAD = 40
_LEARNT = 1000
_FEW = 2


class TooManyRows(Refusal):
    """More rows than one table may bring."""

    what = Words(
        "Berkas {name} berisi lebih dari {limit} baris. Bagi menjadi beberapa berkas.",
        "File {name} has more than {limit} rows. Split it into several files.",
    )


class NoRows(Refusal):
    """Nothing in the table."""

    what = Words(
        "Berkas {name} tidak berisi baris. Periksa apakah berkasnya benar.",
        "File {name} has no rows. Check whether it is the right file.",
    )


def read(
    path: Path,
    *,
    zone: ZoneInfo,
    columns: Columns | None = None,
    matched: Matched = _NONE,
) -> Iterator[Incoming | Unread]:
    """Yield every row of a CSV or XLSX as a message, or why it is none.

    `columns` says which column holds what; without it their headings are read, or a
    person's word on headings of that shape is taken from `matched`. Dates
    without a zone are of `zone`; a missing year is taken from the titles or from the
    file's name. Empty rows are skipped.

    Raises
    ------
    NoRows
        If the file holds none.
    TooManyRows
        If it has more than 50,000; of an XLSX while its rows are read.
    Refusal
        If it can't be opened safely.
    """
    calendar = Calendar(zone)
    wanted = {"": columns} if columns is not None else matched
    if is_archive(path):
        items = _workbook(path, calendar, wanted)
    else:
        items = _delimited(path, calendar, wanted)
    first = list(islice(items, 1))
    if not first:
        raise NoRows(name=path.name)
    return chain(first, items)


def _delimited(
    path: Path, calendar: Calendar, wanted: Matched
) -> Iterator[Incoming | Unread]:
    """Read a CSV three times: for its headings, its dates and its rows."""
    writing = writing_of(path)
    head = list(islice(_filled(rows_of(path, writing)), _HEAD))
    reading = _reading(head, calendar, wanted, path.stem)
    rows = _counted(_filled(rows_of(path, writing)), path.name, count(1))
    return _items(rows_of(path, writing), _learnt(reading, rows))


def _workbook(
    path: Path, calendar: Calendar, wanted: Matched
) -> Iterator[Incoming | Unread]:
    """Read every sheet once; how it writes dates is learnt from its first rows."""
    counter = count(1)
    with open_workbook(path) as sheets:
        for sheet in sheets:
            rows = _counted(_filled(sheet.rows()), path.name, counter)
            head = list(islice(rows, _LEARNT))
            name = sheet.name if len(sheets) > 1 else ""
            names = (sheet.name, path.stem)
            reading = _reading(head[:_HEAD], calendar, wanted, *names)
            reading = replace(reading, sheet=name)
            yield from _items(chain(head, rows), _learnt(reading, head))


def _reading(
    head: list[Row], calendar: Calendar, wanted: Matched, *names: str
) -> Reading:
    """Return what the first rows of a table and the names around it say."""
    heading = _heading(head, wanted)
    titles = [row.raw for row in head if row.line < heading.first]
    told = [*titles, *names]
    years = (year for text in told if (year := year_in(text)) is not None)
    dated = replace(calendar, year=next(years, None))
    days = (day for text in told if (day := dated.day(text)) is not None)
    return Reading(
        heading,
        _columns(heading, wanted),
        dated,
        day=next(days, None),
    )


def _heading(head: list[Row], wanted: Matched) -> Heading:
    """Return the headings; also unknown words in the first row, if a person said so."""
    found = find_heading(head)
    if found.labels or not head or not is_labels(head[0]):
        return found
    first = heading_of(head[0])
    return first if shape_of(first.labels) in wanted else found


def _columns(heading: Heading, wanted: Matched) -> Columns:
    """Return what the columns hold: said for this file, for its shape, or guessed."""
    said = wanted.get("") or wanted.get(shape_of(heading.labels))
    return said or guess_columns(heading.labels)


def first_table(
    path: Path, *, matched: Matched = _NONE
) -> tuple[Heading, Columns, list[Row]]:
    """Return the headings of the first table, what they hold, and its first rows."""
    if is_archive(path):
        with open_workbook(path) as sheets:
            rows = _filled(sheets[0].rows()) if sheets else iter(())
            head = list(islice(rows, _HEAD))
    else:
        head = list(islice(_filled(rows_of(path, writing_of(path))), _HEAD))
    heading = _heading(head, matched)
    if not heading.labels and head and is_labels(head[0]):
        heading = heading_of(head[0])
    below = [row for row in head if row.line > heading.last]
    return heading, _columns(heading, matched), below


def _learnt(reading: Reading, rows: Iterable[Row]) -> Reading:
    """Return `reading` with the order of day and month that `rows` show."""
    column = reading.columns.date
    dates = (row[column].text if column is not None else "" for row in rows)
    return replace(reading, calendar=reading.calendar.learn(dates))


def _filled(rows: Iterable[Row | Unread]) -> Iterator[Row]:
    for row in rows:
        if isinstance(row, Row) and row.filled:
            yield row


def _counted(rows: Iterator[Row], name: str, counter: Iterator[int]) -> Iterator[Row]:
    for row in rows:
        if next(counter) > TABLE_ROWS:
            raise TooManyRows(name=name, limit=TABLE_ROWS)
        yield row


def _items(
    rows: Iterable[Row | Unread], reading: Reading
) -> Iterator[Incoming | Unread]:
    """Yield what the rows are; below the signature nothing is reported any more."""
    signed = False
    for row in rows:
        if isinstance(row, Unread):
            yield row
        elif row.filled:
            signed = reading.is_signature(row) or (signed and len(row.filled) <= _FEW)
            if signed:
                yield Unread(row.line, FOOT, row.raw, system=True)
            else:
                yield reading.item(row)
