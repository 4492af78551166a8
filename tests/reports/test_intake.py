"""S2: of a file that was taken in, every line is accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

from kentongan.access import actors
from kentongan.cli import intake as command
from kentongan.places import queries as places
from kentongan.reports import intake, queries
from tests import cast

pytestmark = pytest.mark.django_db
CHAT = (
    "03/02/20 09.00 - Pesan dan panggilan dienkripsi secara end-to-end.\n"
    "03/02/20 09.01 - FKDM Kel. Jati: Ada genangan di Jati, selutut.\n"
    "03/02/20 09.02 - FKDM Kel. Jati: Kel. Jati nihil\n"
)
TABLE = (
    "REKAP LAPORAN;;\n"
    "Tanggal;Kelurahan;Uraian\n"
    "03/02/2020;Jati;Genangan selutut di Jati\n"
    "32/13/2020;Jati;Pohon tumbang di Jati\n"
    "Jumlah;;2\n"
)


@pytest.fixture
def taken(tmp_path: Path):
    """Takes in a file of this name and text."""

    def take(name: str, text: str) -> intake.Outcome:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return intake.take_in(
            path=path,
            channel=None,
            zone=places.zone(),
            by=actors.console(cast.CITY),
            at=cast.NOON,
        )

    return take


@pytest.mark.parametrize(
    ("name", "text", "kinds"),
    [("obrolan.txt", CHAT, (2, 0, 1, 0)), ("rekap.csv", TABLE, (1, 0, 3, 1))],
)
def test_new_known_skipped_and_refused_make_what_was_read(taken, name, text, kinds):
    result = taken(name, text)
    counted = (
        result.new,
        result.duplicate,
        len(result.skipped),
        len(result.refused),
    )
    assert counted == kinds
    assert sum(counted) == result.read
    batch = queries.batches(by=actors.console(cast.CITY), at=cast.NOON)[0]
    assert batch.skipped == len(result.skipped)


def test_a_row_that_names_a_broken_date_isnt_kept_under_another(taken):
    (line,) = taken("rekap.csv", TABLE).refused
    assert line.line == 4
    assert "32/13/2020" in line.why.id


def test_the_command_says_what_was_skipped(taken, capsys):
    command.say(taken("obrolan.txt", CHAT))
    out = capsys.readouterr().out
    assert "3 dibaca: 2 baru, 0 sudah ada, 1 bukan pesan, 0 ditolak" in out
