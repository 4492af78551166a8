"""One spelling for what people type."""

from __future__ import annotations

import pytest
from hypothesis import given

from kentongan.science.text.normalise import chat_words, fold, is_forward, normalise
from tests.science.texts import texts


@given(texts)
def test_normalising_twice_is_normalising_once(text):
    assert normalise(normalise(text)) == normalise(text)


@given(texts)
def test_only_words_in_lower_case_and_single_blanks_are_left(text):
    words = normalise(text).split(" ")
    assert words == [""] or all(word.isalnum() for word in words)
    assert normalise(text) == fold(normalise(text))


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("p3nculikan", "penculikan"),
        ("O812", "0812"),
        ("awaaaas", "awas"),
        ("Ati2", "hati hati"),
        ("PENCULIKAN", "penculikan"),
        ("penc\u200bulikan", "penculikan"),
        ("\uff50\uff45nculikan", "penculikan"),
    ],
)
def test_spellings_of_one_word_become_that_word(typed, plain):
    assert normalise(typed) == normalise(plain)


@pytest.mark.parametrize("text", ["awas", "siap 86", "12.30", "rt 3", "kelas 4a"])
def test_a_figure_that_is_a_figure_stays(text):
    digits = [char for char in text if char.isdigit()]
    assert [char for char in normalise(text) if char.isdigit()] == digits


def test_a_chat_spelling_is_written_out_to_the_end():
    spelt = chat_words()
    for word in spelt.values():
        assert normalise(word) == word


def test_headers_links_and_tokens_are_no_words_of_the_message():
    said = "Fwd: [NAMA-1] bilang awas, lihat https://x.example/a?b=1"
    assert normalise(said) == normalise("bilang awas, lihat https://y.example/c")


@pytest.mark.parametrize(
    ("text", "passed_on"),
    [
        ("Dari grup sebelah: awas mobil putih", True),
        ("Diteruskan berkali-kali\nawas", True),
        ("mohon dishare ke semua", True),
        ("saya lihat sendiri mobil putih", False),
        ("warga grup ronda sudah siap", False),
    ],
)
def test_a_forward_says_so_itself(text, passed_on):
    assert is_forward(text) is passed_on
