"""Which area a line names: a kelurahan, a kecamatan or the city, also misspelt."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from kentongan.domain.areas import AreaLevel, contains, level_of
from kentongan.reports.search.line import Line
from kentongan.science.text.gazetteer.cues import BEFORE, DISTRICT, EVERYDAY, VILLAGE
from kentongan.science.text.gazetteer.index import Index
from kentongan.science.text.gazetteer.spelling import spell

if TYPE_CHECKING:
    from kentongan.science.text.gazetteer.values import Named

ALIAS = "alias"
_OFFICIAL = frozenset(level.value for level in AreaLevel)
_ON_THE_WAY = frozenset({"di", "ke", "dari", "dekat", "sekitar", "daerah", "wilayah"})
_LEVEL = frozenset({"kelurahan", "desa", "kecamatan", "kota"})
"""Before a name they say no more than that it is one."""
_STREET = frozenset({"jalan", "gang"})


class Names:
    """The areas of one city by their names and other spellings; no landmarks."""

    def __init__(self, entries: Iterable[Named], city: str) -> None:
        self.city = city
        self._index = Index(city)
        self._official: dict[str, str] = {}
        for entry in entries:
            if entry.kind in _OFFICIAL | {ALIAS} and contains(city, entry.kode):
                self._index.learn(entry)
            if entry.kind in _OFFICIAL:
                self._official[entry.kode] = entry.name

    def at(self, lows: list[str], at: int) -> tuple[str, int]:
        """Return the area that is named at word `at`, and by how many words."""
        found = self._index.name_at(lows, at)
        cue = lows[at - 1] if at else ""
        if found is None or cue in _STREET:
            return "", 1
        entries = self._index.entries(found.name)
        if found.name in EVERYDAY and cue not in BEFORE:
            entries = [one for one in entries if one.kind in _OFFICIAL]
        return _meant(self._of_one_name({one.kode for one in entries}), cue), found.used

    def _of_one_name(self, kodes: set[str]) -> list[str]:
        """Return also the areas that are officially called like one of `kodes`."""
        called = {self._official.get(kode) for kode in kodes}
        alike = {kode for kode, name in self._official.items() if name in called}
        return sorted(kodes | alike)


@lru_cache(maxsize=4)
def names(entries: tuple[Named, ...], city: str) -> Names:
    """Return the names of a city, made once for the same entries."""
    return Names(entries, city)


def place_in(line: Line, part: str, names: Names) -> str:
    """Return the first area that `line` names, and let `part` take its words."""
    lows, owners = _spelt(line)
    at = 0
    while at < len(lows):
        kode, used = names.at(lows, at)
        if kode:
            first = at
            while first and lows[first - 1] in _ON_THE_WAY | _LEVEL:
                first -= 1
            line.take(part, owners[first : at + used])
            return kode
        at += used
    return ""


def _spelt(line: Line) -> tuple[list[str], list[int]]:
    """Return the free words as names are spelt, and which word each is of."""
    lows: list[str] = []
    owners: list[int] = []
    for owner in line.free():
        found = spell(line.tokens[owner].text).lows
        lows += found
        owners += [owner] * len(found)
    return lows, owners


def _meant(kodes: list[str], cue: str) -> str:
    """Return the one area meant: of the level said, else the one around the others."""
    if cue in VILLAGE | DISTRICT:
        level = AreaLevel.VILLAGE if cue in VILLAGE else AreaLevel.DISTRICT
        kodes = [one for one in kodes if level_of(one) is level] or kodes
    around = [one for one in kodes if all(contains(one, each) for each in kodes)]
    return around[0] if around else ""
