"""What a gazetteer is given, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kentongan.domain.words import Words

BARE = 0.2
"""Weight of an everyday word without a cue; up to it no place is stated."""


class Named(Protocol):
    """A name of a place and an area it may mean."""

    @property
    def name(self) -> str:
        """What people write."""

    @property
    def kode(self) -> str:
        """Kode wilayah of the area."""

    @property
    def kind(self) -> str:
        """What it is: an area, an alias, a landmark; not used for weighing."""

    @property
    def weight(self) -> float:
        """How surely the name means this area, 0 to 1; of one name at most 1 in all."""


@dataclass(frozen=True)
class Entry:
    """A name of a place and the area it lies in: the simplest `Named`."""

    name: str
    kode: str
    kind: str = "area"
    weight: float = 1.0


@dataclass(frozen=True)
class Guess:
    """An area that the text may mean; the weights of all guesses sum to at most 1."""

    kode: str
    weight: float
    words: Words


@dataclass(frozen=True)
class Located:
    """The areas meant, most likely first, and a place named outside the city."""

    places: tuple[Guess, ...]
    outside: str | None

    @property
    def best(self) -> str | None:
        """Return the most likely area, or None when none is stated."""
        likely = self.places and self.places[0].weight > BARE
        return self.places[0].kode if likely else None
