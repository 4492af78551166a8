"""Lists of areas: a code, a name, and what else the row says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kentongan.domain.areas import BadKode, check_kode
from kentongan.domain.incoming import Unread
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats.table.cells import Row
from kentongan.formats.table.columns import Role, role_of
from kentongan.formats.table.delimited import rows_of, writing_of
from kentongan.formats.table.headings import Heading, find_heading

_HEAD = 40
TITLE = Words("Judul di atas tabel.", "A title above the table.")
NO_KODE = Words(
    "Baris ini tidak memuat kode wilayah XX.YY.ZZ.NNNN. Lengkapi kodenya.",
    "This row has no area code XX.YY.ZZ.NNNN. Add it.",
)
NO_NAME = Words("Nama wilayah kosong. Isi.", "The area's name is empty. Fill it in.")


class NotAreas(Refusal):
    """A table without a column of area codes."""

    what = Words(
        "Berkas {name} tidak mempunyai kolom kode dan nama. Beri judul: kode,nama.",
        "File {name} has no columns kode and nama. Head them so: kode,nama.",
    )


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area of a list; `fields` are (heading, text) of its other cells."""

    line: int
    kode: str
    name: str
    fields: tuple[tuple[str, str], ...] = ()


def read_areas(path: Path) -> Iterator[AreaRow | Unread]:
    """Yield every row of a CSV list of areas, or why it is none.

    Raises
    ------
    NotAreas
        If no column is headed kode, or none names the area.
    """
    writing = writing_of(path)
    rows = (row for row in rows_of(path, writing) if isinstance(row, Row))
    heading = find_heading(list(islice((row for row in rows if row.filled), _HEAD)))
    roles = [role_of(label) for label in heading.labels]
    if Role.KODE not in roles or Role.NAME not in roles:
        raise NotAreas(name=path.name)
    kode, name = roles.index(Role.KODE), roles.index(Role.NAME)
    return _areas(rows_of(path, writing), heading, kode, name)


def _areas(
    rows: Iterator[Row | Unread], heading: Heading, kode: int, name: int
) -> Iterator[AreaRow | Unread]:
    for row in rows:
        if isinstance(row, Unread):
            yield row
        elif row.line <= heading.last and row.filled:
            yield Unread(row.line, TITLE, row.raw, system=True)
        elif row.filled:
            yield _area(row, heading, kode, name)


def _area(row: Row, heading: Heading, kode: int, name: int) -> AreaRow | Unread:
    try:
        code = check_kode(row[kode].text)
    except BadKode:
        return Unread(row.line, NO_KODE, row.raw)
    if not row[name].text:
        return Unread(row.line, NO_NAME, row.raw)
    others = [column for column in row.filled if column not in {kode, name}]
    fields = tuple((heading.label(column), row[column].text) for column in others)
    return AreaRow(row.line, code, row[name].text, fields)
