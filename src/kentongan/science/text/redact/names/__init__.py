"""Names of private persons, found by titles, kinship, roles, lists and capitals."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.announced import (
    after_kin,
    after_naming,
    after_title,
)
from kentongan.science.text.redact.names.cues import (
    CHAIN,
    CUE,
    GIVEN,
    INITIALED,
    KIN,
    NAMING,
    NOT_INITIALS,
    PLACE,
    cues,
)
from kentongan.science.text.redact.names.extent import extend
from kentongan.science.text.redact.names.institutions import past_place
from kentongan.science.text.redact.names.listed import listed
from kentongan.science.text.redact.names.strangers import place_at, stranger
from kentongan.science.text.redact.spans import Span, SpanKind
from kentongan.science.text.redact.tokens import is_common, lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kentongan.science.text.redact.tokens import Tokens

__all__ = ["names"]

_SMALL = "a"  # before it stand the words that begin with a capital
_CUED = "|".join(f"{word}|{word.title()}" for word in sorted(INITIALED))
_INITIALS = re.compile(
    rf"\b(?:{_CUED})"
    r"[ :]+\(?([A-Z](?:\.?[A-Z]){1,3}\.?(?:(?:, | dan | & |/)[A-Z]{2,3}){0,3})\b"
    r"(?!\s?\d{3})"
)
_AGE_NEXT = re.compile(
    r"\s*[,(]?\s*\(?(?:umur|usia)?\s?\d{1,2}\s*(?:th\b|thn\b|tahun|bln|bulan|\))"
)
_SENDER = re.compile(
    r"(?m)^\[?\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d\d(?:[.:]\d\d)?\]?[ \-]{1,3}"
    r"((?:[^\W\d_][\w.']{0,20} ?){1,4}):"
)


def names(found: Tokens) -> Iterator[Span]:
    """Yield the names of private persons among the words `found`."""
    named, passed = _read(found)
    for first, last in chain(named, listed(found, named, passed)):
        yield Span(found.starts[first], found.ends[last - 1], SpanKind.NAME)
    yield from _again(found, named, passed)
    yield from _senders(found)
    yield from _initials(found)


def _read(found: Tokens) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the words of the names in order, and the words that may be more."""
    named: list[tuple[int, int]] = []
    passed: list[int] = []
    told = cues().get
    kinds = [told(low, 0) for low in found.lows]
    at = 0
    for index, (kind, word) in enumerate(zip(kinds, found.words, strict=True)):
        if index < at or not (kind or word < _SMALL):
            continue
        at = _past(found, index, kind)
        if at > index:
            continue
        first, at = _name_at(found, index, kind)
        if at > first:
            named.append((first, at))
        elif kind & GIVEN or word < _SMALL:
            passed.append(index)
    return named, passed


def _past(found: Tokens, index: int, kind: int) -> int:
    """Return the word after the place that begins or is named at word `index`."""
    if kind & PLACE:
        return past_place(found, index)
    if index and found.words[index] < _SMALL and found.gaps[index] == " ":
        return place_at(found, index - 1)
    return index


def _again(
    found: Tokens, named: list[tuple[int, int]], passed: list[int]
) -> Iterator[Span]:
    """Yield the capitals among the words `passed` that are part of a name elsewhere."""
    if not named or not passed:
        return
    said = {word for first, last in named for word in found.words[first:last]}
    for index in passed:
        word = found.words[index]
        if word in said and word[0].isupper() and not is_common(found.lows[index]):
            yield Span(found.starts[index], found.ends[index], SpanKind.NAME)


def _senders(found: Tokens) -> Iterator[Span]:
    """Yield who writes the lines of a copied chat, unless an office does."""
    for match in _SENDER.finditer(found.text) if "/" in found.text else ():
        said = set(map(str.lower, match[1].replace(".", " ").split()))
        if said.isdisjoint(lists().office | lists().rank | lists().place):
            yield Span(*match.span(1), SpanKind.NAME)


def _initials(found: Tokens) -> Iterator[Span]:
    """Yield initials after "korban" and the like."""
    if INITIALED.isdisjoint(found.lows):
        return
    for match in _INITIALS.finditer(found.text):
        if match[1].strip(".") not in NOT_INITIALS:
            yield Span(*match.span(1), SpanKind.NAME)


def _name_at(found: Tokens, index: int, kind: int) -> tuple[int, int]:
    """Return the words of the name that word `index` announces, or an empty range."""
    if kind & CUE:
        first, last = _announced(found, index, found.lows[index])
        if last > first:
            return first, last
    first, last = stranger(found, index)
    if last == first and _dated(found, index):
        return index, extend(found, index + 1)
    return first, last


def _announced(found: Tokens, index: int, low: str) -> tuple[int, int]:
    """Return the name that a cue at word `index` announces, or an empty range."""
    if low in NAMING:
        return after_naming(found, index)
    if low in CHAIN:
        return after_title(found, index)
    if low in KIN:
        return after_kin(found, index)
    if index + 1 < len(found) and found.lows[index + 1] == "nama":
        return after_naming(found, index + 1)
    return index, index


def _dated(found: Tokens, index: int) -> bool:
    """Return whether a capitalised word is followed by an age: "Rizky (8 th)"."""
    if (
        not found.capital(index)
        or found.shouted
        or len(found.lows[index]) == 1
        or is_common(found.lows[index])
    ):
        return False
    last = extend(found, index + 1) - 1
    return _AGE_NEXT.match(found.text, found.ends[last]) is not None
