"""The signs in a message: phrases of issue types, calm, denial, danger, greeting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kentongan.domain.issue_types import issue_types
from kentongan.science.text.lexicon import GAP, Lexicon, Phrase, read_phrases
from kentongan.science.text.normalise import is_forward, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kentongan.science.text.lexicon import Found

ENOUGH, CLEAR = 1.0, 1.5
"""Weight that points to something; weight that points to it clearly."""
_HERE = Path(__file__).parent
_READ = 300  # words; what a message is about stands in them
_REACH = 3  # words between a negation and what it denies
_NEGATIONS = frozenset({
    "tidak", "bukan", "tanpa", "nihil", "belum", "jangan", "ta", "tadek", "bebas",
    "takut", "khawatir", "cegah", "mencegah", "antisipasi", "rawan", "potensi",
    "simulasi", "sosialisasi", "pencegahan", "penanggulangan",
})  # fmt: skip
_NOT = frozenset({"tidak", "bukan", "belum", "kurang"})
_BETWEEN = frozenset({
    "ada", "kejadian", "laporan", "kasus", "isu", "yang", "terjadi", "adanya", "lagi",
})  # fmt: skip
_DENIABLE = frozenset({":zero", ":accused", ":high", ":medium", ":panic", ":violence"})
_LAUGHTER = re.compile("[\U0001f602\U0001f923\U0001f601\U0001f604\U0001f606]|(?i:wkwk)")


@dataclass(frozen=True)
class Seen:
    """The signs in one message: weights by label, what was found, its words."""

    words: list[str]
    found: list[Found]
    types: dict[str, float]
    signs: dict[str, float]
    covered: float
    asks: bool
    forwarded: bool
    laughs: bool

    def sign(self, name: str) -> float:
        """Return the weight of a sign; 0 where it isn't seen."""
        return self.signs.get(name, 0.0)


def see(text: str) -> Seen:
    """Return the signs in `text`; each phrase counts once."""
    words = normalise(text).split()[:_READ]
    found = _once(_lexicon().find(words))
    types: dict[str, float] = {}
    signs: dict[str, float] = {}
    for hit in found:
        if hit.label[0] == ":":
            if not (hit.label in _DENIABLE and _denied(words, hit)):
                signs[hit.label[1:]] = signs.get(hit.label[1:], 0.0) + hit.weight
        elif is_claim(hit.label) or not _negated(words, hit.start):
            types[hit.label] = types.get(hit.label, 0.0) + hit.weight
    return Seen(
        words=words,
        found=found,
        types=types,
        signs=signs,
        covered=_covered(words, found),
        asks="?" in text,
        forwarded=is_forward(text),
        laughs=_LAUGHTER.search(text) is not None,
    )


@cache
def is_claim(code: str) -> bool:
    """Return whether an issue type is a claim, one rumour wherever it is heard."""
    return issue_types()[code].claim


@cache
def _lexicon() -> Lexicon:
    """Return both tables as one lexicon; signs are marked with a colon."""
    types = read_phrases(_HERE / "issue_words.csv")
    signs = read_phrases(_HERE / "sign_words.csv")
    return Lexicon(types + [Phrase(f":{s.label}", s.phrase, s.weight) for s in signs])


def _once(found: Iterable[Found]) -> list[Found]:
    """Return each phrase once, so that saying it twice doesn't count twice."""
    kept: dict[tuple[str, str], Found] = {}
    for hit in found:
        kept.setdefault((hit.label, hit.phrase), hit)
    return list(kept.values())


def _negated(words: list[str], start: int) -> bool:
    """Return whether a negation stands right before word `start`."""
    at = start - 1
    while at >= 0 and start - at <= _REACH and words[at] in _BETWEEN:
        at -= 1
    return at >= 0 and words[at] in _NEGATIONS


def _denied(words: list[str], hit: Found) -> bool:
    """Return whether a sign is denied; "tidak ada kejadian, aman" still says calm.

    A gap in a phrase of calm holds no denial of its last word: "situasi tidak aman".
    """
    if hit.label != ":zero":
        return _negated(words, hit.start)
    before = words[max(0, hit.start - 1) : hit.start]
    inside = words[hit.end - 2 : hit.end - 1] if f" {GAP} " in hit.phrase else []
    return not _NEGATIONS.isdisjoint(before) or not _NOT.isdisjoint(inside)


def _covered(words: list[str], found: list[Found]) -> float:
    """Return the share of the words that are greeting, thanks or acknowledgement."""
    if not words:
        return 1.0
    chat = {
        at for hit in found if hit.label == ":chat" for at in range(hit.start, hit.end)
    }
    chat |= {at for at, word in enumerate(words) if word.isdigit() or len(word) == 1}
    return len(chat) / len(words)
