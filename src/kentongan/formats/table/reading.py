"""A row of a table as a message, or why it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from kentongan.domain.codes import Sector
from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.words import Words
from kentongan.formats import fits, too_long
from kentongan.formats.table.cells import Cell, Row
from kentongan.formats.table.columns import Columns
from kentongan.formats.table.dates import (
    Calendar,
    bare_clock,
    clock_in,
    serial_clock,
    serial_moment,
)
from kentongan.formats.table.headings import Heading, is_numbering, is_tagged

_NOTHING = frozenset(
    ("", "-", "--", "nan", "null", "none", "n/a", "#n/a", "nihil data")
)
_TOTAL = re.compile(
    r"(grand |sub ?)?(total|jumlah|jml|rata-?rata)"
    r"( (keseluruhan|seluruhnya|semua|akhir|laporan|kejadian|data|per \w+))*\s*:?",
    re.IGNORECASE,
)
_FOOT = re.compile(r"(catatan|keterangan|sumber|dicetak|\*|a\.?n\.? )", re.IGNORECASE)
_SIGNED = re.compile(
    r"(mengetahui|nip\b|menyetujui|dibuat oleh).{0,80}"
    r"|[A-Z][A-Za-z .]{2,40}, *\d{1,2} [A-Za-z]{3,10} \d{4}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+\.?")
_POINT = re.compile(r"\s*(-?\d{1,3}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*")
_SECTORS = {
    "ideologi": Sector.IDEOLOGY,
    "politik": Sector.POLITICS,
    "ekonomi": Sector.ECONOMY,
    "sosial": Sector.SOCIETY,
    "sosbud": Sector.SOCIETY,
    "budaya": Sector.SOCIETY,
    "hankam": Sector.SECURITY,
    "pertahanan": Sector.SECURITY,
    "keamanan": Sector.SECURITY,
}
_NARROW = 3

TITLE = Words("Judul di atas tabel.", "A title above the table.")
TOTAL = Words("Baris jumlah.", "A row of totals.")
HEADING = Words("Judul kolom.", "Headings of the columns.")
FOOT = Words("Catatan kaki atau tanda tangan.", "A footnote or signature.")
SUBTITLE = Words("Anak judul di dalam tabel.", "A subtitle inside the table.")
NUMBERED = Words("Baris bernomor tanpa isi.", "A numbered row without content.")
FORMULA = Words(
    "Uraian berisi rumus, dan rumus tidak dihitung. Tempel sebagai nilai, lalu simpan.",
    "The text is a formula, and formulas aren't evaluated. Paste it as a value.",
)


def _no_date(written: str) -> Words:
    return Words(
        f'Tanggal "{written[:60]}" tidak terbaca. Tulis seperti 24/02/2020, lalu'
        " masukkan lagi berkasnya.",
        f'The date "{written[:60]}" can\'t be read. Write it like 24/02/2020, then'
        " take in the file again.",
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a table before its rows are read.

    `day` is the day that its title or file name carries, for a table without dates.
    """

    heading: Heading
    columns: Columns
    calendar: Calendar
    sheet: str = ""
    day: date | None = None

    def item(self, row: Row) -> Incoming | Unread:
        """Return the message that `row` is, or why it isn't one."""
        aside = TITLE if row.line < self.heading.first else self._aside(row)
        if aside is not None:
            return Unread(row.line, aside, row.raw, system=True)
        if any(row[column].formula for column in self.columns.text):
            return Unread(row.line, FORMULA, row.raw)
        text = self._text(row)
        if not text:
            return Unread(row.line, self._no_text(), row.raw)
        if not fits(text):
            return Unread(row.line, too_long(), row.raw)
        sent_at = self._sent_at(row)
        dated = self._one(row, self.columns.date)
        if dated and sent_at is None:
            return Unread(row.line, _no_date(dated), row.raw)
        return self._message(row, text, sent_at)

    def _aside(self, row: Row) -> Words | None:
        """Return what a row is that was never meant as a report, or None."""
        filled = row.filled
        first = row[filled[0]].text
        labels = tuple(cell.text for cell in row.cells)
        named = row.line <= self.heading.last or labels == self.heading.labels
        if named or is_numbering(row) or is_tagged(row):
            return HEADING
        if any(_TOTAL.fullmatch(row[column].text) for column in filled[:2]):
            return TOTAL
        if len(filled) > 1 or len(self.heading.labels) < _NARROW:
            return None
        if _SIGNED.fullmatch(first):
            return FOOT
        if filled[0] in self.columns.text:
            return None
        if filled[0] == self.columns.counter and _DIGITS.fullmatch(first):
            return NUMBERED
        return FOOT if _FOOT.match(first) else SUBTITLE

    def is_signature(self, row: Row) -> bool:
        """Return whether the signature below a table begins or goes on here."""
        filled = row.filled
        few = len(filled) < _NARROW <= len(self.heading.labels)
        return few and any(_SIGNED.fullmatch(row[column].text) for column in filled)

    def _text(self, row: Row) -> str:
        if self.columns.text:
            parts = [self._said(row[column]) for column in self.columns.text]
            return "\n".join(part for part in parts if part)
        return "; ".join(
            f"{self.heading.label(column)}: {row[column].text}"
            for column in row.filled
            if self._is_told(row, column)
        )

    def _is_told(self, row: Row, column: int) -> bool:
        """Return whether a composed text has this cell in it."""
        silent = (self.columns.date, self.columns.time, self.columns.counter)
        return column not in silent and not row[column].formula

    @staticmethod
    def _said(cell: Cell) -> str:
        return "" if cell.text.lower() in _NOTHING else cell.text

    def _no_text(self) -> Words:
        names = ", ".join(self.heading.label(column) for column in self.columns.text)
        return Words(
            f"Kolom {names or '-'} kosong di baris ini. Isi, atau abaikan baris ini.",
            f"The column {names or '-'} is empty in this row. Fill it in, or leave it.",
        )

    def _message(self, row: Row, text: str, sent_at: datetime | None) -> Incoming:
        sector = self._sector(row)
        point = self._point(row)
        unused = self._unused(row)
        if not sector and self.columns.sector is not None:
            unused.append(self.columns.sector)
        if point is None:
            unused.extend(self.columns.point)
        return Incoming(
            line=row.line,
            sent_at=sent_at,
            sender=self._one(row, self.columns.sender),
            text=text,
            place=self._place(row),
            point=point,
            key=self._one(row, self.columns.key),
            sector=sector,
            fields=self._fields(row, unused),
        )

    def _unused(self, row: Row) -> list[int]:
        """Return the columns that neither the text nor a meaning of their own tells."""
        used = self.columns.used
        composed = not self.columns.text
        return [
            column
            for column in row.filled
            if row[column].formula
            or not (column in used or (composed and self._is_told(row, column)))
        ]

    def _fields(self, row: Row, columns: list[int]) -> tuple[tuple[str, str], ...]:
        named = [
            (self.heading.label(column), row[column].text)
            for column in sorted(set(columns))
            if row[column].text
        ]
        return tuple([("lembar", self.sheet), *named] if self.sheet else named)

    def _place(self, row: Row) -> str:
        parts = [self._said(row[column]) for column in self.columns.place]
        return ", ".join(part for part in parts if part)

    def _one(self, row: Row, column: int | None) -> str:
        return "" if column is None else self._said(row[column])

    def _sector(self, row: Row) -> str:
        words = re.split(r"\W+", self._one(row, self.columns.sector).lower())
        return next((_SECTORS[word] for word in words if word in _SECTORS), "")

    def _sent_at(self, row: Row) -> datetime | None:
        column = self.columns.date
        if column is None:
            return self.calendar.moment(self.day, self._clock(row), "")
        cell = row[column]
        if cell.formula:
            return None
        value = cell.value
        if isinstance(value, float):
            value = serial_moment(value)
        clock = self._clock(row)
        if isinstance(value, datetime):
            day: date | None = value.date()
            clock = clock or value.time()
        else:
            day = value if isinstance(value, date) else self._day(cell.text)
            clock = clock or clock_in(cell.text)
        written = f"{cell.text} {self._one(row, self.columns.time)}"
        return self.calendar.moment(day, clock, written)

    def _day(self, text: str) -> date | None:
        """Return the day that a cell names, also as a serial number in a CSV."""
        if text.isascii() and text.isdigit():
            moment = serial_moment(float(text[:9]))
            return None if moment is None else moment.date()
        return self.calendar.day(text)

    def _clock(self, row: Row) -> time | None:
        if self.columns.time is None or row[self.columns.time].formula:
            return None
        cell = row[self.columns.time]
        if isinstance(cell.value, time):
            return cell.value
        if isinstance(cell.value, datetime):
            return cell.value.time()
        if isinstance(cell.value, float):
            return serial_clock(cell.value)
        return bare_clock(cell.text)

    def _point(self, row: Row) -> tuple[float, float] | None:
        written = " ".join(
            row[column].text.replace(",", ".") if len(self.columns.point) > 1
            else row[column].text
            for column in self.columns.point
        )  # fmt: skip
        found = _POINT.fullmatch(written)
        if found is None:
            return None
        north, east = (float(part.replace(",", ".")) for part in found.groups())
        inside = abs(north) <= 90 and abs(east) <= 180
        return (east, north) if inside else None
