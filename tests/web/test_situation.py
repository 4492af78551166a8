"""S6: the picture on one page: never calm without word, every figure computed."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests import cast
from tests.issues import sample
from tests.rakor import scene
from tests.web.desk import Desk, words


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON)


@pytest.mark.parametrize("account", ["mayor", "operator", "polres", "kapolres"])
@pytest.mark.parametrize("path", ["/situasi/", "/situasi/cetak/"])
def test_without_word_the_situation_cant_be_called_calm(desk, account, path):
    text = words(desk.see(account, path))
    assert "Belum dapat dinyatakan kondusif: belum ada kabar yang cukup." in text
    assert "0 dari 29 kelurahan cukup melapor." in text
    assert "Kurang data" in text


@pytest.mark.parametrize("account", ["auditor", "analyst", "verifier"])
def test_it_is_unknown_to_others(desk, account):
    desk.unknown(account, "/situasi/")
    desk.unknown(account, "/situasi/cetak/")


def test_what_waits_for_the_leader_comes_first(desk):
    scene.proposed(at=cast.NOON)
    text = words(desk.see("mayor", "/situasi/"))
    assert "Menunggu keputusan Anda 1" in text
    assert "Penundaan kunjungan kapal pesiar" in text
    assert "Menunggu pimpinan 1" in words(desk.see("polres", "/situasi/"))


def test_a_matter_above_green_is_named_with_why_and_with_whom(desk):
    issue = sample.opened()
    desk.at = cast.NOON + timedelta(days=4)
    text = words(desk.see("operator", "/situasi/"))
    assert issue.title in text
    assert "Mengapa perlu perhatian?" in text
    assert "terlambat: langkah atau jawaban lewat tenggat" in text
    assert f"/isu/{issue.number}/" in desk.see("satpol", "/situasi/")
    assert "Perlu perhatian" in words(desk.see("operator", f"/isu/{issue.number}/"))


def test_a_closed_matter_says_only_with_which_office_it_is(desk):
    issue = sample.opened()
    desk.at = cast.NOON + timedelta(days=4)
    text = words(desk.see("dinkes", "/situasi/"))
    assert issue.title not in text
    assert "Hal tertutup: keterangan ada pada Satpol PP" in text


def test_the_answer_gives_what_may_be_said_and_what_not(desk):
    from kentongan.rumours import actions as rumours
    from kentongan.worker import loop

    rumour = cast.rumour_in_review()
    by = cast.who("head")
    rumours.approve_answer(rumour_id=rumour.pk, by=by, at=cast.NOON)
    loop.drain(cast.NOON)
    desk.at = cast.NOON + timedelta(hours=1)
    text = words(desk.see("mayor", "/situasi/"))
    assert "Sampai 3 Februari 2020 pukul 12.00 WIB" in text
    assert "“di mana pun tidak ada”" in text


def test_what_changed_since_the_lock_is_told(desk):
    scene.invited(at=scene.INVITING)
    desk.at = scene.LOCKING
    desk.post("secretary", "/rakor/2020-02/kunci/")
    sample.opened(
        at=scene.LOCKING,
        next_step=sample.rules.Plan("temui warga", "satpol_pp", scene.RAKOR),
    )
    desk.at = scene.RAKOR + timedelta(days=1)
    text = words(desk.see("secretary", "/situasi/"))
    assert "Berubah sejak bahan Rakor dikunci 1" in text


def test_whatever_waits_for_the_leader_can_be_opened_by_a_button_with_a_verb(desk):
    sample.opened(agencies=("wali_kota",))
    desk.at = cast.NOON + timedelta(days=4)
    text = desk.see("mayor", "/situasi/")
    box = text[text.index("Menunggu keputusan Anda") : text.index('id="perhatian"')]
    box = box[: box.index("</div>")]
    asked = box.count("<strong>")
    assert asked >= 1
    assert box.count("<a ") == asked
    assert 'class="tombol"' in box
    for target in re.findall(r'href="#([^"]+)"', box):
        assert f'id="{target}"' in text
    buttons = re.findall(r"<a [^>]*>([^<]+)<", box)
    assert set(buttons) == {"Buka"}


KANIGARAN, KADEMANGAN = "35.74.04", "35.74.01"


def test_a_kecamatan_has_its_own_page_and_names_the_silent(desk):
    text = words(desk.see("mayor", f"/situasi/{KANIGARAN}/"))
    assert (
        "Kanigaran: belum dapat dinilai; kabar cukup dari 0 dari 6 kelurahan." in text
    )
    assert "Curahgrinting" in text
    assert "Jrebeng Kidul" not in text
    assert "Laporan dari sini" not in text


def test_a_kecamatan_shows_its_own_matters_only(desk):
    issue = sample.opened()
    desk.at = cast.NOON + timedelta(days=4)
    assert issue.title not in desk.see("operator", f"/situasi/{KADEMANGAN}/")


@pytest.mark.parametrize("kode", ["35.74", "35.73.01", "35.74.04.1001", "0", "abc"])
def test_what_is_no_kecamatan_here_is_unknown(desk, kode):
    desk.unknown("mayor", f"/situasi/{kode}/")


def test_what_changed_since_the_reader_looked(desk):
    first = words(desk.see("operator", "/situasi/"))
    assert "Berubah sejak Anda melihat" not in first
    issue = sample.opened()
    desk.at = cast.NOON + timedelta(days=4)
    text = words(desk.see("operator", "/situasi/"))
    assert "Berubah sejak Anda melihat" in text
    assert f"{issue.title} baru menjadi Perhatian" in text
    desk.at += timedelta(minutes=10)
    assert f"{issue.title} baru menjadi" in words(desk.see("operator", "/situasi/"))
    desk.at += timedelta(hours=2)
    assert "Tidak ada yang berubah." in words(desk.see("operator", "/situasi/"))


def test_what_one_saw_is_kept_on_no_other_hand(desk):
    desk.see("operator", "/situasi/")
    desk.at += timedelta(days=1)
    kept = desk.browser("operator").cookies["kentongan_dilihat"]
    assert kept["httponly"]
    desk.browser("mayor").cookies["kentongan_dilihat"] = kept.value
    assert "Berubah sejak Anda melihat" not in desk.see("mayor", "/situasi/")
    desk.browser("operator").cookies["kentongan_dilihat"] = kept.value + "x"
    assert "Berubah sejak Anda melihat" not in desk.see("operator", "/situasi/")
