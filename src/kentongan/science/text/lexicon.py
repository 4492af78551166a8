"""Phrases that point to something, found in normalised words in one pass."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kentongan.science.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

GAP = "~"  # stands for up to `_BETWEEN` other words
_BETWEEN = 3
_REMEMBERED = 50_000


class Phrase(NamedTuple):
    """What a phrase points to, and how strongly; below 0 it points away."""

    label: str
    phrase: str
    weight: float


class Found(NamedTuple):
    """A phrase in a text: words `start` until just before `end`."""

    label: str
    phrase: str
    weight: float
    start: int
    end: int


@dataclass(frozen=True)
class _Entry:
    label: str
    phrase: str
    weight: float
    rest: tuple[
        tuple[int, int], ...
    ]  # a later pattern, and how many words before it may be others


class Lexicon:
    """Phrases of exact words, `prefix*`, `*inside*`, and `~` for a gap.

    Examples
    --------
    >>> lexicon = Lexicon([Phrase("genangan", "air ~ masuk rumah", 2.0)])
    >>> [hit.label for hit in lexicon.find("air mulai masuk rumah".split())]
    ['genangan']
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._exact: dict[str, int] = {}
        self._inside: dict[str, int] = {}
        self._prefix: dict[str, int] = {}
        self._by_first: dict[int, list[_Entry]] = {}
        self._seen: dict[str, frozenset[int]] = {}
        for phrase in phrases:
            self._learn(phrase)

    def find(self, words: Sequence[str]) -> list[Found]:
        """Return every phrase among normalised `words`, in order of its first word."""
        held = [self._patterns(word) for word in words]
        out: list[Found] = []
        for at, patterns in enumerate(held):
            for pattern in patterns:
                for entry in self._by_first.get(pattern, ()):
                    end = _end(held, at + 1, entry.rest) if entry.rest else at + 1
                    if end:
                        out.append(
                            Found(entry.label, entry.phrase, entry.weight, at, end)
                        )
        return out

    def _patterns(self, word: str) -> frozenset[int]:
        known = self._seen.get(word)
        if known is not None:
            return known
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
        found = {number for part, number in self._inside.items() if part in word}
        found |= {n for start, n in self._prefix.items() if word.startswith(start)}
        if word in self._exact:
            found.add(self._exact[word])
        self._seen[word] = frozenset(found)
        return self._seen[word]

    def _learn(self, phrase: Phrase) -> None:
        numbers: list[tuple[int, int]] = []
        gap = 0
        for part in _parts(phrase.phrase):
            if part == GAP:
                gap += _BETWEEN
                continue
            numbers.append((self._number(part), gap))
            gap = 0
        first, rest = numbers[0][0], tuple(numbers[1:])
        entry = _Entry(*phrase, rest)
        self._by_first.setdefault(first, []).append(entry)

    def _number(self, part: str) -> int:
        table, key = self._exact, part
        if part.startswith("*"):
            table, key = self._inside, part.strip("*")
        elif part.endswith("*"):
            table, key = self._prefix, part.rstrip("*")
        following = len(self._exact) + len(self._inside) + len(self._prefix)
        return table.setdefault(key, following)


def read_phrases(path: Path) -> list[Phrase]:
    """Return the rows of a table whose columns are label, phrase, weight."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = iter(csv.reader(lines))
        next(rows)
        return [Phrase(label, phrase, float(weight)) for label, phrase, weight in rows]


def _parts(phrase: str) -> Iterator[str]:
    """Yield the patterns of a phrase; exact words as normalise() writes them."""
    for part in phrase.split():
        if part == GAP or "*" in part:
            yield part
        else:
            yield from normalise(part).split()


def _end(held: list[frozenset[int]], at: int, rest: tuple[tuple[int, int], ...]) -> int:
    """Return where the phrase ends whose later patterns are `rest`, or 0."""
    for number, gap in rest:
        for place in range(at, min(at + gap + 1, len(held))):
            if number in held[place]:
                at = place + 1
                break
        else:
            return 0
    return at
