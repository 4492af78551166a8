"""S13: a sentence that an answer took back isn't quoted on by a release."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kentongan.publication.rules import amended, corrected, quoted, sentences

DAY = date(2020, 2, 24)
OLD = "Tidak ada kasus sampai 31 Januari pukul 16.00."
NEW = "Satu laporan masih diperiksa Polres."
KEPT = "Warga diminta tidak bertindak sendiri."


def known(*bodies: str):
    return corrected("benarkah", "Benarkah?", bodies, since=DAY)


def test_an_hour_is_no_end_of_a_sentence():
    assert sentences(f"{OLD} {KEPT}\nTelepon 110!") == [OLD, KEPT, "Telepon 110!"]


def test_an_answer_with_one_version_takes_nothing_back():
    assert known(OLD) is None
    assert known(f"{NEW} {KEPT}", KEPT) is None


def test_what_every_version_says_stays_quoted():
    one = known(f"{NEW} {KEPT}", f"{OLD} {KEPT}")
    assert one.was == (OLD,)


def test_a_quotation_is_replaced_wherever_it_stands_and_says_since_when():
    one = known(NEW, OLD)
    text = f'Polres: "{OLD[:-1]}", kata rapat. {KEPT} {OLD}'
    said = amended(text, quoted(text, [one]))
    assert OLD[:-1] not in said
    assert f"[diperbarui Senin, 24 Februari 2020: {NEW}]" in said
    assert KEPT in said


def test_a_longer_sentence_that_begins_alike_is_another_sentence():
    longer = "Tidak ada kasus penculikan sampai 9 Februari."
    one = known(longer, "Tidak ada kasus penculikan.")
    assert quoted(longer, [one]) == []
    assert [found.sentence for found in quoted("Tidak ada kasus penculikan!", [one])]


def test_two_versions_quoted_in_one_text_are_told_once():
    one = known(NEW, OLD, KEPT)
    text = f"{OLD} {KEPT}"
    assert amended(text, quoted(text, [one])).count(NEW) == 1


@given(st.text(max_size=300))
def test_a_text_that_quotes_nothing_is_left_as_it_is(text):
    found = quoted(text, [known(NEW, OLD)])
    assert amended(text, found) == text or OLD[:-1] in text


@given(st.lists(st.sampled_from([OLD, NEW, KEPT, "…", "\n"]), max_size=12))
def test_no_old_sentence_outlives_its_correction(parts):
    text = " ".join(parts)
    said = amended(text, quoted(text, [known(f"{NEW} {KEPT}", OLD)]))
    assert OLD[:-1] not in said
