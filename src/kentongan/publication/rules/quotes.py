"""A sentence that was corrected may not live on in a text that quotes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kentongan.domain.dates import long_day

_END = re.compile(r"(?<=[.!?])\s+|\n+")
_STOPS = r"(?=[.!?,;:\"\u201d'\u2019)\]\n]|$)"
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
        if re.search(_pattern(sentence), text)
    ]


def amended(text: str, found: Sequence[Quoted]) -> str:
    """Return `text` with what the answer says now, in brackets, for what it said."""
    if not found:
        return text
    by_words = {_bare(one.sentence): one.now for one in found}
    told: set[str] = set()

    def now(match: re.Match[str]) -> str:
        one = by_words[match.group()]
        again = one.slug in told
        told.add(one.slug)
        return "[…]" if again else _now(one)

    longest_first = sorted(by_words, key=len, reverse=True)
    return re.sub("|".join(map(_pattern, longest_first)), now, text)


def _now(one: Corrected) -> str:
    return f"[diperbarui {long_day(one.since).id}: {' '.join(one.says.split())}]"


def _pattern(sentence: str) -> str:
    """Return what finds a whole sentence: one that goes on says something else."""
    return re.escape(_bare(sentence)) + _STOPS


def _bare(sentence: str) -> str:
    """Return a sentence without its last mark: a quotation may end otherwise."""
    return sentence.rstrip(".!?")
