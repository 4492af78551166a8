"""S3: an issue by clicking: opened with a next step, followed, ended with a reason."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.issues import queries
from kentongan.reports.queries import growing
from tests import cast
from tests.issues import sample
from tests.web.desk import Desk, words

DUE = "2020-02-06T15:00"
STEP = {"langkah": "temui paguyuban lagi", "kantor": "satpol_pp", "tenggat": DUE}
NEW = {
    "judul": "Antrean bahan bakar di Jalan Soekarno Hatta",
    "jenis": "antrean_bbm",
    "wilayah": "35.74.04.1003",
    "penanggung_jawab": "dagang",
    **STEP,
}


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON)


@pytest.fixture
def issue(db):
    return sample.opened()


def view(issue):
    by = cast.who("operator")
    return queries.by_id(by=by, at=cast.NOON, issue_id=issue.pk)


def test_a_desk_without_issues_says_where_they_come_from(desk):
    text = desk.see("operator", "/isu/")
    assert "Tidak ada isu terbuka." in text
    assert "Isu lahir dari laporan, rumor, dan sinyal." in text


@pytest.mark.parametrize("account", ["operator", "satpol"])
def test_an_issue_opens_for_its_roles(desk, issue, account):
    for path in ("", "?tampil=papan", "?keadaan=semua&bidang=ekonomi"):
        assert issue.title in desk.see(account, f"/isu/{path}")
    text = words(desk.see(account, f"/isu/{issue.number}/"))
    assert "Langkah berikut temui paguyuban pedagang" in text
    assert "Mohon izin melaporkan" in text


def test_what_was_done_is_told_in_the_language_of_the_page(desk, issue):
    path = f"/en/isu/{issue.number}/tangani/"
    assert "Issue being handled." in desk.post("operator", path).text
    path = f"/isu/{issue.number}/pantau/"
    assert "Isu dipantau." in desk.post("operator", path).text


def test_an_issue_is_unknown_to_offices_outside_its_circle(desk, issue):
    desk.unknown("dinkes", f"/isu/{issue.number}/")
    desk.unknown("dinkes", f"/isu/{issue.number}/tangani/", catatan="saya")
    desk.unknown("auditor", "/isu/")
    assert issue.title not in desk.see("dinkes", "/isu/")


def test_the_stuck_come_first_and_say_why(desk, issue):
    sample.opened(title="Harga cabai naik di Pasar Baru", issue_type="harga_pangan")
    desk.at = cast.NOON + timedelta(days=4)
    text = words(desk.see("operator", "/isu/"))
    assert "2 terbuka, 2 lewat tenggat." in text
    assert "lewat 1 hari kerja" in text


def test_a_filter_is_read_back_and_can_be_cleared(desk, issue):
    text = words(desk.see("operator", "/isu/?bidang=ekonomi&tempat=35.74.04"))
    assert "Ekonomi, Kanigaran: 1 terbuka." in text
    text = desk.see("operator", "/isu/?bidang=ideologi")
    assert "Tidak ada isu yang cocok." in text
    assert "Hapus saringan" in text


def test_an_issue_is_opened_with_owner_and_next_step_or_not_at_all(desk):
    desk.see("operator", "/isu/baru/")
    text = desk.refused("operator", "/isu/baru/", **{**NEW, "langkah": ""})
    assert "Langkah berikut: tulis apa yang dikerjakan" in text
    assert NEW["judul"] in text
    text = desk.refused("operator", "/isu/baru/", **{**NEW, "penanggung_jawab": ""})
    assert "Penanggung jawab: pilih satu kantor." in text
    text = desk.refused(
        "operator", "/isu/baru/", **{**NEW, "tenggat": "2020-02-08T09:00"}
    )
    assert "libur" in text
    page = desk.post("operator", "/isu/baru/", **NEW)
    assert NEW["judul"] in page.text
    assert "Isu diangkat." in page.text


def test_an_issue_grows_from_a_group_of_messages(desk):
    cast.receive(cast.KIDNAP)
    group = growing(by=cast.who("operator"), at=cast.NOON + timedelta(hours=1))[0]
    desk.at = cast.NOON + timedelta(hours=1)
    path = f"/isu/baru/?kelompok={group.number}"
    assert "Berangkat dari" in desk.see("operator", path)
    form = {**NEW, "jenis": "isu_penculikan"}
    page = desk.post("operator", path, **form)
    assert "kelompok pesan" in page.text
    assert "Penculikan" not in page.text


def test_an_issue_grows_from_a_report(desk):
    cast.receive(["Ada genangan di Jati, selutut, air masuk rumah warga."])
    from kentongan.reports.queries import Filter, list_reports

    desk.at = cast.NOON + timedelta(hours=1)
    by = desk.who("operator")
    number = list_reports(by=by, at=desk.at, narrow=Filter())[0].number
    path = f"/isu/baru/?laporan={number}"
    assert "genangan di Jati" in desk.see("operator", path)
    desk.post("operator", path, **{**NEW, "jenis": "genangan"})
    desk.unknown("operator", "/isu/baru/?laporan=000-000")


MOVES = (
    ("pastikan/", {}, "diverifikasi"),
    ("tangani/", {"catatan": "mulai hari ini"}, "ditangani"),
    ("pantau/", {}, "dipantau"),
    ("tangani/", {}, "ditangani"),
    ("musyawarahkan/", {}, "dimediasi"),
)


def test_an_issue_moves_to_an_agreement_that_is_watched(desk, issue):
    path = f"/isu/{issue.number}/"
    for step, form, state in MOVES:
        desk.post("operator", path + step, **form)
        desk.see("operator", path)
        assert view(issue).state == state
    text = desk.refused("operator", path + "sepakat/", isi="Pedagang pindah bertahap.")
    assert "Kesepakatan: isi paling sedikit satu butir" in text
    desk.post(
        "operator",
        path + "sepakat/",
        isi="Pedagang pindah bertahap ke Pasar Baru.",
        butir=["lapak siap", "", ""],
        kantor_butir=["dagang", "", ""],
        tanggal_butir=["2020-02-05", "", ""],
    )
    text = words(desk.see("operator", path))
    assert "lapak siap" in text
    refused = desk.refused("operator", path + "selesai/", alasan="Sudah selesai semua.")
    assert 'butir "lapak siap" belum dipantau' in refused
    assert "Sudah selesai semua." in refused
    form = {"ditepati": "ditepati", "hasil": "Lapak sudah terpasang semuanya."}
    desk.post("operator", path + "butir/1/", **form)
    desk.post("operator", path + "selesai/", alasan="Semua butir ditepati.")
    assert view(issue).state == "selesai"
    assert "Muncul lagi…" in desk.see("operator", path)
    desk.post("operator", path + "muncul-lagi/", alasan="Pedagang kembali.", **STEP)
    assert view(issue).state == "ditangani"


def test_what_ends_an_issue_needs_a_reason_that_is_kept(desk, issue):
    path = f"/isu/{issue.number}/"
    desk.post("operator", path + "pastikan/")
    text = desk.refused("operator", path + "tidak-terbukti/", alasan="salah")
    assert "Alasan: tulis paling sedikit 10 huruf." in text
    assert ">salah</textarea>" in text
    assert 'id="issue.dismiss" open' in text
    desk.post("operator", path + "tidak-terbukti/", alasan="Ternyata kabar lama.")
    assert '"Ternyata kabar lama."' in words(desk.see("operator", path))
    desk.post("operator", path + "buka-kembali/", alasan="Ada kabar baru.", **STEP)
    assert view(issue).state == "diverifikasi"


def test_an_issue_is_merged_into_another(desk, issue):
    other = sample.opened(title="Pedagang Jalan Panglima Sudirman dan parkir")
    path = f"/isu/{issue.number}/"
    desk.post("operator", path + "pastikan/")
    assert "pilih dari daftar" in desk.refused("operator", path + "satukan/", ke="")
    form = {"ke": other.number, "alasan": "Perkara yang sama."}
    desk.post("operator", path + "satukan/", **form)
    assert view(issue).state == "digabung"


def test_only_a_head_hands_over(desk, issue):
    path = f"/isu/{issue.number}/"
    desk.post("operator", path + "tangani/")
    form = {"kepada": "Bakesbangpol Provinsi", "alasan": "Lintas kota."}
    desk.unknown("operator", path + "limpahkan/", **form)
    desk.post("head", path + "limpahkan/", **form)
    text = words(desk.see("operator", path))
    assert "Dilimpahkan kepada Bakesbangpol Provinsi" in text
    desk.post("operator", path + "tarik-kembali/", alasan="Kembali ke kota.", **STEP)


def test_the_story_is_followed(desk, issue):
    path = f"/isu/{issue.number}/"
    form = {"jenis": "bukti_menyangkal", "uraian": "Separuh pedagang mau pindah."}
    rated = {**form, "sumber": "B", "isi": "1", "saluran": "Lurah"}
    assert "perlu dua saluran" in desk.refused("operator", path + "catat/", **rated)
    desk.post("operator", path + "catat/", **{**rated, "isi": "3"})
    assert "Separuh pedagang mau pindah." in desk.see("operator", path)
    desk.post("operator", path + "langkah/", hasil="Sudah bertemu ketua.", **STEP)
    assert view(issue).next_action == "temui paguyuban lagi"
    desk.post("operator", path + "pihak/", pihak="pedagang kaki lima", sisi="pihak_1")
    desk.post("operator", path + "pihak/", pihak="warga sekitar", sisi="pihak_2")
    assert "2 pihak, berhadapan" in words(desk.see("operator", path))
    desk.post("operator", path + "pihak/2/", alasan="Ternyata tidak ikut.")
    desk.post("operator", path + "naikkan/", alasan="Belum ada sepakat.", kantor="")
    assert view(issue).rung == "kecamatan"
    desk.post("operator", path + "bahaya/", bahaya="T2")
    revised = {"judul": "Pedagang Jalan Panglima Sudirman belum mau pindah"}
    desk.post("operator", path + "perbaiki/", sumber_konflik="A", **revised)
    assert revised["judul"] in desk.see("operator", path)


def test_violence_is_confirmed_by_two_channels_and_withdrawn_with_a_reason(desk, issue):
    path = f"/isu/{issue.number}/"
    desk.post(
        "operator",
        path + "catat/",
        jenis="bukti_mendukung",
        uraian="Dua kelompok saling lempar di pasar.",
        sumber="B",
        isi="2",
        saluran="Polres, FKDM Jati",
    )
    desk.post("operator", path + "pastikan-fakta/", fakta="kekerasan", catatan="1")
    assert "kekerasan dipastikan" in desk.see("operator", path)
    desk.post(
        "operator", path + "cabut-fakta/", fakta="kekerasan", alasan="Keliru orang."
    )
    assert not view(issue).violence_confirmed


def test_an_issue_gives_tasks_and_asks_offices(desk, issue):
    path = f"/isu/{issue.number}/"
    task = {"kantor": "pupr", "apa": "siapkan lahan pengganti", "tenggat": DUE}
    assert "sudah lewat" in desk.refused(
        "operator", path + "tugas/", **{**task, "tenggat": "2020-01-06T15:00"}
    )
    desk.post("operator", path + "tugas/", **task)
    assert "siapkan lahan pengganti" in desk.see("pupr", "/tugas/")
    asked = {"kantor": "polres", "pertanyaan": "Adakah bentrokan?", "sampai": DUE}
    desk.post("operator", path + "tanya/", **asked)
    assert "Adakah bentrokan?" in desk.see("polres", "/tugas/")
    assert "Polres" in desk.see("operator", path)


def test_sharing_names_who_will_read_before_it_is_done(desk):
    issue = sample.opened(owner="bakesbangpol")
    path = f"/isu/{issue.number}/"
    text = words(desk.see("operator", f"{path}?bagikan=dikbud"))
    assert "Yang baru akan membaca: Petugas Dikbud" in text
    desk.unknown("dikbud", path)
    text = desk.refused("operator", path + "bagikan/", bagikan="dikbud", alasan="ya")
    assert "Alasan: tulis" in text
    why = "Sekolah di dekat pasar."
    desk.post("operator", path + "bagikan/", bagikan="dikbud", alasan=why)
    desk.see("dikbud", path)


def test_the_chat_text_fits_a_message(desk, issue):
    text = desk.see("operator", f"/isu/{issue.number}/")
    chat = text.split('id="mohon-izin"')[1].split("</textarea>")[0].split(">", 1)[1]
    assert chat.startswith("Mohon izin melaporkan isu")
    assert len(chat) <= 1000


def test_a_step_of_nobody_is_no_step(desk, issue):
    form = {"langkah": "temui paguyuban", "kantor": "tidak-ada", "tenggat": DUE}
    text = desk.refused("operator", f"/isu/{issue.number}/langkah/", **form)
    assert "Langkah berikut" in text
