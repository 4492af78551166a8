"""What the machine says of a message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kentongan.domain.codes import Band, Harm, ReportKind, Sector, Urgency
    from kentongan.domain.words import Words

ASSEMBLY = "penyampaian_pendapat"
"""Notified or spontaneous assembly: logistics only, never urgent because of people."""


class Relation(StrEnum):
    """How a message stands to what it says; all of them belong to one rumour."""

    FORWARD = "terusan"
    QUESTION = "pertanyaan"
    DENIAL = "bantahan"
    STATEMENT = "pernyataan"


@dataclass(frozen=True)
class Classified:
    """What the machine reads in a message, and the words that made it so."""

    kind: ReportKind
    issue_type: str | None
    sector: Sector | None
    urgency: Urgency
    harm: Harm | None
    band: Band
    relation: Relation
    why: tuple[Words, ...]
