"""The roots that a derived word may come from: "dilaporkan" from "lapor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUFFIXES = (
    "nya", "kan", "an", "i", "lah", "kah", "pun", "ku", "mu", "ne", "na", "e", "annya",
    "kannya", "anmu", "ipun", "nipun", "ake", "aken", "aghi", "no", "en", "ny", "in",
    "ane", "ana", "isasi", "is",
)  # fmt: skip
_PREFIXES = (
    "di", "ke", "se", "ter", "ber", "be", "me", "pe", "per", "memper", "diper", "keter",
    "seper", "pember", "pemer", "mem", "men", "meng", "pem", "pen", "peng", "nge", "ng",
    "n", "m", "tak", "dak", "e", "a", "nga", "ka", "pa", "ma", "sa", "anti", "pra",
    "pasca", "non", "antar", "multi", "sub", "super", "bel", "pel", "kepem", "kepen",
)  # fmt: skip
_NASAL = (
    ("mem", "p"), ("men", "t"), ("meng", "k"), ("meny", "s"), ("pem", "p"),
    ("pen", "t"),
    ("peng", "k"), ("peny", "s"), ("m", "p"), ("n", "t"), ("ng", "k"), ("ny", "s"),
    ("ny", "c"), ("menge", ""), ("penge", ""), ("kepeny", "s"), ("m", "b"), ("n", "d"),
)  # fmt: skip
_LEAST = 3  # letters of a root
_SHORT = 2  # letters of a suffix that is believed only after a longer root


def stems(word: str) -> Iterator[str]:
    """Yield what is left of `word` without the affixes of the three languages.

    Examples
    --------
    >>> "tulis" in set(stems("penulisan")), "lapor" in set(stems("dilaporkan"))
    (True, True)
    """
    for bare in _without_suffix(word):
        if bare != word:
            yield bare
        for prefix in _PREFIXES:
            if bare.startswith(prefix) and len(bare) - len(prefix) >= _LEAST:
                yield bare[len(prefix) :]
        for prefix, lost in _NASAL:
            if bare.startswith(prefix) and len(bare) - len(prefix) >= _SHORT:
                yield lost + bare[len(prefix) :]


def _without_suffix(word: str) -> Iterator[str]:
    yield word
    for suffix in _SUFFIXES:
        least = _LEAST + (len(suffix) <= _SHORT)
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            yield word[: -len(suffix)]
