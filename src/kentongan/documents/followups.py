"""Evaluasi tindak lanjut: what became of the last Rakor's directives, read first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Frame, typeset

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class FollowUp:
    """One directive: `late` counts working days, `next` is what is asked now."""

    number: str
    directive: str
    office: str
    due: date | None
    state: str
    done_on: date | None = None
    proof: str = ""
    obstacle: str = ""
    late: int = 0
    next: str = ""


@dataclass(frozen=True)
class Waiting:
    """One decision that waits on someone outside, and its next review."""

    code: str
    text: str
    waits_for: str
    review: date | None
    found: str = ""


@dataclass(frozen=True)
class FollowUps:
    """The evaluation of the Rakor of `previous`, for the Rakor of `rakor`."""

    frame: Frame
    previous: date
    rakor: date
    rows: tuple[FollowUp, ...]
    waiting: tuple[Waiting, ...] = ()
    earlier: tuple[FollowUp, ...] = ()


def pdf(doc: FollowUps) -> bytes:
    """Return the evaluation; its first sentence is counted from the rows."""
    states = Counter(row.state.lower() for row in doc.rows)
    tally = "; ".join(f"{count} {state}" for state, count in states.items())
    late = sum(row.late > 0 for row in doc.rows)
    return typeset("followups", doc, tally=tally, late=late)
