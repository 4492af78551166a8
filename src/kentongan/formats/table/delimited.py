"""CSV as offices save it: any delimiter, Unicode or Windows-1252, quotes left open."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kentongan.domain.incoming import Unread
from kentongan.domain.words import Words
from kentongan.formats import TEXT_BYTES, encoding_of, open_text, plain
from kentongan.formats.table.cells import Cell, Row

_DELIMITERS = (";", ",", "\t", "|")
_HEAD = 64 * 1024
_LINE = 1024 * 1024
_SAMPLE = 60
_OLD = "cp1252"

BROKEN_ROW = Words(
    "Baris ini tidak dapat dipisah menjadi kolom: tanda kutip tidak ditutup, atau"
    " isinya terlalu panjang. Perbaiki di program lembar kerja, lalu simpan lagi.",
    "This row can't be split into columns: a quotation mark isn't closed, or it is too"
    " long. Correct it in the spreadsheet program and save it again.",
)
SEPARATOR = Words("Baris pemisah dari Excel.", "Excel's line about the delimiter.")


@dataclass(frozen=True, slots=True)
class Writing:
    """How a file writes its letters and its columns."""

    encoding: str
    delimiter: str


def writing_of(path: Path) -> Writing:
    """Return how `path` is written, found from its content."""
    encoding = _encoding(path)
    with path.open("rb") as stream, open_text(stream, encoding, "") as text:
        head = text.read(_HEAD)
    return Writing(encoding, _delimiter(head))


def _encoding(path: Path) -> str:
    """Return Windows-1252 when more characters break than fit as UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    fitting = broken = 0
    with path.open("rb") as stream:
        declared = encoding_of(stream.peek(_HEAD)[:_HEAD])
        if declared != "utf-8":
            return declared
        while piece := stream.read(_HEAD):
            text = decoder.decode(piece)
            bad = text.count("\ufffd")
            broken += bad
            fitting += len(text) - len(text.encode("ascii", "ignore")) - bad
    return _OLD if broken > fitting else "utf-8"


def _delimiter(head: str) -> str:
    declared = _declared(head.partition("\n")[0])
    if declared:
        return declared
    return max(_DELIMITERS, key=lambda mark: _regularity(head, mark))


def _declared(line: str) -> str:
    """Return the delimiter that Excel's line `sep=;` names, or nothing."""
    word, _, mark = line.strip("\r\n").partition("=")
    return mark if word.lower() == "sep" and mark in _DELIMITERS else ""


def _regularity(head: str, delimiter: str) -> tuple[int, int]:
    """Return how many rows share the commonest width above one, and that width."""
    widths: Counter[int] = Counter()
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    try:
        for _, cells in zip(range(_SAMPLE), reader, strict=False):
            widths[len(cells)] += 1
    except csv.Error:
        pass
    widths[0] = widths[1] = 0
    width, rows = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return rows, width


class _Lines:
    """The file's lines, remembering those that the current row was made of.

    `cut` says that one of them was longer than a row can be; its end was passed over.
    """

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self._taken: list[str] = []
        self._room = TEXT_BYTES
        self.first = 1
        self.last = 0
        self.quotes = 0
        self.cut = False

    def __iter__(self) -> Iterator[str]:
        while read := self._text.readline(_LINE):
            line = plain(read)
            self.last += 1
            self.quotes += line.count('"')
            self._taken.append(line[: self._room])
            self._room = max(self._room - len(line), 0)
            self._pass_over(read)
            yield line

    def _pass_over(self, read: str) -> None:
        while read and not read.endswith(("\n", "\r")):
            read = self._text.readline(_LINE)
            self.cut |= bool(read)

    @property
    def unclosed(self) -> bool:
        """Return whether a quotation mark has swallowed the lines that follow it."""
        return self.quotes % 2 == 1 and self.last > self.first

    def finish(self) -> str:
        """Return the text of the row just made, and begin the next."""
        raw = "".join(self._taken).rstrip("\r\n")
        self._taken.clear()
        self._room, self.quotes, self.cut = TEXT_BYTES, 0, False
        self.first = self.last + 1
        return raw


def rows_of(path: Path, writing: Writing) -> Iterator[Row | Unread]:
    """Yield every row of the file, or why it can't be split into cells."""
    with path.open("rb") as stream, open_text(stream, writing.encoding, "") as text:
        lines = _Lines(text)
        reader = csv.reader(lines, delimiter=writing.delimiter)
        while True:
            first = lines.first
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield Unread(first, BROKEN_ROW, lines.finish())
                continue
            broken = lines.cut or lines.unclosed
            raw = lines.finish()
            if broken:
                yield Unread(first, BROKEN_ROW, raw)
            elif first == 1 and _declared(raw):
                yield Unread(first, SEPARATOR, raw, system=True)
            else:
                yield Row(first, tuple(map(_cell, cells)))


def _cell(text: str) -> Cell:
    return Cell(text.strip().replace("\r\n", "\n"))
