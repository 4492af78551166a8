"""S9: the pages of the action plan, from an empty year to the files of a period."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kentongan.plans import queries
from kentongan.worker import loop
from tests import cast
from tests.cast import NOON
from tests.plans import scene
from tests.web.desk import Desk

PLAN = "/renaksi/2020/"
ONE = PLAN + "aksi/1/"


@pytest.fixture
def desk(db, monkeypatch) -> Desk:
    cast.city()
    return Desk(monkeypatch, NOON)


def test_a_year_begins_empty_and_is_filled_and_adopted(desk):
    for account in ("operator", "dikbud"):
        assert "Rencana aksi 2020 belum disusun." in desk.see(account, "/renaksi/")
    desk.unknown("dikbud", PLAN + "susun/", x="1")
    desk.post("operator", PLAN + "susun/")
    action = {
        "aksi": "Sosialisasi kepada wali murid",
        "tugas": "informasi_publik",
        "tahap": "pencegahan",
        "kantor": "dikbud",
        "ukuran_b04": "Dua kecamatan",
    }
    assert "Ukuran keberhasilan" in desk.refused(
        "operator", PLAN + "tambah/", **{**action, "ukuran_b04": ""}
    )
    desk.post("operator", PLAN + "tambah/", **action)
    desk.unknown("operator", PLAN + "tetapkan/", x="1")
    desk.post("mayor", PLAN + "tetapkan/")
    page = desk.see("dikbud", PLAN)
    assert "1 belum punya capaian B04" in page
    assert "30 April 2020" in page


def test_an_office_writes_and_shows_what_it_reached(desk):
    scene.adopted()
    form = {"capaian": "Dua kecamatan tercapai.", "persen": "100"}
    desk.unknown("dinkes", ONE + "B04/capaian/", **form)
    assert "angka" in desk.refused(
        "dikbud", ONE + "B04/capaian/", **{**form, "persen": "banyak"}
    )
    desk.post("dikbud", ONE + "B04/capaian/", **form)
    photo = SimpleUploadedFile("a.jpg", scene.photo(), "image/jpeg")
    form = {"nama": "Wali murid di halaman", "foto": photo, "terbatas": "ya"}
    shown = desk.post("dikbud", ONE + "B04/foto/", **form)
    assert "hanya didaftar" in shown.text
    one = queries.action(by=desk.who("dikbud"), at=NOON, year=2020, number=1)
    piece = one.targets[0].evidence[0]
    desk.post("dikbud", ONE + "B04/lepas/", data=str(piece.id))
    assert "Belum ada data dukung" in desk.see("dikbud", ONE)


def test_the_secretariat_builds_and_takes_the_files(desk):
    scene.reached()
    address = PLAN + "B04/"
    page = desk.see("operator", address)
    assert "Ingatkan Bakesbangpol" in page
    assert "Lembar salin" in page
    assert "Lembar salin" not in desk.see("dikbud", address)
    desk.unknown("dikbud", address + "laporan/", x="1")
    desk.post("operator", address + "laporan/")
    name = "renaksi-2020-B04.xlsx"
    assert name in desk.see("operator", address)
    given = desk.get("operator", f"{address}laporan/{name}/")
    assert given.content.startswith(b"PK")
    desk.unknown("operator", f"{address}laporan/..%2Fkentongan.sqlite3/")
    desk.unknown("dikbud", f"{address}laporan/{name}/")


@pytest.mark.parametrize(
    "path", ["20/", "²020/", "2020/B05/", "2020/aksi/9/", "1900/", "2020/aksi/x/"]
)
def test_an_address_that_names_nothing_is_absent(desk, path):
    scene.adopted()
    desk.unknown("operator", f"/renaksi/{path}")


def test_a_reminder_shows_on_the_tasks_of_those_who_owe(desk):
    scene.reached()
    desk.at = datetime(2020, 3, 31, 3, tzinfo=UTC)
    for day in (30, 31):
        loop.begin_days(desk.at.replace(day=day))
    for account, offices in (("dikbud", 1), ("operator", 2), ("dinkes", 0)):
        page = desk.see(account, "/tugas/")
        assert page.count("/renaksi/2020/B04/") == offices
    assert "Yth. Dikbud. Mohon izin mengingatkan" in desk.see("operator", "/tugas/")
