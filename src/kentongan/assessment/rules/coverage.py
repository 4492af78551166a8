"""Word from the kelurahan: who reports enough, who is silent. Silence isn't calm."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kentongan.assessment.rules.settings import DEFAULT, Settings
from kentongan.domain.areas import contains


@dataclass(frozen=True)
class Village:
    """A kelurahan: on how many of the last days it sent word, a report or nihil."""

    area: str
    name: str
    days: int
    last: date | None = None


@dataclass(frozen=True)
class Coverage:
    """Which kelurahan report enough; `silent` are the others, the quietest first."""

    heard: tuple[Village, ...]
    silent: tuple[Village, ...]
    share_wanted: float

    @property
    def total(self) -> int:
        """Return how many kelurahan there are."""
        return len(self.heard) + len(self.silent)

    @property
    def enough(self) -> bool:
        """Return whether enough of them report: none at all is never enough."""
        return bool(self.heard) and len(self.heard) >= self.share_wanted * self.total

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the silent ones."""
        return tuple(village.name for village in self.silent)

    def within(self, area: str, share: float) -> Coverage:
        """Return the coverage of the kelurahan in `area`."""
        return Coverage(
            tuple(v for v in self.heard if contains(area, v.area)),
            tuple(v for v in self.silent if contains(area, v.area)),
            share,
        )


def coverage(villages: Iterable[Village], settings: Settings = DEFAULT) -> Coverage:
    """Return who reports enough: word on `enough_days` of the last days."""
    found = list(villages)
    return Coverage(
        tuple(v for v in found if v.days >= settings.enough_days),
        tuple(
            sorted(
                (v for v in found if v.days < settings.enough_days),
                key=lambda v: (v.days, v.area),
            )
        ),
        settings.enough_share,
    )
