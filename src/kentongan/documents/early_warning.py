"""Peringatan dini: what comes, for whom, what to do, and who announces it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Frame, typeset

if TYPE_CHECKING:
    from datetime import datetime

    from kentongan.domain.codes import Level


@dataclass(frozen=True)
class EarlyWarning:
    """The warning; `outcome` is what became of it, `replaces` what it updates."""

    frame: Frame
    title: str
    level: Level
    hazard: str
    certainty: str
    onset: str
    advised: str
    place: str
    starts_at: datetime
    ends_at: datetime
    size: str
    affected: str
    what_to_do: tuple[str, ...]
    avoid: tuple[str, ...]
    help: tuple[str, ...]
    steps: tuple[str, ...]
    announcer: str
    announced_at: datetime | None
    number: str
    replaces: str = ""
    outcome: str = ""
    url: str = ""


def pdf(doc: EarlyWarning) -> bytes:
    """Return the warning."""
    return typeset("early_warning", doc)
