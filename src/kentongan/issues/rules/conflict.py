"""When a matter may be called a potential or a social conflict (UU 7/2012).

The article numbers and the 90 days of a formal status are unverified: they are kept
as orientation, printed in no document, and nothing is refused because of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.issues.rules.parties import Side, opposed

DAYS_OF_STATUS = 90
_MIN_WORDS = 10


class ConflictSource(StrEnum):
    """From what a conflict may come."""

    AFFAIRS = "A"
    BELONGING = "B"
    BOUNDARIES = "C"
    RESOURCES = "D"
    DISTRIBUTION = "E"


@dataclass(frozen=True)
class LegalTest:
    """What the law asks for, each in words: which groups, what violence and so on."""

    groups: str
    violence: str
    duration: str
    impact: str


class LegalTestUnmet(Refusal):
    """The law's test for a social conflict doesn't hold."""

    what = Words(
        "Konflik sosial: {missing} belum terpenuhi. Tetap tangani sebagai isu.",
        "Social conflict: {missing_en} not shown. Go on handling it as an issue.",
    )


class TwoApprovers(Refusal):
    """The first approver can't be the second."""

    what = Words(
        "Anda sudah menyetujui yang pertama; orang lain harus menyetujui yang kedua.",
        "You approved first; someone else must approve second.",
    )


class ApprovedAlready(Refusal):
    """Both have approved; the record stands."""

    what = Words(
        "Konflik sosial: sudah disetujui dua orang. Catat perkembangan pada isunya.",
        "Social conflict: approved by two already. Note developments in the issue.",
    )


class BadStatusDates(Refusal):
    """A status that ends before it begins."""

    what = Words(
        "Status keadaan konflik: tanggal akhir harus sesudah tanggal mulai.",
        "Conflict status: the last day must follow the first.",
    )


def is_potential(sides: Iterable[Side], source: ConflictSource | None) -> bool:
    """Return whether it is a conflict potential: opposing groups and a source."""
    return source is not None and opposed(sides)


def check_legal_test(
    test: LegalTest, *, potential: bool, violence_confirmed: bool
) -> None:
    """Ask for opposing groups, confirmed violence, and each criterion in words.

    Raises
    ------
    LegalTestUnmet
        With what is missing.
    """
    shown = {
        Words("dua kelompok yang berhadapan", "two opposing groups"): potential
        and _says(test.groups),
        Words("kekerasan yang dipastikan", "confirmed violence"): violence_confirmed
        and _says(test.violence),
        Words("lamanya", "duration"): _says(test.duration),
        Words("dampak yang luas", "wide impact"): _says(test.impact),
    }
    missing = [words for words, holds in shown.items() if not holds]
    if missing:
        raise LegalTestUnmet(
            missing=", ".join(words.id for words in missing),
            missing_en=", ".join(words.en for words in missing),
        )


def _says(text: str) -> bool:
    return len(text.strip()) >= _MIN_WORDS


def check_two_approvers(first: str, second: str) -> None:
    """Nobody calls a matter a social conflict on one person's word.

    Raises
    ------
    TwoApprovers
        If both are one.
    """
    if first == second:
        raise TwoApprovers


def check_status_dates(starts: date, ends: date) -> None:
    """Ask for a status that runs forward.

    Raises
    ------
    BadStatusDates
        If it doesn't.
    """
    if ends < starts:
        raise BadStatusDates


def day_of_status(starts: date, ends: date, today: date) -> int | None:
    """Return the how-manieth day of the status `today` is, or None outside it."""
    return (today - starts).days + 1 if starts <= today <= ends else None
