"""The words of a text as place names are compared."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from kentongan.science.text.normalise import APOSTROPHES, fold, plain
from kentongan.science.text.wordlists import word_pairs

_WORD = re.compile(r"[^\W_]+")
_SHORT = {
    short: word.split()
    for short, word in word_pairs(Path(__file__).with_name("short_words.csv")).items()
}


class Spelt(NamedTuple):
    """The words of a text in lower case, and whether each began with a capital."""

    lows: list[str]
    capitals: list[bool]


def spell(text: str) -> Spelt:
    """Return the words of `text` with place abbreviations written out."""
    low_words = _WORD.findall(fold(text))
    raw_words = _WORD.findall(plain(text).translate(APOSTROPHES))
    same = len(raw_words) == len(low_words)
    lows: list[str] = []
    capitals: list[bool] = []
    for index, low in enumerate(low_words):
        capital = same and raw_words[index][0].isupper()
        for part in _SHORT.get(low, (low,)):
            lows.append(part)
            capitals.append(capital)
    return Spelt(lows, capitals)
