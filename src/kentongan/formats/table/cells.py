"""A row of a table, whatever file it stood in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from kentongan.formats import TEXT_BYTES


class Cell(NamedTuple):
    """What a cell shows, and its value where the file keeps one apart.

    `formula` says that `text` is a formula as written; it was not evaluated, and the
    result that the file remembers isn't trusted.
    """

    text: str = ""
    value: datetime | date | time | float | None = None
    formula: bool = False


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `line` is its number in the file or sheet, counted from 1."""

    line: int
    cells: tuple[Cell, ...]

    def __getitem__(self, column: int) -> Cell:
        """Return a cell, empty where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else EMPTY

    @property
    def filled(self) -> list[int]:
        """Return the columns that hold something."""
        return [index for index, cell in enumerate(self.cells) if cell.text]

    @property
    def raw(self) -> str:
        """Return the row as one line, cut at the limit of a report."""
        return " | ".join(cell.text for cell in self.cells)[:TEXT_BYTES]
