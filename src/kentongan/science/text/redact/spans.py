"""What a scan finds in a text, and how it is replaced."""

from __future__ import annotations

from bisect import bisect, insort
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

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


def settle(found: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return `found` in order without overlaps.

    Where two overlap, the kind that stands first in `SpanKind` keeps its characters
    and the other keeps the rest, so that nothing found is left open.
    """
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (_RANK[span.kind], span)):
        for piece in list(_rest(span, kept, text)):
            insort(kept, piece)
    return tuple(kept)


def replace(text: str, spans: tuple[Span, ...]) -> Redacted:
    """Return `text` with a token for each span; the same words get the same token."""
    if not spans:
        return Redacted(text, ())
    known: dict[SpanKind, list[frozenset[str]]] = {}
    parts: list[str] = []
    at = 0
    for span in spans:
        number = _number(text[span.start : span.end], known.setdefault(span.kind, []))
        parts += [text[at : span.start], f"[{span.kind}-{number}]"]
        at = span.end
    parts.append(text[at:])
    return Redacted("".join(parts), spans)


def _number(words: str, known: list[frozenset[str]]) -> int:
    """Return which of the things already named this is, from 1."""
    mine = frozenset("".join(c if c.isalnum() else " " for c in words.lower()).split())
    for number, other in enumerate(known, 1):
        if mine <= other:
            return number
        if other <= mine:
            known[number - 1] = mine
            return number
    known.append(mine)
    return len(known)


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
