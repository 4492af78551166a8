"""Ringkasan untuk Wali Kota: one page, sentences first, every figure computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Frame, typeset

if TYPE_CHECKING:
    from datetime import date, datetime

    from kentongan.domain.codes import Level


@dataclass(frozen=True)
class Matter:
    """One matter: a title and two or three sentences."""

    title: str
    text: str
    level: Level | None = None


@dataclass(frozen=True)
class Tally:
    """How many of last month's directives are in one state."""

    state: str
    count: int


@dataclass(frozen=True)
class Briefing:
    """The page; `may_say` and `must_not_say` come from published answers."""

    frame: Frame
    reader: str
    rakor: date
    data_until: datetime
    headline: str
    coverage: str
    unknown: tuple[str, ...]
    matters: tuple[Matter, ...]
    asks: tuple[str, ...]
    last_month: str
    tallies: tuple[Tally, ...]
    may_say: tuple[str, ...]
    must_not_say: tuple[str, ...]
    confidence: str


def pdf(doc: Briefing) -> bytes:
    """Return the briefing on exactly one page; the letters shrink to fit.

    Raises
    ------
    Overfull
        If it doesn't fit even in the smallest letters.
    """
    total = sum(tally.count for tally in doc.tallies)
    return typeset("briefing", doc, total=total)
