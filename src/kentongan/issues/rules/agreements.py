"""An agreement: clauses, each looked at again on a working day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words


class Kept(StrEnum):
    """What looking at a clause showed."""

    YES = "ditepati"
    NO = "tidak_ditepati"


@dataclass(frozen=True)
class NewClause:
    """What was promised, which office looks, and on which day."""

    what: str
    office: str
    monitor_date: date


class NoClause(Refusal):
    """An agreement that nobody will look at."""

    what = Words(
        "Kesepakatan: isi paling sedikit satu butir dengan tanggal pemantauan.",
        "Agreement: give at least one clause with a monitoring date.",
    )


class ClausesOpen(Refusal):
    """An agreement whose clauses weren't all looked at."""

    what = Words(
        'Kesepakatan: butir "{clause}" belum dipantau. Catat hasilnya dahulu.',
        'Agreement: the clause "{clause}" wasn\'t monitored. Record the result first.',
    )


class MonitoredAlready(Refusal):
    """A clause has its result."""

    what = Words(
        "Butir ini sudah dipantau. Catat perkembangan baru pada cerita isu.",
        "This clause was monitored. Record new developments in the issue's story.",
    )


def look_at(what: str) -> str:
    """Return the next step that looking at a clause is."""
    return f"Pantau kesepakatan: {what}"[:200]


def check_clauses(clauses: Sequence[NewClause]) -> None:
    """Ask for clauses that say something, each with an office.

    Raises
    ------
    NoClause
        If there is none such.
    """
    if not clauses or not all(c.what.strip() and c.office for c in clauses):
        raise NoClause


def check_monitored(waiting: Sequence[str]) -> None:
    """Let a matter be resolved only when every clause was looked at.

    Raises
    ------
    ClausesOpen
        With the first of the `waiting` clauses.
    """
    if waiting:
        raise ClausesOpen(clause=waiting[0])
