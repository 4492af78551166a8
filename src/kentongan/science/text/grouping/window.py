"""The texts of a moving window, and which of them are worth comparing."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from kentongan.science.text.grams import SPACE, Grams, Rarity, Weighted, grams

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAMPLE = 7  # one gram in so many is indexed: the same ones in every text
_POSTED = 48  # texts kept for one gram, the newest
_COMPARED = 24  # texts compared exactly with a new one
_COMMON = 0.1  # share of the texts above which a gram tells nothing
_COMMON_FROM = 200  # texts from which that share is known


@dataclass
class Text:
    """One wording; all messages with exactly these words share it."""

    digest: bytes
    words: tuple[str, ...]
    grams: Grams
    weighted: Weighted
    sample: list[int]
    members: int = 0


class Window:
    """Wordings and an index from sampled grams to the newest that hold them.

    A new text is compared with at most `_COMPARED` others, found by `_SAMPLE`-sampled
    grams over lists of at most `_POSTED`, so the cost doesn't grow with the archive.
    """

    def __init__(self) -> None:
        self.texts: dict[int, Text] = {}
        self._by_digest: dict[bytes, int] = {}
        self._posted: dict[int, deque[int]] = {}
        self._rarity = Rarity()
        self._scratch = np.zeros(SPACE, dtype=np.float32)
        self._next = 0

    def read(self, normalised: str) -> Text:
        """Return the wording as it would be weighed now; nothing is kept."""
        found = grams(normalised)
        return Text(
            digest=blake2b(normalised.encode(), digest_size=8).digest(),
            words=tuple(dict.fromkeys(normalised.split())),
            grams=found,
            weighted=self._rarity.weigh(found),
            sample=found.ids[found.ids % _SAMPLE == 0].tolist(),
        )

    def same(self, text: Text) -> int | None:
        """Return the number of the same wording, or None."""
        return self._by_digest.get(text.digest)

    def near(self, text: Text) -> list[tuple[int, float]]:
        """Return numbers of similar wordings and their cosine, most similar first."""
        votes: Counter[int] = Counter(
            chain.from_iterable(
                self._posted.get(gram, ()) for gram in self._telling(text)
            )
        )
        if not votes:
            return []
        likely = [number for number, _ in votes.most_common(_COMPARED)]
        return sorted(self._cosines(text.weighted, likely), key=lambda p: (-p[1], p[0]))

    def add(self, text: Text) -> int:
        """Keep a message with this wording; return the wording's number."""
        number = self._by_digest.get(text.digest)
        if number is None:
            number = self._next
            self._next += 1
            self.texts[number] = text
            self._by_digest[text.digest] = number
            self._rarity.add(text.grams)
            for gram in text.sample:
                self._posted.setdefault(gram, deque(maxlen=_POSTED)).append(number)
        self.texts[number].members += 1
        return number

    def remove(self, number: int) -> None:
        """Let go of one message; the wording goes with its last."""
        text = self.texts[number]
        text.members -= 1
        if text.members:
            return
        del self.texts[number], self._by_digest[text.digest]
        self._rarity.add(text.grams, -1)
        for gram in text.sample:
            self._unpost(gram, number)

    def _unpost(self, gram: int, number: int) -> None:
        posted = self._posted[gram]
        if number in posted:
            posted.remove(number)
        if not posted:
            del self._posted[gram]

    def _telling(self, text: Text) -> list[int]:
        """Return the sampled grams that aren't in every other text."""
        if self._rarity.texts < _COMMON_FROM:
            return text.sample
        held = self._rarity.held(np.asarray(text.sample, dtype=np.int64))
        few = held <= _COMMON * self._rarity.texts
        return [gram for gram, rare in zip(text.sample, few, strict=True) if rare]

    def _cosines(self, mine: Weighted, numbers: list[int]) -> list[tuple[int, float]]:
        self._scratch[mine.ids] = mine.weights
        out = [
            (number, _dot(self._scratch, self.texts[number].weighted))
            for number in numbers
        ]
        self._scratch[mine.ids] = 0.0
        return out


def _dot(dense: NDArray[np.float32], other: Weighted) -> float:
    return float(dense[other.ids] @ other.weights)
