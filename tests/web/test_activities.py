"""S9: what each office does in a month: planned, carried out with proof, cancelled."""

from __future__ import annotations

import pytest

from tests import cast
from tests.web.desk import Desk, words

NEW = {
    "apa": "Sosialisasi penjemputan anak kepada wali murid",
    "tahap": "pencegahan",
    "tempat": "SD Peragaan 1",
    "hari": "2020-02-13",
}


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON)


def _planned(desk) -> str:
    desk.post("dikbud", "/kegiatan/2020-02/catat/", **NEW)
    text = desk.see("dikbud", "/kegiatan/2020-02/")
    return text.split("activity.report-")[1].split('"')[0]


def test_a_month_without_activity_says_so(desk):
    assert "Belum ada kegiatan Februari 2020." in desk.see("dikbud", "/kegiatan/")
    assert "Belum ada kegiatan Maret 2020." in desk.see("mayor", "/kegiatan/2020-03/")


@pytest.mark.parametrize("month", ["2020-13", "20-2", "besok"])
def test_what_is_no_month_is_no_page(desk, month):
    desk.unknown("dikbud", f"/kegiatan/{month}/")


def test_an_activity_is_planned_in_one_line(desk):
    text = desk.refused("dikbud", "/kegiatan/2020-02/catat/", **{**NEW, "hari": ""})
    assert "Tanggal: isi tanggal" in text
    assert NEW["apa"] in text
    _planned(desk)
    text = words(desk.see("polres", "/kegiatan/2020-02/"))
    assert "Februari 2020: 1 kegiatan, 0 terlaksana." in text
    assert NEW["apa"] in text


def test_it_is_reported_with_proof_by_its_own_office(desk):
    number = _planned(desk)
    path = f"/kegiatan/2020-02/{number}/terlaksana/"
    form = {"hari": "2020-02-13", "bukti": "Dihadiri 60 wali murid."}
    desk.unknown("polres", path, **form)
    assert "Alasan: tulis" in desk.refused("dikbud", path, **{**form, "bukti": "ada"})
    desk.post("dikbud", path, **form)
    text = words(desk.see("dikbud", "/kegiatan/2020-02/"))
    assert "1 kegiatan, 1 terlaksana." in text
    assert "Dihadiri 60 wali murid." in text


def test_it_is_cancelled_with_a_reason(desk):
    number = _planned(desk)
    path = f"/kegiatan/2020-02/{number}/batal/"
    assert ">batal</textarea>" in desk.refused("dikbud", path, alasan="batal")
    desk.post("dikbud", path, alasan="Bersamaan dengan ujian sekolah.")
    assert "Bersamaan dengan ujian sekolah." in desk.see("dikbud", "/kegiatan/2020-02/")


def test_what_wasnt_reported_is_named(desk):
    _planned(desk)
    desk.at = cast.NOON.replace(day=20)
    text = words(desk.see("dikbud", "/kegiatan/2020-02/"))
    assert "1 lewat harinya dan belum dilaporkan" in text
