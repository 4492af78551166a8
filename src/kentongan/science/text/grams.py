"""A text as hashed character 3- to 5-grams, weighted by how rare they are."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BITS = 18
SPACE = 1 << BITS  # numbers that a gram can have; two grams may share one
_SIZES = (3, 4, 5)
_PRIME = np.uint64(0x100000001B3)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(64 - BITS)
_READ = 2_000  # characters of a normalised text that are compared


class Grams(NamedTuple):
    """The distinct grams of a text.

    `ids` has shape (n,), dtype int64, ascending, in [0, SPACE); `counts` has shape
    (n,), dtype int64, at least 1.
    """

    ids: NDArray[np.int64]
    counts: NDArray[np.int64]


class Weighted(NamedTuple):
    """Grams with weights of unit length: shapes (n,), dtypes int64 and float32."""

    ids: NDArray[np.int64]
    weights: NDArray[np.float32]


def grams(words: str) -> Grams:
    """Return the character 3-, 4- and 5-grams of normalised `words`.

    The text is padded with a blank at both ends, so that a word's beginning differs
    from its middle; a gram is a polynomial over its bytes, multiplied by the golden
    ratio of 2^64 and cut to `BITS` bits (Knuth, TAOCP 3, 6.4). The same text has the
    same grams in every process.

    Examples
    --------
    >>> len(grams("air").ids)
    6
    """
    raw = np.frombuffer(f" {words[:_READ]} ".encode(), dtype=np.uint8)
    codes = raw.astype(np.uint64) + np.uint64(1)
    parts = []
    rolled = codes
    for size in range(2, _SIZES[-1] + 1):
        if len(codes) < size:
            break
        rolled = rolled[:-1] * _PRIME + codes[size - 1 :]
        if size in _SIZES:
            parts.append((rolled * _MIX) >> _SHIFT)
    if not parts:
        return Grams(np.empty(0, np.int64), np.empty(0, np.int64))
    every = np.concatenate(parts).astype(np.int64)
    every.sort()
    first = np.flatnonzero(np.concatenate(([True], every[1:] != every[:-1])))
    counts = np.diff(np.append(first, len(every)))
    return Grams(every[first], counts.astype(np.int64))


class Rarity:
    """How many texts hold each gram, kept as texts come and go."""

    def __init__(self) -> None:
        self.texts = 0
        self._held = np.zeros(SPACE, dtype=np.int32)

    def add(self, found: Grams, times: int = 1) -> None:
        """Count a text `times` times; -1 takes it away."""
        self.texts += times
        self._held[found.ids] += times

    def held(self, ids: NDArray[np.int64]) -> NDArray[np.int32]:
        """Return in how many texts each gram of `ids` stands: shape (n,), int32."""
        return self._held[ids]

    def weigh(self, found: Grams) -> Weighted:
        r"""Return tf-idf weights of unit length.

        .. math:: w = (1 + \ln tf) \, (1 + \ln \frac{1 + N}{1 + df})

        with N texts, df of them holding the gram: the smooth form of Spärck Jones
        (1972) as scikit-learn computes it.
        """
        rare = 1.0 + np.log((1.0 + self.texts) / (1.0 + self._held[found.ids]))
        weights = (1.0 + np.log(found.counts)) * rare
        length = float(np.sqrt(np.dot(weights, weights))) or 1.0
        return Weighted(found.ids, (weights / length).astype(np.float32))
