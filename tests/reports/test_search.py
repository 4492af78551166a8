"""Reports found by their words: mistyped, begun, accented; never a hidden one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.domain.codes import ReportKind
from kentongan.reports import actions, models, search
from kentongan.reports.queries import (
    Filter,
    count_reports,
    list_reports,
    spelt_otherwise,
)
from tests import cast

LATER = cast.NOON + timedelta(hours=3)
TOLD = (
    "Ada genangan di Jalan Mawar, air masuk rumah sampai lutut",
    "Pencurian kotak amal di masjid Al-Fa\u0304tih\u0323ah, warga resah",
    "Lampu jalan padam, warga yg lewat tdk bisa melihat",
    "Kenangan lama di alun-alun, pedagang pindah",
)
HOSTILE = (
    '"',
    '""""',
    "genangan\x00air",
    "genangan' OR 1=1 --",
    "NEAR(genangan air, 2)",
    "words:genangan",
    "genangan AND",
    "NOT genangan",
    "^genangan*",
    "(((((",
    "{a b}: c",
    "genangan & ! | <-> :*",
    "\\'genangan\\",
    "\ud800genangan",
    "%_%",
    "ⵣ ꦲꦏ꧀ꦱꦫ 漢字 गाँव",
    "\u0301\u0301",
    "x" * 64_000,
    "kata " * 13_000,
)


@pytest.fixture
def told(db) -> list[int]:
    """Four messages, received and read."""
    return cast.receive(TOLD)


def found(words: str, account: str = "operator", **narrow) -> list[int]:
    """Return the places in `TOLD` of what `words` find, oldest first."""
    by = cast.who(account)
    rows = list_reports(by=by, at=LATER, narrow=Filter(words=words, **narrow))
    texts = [text.replace("\u0304", "").replace("\u0323", "") for text in TOLD]
    firsts = {text[:12]: place for place, text in enumerate(texts)}
    return sorted(firsts[row.text[:12]] for row in rows)


def hide(report_id: int) -> None:
    """Seal a report away from everybody."""
    rows = models.Report.visible_to(cast.who("operator"), LATER)
    assert rows.filter(pk=report_id).update(sealed=True) == 1


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("genangan", [0]),
        ("GENANGAN Mawar", [0]),
        ("mawar genang", [0]),
        ("genangan pencurian", []),
        ("air di rumah", [0]),
        ("fatihah", [1]),
        ("Fātiḥah", [1]),
        ("warga", [1, 2]),
        ("yang lewat tidak", [2]),
        ("yg lewat tdk", [2]),
        ("ir", []),
        ("!!!", []),
    ],
)
def test_every_word_must_be_there_the_last_may_be_a_beginning(told, words, places):
    assert found(words) == places


@pytest.mark.parametrize(
    "words",
    ["genagnan", "ganangan mawar", "gennangan", "mawr genangan", "egnangan", "rumha"],
)
def test_a_mistyped_word_finds_the_report(told, words):
    assert 0 in found(words)


def test_close_words_are_looked_for_only_when_the_word_itself_is_not_there(told):
    assert found("kenangan") == [3]
    assert found("genangan") == [0]
    by = cast.who("operator")
    assert spelt_otherwise(by=by, at=LATER, words="genagnan warga") == ("genagnan",)
    assert spelt_otherwise(by=by, at=LATER, words="genangan warga") == ()


def test_short_words_and_numbers_are_taken_as_they_are(told):
    assert found("air") == [0]
    assert found("iar") == []
    assert found("2020") == []


def test_a_hidden_report_is_not_found_nor_counted(told):
    hide(told[0])
    by = cast.who("operator")
    for words in ("genangan", "mawar", "lutut", "air rumah", "genagnan"):
        assert found(words) == []
        assert count_reports(by=by, at=LATER, narrow=Filter(words=words)) == 0


def test_a_hidden_word_is_answered_like_one_that_no_report_holds(told):
    by = cast.who("operator")
    assert found("pedagamg") == [3]
    cast.receive(["Satu pedagamg bakso pindah tempat"], at=LATER)
    twin = list_reports(by=by, at=LATER, narrow=Filter())[0]
    assert "pedagamg" in twin.text
    hide(twin.id)
    assert found("pedagamg") == [3]
    assert spelt_otherwise(by=by, at=LATER, words="pedagamg") == ("pedagamg",)


def test_what_was_redacted_is_in_no_index(db):
    cast.receive(["Lapor pak, NIK 3574010101900001 dan HP 081234567890 tersebar"])
    by = cast.who("operator")
    text = list_reports(by=by, at=LATER, narrow=Filter())[0].text
    assert "3574010101900001" not in text
    for words in ("3574010101900001", "081234567890", "nik-1", "telp"):
        assert count_reports(by=by, at=LATER, narrow=Filter(words=words)) == 0
    assert count_reports(by=by, at=LATER, narrow=Filter(words="tersebar")) == 1


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_words(told, words):
    assert set(found(words)) <= {0, 1, 2, 3}


def test_whatever_was_sent_is_kept(db):
    sent = [text for text in HOSTILE if "\x00" not in text and "\ud800" not in text]
    stored = cast.receive([text[:60_000] or "x" for text in sent])
    assert search.rebuild() == len(stored)


def test_a_correction_keeps_the_index_in_step(told):
    actions.correct(
        report_id=told[0],
        place="35.74.04.1003",
        kind=ReportKind.REPORT,
        by=cast.who("operator"),
        at=LATER,
    )
    assert found("genangan", area="35.74.04.1003") == [0]
    assert search.rebuild() == len(TOLD)
    assert found("genangan mawar") == [0]
    assert found("genagnan") == [0]


def test_pages_of_a_search_follow_each_other(db):
    cast.receive([f"Sampah menumpuk di gang nomor {n}" for n in range(7)])
    by = cast.who("operator")
    narrow = Filter(words="sampah")
    first = list_reports(by=by, at=LATER, narrow=narrow, size=4)
    rest = list_reports(by=by, at=LATER, narrow=narrow, before=first[-1].id, size=4)
    ids = [row.id for row in (*first, *rest)]
    assert ids == sorted(ids, reverse=True)
    assert len(set(ids)) == 7
    assert count_reports(by=by, at=LATER, narrow=narrow, most=5) == 5
