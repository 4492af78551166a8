"""Take personal data out of a text before anyone reads, indexes or exports it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.addresses import addresses
from kentongan.science.text.redact.handles import links, plates, spelt_plates
from kentongan.science.text.redact.minors import minors
from kentongan.science.text.redact.names import names
from kentongan.science.text.redact.numbers import numbers
from kentongan.science.text.redact.shadow import MASK, shadow
from kentongan.science.text.redact.spans import (
    Redacted,
    Span,
    SpanKind,
    replace,
    settle,
)
from kentongan.science.text.redact.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["READ", "Redacted", "Span", "SpanKind", "redact", "scan"]

READ = 12_000
"""Characters that are redacted piece by piece; what follows is hidden whole."""
_WORD = 500  # characters before that end in which a blank is looked for
_PASSES = 8  # what was found may lay open what stands beside it
_LETTER = re.compile(r"[^\W_]")
_DIGIT = re.compile(r"\d")


def redact(text: str) -> Redacted:
    """Return `text` with a token for each piece of personal data.

    The same words get the same token inside one text, so that a reader can follow who
    is who; `spans` refer to the original. Redacting twice changes nothing more. Of a
    text longer than `READ` characters the rest is hidden whole: nobody writes so much
    in a chat, and no text can hold a reader up.

    Examples
    --------
    >>> redact("Pak Slamet hub 0812-3456-7890, Pak Lurah sudah tahu").text
    'Pak [NAMA-1] hub [NOMOR-1], Pak Lurah sudah tahu'
    """
    if len(text) <= READ:
        return replace(text, scan(text))
    cut = _cut(text)
    spans = scan(text[:cut])
    rest = settle([Span(cut, len(text), SpanKind.REST)], text)
    return replace(text, spans + rest)


def _cut(text: str) -> int:
    """Return the place of the blank at which reading ends; tokens don't count."""
    seen = shadow(text)
    cut = READ
    while (more := READ + seen.count(MASK, 0, cut)) > cut:
        cut = more
    if _LETTER.search(seen, cut) is None:
        return len(text)
    blank = max(text.rfind(" ", cut - _WORD, cut), text.rfind("\n", cut - _WORD, cut))
    return blank if blank > 0 else cut


def scan(text: str) -> tuple[Span, ...]:
    """Return the personal data in `text`, in order and without overlaps.

    The publication gate refuses a text in which this finds anything.

    Examples
    --------
    >>> [str(span.kind) for span in scan("Surat 300/123/425.205/2020, Rp 1.250.000")]
    []
    """
    seen = shadow(text)
    spans: tuple[Span, ...] = ()
    for _ in range(_PASSES):
        found = list(_found(seen, seen.lower()))
        more = settle(found, text, spans) if found else spans
        if more == spans:
            return spans
        spans, seen = more, _masked(seen, more)
    return _rest_taken(seen, text, spans)


def _masked(seen: str, spans: tuple[Span, ...]) -> str:
    """Return the shadow with `spans` masked as the tokens in their place will be."""
    parts: list[str] = []
    at = 0
    for span in spans:
        parts += [seen[at : span.start], MASK * (span.end - span.start)]
        at = span.end
    return "".join(parts) + seen[at:]


def _rest_taken(seen: str, text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Take all from the first that is still found to the end: no text of people."""
    while (more := settle(_found(seen, seen.lower()), text, spans)) != spans:
        first = min(set(more) - set(spans))
        spans = settle([Span(first.start, len(text), first.kind)], text, spans)
        seen = _masked(seen, spans)
    return spans


def _found(seen: str, low: str) -> Iterator[Span]:
    """Yield what each subject finds; `low` keeps the places of `seen`."""
    words = tokens(seen)
    named = list(names(words))
    yield from links(low)
    yield from numbers(low)
    if _DIGIT.search(low):
        yield from plates(seen, low)
        yield from addresses(low, words.lows)
    yield from spelt_plates(low, words.lows)
    yield from minors(seen, low, words.lows, named)
    yield from named
