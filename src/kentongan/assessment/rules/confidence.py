"""How sure the picture of a matter is: who checked it, and who is silent around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kentongan.assessment.rules.coverage import Coverage
from kentongan.domain.words import Words

TWO = 2


class Confidence(StrEnum):
    """In words; a figure would pretend more."""

    HIGH = "tinggi"
    MEDIUM = "sedang"
    LOW = "rendah"


@dataclass(frozen=True)
class Sureness:
    """A confidence with its reason."""

    confidence: Confidence
    why: Words


def sureness(
    *, checked_by: int, around: Coverage, share: float, decided: bool = False
) -> Sureness:
    """Return how sure a matter is.

    High when two offices checked it, when it is a decision on file (`decided`), or
    when every kelurahan around reports; low when fewer than `share` of them do.
    """
    silent = len(around.silent)
    if decided:
        return Sureness(Confidence.HIGH, Words("tercatat", "on record"))
    if checked_by >= TWO:
        why = Words(f"{checked_by} kantor memeriksa", f"{checked_by} offices checked")
        return Sureness(Confidence.HIGH, why)
    if around.total == 0 or len(around.heard) < share * around.total:
        return Sureness(Confidence.LOW, _silent(silent))
    if silent:
        return Sureness(Confidence.MEDIUM, _silent(silent))
    return Sureness(
        Confidence.HIGH, Words("semua kelurahan melapor", "every kelurahan reports")
    )


def _silent(count: int) -> Words:
    if not count:
        return Words("tidak ada kabar", "no word")
    return Words(f"{count} kelurahan diam", f"{count} kelurahan silent")
