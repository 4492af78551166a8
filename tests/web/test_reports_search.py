"""The list of reports as a search: how the line was understood, and taken back."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests import cast

TOLD = [
    "Ada genangan di Kel. Jati, air masuk rumah",
    "Genangan di Kel. Kedopok, jalan putus",
    "Sampah menumpuk di Kel. Jati",
    "Kel. Jati nihil",
]
HOSTILE = ['"', "'", "genangan\x00", "a AND", "*:*", "(", "x" * 64_000, "%", "\\"]


@pytest.fixture
def told(db) -> None:
    """Four messages, received and read."""
    cast.receive(TOLD)


def search(browser, line: str, language: str = "", **more) -> str:
    """Return the page of a search, checked."""
    response = browser("operator").get(
        f"{language}/laporan/", {"kata": line, "jenis": "report", **more}
    )
    assert response.status_code == 200
    assert response.text.count("<h1>") == 1
    return unescape(response.text)


def addresses(text: str) -> dict[str, str]:
    """Return the chips of a page with their addresses."""
    found = re.findall(r'<a href="(\?[^"]*)"[^>]*>([^<]*?) <span', text)
    return {name.strip(): address for address, name in found}


def test_a_line_is_read_back_as_it_was_understood(browser, told):
    text = search(browser, "genangan jati hari ini")
    assert "1 laporan" in text
    assert "Dipahami sebagai:" in text
    chips = addresses(text)
    assert set(chips) == {'"genangan"', "Kelurahan Jati", "hari ini (3 Feb)"}
    without = browser("operator").get(f"/laporan/{chips['Kelurahan Jati']}").text
    assert "2 laporan" in without
    assert 'value="genangan hari ini"' in without


def test_the_words_can_be_searched_as_plain_words(browser, told):
    text = search(browser, "genangan jati")
    plain = re.search(r'<a href="(\?[^"]*)">Cari sebagai kata biasa', text)
    assert plain
    shown = unescape(browser("operator").get(f"/laporan/{plain[1]}").text)
    assert "Dipahami sebagai:" not in shown
    assert '1 laporan, "genangan jati"' in shown


def test_what_the_form_says_wins_over_the_line(browser, told):
    text = search(browser, "genangan jati", tempat="35.74.04.1003")
    assert "Dipahami sebagai:" not in text


def test_nihil_is_understood_though_the_form_shows_reports(browser, told):
    text = search(browser, "nihil jati")
    assert "Kel. Jati nihil" in text
    assert "Nihil" in addresses(text)


def test_a_mistyped_word_says_that_similar_words_are_shown(browser, told):
    text = search(browser, "genagnan")
    assert "2 laporan" in text
    assert "Tidak ada laporan yang memuat “genagnan”" in text
    assert "No report holds “genagnan”" in search(browser, "genagnan", "/en")
    assert "similar" not in search(browser, "zzzqqqxxx", "/en")


def test_a_search_is_understood_in_english_too(browser, told):
    text = search(browser, "genangan jati today", "/en")
    assert "Understood as:" in text
    assert "today (3 Feb)" in text


@pytest.mark.parametrize("line", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_typed_breaks_the_page(browser, told, line):
    search(browser, line)
