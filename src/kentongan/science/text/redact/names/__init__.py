"""Names of private persons, found by titles, kinship and role cues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.announced import (
    after_kin,
    after_naming,
    after_title,
)
from kentongan.science.text.redact.names.cues import (
    CHAIN,
    INITIALED,
    KIN,
    NAMING,
    NOT_INITIALS,
    beginnings,
)
from kentongan.science.text.redact.names.extent import extend
from kentongan.science.text.redact.names.institutions import in_office, past_place
from kentongan.science.text.redact.spans import Span, SpanKind
from kentongan.science.text.redact.tokens import is_common, lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kentongan.science.text.redact.tokens import Tokens

__all__ = ["names"]

_CUED = "|".join(f"{word}|{word.title()}" for word in sorted(INITIALED))
_INITIALS = re.compile(
    rf"\b(?:{_CUED})"
    r"[ :]+\(?([A-Z](?:\.?[A-Z]){1,3}\.?)\b(?!\s?\d{3})"
)
_AGE_NEXT = re.compile(
    r"\s*[,(]?\s*\(?(?:umur|usia)?\s?\d{1,2}\s*(?:th\b|thn\b|tahun|bln|bulan|\))"
)


def names(found: Tokens) -> Iterator[Span]:
    """Yield the names of private persons among the words `found`."""
    index, end, cues = 0, len(found), beginnings()
    lows, words = found.lows, found.words
    while index < end:
        if lows[index] not in cues and not words[index][0].isupper():
            index += 1
            continue
        after = past_place(found, index)
        if after > index:
            index = after
            continue
        first, last = _name_at(found, index)
        if last > first:
            yield Span(found.starts[first], found.ends[last - 1], SpanKind.NAME)
        index = max(index + 1, last)
    if INITIALED.isdisjoint(lows):
        return
    for match in _INITIALS.finditer(found.text):
        if match[1].strip(".") not in NOT_INITIALS:
            yield Span(*match.span(1), SpanKind.NAME)


def _name_at(found: Tokens, index: int) -> tuple[int, int]:
    """Return the words of the name that word `index` announces, or an empty range."""
    low = found.lows[index]
    if low in NAMING:
        return after_naming(found, index)
    if low in CHAIN:
        return after_title(found, index)
    if low in KIN:
        return after_kin(found, index)
    if low in lists().alone and found.capital(index) and not in_office(found, index):
        return index, extend(found, index + 1)
    if low == "atas" and index + 1 < len(found) and found.lows[index + 1] == "nama":
        return after_naming(found, index + 1)
    if _dated(found, index):
        return index, extend(found, index + 1)
    return index, index


def _dated(found: Tokens, index: int) -> bool:
    """Return whether a capitalised word is followed by an age: "Rizky (8 th)"."""
    if not found.capital(index) or found.shouted or is_common(found.lows[index]):
        return False
    last = extend(found, index + 1) - 1
    return _AGE_NEXT.match(found.text, found.ends[last]) is not None
