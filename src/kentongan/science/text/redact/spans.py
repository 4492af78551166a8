"""What a scan finds in a text, and how it is replaced."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kentongan.science.text.redact.shadow import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class SpanKind(StrEnum):
    """Personal data that a text may hold; the value is the word of its token."""

    LINK = "TAUTAN"
    EMAIL = "SUREL"
    NATIONAL_ID = "NIK"
    FAMILY_CARD = "KK"
    PHONE = "NOMOR"
    ACCOUNT = "REKENING"
    PLATE = "PLAT"
    ADDRESS = "ALAMAT"
    SCHOOL = "SEKOLAH"
    CLASS = "KELAS"
    AGE = "UMUR"
    NAME = "NAMA"
    REST = "TEKS"
    """What stands behind the part of a text that is read."""


class Span(NamedTuple):
    """Characters `start` until just before `end` of the original."""

    start: int
    end: int
    kind: SpanKind


class Redacted(NamedTuple):
    """A text that others may see, and where the original was replaced."""

    text: str
    spans: tuple[Span, ...]


_KINDS = list(SpanKind)
_WORD = re.compile(r"[^\W_]+")
_FREE, _TAKEN = b"\0", b"\1"


def settle(
    found: Iterable[Span], text: str, kept: tuple[Span, ...] = ()
) -> tuple[Span, ...]:
    """Return `kept` and what of `found` lies beside it, in order without overlaps.

    Where two overlap, the kind that stands first in `SpanKind` keeps its characters
    and the other keeps the rest, so that nothing found is left open.
    """
    taken = bytearray(len(text))
    for start, end, _ in kept:
        taken[start:end] = _TAKEN * (end - start)
    settled = list(kept)
    for kind, spans in _by_rank(found):
        for start, end in sorted(spans):
            settled.extend(
                Span(*piece, kind) for piece in _free(taken, text, start, end)
            )
            taken[start:end] = _TAKEN * (end - start)
    settled.sort()
    return tuple(settled)


def _by_rank(found: Iterable[Span]) -> Iterator[tuple[SpanKind, list[tuple[int, int]]]]:
    """Yield the kinds that were found in their order, with where they were."""
    places: dict[str, list[tuple[int, int]]] = {}
    for start, end, kind in found:
        places.setdefault(kind.value, []).append((start, end))
    for kind in _KINDS if places else ():
        if kind.value in places:
            yield kind, places[kind.value]


def replace(text: str, spans: tuple[Span, ...]) -> Redacted:
    """Return `text` with a token for each span; the same words get the same token.

    A token that `text` holds already keeps its number to itself.
    """
    if not spans:
        return Redacted(text, ())
    last = _last_numbers(text)
    numbers: dict[str, _Numbers] = {}
    parts: list[str] = []
    at = 0
    for start, end, kind in spans:
        word = kind.value
        if word not in numbers:
            numbers[word] = _Numbers(last.get(word, 0))
        parts += (text[at:start], f"[{word}-{numbers[word].of(text[start:end])}]")
        at = end
    parts.append(text[at:])
    return Redacted("".join(parts), spans)


_MOST_ALIKE = 16  # people of one name who are told apart


class _Numbers:
    """The things of one kind that were named, numbered on from `last`."""

    def __init__(self, last: int) -> None:
        self._last = last
        self._numbers: dict[frozenset[str], int] = {}
        self._words: dict[int, frozenset[str]] = {}
        self._holding: dict[str, list[int]] = {}

    def of(self, said: str) -> int:
        """Return the number of the thing that is called `said`, old or new.

        "Budi" and "Budi Santoso" are one: the words of either hold the other's.
        """
        mine = frozenset(_WORD.findall(said.lower()))
        number = self._numbers.get(mine)
        if number is None:
            number = self._numbers[mine] = self._alike(mine)
        return number

    def _alike(self, mine: frozenset[str]) -> int:
        """Return the number of the first whose words hold `mine` or are held by it."""
        alike = {
            number
            for word in mine
            for number in self._holding.get(word, ())[:_MOST_ALIKE]
        }
        for number in sorted(alike):
            if mine <= self._words[number]:
                return number
            if self._words[number] <= mine:
                return self._name(number, mine)
        self._last += 1
        return self._name(self._last, mine)

    def _name(self, number: int, words: frozenset[str]) -> int:
        for word in words - self._words.get(number, frozenset()):
            self._holding.setdefault(word, []).append(number)
        self._words[number] = words
        return number


def _last_numbers(text: str) -> dict[str, int]:
    """Return the highest number of the tokens in `text` by their word."""
    last: dict[str, int] = {}
    for word, number in TOKEN.findall(text) if "[" in text else ():
        last[word] = max(last.get(word, 0), int(number))
    return last


def _free(
    taken: bytearray, text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield what of the characters is not taken, without blanks at its ends."""
    while start < end:
        start = taken.find(_FREE, start, end)
        if start < 0:
            return
        stop = taken.find(_TAKEN, start, end)
        stop = end if stop < 0 else stop
        if _WORD.search(text, start, stop):
            piece = text[start:stop]
            left = len(piece) - len(piece.lstrip())
            yield start + left, start + len(piece.rstrip())
        start = stop
