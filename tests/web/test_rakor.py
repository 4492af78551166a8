"""S4, S5, S9: a whole meeting by clicking, and March opening with its follow-ups."""

from __future__ import annotations

import pytest

from kentongan.rakor import queries
from tests import cast
from tests.rakor import scene
from tests.rakor.scene import START, wib
from tests.web.desk import Desk, words

PLAN = {"waktu": "2020-02-24T09:00", "tempat": "Ruang rapat Bakesbangpol"}
INVITED = ["polres", "dikbud", "dinkes", "pupr", "wali_kota"]
ONE = "/rakor/2020-02/"
DAM = "PUPR > membersihkan dam Wonoasih > 28 Februari 2020 > foto"


@pytest.fixture
def desk(db, monkeypatch):
    cast.city(START)
    return Desk(monkeypatch, START)


def view(desk, month: str = "2020-02"):
    return queries.meeting(by=desk.who("secretary"), at=desk.at, month=month)


def test_without_a_meeting_the_secretary_plans_one(desk):
    assert "Belum ada Rakor." in desk.see("secretary", "/rakor/")
    assert "Rencanakan Rakor" not in desk.see("polres", "/rakor/")
    holiday = {**PLAN, "waktu": "2020-03-25T09:00"}
    text = desk.refused("secretary", "/rakor/rencanakan/", **holiday)
    assert "Nyepi" in text or "libur" in text
    assert PLAN["tempat"] in text
    desk.unknown("polres", "/rakor/rencanakan/", **PLAN)
    page = desk.post("secretary", "/rakor/rencanakan/", **PLAN)
    assert "Rakor direncanakan." in page.text
    assert "Rakor berikutnya Senin, 24 Februari 2020" in words(
        desk.see("polres", "/rakor/")
    )
    again = desk.refused("secretary", "/rakor/rencanakan/", **PLAN)
    assert "Rakor 2020-02 sudah ada" in again


@pytest.mark.parametrize("account", ["polres", "kapolres", "mayor", "operator"])
def test_a_planned_meeting_opens_for_its_members(desk, account):
    scene.planned()
    for part in ("", "hadir/", "notula/", "tindak-lanjut/"):
        desk.see(account, ONE + part)
    desk.unknown(account, "/rakor/2020-05/")
    desk.unknown("auditor", ONE)


def test_a_whole_meeting_by_clicking(desk):
    desk.post("secretary", "/rakor/rencanakan/", **PLAN)
    _prepare(desk)
    _meet(desk)
    _after(desk)


def _prepare(desk):
    desk.at = wib("2020-02-17 09.00")
    assert "pilih paling sedikit satu kantor" in desk.refused(
        "secretary", ONE + "undang/"
    )
    desk.post("secretary", ONE + "undang/", undang=INVITED)
    form = {"nomor": "005/120/2020", "tanggal": "2020-02-17"}
    desk.post("secretary", ONE + "nomor/perangkat/", **form)
    assert "nomor belum dicatat" in desk.see("secretary", ONE)
    desk.post("operator", ONE + "agenda/")
    desk.post("operator", ONE + "butir/", judul="Persiapan Ramadan", penyaji="dikbud")
    statement = {
        "kantor": "polres",
        "jabatan": "Kepala Bagian Operasi",
        "kata": "Tidak ada kejadian penculikan di wilayah kota.",
        "cakupan": "Kota Probolinggo",
        "per": "2020-02-17T08:00",
        "bidang": "sosial_budaya",
    }
    text = desk.refused("dikbud", ONE + "pernyataan/", **statement)
    assert "hanya dapat mencatat untuk kantor sendiri" in text
    desk.post("polres", ONE + "pernyataan/", **statement)
    desk.at = wib("2020-02-21 15.00")
    desk.unknown("operator", ONE + "kunci/", ya="1")
    desk.post("secretary", ONE + "kunci/")
    assert "bahan terkunci sejak 21 Feb 15.00" in words(desk.see("mayor", ONE))
    assert "Bahan terkunci" in desk.refused("operator", ONE + "butir/", judul="Susulan")
    desk.at = wib("2020-02-24 07.10")
    form = {"uraian": "Genangan di Wonoasih sudah surut.", "per": "2020-02-24T07:00"}
    desk.post("secretary", ONE + "susulan/", **form)
    desk.post("secretary", ONE + "bekukan/")
    assert "keadaan per 24 Feb 07.00" in words(desk.see("polres", ONE))


def _meet(desk):
    desk.at = wib("2020-02-22 09.00")
    assert 'action="/rakor/2020-02/buka/"' not in desk.see("mayor", ONE)
    early = "Buka pada harinya, atau tunda"
    assert early in desk.refused("mayor", ONE + "buka/")
    desk.at = wib("2020-02-24 09.00")
    desk.unknown("secretary", ONE + "buka/", ya="1")
    desk.post("mayor", ONE + "buka/")
    form = {f"hadir-{one}": "hadir_ruang" for one in INVITED}
    form |= {f"jabatan-{one}": "" for one in INVITED} | {"hadir-dinkes": "mewakili"}
    text = desk.refused("operator", ONE + "hadir/catat/", **form)
    assert "tulis jabatan yang hadir" in text
    form |= {"jabatan-dinkes": "Kepala Bidang", "tamu": "fkub", "jabatan_tamu": "Ketua"}
    desk.post("operator", ONE + "hadir/catat/", **form)
    text = words(desk.see("secretary", ONE + "hadir/"))
    assert "6 dari 6 kantor hadir: 5 di ruang, 0 daring, 1 diwakili" in text
    assert "belum ada yang diubah" in desk.refused("operator", ONE + "hadir/catat/")
    _write(desk)
    desk.post("secretary", ONE + "tutup/")


def _write(desk):
    notes = ONE + "notula/"
    desk.unknown("polres", notes + "arahan/", baris=DAM)
    desk.post("operator", notes + "pembukaan/", pembukaan="Wali Kota membuka rapat.")
    text = desk.refused("operator", notes + "butir/2/", pembahasan="aman")
    assert ">aman</textarea>" in text
    said = "Situasi dibahas menurut bidang; tidak ada yang mendesak."
    desk.post("operator", notes + "butir/2/", pembahasan=said)
    wrong = "Dinas Langit > membersihkan dam > 28 Februari 2020 > foto"
    text = desk.refused("operator", notes + "arahan/", baris=wrong, butir="2")
    assert "tidak dikenal" in text
    assert wrong in text
    assert "Yang belum ada: kapan, bukti" in desk.refused(
        "operator", notes + "arahan/", baris="PUPR > membersihkan dam"
    )
    page = desk.post("operator", notes + "arahan/", baris=DAM, butir="2")
    assert "Arahan 1 tersimpan; menjadi tugas" in page.text
    page = desk.post(
        "operator", notes + "arahan/", baris="Jaga kerukunan bersama.", umum="ya"
    )
    general = "Arahan 2 tersimpan sebagai arahan umum; tidak menjadi tugas."
    assert general in page.text
    text = words(desk.see("secretary", notes))
    assert "2 dari 4 butir tercatat" in text
    assert "2 arahan" in text
    text = words(desk.see("pupr", "/tugas/"))
    assert "membersihkan dam Wonoasih" in text
    assert "diminta Rakor Februari 2020, arahan 1" in text


def _left_out(desk):
    """Approving waits until each item says something, and the page says which don't."""
    notes = ONE + "notula/"
    text = words(desk.see("mayor", ONE))
    assert "sudah ditutup; butir notula" in text
    assert "Menunggu notulis: butir" in text
    assert "Sahkan" not in text
    text = desk.refused("mayor", ONE + "sahkan/")
    assert "belum berisi. Tulis pembahasannya, atau tandai tidak dibahas." in text
    page = words(desk.see("operator", notes))
    left = page.split("Belum berisi: butir ")[1].split(". Notula")[0].split(", ")
    assert "2" not in left
    for order in left:
        desk.post("operator", notes + f"butir/{order}/", tidak_dibahas="ya")
    assert "Belum berisi" not in words(desk.see("operator", notes))
    assert "notula menunggu pengesahan ketua" in words(desk.see("mayor", ONE))


def _after(desk):
    desk.at = wib("2020-02-26 10.00")
    desk.unknown("secretary", ONE + "sahkan/", ya="1")
    _left_out(desk)
    desk.post("mayor", ONE + "sahkan/")
    assert "Wali Kota membuka rapat." in desk.see("secretary", ONE + "notula/")
    desk.post("secretary", ONE + "edarkan/")
    assert "notula diedarkan 26 Feb" in words(desk.see("polres", ONE))
    assert "paling sedikit" in desk.refused("secretary", ONE + "ubah/", alasan="salah")
    desk.post("secretary", ONE + "ubah/", alasan="Salah menulis nama dam.")
    assert view(desk).state == "notula_draf"
    desk.post("mayor", ONE + "sahkan/")
    march = {**PLAN, "waktu": "2020-03-30T09:00"}
    desk.post("secretary", "/rakor/rencanakan/", **march)
    text = words(desk.see("secretary", "/rakor/2020-03/tindak-lanjut/"))
    assert "Arahan Februari: 1; berjalan 1" in text
    assert "membersihkan dam Wonoasih" in text


def test_a_meeting_is_postponed_and_cancelled_with_a_reason(desk):
    scene.invited()
    desk.at = scene.INVITING
    assert "paling sedikit" in desk.refused("secretary", ONE + "tunda/", alasan="nanti")
    form = {"alasan": "Bersamaan dengan pelantikan.", "waktu": "2020-02-27T09:00"}
    desk.post("secretary", ONE + "tunda/", **form)
    assert "ditunda: Bersamaan dengan pelantikan." in words(desk.see("polres", ONE))
    desk.post("secretary", ONE + "batal/", alasan="Digabung dengan Maret.")
    assert view(desk).state == "batal"


def test_an_office_notes_nobodys_coming_and_says_its_own(desk):
    scene.invited()
    desk.at = scene.INVITING
    text = desk.see("polres", ONE + "hadir/")
    assert 'name="hadir-' not in text
    for office in ("polres", "dikbud"):
        form = {f"hadir-{office}": "hadir_daring", f"jabatan-{office}": ""}
        desk.unknown("polres", ONE + "hadir/catat/", **form)
    desk.post("polres", ONE + "hadir/nyatakan/", cara="hadir_daring")
    assert "0 daring" in words(desk.see("polres", ONE + "hadir/"))


def test_the_pack_is_built_once_and_downloaded(desk, settings, tmp_path):
    settings.DATA = tmp_path
    scene.invited()
    desk.at = scene.INVITING
    papers = ONE + "berkas/"
    assert "belum disusun" in desk.see("secretary", papers)
    desk.unknown("secretary", papers + "semua.zip")
    desk.unknown("polres", papers + "susun/", ya="1")
    assert "berkas tersusun." in desk.post("secretary", papers + "susun/").text
    text = desk.see("secretary", papers)
    assert "Undangan perangkat" in text
    assert "Belum waktunya" in text
    built = len(list((tmp_path / "packs" / "2020-02").iterdir()))
    desk.post("secretary", papers + "susun/")
    assert len(list((tmp_path / "packs" / "2020-02").iterdir())) == built
    paper = desk.get("secretary", papers + "01-undangan-perangkat.pdf")
    assert paper.content.startswith(b"%PDF")
    assert "attachment" in paper["Content-Disposition"]
    assert desk.get("secretary", papers + "semua.zip").content.startswith(b"PK")
    desk.unknown("secretary", papers + "daftar.json")
    desk.unknown("polres", papers + "01-undangan-perangkat.pdf")


def test_members_read_the_papers_once_the_material_is_locked(desk, settings, tmp_path):
    settings.DATA = tmp_path
    scene.invited()
    desk.at = scene.LOCKING
    desk.post("secretary", ONE + "kunci/")
    desk.post("secretary", ONE + "berkas/susun/")
    assert "Laporan situasi" in desk.see("polres", ONE + "berkas/")
    assert desk.get("polres", ONE + "berkas/02-laporan-situasi.pdf").status_code == 200
    desk.unknown("dagang", ONE + "berkas/02-laporan-situasi.pdf")
