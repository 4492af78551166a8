"""Where a table begins: titles above, headings merged over two rows, numbers below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kentongan.formats.table.cells import Row
from kentongan.formats.table.columns import is_known

_LONGEST = 60
_WORDS = 7
_DATA = re.compile(r"[\d\s.,:/()%+-]+")
_NUMBERED = re.compile(r"\(?(\d{1,2})\)?")
_SECTIONS = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """The rows that name the columns: their first and last line, and the names.

    Both lines are 0 when the table has none; its columns are then numbered.
    """

    first: int
    last: int
    labels: tuple[str, ...]

    def label(self, column: int) -> str:
        """Return the heading of a column; a number where it has none."""
        named = self.labels[column] if column < len(self.labels) else ""
        return named or f"Kolom {column + 1}"


def find_heading(rows: Sequence[Row]) -> Heading:
    """Return the heading among the first rows of a table.

    The row with most known headings is one; the row above or below belongs to it when
    it names the groups or the parts of merged cells.
    """
    scores = [_score(row) for row in rows]
    for index in range(1, len(rows)):
        if not _only_titles_above(rows, index):
            scores[index] = 0
    best = max(range(len(rows)), key=lambda index: scores[index], default=-1)
    if best < 0 or scores[best] <= 0:
        return Heading(0, 0, ())
    first = last = best
    if best > 0 and _merges(rows[best - 1], rows[best]):
        first = best - 1
    elif best + 1 < len(rows) and _merges(rows[best], rows[best + 1]):
        last = best + 1
    labels = _labels(rows[first], rows[last])
    return Heading(rows[first].line, rows[last].line, labels)


def heading_of(row: Row) -> Heading:
    """Return the one row as the heading of its table."""
    return Heading(row.line, row.line, _labels(row, row))


def is_labels(row: Row) -> bool:
    """Return whether every cell of a row could be a heading, no two alike."""
    texts = [row[column].text for column in row.filled]
    return len(set(texts)) == len(texts) and all(map(_is_label, texts))


def _score(row: Row) -> int:
    """Return how much a row looks like headings: known words for, long texts against.

    One known word isn't enough beside others: `Laporan` may stand in any row.
    """
    texts = [row[column].text for column in row.filled]
    labels = [text for text in texts if _is_label(text)]
    known = sum(is_known(text) for text in labels)
    if known < min(len(texts), 2) or _DATA.fullmatch(texts[0]):
        return 0
    if len(texts) == 1 and len(texts[0].split()) > 1:
        return 0
    return 3 * known - 3 * sum(len(text) > _LONGEST for text in texts)


def _only_titles_above(rows: Sequence[Row], index: int) -> bool:
    """Return whether what stands above is narrower than a table's rows."""
    above = rows[:index]
    if _merges(rows[index - 1], rows[index]):
        above = rows[: index - 1]
    width = len(rows[index].filled)
    return all(len(row.filled) < width for row in above)


def _is_label(text: str) -> bool:
    """Return whether a cell could be a heading: short words, not only digits."""
    return (
        len(text) <= _LONGEST
        and len(text.split()) <= _WORDS
        and not _DATA.fullmatch(text)
        and not text.startswith("#")
    )


def _merges(top: Row, bottom: Row) -> bool:
    """Return whether two rows are one heading with merged cells.

    Then something in the lower row stands under a cell merged to the right, and
    something in the upper row reaches down over an empty cell.
    """
    above, below = set(top.filled), set(bottom.filled)
    if not above or not below or min(below) < min(above):
        return False
    if not all(_is_label(bottom[column].text) for column in below):
        return False
    if not all(_is_label(top[column].text) for column in above):
        return False
    return bool(below - above) and bool(above - below)


def _labels(top: Row, bottom: Row) -> tuple[str, ...]:
    if top is bottom:
        return tuple(_one_line(cell.text) for cell in top.cells)
    labels, group = [], ""
    for column in range(max(len(top.cells), len(bottom.cells))):
        group = top[column].text or (group if bottom[column].text else "")
        labels.append(_one_line(f"{group} {bottom[column].text}"))
    return tuple(labels)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def is_numbering(row: Row) -> bool:
    """Return whether a row only numbers the columns: (1) (2) (3)."""
    filled = row.filled
    numbers = [_NUMBERED.fullmatch(row[column].text) for column in filled]
    found = [int(number[1]) for number in numbers if number]
    return len(filled) >= _SECTIONS and found == list(range(1, len(filled) + 1))


def is_tagged(row: Row) -> bool:
    """Return whether a row holds HXL tags (#date, #adm4)."""
    texts = [row[column].text for column in row.filled]
    return bool(texts) and all(re.fullmatch(r"#\w[\w+ ]*", text) for text in texts)
