"""Perkembangan s.d. 07.00: what changed between lock and Rakor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Frame, typeset

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True)
class Change:
    """One thing that is different now; `before` is empty for something new."""

    at: datetime
    subject: str
    now: str
    before: str = ""
    source: str = ""


@dataclass(frozen=True)
class Supplement:
    """The locked material stands; this is read beside it."""

    frame: Frame
    rakor: date
    locked_at: datetime
    until: datetime
    headline: str
    headline_at_lock: str
    received: str
    changes: tuple[Change, ...]
    unchanged: tuple[str, ...] = ()


def pdf(doc: Supplement) -> bytes:
    """Return the supplement."""
    same = doc.headline == doc.headline_at_lock
    return typeset("supplement", doc, same=same)
