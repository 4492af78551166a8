"""How surely the names in a text mean which area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kentongan.domain.areas import contains
from kentongan.domain.words import Words
from kentongan.science.text.gazetteer.cues import EVERYDAY, LEVELED, VILLAGE
from kentongan.science.text.gazetteer.index import DOTS_OF_VILLAGE
from kentongan.science.text.gazetteer.values import BARE, Guess

if TYPE_CHECKING:
    from kentongan.science.text.gazetteer.values import Named

_SURE, _CAPITAL = 0.95, 0.7
_OTHER_LEVEL = 0.05  # what is left of the kecamatan after "kel.", and the reverse
_STATED = 0.5  # from here a name counts as stated and narrows its district
_LEAST = 0.04
_DOTS_OF_DISTRICT = 2


@dataclass
class Hit:
    """A name found: its entries, the words it covers, and the cue before it."""

    entries: list[Named]
    said: str
    cue: str
    trust: float


class Score(NamedTuple):
    """How surely an area is meant so far, by which words, and the reason."""

    weight: float
    said: str
    why: Words


Scores = dict[str, Score]
"""By kode wilayah."""


def trust(name: str, *, told: bool, capital: bool) -> float:
    """Return how surely a name is said as a place; an everyday word needs a cue."""
    if told or name not in EVERYDAY:
        return _SURE
    return _CAPITAL if capital else BARE


def score(hit: Hit, entries: list[Named], scores: Scores) -> None:
    """Add what one name says to `scores`, keeping the higher weight of an area."""
    total = max(1.0, sum(entry.weight for entry in entries))
    for entry in entries:
        weight = hit.trust * _leveled(hit.cue, entry, entries) / total
        if entry.kode not in scores or weight > scores[entry.kode].weight:
            scores[entry.kode] = Score(weight, hit.said, _why(hit, entry))


def narrowed(scores: Scores) -> Scores:
    """Drop an area inside which another is named: "Jati, Kec. Mayangan" is Jati.

    One name that is both a kelurahan's and its kecamatan's doesn't back itself.
    """
    out: Scores = {}
    for kode, held in scores.items():
        around = [k for k in scores if k != kode and contains(k, kode)]
        backed = any(
            scores[k].weight >= _SURE and scores[k].said != held.said for k in around
        )
        weight = max(held.weight, _SURE) if backed else held.weight
        out[kode] = held._replace(weight=weight)
    stated = [kode for kode, held in out.items() if held.weight >= _STATED]
    return {
        kode: held
        for kode, held in out.items()
        if not any(other != kode and contains(kode, other) for other in stated)
    }


def shares(scores: Scores, beside: float) -> tuple[Guess, ...]:
    """Return guesses whose weights sum to at most `beside`, most likely first."""
    total = max(1.0, sum(held.weight for held in scores.values()))
    guesses = [
        Guess(kode, round(beside * held.weight / total, 4), held.why)
        for kode, held in scores.items()
        if held.weight >= _LEAST
    ]
    return tuple(sorted(guesses, key=lambda guess: (-guess.weight, guess.kode)))


def _leveled(cue: str, entry: Named, entries: list[Named]) -> float:
    """Return the weight of `entry` after "kel." or "kec.", which settle the level."""
    wanted = DOTS_OF_VILLAGE if cue in VILLAGE else _DOTS_OF_DISTRICT
    if cue not in LEVELED:
        return entry.weight
    if not any(other.kode.count(".") == wanted for other in entries):
        return entry.weight
    total = max(1.0, sum(other.weight for other in entries))
    return total if entry.kode.count(".") == wanted else _OTHER_LEVEL


def _why(hit: Hit, entry: Named) -> Words:
    said = f"{hit.cue} {hit.said}" if hit.cue in LEVELED else hit.said
    return Words(
        f"Disebut “{said}”: {entry.name}.", f"“{said}” is named: {entry.name}."
    )
