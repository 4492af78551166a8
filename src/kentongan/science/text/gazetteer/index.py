"""The names of a city by their words, also as they are misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kentongan.domain.areas import contains
from kentongan.science.text.gazetteer.spelling import spell

if TYPE_CHECKING:
    from kentongan.science.text.gazetteer.values import Named

DOTS_OF_VILLAGE = 3
"""Dots in the kode wilayah of a kelurahan."""
_LONGEST = 5  # words of one place name
_FUZZY_FROM, _FUZZY_TO = 7, 24  # letters of a misspelt name that is recognised
_ALIKE = 88.0  # rapidfuzz ratio, 0 to 100
_REMEMBERED = 20_000
_MISSPELT = 0.9


class Name(NamedTuple):
    """A name at some place of a text: how many words, how like its spelling."""

    name: str
    used: int
    alike: float


class Index:
    """Names by their words joined; names of kelurahan also without blanks."""

    def __init__(self, city: str) -> None:
        self._city = city
        self._names: dict[str, list[Named]] = {}
        self._firsts: dict[str, int] = {}
        self._squashed: dict[str, dict[str, str]] = {}
        self._misspelt: dict[str, str | None] = {}

    def learn(self, entry: Named) -> None:
        """Hold a name; of one name and area the surer entry is kept."""
        name = " ".join(spell(entry.name).lows)
        if not name:
            return
        _keep(self._names.setdefault(name, []), entry)
        first, _, _ = name.partition(" ")
        length = name.count(" ") + 1
        self._firsts[first] = max(length, self._firsts.get(first, 0))
        village = entry.kode.count(".") == DOTS_OF_VILLAGE
        if village and contains(self._city, entry.kode):
            whole = name.replace(" ", "")
            alike = self._squashed.setdefault(whole[0], {})
            alike[whole] = max(alike.get(whole, name), name, key=self._standing)

    def entries(self, name: str) -> list[Named]:
        """Return what `name` may mean."""
        return self._names[name]

    def name_at(self, lows: list[str], at: int) -> Name | None:
        """Return the longest name that begins at word `at`."""
        longest = self._firsts.get(lows[at], 0)
        for used in range(min(longest, len(lows) - at, _LONGEST), 0, -1):
            name = " ".join(lows[at : at + used])
            if name in self._names:
                return Name(name, used, 1.0)
        if lows[at][0] not in self._squashed:
            return None
        follows = at + 1 < len(lows) and lows[at + 1] not in self._names
        for used in (2, 1) if follows else (1,):
            near = self._alike("".join(lows[at : at + used]))
            if near is not None:
                return Name(near, used, _MISSPELT)
        return None

    def _standing(self, name: str) -> tuple[float, str]:
        return max(entry.weight for entry in self._names[name]), name

    def _alike(self, squashed: str) -> str | None:
        """Return the name of the city that `squashed` misspells."""
        if squashed in self._misspelt:
            return self._misspelt[squashed]
        if not (_FUZZY_FROM <= len(squashed) <= _FUZZY_TO and squashed.isalpha()):
            return None
        if len(self._misspelt) >= _REMEMBERED:
            self._misspelt.clear()
        near = _closest(squashed, self._squashed[squashed[0]])
        self._misspelt[squashed] = near
        return near


def _keep(held: list[Named], entry: Named) -> None:
    """Add `entry` to those of its name, or let it replace a lesser one of its area."""
    same = next((at for at, one in enumerate(held) if one.kode == entry.kode), None)
    if same is None:
        held.append(entry)
    elif _rank(entry) > _rank(held[same]):
        held[same] = entry


def _rank(entry: Named) -> tuple[float, int]:
    return entry.weight, len(entry.name)


def _closest(squashed: str, names: dict[str, str]) -> str | None:
    if squashed in names:
        return names[squashed]
    from rapidfuzz import fuzz, process

    likely = [name for name in names if abs(len(name) - len(squashed)) <= 2]
    found = process.extract(squashed, likely, scorer=fuzz.ratio, limit=2)
    if not found or found[0][1] < _ALIKE:
        return None
    if len(found) > 1 and found[1][1] == found[0][1]:
        return None  # two names are as near: not a guess
    return names[found[0][0]]
