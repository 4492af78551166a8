"""Help where it is needed: the manual by role, searched, linked from each page."""

from __future__ import annotations

import pytest
from django.test import Client

from kentongan.web.manual import book, parts
from tests import cast
from tests.web.desk import Desk, words


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON)


def test_both_languages_have_the_same_parts():
    for name in book.CHAPTERS:
        id_, en = book.chapter(name, "id"), book.chapter(name, "en")
        assert id_
        assert en
        assert len(id_.sections) == len(en.sections), name


@pytest.mark.parametrize(("path", "part"), parts.PAGES.items())
def test_every_page_is_explained_by_a_part_that_exists(path, part):
    name, title = part
    found = book.chapter(name, "id")
    assert found
    assert title in {one.title for one in found.sections}
    assert parts.of(f"/{path}/") == parts.of(f"/en/{path}/48-317/")


def test_ones_own_chapters_come_first(desk):
    text = words(desk.see("mayor", "/bantuan/"))
    assert text.index("Pimpinan: wali kota") < text.index("Operator sekretariat")


@pytest.mark.parametrize("name", book.CHAPTERS)
def test_a_chapter_opens_with_links_that_lead_somewhere(desk, name):
    text = desk.get("operator", f"/bantuan/{name}/").text
    assert ".md" not in text.split("<article", 1)[1]
    assert "style=" not in text


def test_a_resident_reads_it_without_an_account(db):
    found = Client().get("/bantuan/")
    assert found.status_code == 200
    assert "Benarkah kabar itu?" in found.text


def test_a_search_finds_the_part(desk):
    text = words(desk.see("operator", "/bantuan/?q=sisihkan+laporan"))
    assert "memuat kata itu: “sisihkan laporan”" in text
    assert "Memilah laporan" in text


def test_a_search_without_a_find_says_whom_to_ask(desk):
    text = words(desk.see("operator", "/bantuan/?q=zzzzqq"))
    assert "Belum ada bantuan untuk “zzzzqq”. Hubungi Bakesbangpol." in text


def test_what_was_asked_is_not_run(desk):
    text = desk.get("operator", "/bantuan/?q=<script>x</script>").text
    assert "<script>x" not in text


def test_a_page_links_its_part(desk):
    assert "/bantuan/operator/#bagian-1" in desk.get("operator", "/meja/").text


@pytest.mark.parametrize("name", ["..%2f..%2fREADME.md", "x.png", "meja.fr.png"])
def test_only_the_manuals_pictures_are_shown(desk, name):
    assert desk.get("operator", f"/bantuan/gambar/{name}").status_code == 404


def test_a_picture_of_the_manual_is_shown(desk):
    found = desk.get("operator", "/bantuan/gambar/meja.id.png")
    assert found["Content-Type"] == "image/png"
