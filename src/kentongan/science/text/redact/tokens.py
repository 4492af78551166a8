"""The words of a text with their places, and what is known of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, chain
from pathlib import Path

from kentongan.science.text.normalise import chat_words
from kentongan.science.text.redact.forms import stems
from kentongan.science.text.wordlists import word_lists, word_pairs

_HERE = Path(__file__).parent
_CACHED = 20_000  # words whose form is remembered
_WORD = re.compile(r"([^\W\d_]+(?:['`-][^\W\d_]+)*)")
_ABBREVIATED = frozenset({
    "bpk", "sdr", "sdri", "h", "hj", "dr", "drs", "dra", "ir", "kh", "ust", "alm",
    "almh", "tn", "ny", "an", "m", "md", "moh", "moch", "muh", "mohd", "abd", "st",
    "jl", "gg", "jln", "prof", "rr", "nn", "als", "kel", "kec", "kab", "ds", "dsn",
    "rm", "ud", "cv", "pt", "by", "hjh", "mr", "mrs", "mhd", "ach", "akh",
})  # fmt: skip
_AFFIXED = re.compile(
    r"(?:di|me|ber|ter|per|pem|pen|peng|ke|se)[a-z]{3,}|[a-z]{3,}(?:nya|kan|lah|kah"
    r"|pun|ne|e?ng)"
)
_NOUN = re.compile(
    r"(?:ke|pe|per|pem|pen|peng|peny)[a-z]{3,}an|[a-z]{3,}(?:isasi|asi|itas|isme"
    r"|ologi|grafi)"
    r"|(?:me|di|ber|ter|mem|men|meng)[a-z]{4,}(?:kan|i)"
)  # no name has these forms


@dataclass(frozen=True)
class Lists:
    """Word lists of names and of what is not a name."""

    given: frozenset[str]
    alone: frozenset[str]
    office: frozenset[str]
    rank: frozenset[str]
    neighbour: frozenset[str]
    place: frozenset[str]
    business: frozenset[str]
    area: frozenset[str]
    figure: frozenset[str]
    figures: frozenset[str]
    """The first words of those in `figure`."""
    common: frozenset[str]
    words: frozenset[str]
    """All that a word may be beside a name."""


@cache
def lists() -> Lists:
    """Return the word lists that lie beside this file."""
    given = word_pairs(_HERE / "given_names.csv")
    kinds = word_lists(_HERE / "not_names.csv")
    common = kinds["common"] | (chat_words().keys() - given.keys())
    return Lists(
        given=frozenset(given),
        alone=frozenset(name for name, alone in given.items() if alone == "1"),
        office=kinds["office"],
        rank=kinds["rank"],
        neighbour=kinds["neighbour"],
        place=kinds["place"],
        business=kinds["business"],
        area=kinds["area"],
        figure=kinds["figure"],
        figures=frozenset(name.partition("-")[0] for name in kinds["figure"]),
        common=common,
        words=frozenset(chain(common, *kinds.values())),
    )


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a shadow: as written, in lower case, and where they stand."""

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    shouted: bool

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """Return what stands between word `index` and the next."""
        return self.gaps[index + 1]

    def joined(self, index: int) -> bool:
        """Return whether the next word follows in one breath: "Pak Budi", "H. Ali".

        A full stop joins after an abbreviation or an initial only.
        """
        if index + 1 >= len(self.words):
            return False
        gap = self.gaps[index + 1]
        if gap in _BLANKS:
            return True
        low = self.lows[index]
        return gap in _STOPS and (low in _ABBREVIATED or len(low) == 1)

    def capital(self, index: int) -> bool:
        """Return whether word `index` is written like a name."""
        word = self.words[index]
        return word[0].isupper() and (not self.shouted or word.isupper())

    def opens(self, index: int) -> bool:
        """Return whether a sentence, line or item begins with word `index`."""
        gap = self.gaps[index]
        if gap == " ":
            return False
        return index == 0 or not (_BEGINS.isdisjoint(gap) or self.joined(index - 1))


_BLANKS = frozenset({" ", "  "})
_STOPS = frozenset({". ", "."})
_BEGINS = frozenset(".!?\n*>#")


_IN_NAME = re.compile(r"\b[aA][./][nN]\b\.?")
_LEET = re.compile(r"(?<![^\W_])[^\W\d_]{1,8}[0134][^\W\d_]{1,12}(?![^\W_])")
_LEET_HINT = re.compile(r"[A-Za-z][0134]+[A-Za-z]")
_LETTERS = str.maketrans("0134", "oiea")


def _legible(text: str) -> str:
    """Return the shadow with "a.n." as one word and with "T0ny" in letters."""
    if "." in text or "/" in text:
        text = _IN_NAME.sub(_one_word, text)
    if _LEET_HINT.search(text):
        text = _LEET.sub(lambda found: found[0].translate(_LETTERS), text)
    return text


def _one_word(found: re.Match[str]) -> str:
    return f"{found[0][0]}{found[0][2]}".ljust(len(found[0]))


def tokens(text: str) -> Tokens:
    """Return the words of the shadow `text`."""
    text = _legible(text)
    parts = _WORD.split(text)
    gaps, words = parts[::2], parts[1::2]
    ends = list(accumulate(map(len, parts)))
    lows = list(map(str.lower, words))
    return Tokens(
        text, words, lows, ends[:-1:2], ends[1::2], gaps, shouted=_shouted(words)
    )


def _shouted(words: list[str]) -> bool:
    """Return whether most letters are of words in capitals."""
    upper = sum(map(len, filter(str.isupper, words)))
    return upper > 0 and 10 * upper > 6 * sum(map(len, words))


def is_common(low: str) -> bool:
    """Return whether `low` is an ordinary word, an office or a place, not a name."""
    held = lists()
    return low in held.words or low.partition("-")[0] in held.common


def is_formed(low: str) -> bool:
    """Return whether `low` has the form of a verb or another derived word."""
    return _AFFIXED.fullmatch(low) is not None


@lru_cache(maxsize=_CACHED)
def is_known(low: str) -> bool:
    """Return whether `low` is an ordinary word, or one derived from it."""
    if is_common(low) or _NOUN.fullmatch(low):
        return True
    first, _, second = low.partition("-")
    if second:
        return is_known(first)
    words = lists().words
    return any(stem in words for stem in stems(low))
