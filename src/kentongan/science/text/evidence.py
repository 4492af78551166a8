"""Whether two texts speak of the same thing: the telling words that both hold.

A cosine finds what is nearest; it can't say that nothing is near. So an answer is
offered only on words that a reader can check: they are shown beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kentongan.science.text.normalise import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

_TELLING = 4  # letters of a word that can tell something
_ROOT = 5  # letters that two forms of one word share at least
_PART = 0.6  # of the shorter word that those letters are
_SHOWN_TOO = frozenset(
    {"anak", "sekolah", "warga"}
)  # dull, but a reader looks for them
_ENOUGH = 0.5  # share of the telling words that has to be held


@dataclass(frozen=True)
class Evidence:
    """Words of a text that another holds too, and what share of its telling words."""

    words: tuple[str, ...]
    share: float

    def enough(self, *, same_type: bool) -> bool:
        """Return whether both speak of the same.

        Half of the telling words are enough, or one where the issue type is the same.
        """
        return bool(self.words) and (same_type or self.share >= _ENOUGH)


def evidence(text: str, held: Iterable[str], *, dull: Set[str]) -> Evidence:
    """Return the telling words of `text` that one of the texts `held` has too.

    Words without meaning of their own, short ones and those in `dull` (places of the
    city, for example) tell nothing, whoever else says them.

    Examples
    --------
    >>> evidence("anak diculik", ["Penculikan anak"], dull=frozenset()).words
    ('diculik', 'anak')
    >>> evidence("gempa besar", ["Penculikan anak"], dull=frozenset()).words
    ()
    """
    asked = tuple(dict.fromkeys(words(text)))
    theirs = {word for one in held for word in words(one)}
    telling = [word for word in asked if _tells(word, dull)]
    shared = [word for word in telling if _among(word, theirs)]
    also = [word for word in asked if word in theirs and word in _SHOWN_TOO]
    share = len(shared) / len(telling) if telling else 0.0
    return Evidence((*shared, *also) if shared else (), share)


def _tells(word: str, dull: Set[str]) -> bool:
    return len(word) >= _TELLING and word not in dull and word not in _dull_words()


@cache
def _dull_words() -> frozenset[str]:
    path = Path(__file__).with_name("dull_words.txt")
    return frozenset(path.read_text(encoding="utf-8").split())


def _among(word: str, theirs: Set[str]) -> bool:
    return word in theirs or any(_same_root(word, other) for other in theirs)


def _same_root(one: str, other: str) -> bool:
    """Return whether two words are forms of one: diculik, penculikan."""
    needed = max(_ROOT, round(_PART * min(len(one), len(other))))
    if needed > len(one) or needed > len(other):
        return False
    parts = {one[i : i + needed] for i in range(len(one) - needed + 1)}
    return any(other[i : i + needed] in parts for i in range(len(other) - needed + 1))
