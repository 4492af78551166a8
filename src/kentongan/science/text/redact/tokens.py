"""The words of a text with their places, and what is known of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kentongan.science.text.normalise import chat_words
from kentongan.science.text.wordlists import word_lists, word_pairs

_HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W\d_]+(?:['`-][^\W\d_]+)*")
_ABBREVIATED = frozenset({
    "bpk", "sdr", "sdri", "h", "hj", "dr", "drs", "dra", "ir", "kh", "ust", "alm",
    "almh", "tn", "ny", "an", "m", "md", "moh", "moch", "muh", "mohd", "abd", "st",
    "jl", "gg", "jln", "prof", "rr", "nn",
})  # fmt: skip
_AFFIXED = re.compile(
    r"(?:di|me|ber|ter|per|pem|pen|peng|ke|se)[a-z]{3,}|[a-z]{3,}(?:nya|kan|lah|kah|pun|ne|e?ng)"
)


@dataclass(frozen=True)
class Lists:
    """Word lists of names and of what is not a name."""

    given: frozenset[str]
    alone: frozenset[str]
    office: frozenset[str]
    rank: frozenset[str]
    neighbour: frozenset[str]
    place: frozenset[str]
    area: frozenset[str]
    common: frozenset[str]


@cache
def lists() -> Lists:
    """Return the word lists that lie beside this file."""
    given = word_pairs(_HERE / "given_names.csv")
    kinds = word_lists(_HERE / "not_names.csv")
    return Lists(
        given=frozenset(given),
        alone=frozenset(name for name, alone in given.items() if alone == "1"),
        office=kinds["office"],
        rank=kinds["rank"],
        neighbour=kinds["neighbour"],
        place=kinds["place"],
        area=kinds["area"],
        common=kinds["common"] | (chat_words().keys() - given.keys()),
    )


@dataclass(frozen=True)
class Tokens:
    """The words of a shadow: as written, in lower case, and where they stand."""

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    shouted: bool

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """Return what stands between word `index` and the next."""
        return self.text[self.ends[index] : self.starts[index + 1]]

    def joined(self, index: int) -> bool:
        """Return whether the next word follows in one breath: "Pak Budi", "H. Ali".

        A full stop joins after an abbreviation or an initial only.
        """
        if index + 1 >= len(self):
            return False
        gap, low = self.gap(index), self.lows[index]
        short = low in _ABBREVIATED or len(low) == 1
        return gap in {" ", "  "} or (short and gap in {". ", "."})

    def capital(self, index: int) -> bool:
        """Return whether word `index` is written like a name."""
        word = self.words[index]
        return word[0].isupper() and (not self.shouted or word.isupper())


def tokens(text: str) -> Tokens:
    """Return the words of the shadow `text`."""
    found = list(_WORD.finditer(text))
    words = [match[0] for match in found]
    letters = sum(map(len, words))
    upper = sum(len(word) for word in words if word.isupper())
    return Tokens(
        text,
        words,
        [word.lower() for word in words],
        [match.start() for match in found],
        [match.end() for match in found],
        shouted=letters > 0 and 10 * upper > 6 * letters,
    )


def is_common(low: str) -> bool:
    """Return whether `low` is an ordinary word, an office or a place, not a name."""
    held = lists()
    return (
        low in held.common
        or low in held.office
        or low in held.place
        or low in held.area
        or low in held.neighbour
        or low.partition("-")[0] in held.common
    )


def is_formed(low: str) -> bool:
    """Return whether `low` has the form of a verb or another derived word."""
    return _AFFIXED.fullmatch(low) is not None
