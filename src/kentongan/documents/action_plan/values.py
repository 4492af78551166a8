"""What the documents of the action plan are made of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from kentongan.documents import Frame


@dataclass(frozen=True)
class Proof:
    """A piece of evidence as outsiders read it: its words, and why it isn't there."""

    title: str
    kind: str
    day: date | None
    held: str = ""


@dataclass(frozen=True)
class Row:
    """One action; `measures` are by period, the rest is of the period reported."""

    number: int
    what: str
    duty: str
    phase: str
    office: str
    partners: str
    state: str
    measures: tuple[tuple[str, str], ...]
    measure: str = ""
    reached: str = ""
    percent: int | None = None
    grade: str = ""
    obstacle: str = ""
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True)
class ActionPlan:
    """The plan of `year`, reported for `period`; due on `due`, over or not."""

    frame: Frame
    forum: str
    year: int
    period: str
    months: str
    due: date
    over: bool
    rows: tuple[Row, ...]
    missing: tuple[str, ...] = ()

    @property
    def reported(self) -> int:
        """How many of the actions asked about in the period have an achievement."""
        return sum(bool(row.reached) for row in self.rows if row.measure)

    @property
    def asked(self) -> int:
        """How many actions the period asks about."""
        return sum(bool(row.measure) for row in self.rows)

    @property
    def average(self) -> int | None:
        """The mean percent of what was reported; None while nothing was."""
        found = [row.percent for row in self.rows if row.percent is not None]
        return round(sum(found) / len(found)) if found else None

    @property
    def tally(self) -> str:
        """How many actions have each grade, in words."""
        grades = Counter(row.grade for row in self.rows if row.grade)
        return "; ".join(f"{n} {grade.lower()}" for grade, n in grades.items())
