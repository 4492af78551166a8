"""A sentence that was corrected may not live on in a text that quotes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kentongan.domain.dates import long_day

_END = re.compile(r"(?<=[.!?])\s+|\n+")
_LEAST = 12


@dataclass(frozen=True)
class Corrected:
    """An answer that has newer words: what it said, what it says now, since when."""

    slug: str
    title: str
    was: tuple[str, ...]
    says: str
    since: date


@dataclass(frozen=True)
class Quoted:
    """A sentence that a text quotes though the answer now says something else."""

    sentence: str
    now: Corrected


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, as they stand."""
    return [one.strip() for one in _END.split(text) if one.strip()]


def corrected(
    slug: str, title: str, bodies: Sequence[str], *, since: date
) -> Corrected | None:
    """Return what an answer no longer says; `bodies` are its versions, newest first."""
    newest = bodies[0]
    now = set(sentences(newest))
    was = dict.fromkeys(
        sentence
        for body in bodies[1:]
        for sentence in sentences(body)
        if sentence not in now and len(sentence) >= _LEAST
    )
    return Corrected(slug, title, tuple(was), newest, since) if was else None


def quoted(text: str, known: Iterable[Corrected]) -> list[Quoted]:
    """Return the sentences of `text` that answers have taken back since."""
    return [
        Quoted(sentence, one)
        for one in known
        for sentence in one.was
        if _bare(sentence) in text
    ]


def amended(text: str, found: Sequence[Quoted]) -> str:
    """Return `text` with what the answer says now, in brackets, for what it said."""
    for one in found:
        text = text.replace(_bare(one.sentence), _now(one.now), 1)
        text = text.replace(_bare(one.sentence), "[…]")
    return text


def _now(one: Corrected) -> str:
    return f"[diperbarui {long_day(one.since).id}: {' '.join(one.says.split())}]"


def _bare(sentence: str) -> str:
    """Return a sentence without its last mark: a quotation may end otherwise."""
    return sentence.rstrip(".!?")
