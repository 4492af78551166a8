"""Which area a text speaks of, with what else it could be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.domain.areas import contains
from kentongan.science.text.gazetteer.cues import BEFORE, NEXT, REGENCY
from kentongan.science.text.gazetteer.index import Index
from kentongan.science.text.gazetteer.spelling import Spelt, spell
from kentongan.science.text.gazetteer.values import (
    BARE,
    Entry,
    Guess,
    Located,
    Named,
)
from kentongan.science.text.gazetteer.weighing import (
    Hit,
    Scores,
    narrowed,
    score,
    shares,
    trust,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Entry", "Gazetteer", "Guess", "Located", "Named"]

_BESIDE_OUTSIDE = 0.6  # what is left of places inside beside one outside


class Gazetteer:
    """The names of one city and of its neighbours.

    Parameters
    ----------
    entries
        Official names, aliases, landmarks, and places outside.
    city
        Kode wilayah of the city; misspellings are recognised inside it only.

    Examples
    --------
    >>> names = Gazetteer([Entry("Kedung Asem", "35.74.02.1005")], city="35.74")
    >>> names.locate("genangan di kedungasem").best
    '35.74.02.1005'
    """

    def __init__(self, entries: Iterable[Named], *, city: str) -> None:
        self.city = city
        self._index = Index(city)
        for entry in entries:
            self._index.learn(entry)

    def locate(self, text: str) -> Located:
        """Return the areas that `text` names; none rather than a guess.

        The longest name wins. A cue ("kel.", "kec.", "lurah", "kab.") settles which of
        two areas of one name is meant; without it both are given. A place outside the
        city is recognised as such.
        """
        outside: str | None = None
        scores: Scores = {}
        for hit in self._hits(spell(text)):
            inside = [one for one in hit.entries if contains(self.city, one.kode)]
            if inside and not (hit.cue in REGENCY and len(inside) < len(hit.entries)):
                score(hit, inside, scores)
            elif hit.trust > BARE and not self._around(hit):
                outside = outside or hit.entries[0].name
        beside = 1.0 if outside is None else _BESIDE_OUTSIDE
        return Located(shares(narrowed(scores), beside), outside)

    def _around(self, hit: Hit) -> bool:
        """Return whether the name is that of an area around the city."""
        return any(contains(one.kode, self.city) for one in hit.entries)

    def _hits(self, spelt: Spelt) -> Iterator[Hit]:
        """Yield the names in the order of the text."""
        lows, at = spelt.lows, 0
        while at < len(lows):
            found = self._index.name_at(lows, at)
            if found is None:
                at += 1
                continue
            cue = lows[at - 1] if at else ""
            end = at + found.used
            told = cue in BEFORE or "".join(lows[end : end + 1]) in NEXT
            sure = trust(found.name, told=told, capital=spelt.capitals[at])
            entries = self._index.entries(found.name)
            yield Hit(entries, " ".join(lows[at:end]), cue, found.alike * sure)
            at = end
