"""S9: a plan comes from a file whole or not at all, and a refusal says which row."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from kentongan.domain.codes import Phase
from kentongan.plans import importing
from kentongan.plans.importing import BadRows, NoColumns, NoFile, NotRead
from kentongan.plans.rules import Duty, Part
from tests import cast

HEAD = "Aksi;Tugas;Tahap;Penanggung jawab;Mitra;B04;B08;B12\n"
ROW = "Patroli bersama malam libur;Peringatan dini;pencegahan;Polres;Kodim;12 malam;;\n"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


def test_a_row_of_a_csv_becomes_an_action():
    [one] = importing.read("rencana.csv", (HEAD + ROW).encode())
    assert (one.duty, one.phase, one.office) == (
        Duty.WARNING,
        Phase.PREVENTION,
        "polres",
    )
    assert one.asked == {Part.B04: "12 malam"}


def test_a_workbook_is_read_the_same():
    book, made = Workbook(), io.BytesIO()
    for line in (HEAD, ROW):
        book.active.append(line.strip().split(";"))
    book.save(made)
    [one] = importing.read("rencana.xlsx", made.getvalue())
    assert one.office == "polres"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Polres", "Dinas Antah", "Baris 3: kantor “dinas antah”"),
        ("pencegahan", "besok", "Baris 3: tahap “besok”"),
        ("Peringatan dini", "", "Baris 3: tugas “-”"),
        ("12 malam", "", "Baris 3: isi ukuran keberhasilan"),
        ("Patroli bersama malam libur", "Apel", "Baris 3: Aksi: tulis"),
    ],
)
def test_one_bad_row_is_named_and_nothing_comes_in(old, new, said):
    content = (HEAD + ROW + ROW.replace(old, new)).encode()
    with pytest.raises(BadRows) as refused:
        importing.read("rencana.csv", content)
    assert said in refused.value.say("id")
    assert "Row 3" in refused.value.say("en")


def test_missing_headings_are_named():
    content = HEAD.replace("Tahap;", "").encode()
    with pytest.raises(NoColumns) as refused:
        importing.read("rencana.csv", content)
    assert "tahap" in refused.value.say("id")


def test_a_broken_or_empty_file_is_refused():
    with pytest.raises(NoFile):
        NoFile.check(b"")
    with pytest.raises(NotRead):
        importing.read("rencana.xlsx", b"PK\x03\x04 rusak")
    with pytest.raises((NoColumns, BadRows)):
        importing.read("rencana.csv", HEAD.encode())
