"""What a typed line means: words, a place, a sector, a time; what is left as words."""

from __future__ import annotations

from datetime import datetime

import pytest

from kentongan.domain.periods import WIB
from kentongan.reports.queries import understand

NOW = datetime(2020, 2, 24, 14, tzinfo=WIB)  # a Monday


def day(span) -> str:
    """Return a period as its first day and its hours."""
    if span is None:
        return ""
    hours = round((span.end - span.start).total_seconds() / 3600)
    return f"{span.start.astimezone(WIB):%d/%m/%y} {hours}"


@pytest.mark.parametrize(
    ("line", "words", "place", "when"),
    [
        ("genangan wonoasih kemarin", "genangan", "35.74.02", "23/02/20 24"),
        ("Genangan di kel. Wonoasih", "Genangan", "35.74.02.1007", ""),
        ("genangan wonasih", "genangan", "35.74.02", ""),
        ("banjir curah grinting", "banjir", "35.74.04.1005", ""),
        ("tawuran mangunhrjo", "tawuran", "35.74.03.1002", ""),
        ("copet semalam", "copet", "", "23/02/20 10"),
        ("copet tadi pagi", "copet", "", "24/02/20 6"),
        ("copet 3 hari yang lalu", "copet", "", "21/02/20 24"),
        ("copet minggu lalu", "copet", "", "17/02/20 168"),
        ("copet last week", "copet", "", "17/02/20 168"),
        ("copet minggu ini", "copet", "", "24/02/20 24"),
        ("copet this month", "copet", "", "01/02/20 576"),
        ("copet januari", "copet", "", "01/01/20 744"),
        ("copet maret 2019", "copet", "", "01/03/19 744"),
        ("copet 3/2", "copet", "", "03/02/20 24"),
        ("copet hari Jumat", "copet", "", "21/02/20 24"),
        ("demo besok", "demo besok", "", ""),
        ("patroli malam", "patroli malam", "", ""),
        ("pasar baru", "pasar baru", "", ""),
        ("jalan wonoasih", "jalan wonoasih", "", ""),
        ("kraksaan", "kraksaan", "", ""),
        ('"wonoasih kemarin" copet', "wonoasih kemarin copet", "", ""),
        ('"wonoasih', "wonoasih", "", ""),
        ("", "", "", ""),
    ],
)
def test_a_line_is_words_place_and_time(db, line, words, place, when):
    meant = understand(line, at=NOW)
    assert (meant.words, meant.place, day(meant.period)) == (words, place, when)


@pytest.mark.parametrize(
    ("line", "sector", "words"),
    [
        ("politik spanduk", "politik", "spanduk"),
        ("sosial budaya", "sosial_budaya", ""),
        ("security", "", "security"),
        ("sektor keamanan copet", "hankam", "copet"),
        ("Defence and security", "hankam", ""),
        ("keamanan pasar", "", "keamanan pasar"),
    ],
)
def test_a_sector_is_named_in_either_language(db, line, sector, words):
    meant = understand(line, at=NOW)
    assert (meant.sector, meant.words) == (sector, words)


def test_nihil_asks_for_messages_that_nothing_happened(db):
    meant = understand("nihil jati", at=NOW)
    assert (meant.kind, meant.words) == ("zero", "")


def test_what_the_form_already_says_is_not_read_from_the_words(db):
    meant = understand("wonoasih kemarin", at=NOW, settled=["tempat"])
    assert (meant.place, meant.words) == ("", "wonoasih")


def test_each_part_can_be_taken_back_alone(db):
    meant = understand("genangan di wonoasih kemarin", at=NOW)
    assert meant.rest["tempat"] == "genangan kemarin"
    assert meant.rest["masa"] == "genangan di wonoasih"
    assert meant.rest[""] == "di wonoasih kemarin"
