"""S10: every matter of the city's real meetings fits: sector, type, owner and task."""

from __future__ import annotations

import pytest

from kentongan.domain.codes import Sector
from kentongan.issues import queries, rules
from kentongan.tasks import actions as tasks
from tests import cast
from tests.cast import NOON
from tests.issues.sample import DUE, opened

pytestmark = pytest.mark.django_db

ECONOMY, SOCIETY = Sector.ECONOMY, Sector.SOCIETY
POLITICS, SECURITY = Sector.POLITICS, Sector.SECURITY
# (matter, sector, type, owner, next step)
MATTERS = (
    (
        "Izin tempat karaoke dipersoalkan warga",
        SOCIETY,
        "izin_karaoke",
        "satpol_pp",
        "periksa izin tempat karaoke",
    ),
    (
        "Antrean bahan bakar mengular di beberapa SPBU",
        ECONOMY,
        "antrean_bbm",
        "dagang",
        "cek pasokan bersama penyalur",
    ),
    (
        "Minyak goreng ditimbun sehingga langka di pasar",
        ECONOMY,
        "penimbunan",
        "dagang",
        "periksa gudang bersama Polres",
    ),
    (
        "Program makanan sekolah terlambat dan dikeluhkan",
        ECONOMY,
        "makanan_sekolah",
        "dikbud",
        "periksa dapur dan jadwal kirim",
    ),
    (
        "Begal di Jalan Lingkar Utara meresahkan pengguna jalan",
        SECURITY,
        "begal",
        "polres",
        "tambah patroli malam di jalan lingkar",
    ),
    (
        "Pedagang kaki lima kembali ke trotoar alun-alun",
        ECONOMY,
        "pedagang_kaki_lima",
        "satpol_pp",
        "temui paguyuban pedagang",
    ),
    (
        "Sabung ayam di lahan kosong Sumber Wetan",
        SECURITY,
        "sabung_ayam",
        "polres",
        "datangi lokasi bersama lurah",
    ),
    (
        "Tiang kabel internet menutup trotoar Jalan Mastrip",
        SOCIETY,
        "tiang_kabel",
        "pupr",
        "data tiang tanpa izin",
    ),
    (
        "Saluran air dan dam tersumbat menjelang hujan",
        SOCIETY,
        "saluran_air",
        "pupr",
        "bersihkan saluran dan dam",
    ),
    (
        "Tahapan pemilu memasuki masa kampanye",
        POLITICS,
        "tahapan_pemilu",
        "bakesbangpol",
        "rapat kesiapan dengan penyelenggara",
    ),
)


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


@pytest.mark.parametrize(("title", "sector", "kind", "owner", "step"), MATTERS)
def test_a_matter_of_the_real_meetings_fits(title, sector, kind, owner, step):
    issue = opened(
        title=title,
        sector=sector,
        issue_type=kind,
        area="35.74",
        owner=owner,
        next_step=rules.Plan(step, owner, DUE),
        summary="",
        cause="",
        place="",
    )
    by = cast.who("operator")
    new = tasks.Assignment(owner, step, DUE, proof="laporan tertulis")
    tasks.assign_task(about=issue.ref, new=new, by=by, at=NOON)
    story = queries.issue_by_number(
        by=cast.who("operator"), at=NOON, number=issue.number
    )
    assert (story.issue.sector, story.issue.issue_type) == (sector, kind)
    assert story.issue.owner == owner
    assert [(task.owner, task.what) for task in story.tasks] == [(owner, step)]
    assert not story.issue.stuck
