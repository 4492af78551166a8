"""S7: an answer is offered on words in common only, never as what comes nearest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.science.text.evidence import evidence

KIDNAP = (
    "Ada anak diculik di Kanigaran",
    "Awas penculikan anak pakai mobil putih, keliling sekolah",
)
PLACES = frozenset({"kanigaran", "probolinggo"})


@pytest.mark.parametrize(
    "text",
    [
        "gempa besar",
        "jalan rusak di kota",
        "begal di kanigaran",
        "anak sekolah libur",
        "benarkah ada",
        "",
    ],
)
def test_without_a_telling_word_in_common_nothing_is_the_same(text):
    found = evidence(text, KIDNAP, dull=PLACES)
    assert found.words == ()
    assert not found.enough(same_type=True)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("penculikan anak", "penculikan"),
        ("diculik", "diculik"),
        ("mobil putih", "putih"),
        ("bocah diculik wong numpak mobil", "diculik"),
    ],
)
def test_forms_of_one_word_are_one_word(text, word):
    found = evidence(text, KIDNAP, dull=PLACES)
    assert word in found.words
    assert found.enough(same_type=False)


def test_one_word_among_many_is_enough_only_for_the_same_type():
    text = "penjual cilok keliling membawa karung katanya culik bocah"
    found = evidence(text, ("Ada anak diculik",), dull=PLACES)
    assert "culik" in found.words
    assert found.enough(same_type=True)
    assert not found.enough(same_type=False)


@given(st.text(max_size=80), st.lists(st.text(max_size=40), max_size=3))
def test_every_word_shown_stands_in_the_text(text, held):
    found = evidence(text, held, dull=frozenset())
    assert 0 <= found.share <= 1
    assert all(word for word in found.words)
    assert found.words or not found.enough(same_type=True)
