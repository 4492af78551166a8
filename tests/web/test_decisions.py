"""S7: a decision by clicking: the city asks, someone else decides, the clock looks."""

from __future__ import annotations

from datetime import date

import pytest

from kentongan.rakor import queries
from tests import cast
from tests.rakor import scene
from tests.rakor.scene import LETTER, wib
from tests.web.desk import Desk, words

NEW = {
    "judul": "Penundaan kunjungan kapal pesiar",
    "isi": "Memohon KSOP menunda kunjungan selama kedaruratan kesehatan.",
    "wewenang": "permohonan",
    "kepada": "ksop",
    "tembusan": ["kkp", "pelindo"],
    "syarat": "WHO mencabut kedaruratan kesehatan",
    "sumber": "who.int",
    "pemeriksa": "dinkes",
    "setiap": "7",
}


@pytest.fixture
def desk(db, monkeypatch):
    cast.city(scene.START)
    return Desk(monkeypatch, LETTER)


def state(desk, number: str) -> str:
    by = cast.who("secretary", desk.at)
    card = queries.decision_by_number(by=by, at=desk.at, number=number)
    return card.decision.state


def test_without_a_decision_nothing_waits(desk):
    text = desk.see("secretary", "/keputusan/")
    assert "Tidak ada keputusan yang menunggu." in text


def test_a_request_names_whom_it_asks(desk):
    desk.see("secretary", "/keputusan/baru/")
    text = desk.refused("secretary", "/keputusan/baru/", **{**NEW, "kepada": ""})
    assert "isi kantor yang berwenang" in text
    assert NEW["judul"] in text
    text = desk.refused("secretary", "/keputusan/baru/", **{**NEW, "setiap": "tiap"})
    assert "isi dengan angka" in text
    text = desk.refused("secretary", "/keputusan/baru/", **{**NEW, "pemeriksa": ""})
    assert "Kantor yang memeriksa syarat: pilih dari daftar." in text
    desk.unknown("polres", "/keputusan/baru/")


def _decided(desk):
    scene.planned()
    page = desk.post("secretary", "/keputusan/baru/", **NEW)
    path = page.request["PATH_INFO"]
    number = path.split("/")[2]
    assert "Kota memohon, KSOP memutuskan." in words(page.text)
    assert "diusulkan, belum ditetapkan" in words(page.text)
    desk.unknown("secretary", path + "tetapkan/", rapat="")
    desk.post("mayor", path + "tetapkan/", rapat="", tinjau="2020-03-25")
    text = desk.refused("secretary", path + "berlakukan/")
    assert "kota memohon, KSOP memutuskan" in text
    early = {"dikirim": "2020-02-01T09:00"}
    assert "waktu kirim" in desk.refused("secretary", path + "kirim/", **early)
    desk.post("secretary", path + "kirim/", dikirim="2020-02-10T10:00")
    desk.post("secretary", path + "nomor/", nomor="500/12/2020", tanggal="2020-02-10")
    for account in ("secretary", "mayor", "dinkes", "polres", "operator"):
        text = words(desk.see(account, path))
        assert "surat terkirim, KSOP belum menjawab." in text
        assert "500/12/2020" in text
    text = words(desk.see("polres", "/keputusan/"))
    assert "1 keputusan menunggu pihak luar." in text
    desk.post("polres", path + "dukung/", kantor="polres", alasan="Mencegah kerumunan.")
    form = {"sisi": "mendukung", "bukti": "WHO menyatakan darurat.", "sumber": "WHO"}
    desk.post("secretary", path + "bukti/", **form)
    assert "Mencegah kerumunan." in desk.see("secretary", path)
    return path, number


def test_a_decision_waits_for_whoever_decides(desk):
    path, _ = _decided(desk)
    assert "Mencegah kerumunan." in desk.see("polres", path)


def test_its_condition_is_checked_and_it_is_reviewed(desk):
    path, number = _decided(desk)
    scene.morning(date(2020, 2, 17))
    desk.at = wib("2020-02-17 09.00")
    assert "Syarat yang harus diperiksa" in desk.see("dinkes", "/tugas/")
    text = words(desk.see("dinkes", path))
    assert "Periksa syaratnya hari ini" in text
    seen = {"hasil": "belum_terpenuhi", "bukti": "Status darurat masih berlaku."}
    desk.unknown("polres", path + "syarat/1/", **seen)
    assert "pilih dari daftar" in desk.refused(
        "dinkes", path + "syarat/1/", **{**seen, "hasil": ""}
    )
    desk.post("dinkes", path + "syarat/1/", **seen)
    assert "Status darurat masih berlaku." in desk.see("secretary", path)

    scene.morning(date(2020, 2, 24))
    desk.at = wib("2020-02-24 08.00")
    assert "1 harus ditinjau sekarang" in words(desk.see("secretary", "/keputusan/"))
    kept = {"tinjau": "2020-03-25", "rapat": ""}
    assert "belum menjawab" in desk.refused("secretary", path + "tetap/", **kept)
    desk.post("secretary", path + "ingatkan/", catatan="Belum dijawab.", **kept)
    assert state(desk, number) == "menunggu_jawaban"
    text = words(desk.see("secretary", path))
    assert "Tinjauan berikut : Rabu, 25 Maret 2020" in text.replace(
        "berikut: ", "berikut : "
    )


def test_only_what_was_received_is_a_reply(desk):
    row = scene.sent()
    path = f"/keputusan/{row.number}/"
    desk.at = wib("2020-02-12 09.00")
    form = {"jawaban": "setuju", "isi": "Ditunda sampai ada kabar.", "dikabulkan": ""}
    text = desk.refused(
        "secretary", path + "dikabulkan/", diterima="2020-02-13T09:00", **form
    )
    assert "catat hanya yang sungguh diterima" in text
    assert form["isi"] in text
    desk.post("secretary", path + "dikabulkan/", diterima="2020-02-11T15:00", **form)
    assert state(desk, row.number) == "berlaku"
    text = words(desk.see("polres", path))
    assert '"Ditunda sampai ada kabar."' in text


def test_a_refusal_ends_it_and_another_takes_its_place(desk):
    row = scene.sent()
    path = f"/keputusan/{row.number}/"
    desk.at = wib("2020-02-12 09.00")
    form = {"isi": "Jadwal kapal tetap seperti semula.", "diterima": "2020-02-11T15:00"}
    desk.post("secretary", path + "ditolak/", **form)
    other = scene.sent(wib("2020-02-12 08.00"))
    desk.unknown(
        "secretary", path + "ganti/", pengganti=other.number, alasan="Surat dua."
    )
    text = desk.refused("mayor", path + "ganti/", pengganti="", alasan="Surat kedua.")
    assert "pilih dari daftar" in text
    desk.post("mayor", path + "ganti/", pengganti=other.number, alasan="Surat kedua.")
    assert f"Digantikan {other.number}" in words(desk.see("mayor", path))


@pytest.mark.parametrize(
    ("account", "step", "after"),
    [
        ("mayor", "cabut/", "dicabut"),
        ("secretary", "habis/", "kedaluwarsa"),
    ],
)
def test_it_ends_with_a_reason(desk, account, step, after):
    row = scene.sent()
    scene.morning(date(2020, 2, 24))
    desk.at = wib("2020-02-24 08.00")
    path = f"/keputusan/{row.number}/"
    text = desk.refused(account, path + step, alasan="sudah")
    assert "paling sedikit 10 huruf" in text
    desk.post(account, path + step, alasan="Kapal batal datang.")
    assert state(desk, row.number) == after


def test_a_proposal_is_withdrawn(desk):
    row = scene.proposed()
    path = f"/keputusan/{row.number}/"
    desk.post("secretary", path + "tarik/", alasan="Sudah tidak perlu.")
    assert state(desk, row.number) == "dicabut"
    assert "Sudah tidak perlu." in desk.see("secretary", path)
    desk.unknown("auditor", path)
