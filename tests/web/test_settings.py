"""S11: the administrator's pages: what stands, what is missing, and no content."""

from __future__ import annotations

import re

import pytest

from kentongan.access import actions, roster
from kentongan.access.actions import NewOfficer
from kentongan.domain.roles import Role
from tests import cast
from tests.web.desk import Desk, words

PAGES = (
    "",
    "awal/",
    "kantor/",
    "akun/",
    "forum/",
    "piket/",
    "pemegang-kunci/",
    "pos/",
    "tempat/",
    "periksa/",
    "kesehatan/",
)
OWN = "kalimat-milik-sendiri"


@pytest.fixture
def desk(db, monkeypatch):
    new = NewOfficer(
        "pengelola",
        "Pengelola Sistem",
        "diskominfo",
        {Role.ADMINISTRATOR},
        [cast.CITY],
    )
    start = actions.invite_officer(new=new, by=cast.console(), at=cast.NOON)
    by = cast.who("pengelola")
    actions.choose_password(old=start, new=OWN, by=by, at=cast.NOON)
    return Desk(monkeypatch, cast.NOON)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_for_the_administrator(desk, page):
    desk.see("pengelola", f"/pengaturan/{page}")


@pytest.mark.parametrize(
    "path",
    ["kantor/dinkes/", "akun/verifier/", "forum/timdu/", "pos/?kecamatan=35.74.03"],
)
def test_one_thing_has_its_page(desk, path):
    desk.see("pengelola", f"/pengaturan/{path}")


@pytest.mark.parametrize("account", ["verifier", "mayor", "auditor", "dikbud"])
def test_the_settings_are_not_for_others(desk, account):
    for page in PAGES:
        desk.unknown(account, f"/pengaturan/{page}")


def test_the_operator_keeps_the_duty_list_and_posts_but_no_accounts(desk):
    for page in ("", "kantor/", "forum/", "forum/timdu/", "piket/", "pos/"):
        text = desk.see("operator", f"/pengaturan/{page}")
        assert "/pengaturan/akun/" not in text
    assert "Tambah piket" in desk.see("operator", "/pengaturan/piket/")
    desk.unknown("operator", "/pengaturan/akun/")
    desk.unknown("operator", "/pengaturan/akun/tambah/", akun="baru")
    desk.unknown("operator", "/pengaturan/kantor/dinkes/tutup/", ya="ya")


def test_an_address_alone_changes_nothing(desk):
    for path in ("kantor/ksop/tutup/", "akun/dinkes/tutup/", "pos/lengkapi/"):
        desk.unknown("pengelola", f"/pengaturan/{path}")


def test_the_first_day_names_what_is_missing_in_order(desk):
    text = words(desk.see("pengelola", "/pengaturan/").partition("<ol")[2])
    order = (
        "Kota dibuka",
        "Kantor sekretariat",
        "Forum dan SK-nya",
        "Akun dan peran",
        "Kursi forum",
        "Dua pemegang kunci",
        "Daftar piket",
        "Tempat dan batas",
        "Cadangan",
    )
    places = [text.index(name) for name in order]
    assert places == sorted(places)
    assert "nomor SK belum diisi" in text
    assert "Tak seorang pun dapat ditelepon sekarang" in text


def test_a_refused_form_keeps_what_was_typed(desk):
    form = {"akun": "Bu Sri", "jabatan": "Petugas BPBD", "kantor": "bpbd"}
    form |= {"peran": "agency_officer", "wilayah": cast.CITY, "kelas": "1"}
    text = desk.refused("pengelola", "/pengaturan/akun/tambah/", **form)
    assert "Nama akun Bu Sri: 3 sampai 60 huruf kecil" in text
    assert 'value="Petugas BPBD"' in text


def test_a_start_password_is_shown_on_one_answer_only(desk):
    client = desk.browser("pengelola")
    shown = client.post("/pengaturan/akun/dinkes/sandi/")
    found = re.search(r"\b[a-z]{4}(?:-[a-z]{4}){3}\b", shown.text)
    assert shown.status_code == 200
    assert found
    assert shown["Cache-Control"] == "no-store"
    for page in ("akun/dinkes/", "akun/", ""):
        assert found[0] not in client.get(f"/pengaturan/{page}").text


def test_ones_own_account_is_not_ones_own_to_change(desk):
    path = "/pengaturan/akun/pengelola/tutup/"
    assert "akun Anda sendiri" in desk.refused("pengelola", path)


def test_posts_are_made_for_every_kelurahan_at_once(desk):
    from kentongan.access.models import Post

    Post.objects.filter(kind="babinsa").delete()
    text = words(desk.see("pengelola", "/pengaturan/pos/"))
    assert "29 pos kelurahan belum ada." in text
    desk.post("pengelola", "/pengaturan/pos/lengkapi/")
    assert sum(one.kind == "babinsa" for one in roster.posts()) == 29
    desk.post("pengelola", "/pengaturan/pos/babinsa.35.74.03.1004/tutup/")
    assert "belum ada" not in words(desk.see("pengelola", "/pengaturan/pos/"))


def test_a_changed_password_keeps_the_session_and_needs_the_old_one(desk):
    form = {"lama": cast.PASSWORD, "baru": OWN, "ulang": OWN + "x"}
    desk.see("dinkes", "/akun/sandi/")
    assert "tidak sama" in desk.refused("dinkes", "/akun/sandi/", **form)
    wrong = {**form, "lama": "bukan", "ulang": OWN}
    assert "tidak cocok" in desk.refused("dinkes", "/akun/sandi/", **wrong)
    desk.post("dinkes", "/akun/sandi/", **{**form, "ulang": OWN})
    desk.see("dinkes", "/tugas/")
