"""What a scan finds in a text, and how it is replaced."""

from __future__ import annotations

from bisect import bisect, insort
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

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


@dataclass(frozen=True, order=True)
class Span:
    """Characters `start` until just before `end` of the original."""

    start: int
    end: int
    kind: SpanKind


@dataclass(frozen=True)
class Redacted:
    """A text that others may see, and where the original was replaced."""

    text: str
    spans: tuple[Span, ...]


_RANK = {kind: rank for rank, kind in enumerate(SpanKind)}


def settle(
    found: Iterable[Span], text: str, kept: tuple[Span, ...] = ()
) -> tuple[Span, ...]:
    """Return `kept` and what of `found` lies beside it, in order without overlaps.

    Where two overlap, the kind that stands first in `SpanKind` keeps its characters
    and the other keeps the rest, so that nothing found is left open.
    """
    settled = list(kept)
    for span in sorted(found, key=lambda span: (_RANK[span.kind], span)):
        for piece in list(_rest(span, settled, text)):
            insort(settled, piece)
    return tuple(settled)


def replace(text: str, spans: tuple[Span, ...]) -> Redacted:
    """Return `text` with a token for each span; the same words get the same token.

    A token that `text` holds already keeps its number to itself.
    """
    if not spans:
        return Redacted(text, ())
    numbers = {kind: _Numbers(last) for kind, last in _last_numbers(text).items()}
    parts: list[str] = []
    at = 0
    for span in spans:
        number = numbers[span.kind].of(text[span.start : span.end])
        parts += [text[at : span.start], f"[{span.kind}-{number}]"]
        at = span.end
    parts.append(text[at:])
    return Redacted("".join(parts), spans)


class _Numbers:
    """The things of one kind that were named, numbered on from `last`."""

    def __init__(self, last: int) -> None:
        self._last = last
        self._words: dict[int, frozenset[str]] = {}
        self._holding: dict[str, list[int]] = {}

    def of(self, said: str) -> int:
        """Return the number of the thing that is called `said`, old or new.

        "Budi" and "Budi Santoso" are one: the words of either hold the other's.
        """
        lower = said.lower()
        mine = frozenset("".join(c if c.isalnum() else " " for c in lower).split())
        alike = {number for word in mine for number in self._holding.get(word, ())}
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


def _last_numbers(text: str) -> dict[SpanKind, int]:
    """Return the highest number of the tokens in `text`, 0 of a kind without one."""
    last = dict.fromkeys(SpanKind, 0)
    for kind, number in TOKEN.findall(text) if "[" in text else ():
        last[SpanKind(kind)] = max(last[SpanKind(kind)], int(number))
    return last


def _rest(span: Span, taken: list[Span], text: str) -> Iterator[Span]:
    """Yield what of `span` no other has taken; `taken` is ordered, not overlapping."""
    start = span.start
    at = bisect(taken, start, key=_end)
    while at < len(taken) and taken[at].start < span.end:
        yield from _piece(span.kind, text, start, taken[at].start)
        start = taken[at].end
        at += 1
    yield from _piece(span.kind, text, start, span.end)


def _end(span: Span) -> int:
    return span.end


def _piece(kind: SpanKind, text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the piece without blanks at its ends, unless it holds no word."""
    piece = text[start:end] if start < end else ""
    if not any(char.isalnum() for char in piece):
        return
    start += len(piece) - len(piece.lstrip())
    yield Span(start, end - (len(piece) - len(piece.rstrip())), kind)
