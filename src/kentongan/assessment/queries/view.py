"""With what the picture is seen: the reader's circle, and lines that stay closed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.assessment.rules.confidence import Confidence, Sureness
from kentongan.assessment.rules.coverage import Coverage
from kentongan.assessment.rules.levels import ABOVE_GREEN, GRAVITY
from kentongan.assessment.rules.settings import Settings
from kentongan.assessment.rules.situation import Matter, MatterKind
from kentongan.domain.codes import Level
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.words import Words

NOTHING = Words("", "")
_NO_SURENESS = Sureness(Confidence.MEDIUM, Words("tertutup", "closed"))


@dataclass(frozen=True)
class View:
    """What a line is seen with: the reader's circle, and the scale of the house."""

    at: datetime
    zone: ZoneInfo
    period: Period
    coverage: Coverage
    settings: Settings
    districts: Mapping[str, str]
    names: Mapping[str, str]
    shown: Collection[Ref]
    """The refs that the reader may know of; others are closed lines."""


def held_by(office: str) -> Words:
    """Return what a closed line says: with whom the matter is."""
    return Words(
        f"Hal tertutup: keterangan ada pada {office}",
        f"Closed matter: the information is with {office}",
    )


def closed_matter(kind: MatterKind, level: Level, office: str) -> Matter:
    return Matter(
        kind=kind,
        ref=None,
        number="",
        title=held_by(office),
        text=NOTHING,
        sector=None,
        level=level,
        indicators=(),
        until=None,
        office=office,
        reports=0,
        villages=(),
        checked_by=(),
        sureness=_NO_SURENESS,
        next_step=NOTHING,
        closed=True,
    )


def gravest_first(matters: Iterable[Matter]) -> list[Matter]:
    """Return matters above green, the gravest first, decisions after issues."""
    kept = [matter for matter in matters if matter.level in ABOVE_GREEN]
    return sorted(
        kept,
        key=lambda m: (
            m.kind is MatterKind.DECISION,
            -GRAVITY.index(m.level),
            -len(m.indicators),
            -m.reports,
            m.title.id,
        ),
    )
