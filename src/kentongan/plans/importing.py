"""A plan from a workbook or CSV: read in a child process, each row said or refused."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import TypeVar

from kentongan.access import queries as offices
from kentongan.domain.codes import Phase
from kentongan.domain.labels import PHASES
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import ATTACHMENT_BYTES
from kentongan.plans.actions import NewAction
from kentongan.plans.labels import DUTIES
from kentongan.plans.rules import Part

E = TypeVar("E", bound=Enum)
COLUMNS = ("aksi", "tugas", "tahap", "penanggung jawab", "b04", "b08", "b12")
OPTIONAL = "mitra"
MOST = 200
LEAST = 10
SECONDS = 60


class NoFile(Refusal):
    """Nothing was sent, or more than a plan can be."""

    what = Words(
        "Berkas: pilih berkas XLSX atau CSV, paling besar 10 MB.",
        "File: choose an XLSX or CSV file of 10 MB at most.",
    )

    @classmethod
    def check(cls, content: bytes) -> bytes:
        """Return content that can be a plan.

        Raises
        ------
        NoFile
            If it can't.
        """
        if not content or len(content) > ATTACHMENT_BYTES:
            raise cls
        return content


class NotRead(Refusal):
    """The file as a whole can't be read."""

    what = Words("{id}", "{en}")


class NoColumns(Refusal):
    """Headings that a plan needs are missing."""

    what = Words(
        "Berkas {file}: kolom {columns} tidak ada. Tulis judul kolom pada baris"
        " pertama: Aksi, Tugas, Tahap, Penanggung jawab, Mitra, B04, B08, B12.",
        "File {file}: no column {columns}. Write the headings in the first row: Aksi,"
        " Tugas, Tahap, Penanggung jawab, Mitra, B04, B08, B12.",
    )


class BadRows(Refusal):
    """Rows that can't be actions; nothing was brought in."""

    what = Words(
        "Berkas {file}: tidak ada yang masuk. {rows_id} Perbaiki, lalu kirim lagi.",
        "File {file}: nothing was brought in. {rows_en} Correct it and send it again.",
    )


class _Bad(Exception):
    """A cell that can't be meant, with the words that say so."""

    def __init__(self, said: Words) -> None:
        super().__init__(said)
        self.said = said


def read(name: str, content: bytes) -> list[NewAction]:
    """Return the actions of a file, all or none.

    Raises
    ------
    NotRead, NoColumns, BadRows
        With the row, what is wrong in it, and what to write instead.
    """
    file = Path(name).name[:80]
    table = _rows(file, content)
    heading = {cell.strip().casefold() for cell in (table[0][1] if table else [])}
    if wanting := [column for column in COLUMNS if column not in heading]:
        raise NoColumns(file=file, columns=", ".join(wanting))
    return _actions(file, table)


def _actions(file: str, table: list[tuple[int, list[str]]]) -> list[NewAction]:
    names = [cell.strip().casefold() for cell in table[0][1]]
    found, bad = [], []
    for line, cells in table[1:]:
        try:
            found.append(_action(dict(zip(names, cells, strict=False))))
        except _Bad as error:
            said = error.said
            bad.append(Words(f"Baris {line}: {said.id}", f"Row {line}: {said.en}"))
    if not found and not bad:
        bad = [Words("Tidak ada baris di bawah judul.", "No row below the headings.")]
    if len(found) > MOST:
        bad = [Words(f"Lebih dari {MOST} aksi.", f"More than {MOST} actions.")]
    if bad:
        shown = bad[:5]
        raise BadRows(
            file=file,
            rows_id=" ".join(one.id for one in shown),
            rows_en=" ".join(one.en for one in shown),
        )
    return found


def _action(row: Mapping[str, str]) -> NewAction:
    what = row.get("aksi", "").strip()
    if len(what) < LEAST:
        raise _Bad(
            Words(
                f"Aksi: tulis paling sedikit {LEAST} huruf.",
                f"Aksi: write at least {LEAST} letters.",
            )
        )
    measures = {part: row.get(part.value.casefold(), "").strip() for part in Part}
    if not any(measures.values()):
        raise _Bad(
            Words(
                "isi ukuran keberhasilan B04, B08, atau B12.",
                "give a measure of success in B04, B08 or B12.",
            )
        )
    return NewAction(
        what=what,
        duty=_code(row, "tugas", DUTIES),
        phase=_code(row, "tahap", {p: PHASES[p] for p in Phase}),
        office=_office(row),
        partners=row.get(OPTIONAL, ""),
        measures=measures,
    )


def _code(row: Mapping[str, str], column: str, known: Mapping[E, Words]) -> E:
    said = row.get(column, "").strip().casefold()
    for code, words in known.items():
        if said in {str(code.value), words.id.casefold(), words.en.casefold()}:
            return code
    listed = Words(
        ", ".join(words.id for words in known.values()),
        ", ".join(words.en for words in known.values()),
    )
    shown = said[:40] or "-"
    raise _Bad(
        Words(
            f"{column} “{shown}” tidak dikenal; tulis salah satu: {listed.id}.",
            f"{column} “{shown}” isn't known; write one of: {listed.en}.",
        )
    )


def _office(row: Mapping[str, str]) -> str:
    said = row.get("penanggung jawab", "").strip().casefold()
    for one in offices.agencies():
        if said in {one.code, one.short.casefold(), one.name.casefold()}:
            return one.code
    shown = said[:40] or "-"
    raise _Bad(
        Words(
            f"kantor “{shown}” tidak ada di daftar Pengaturan.",
            f"office “{shown}” isn't in the list of Settings.",
        )
    )


def _rows(file: str, content: bytes) -> list[tuple[int, list[str]]]:
    """Return the filled rows, parsed in a child with limits of memory and time."""
    with tempfile.TemporaryDirectory(prefix="kentongan-renaksi-") as folder:
        path = Path(folder) / f"berkas{Path(file).suffix[:8]}"
        path.write_bytes(content)
        command = [sys.executable, "-I", "-m", "kentongan.plans.parse_child", str(path)]
        child = subprocess.run(  # noqa: S603
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS * 2,
            check=False,
        )
    if child.returncode != 0:
        raise NotRead(
            id=f"Berkas {file}: pembacaan dihentikan. Kirim berkas yang lebih kecil.",
            en=f"File {file}: reading was stopped. Send a smaller file.",
        )
    answer = json.loads(child.stdout)
    if "refused" in answer:
        raise NotRead(**answer["refused"])
    return [(line, cells) for line, cells in answer["rows"]]
