"""Which of the five sectors a line names, in Indonesian or English."""

from __future__ import annotations

from functools import cache

from kentongan.domain.codes import Sector
from kentongan.domain.labels import SECTORS
from kentongan.reports.search.line import Line
from kentongan.science.text.normalise import fold

_SAYS_SO = ("sektor", "bidang", "sector")
_LINKS = frozenset({"dan", "and"})


def sector_in(line: Line, part: str) -> Sector | None:
    """Return the sector that `line` names, and let `part` take its words.

    "politik" or "sosial budaya" name one; after "sektor" one word of its name does.
    """
    free = line.free()
    lows = [fold(line.tokens[n].text) for n in free]
    for length in (4, 3, 2, 1):
        for at in range(len(lows) - length + 1):
            found = _phrases().get(" ".join(lows[at : at + length]))
            if found is not None:
                line.take(part, free[at : at + length])
                return found
    return None


@cache
def _phrases() -> dict[str, Sector]:
    phrases: dict[str, Sector] = {}
    for sector in Sector:
        words = SECTORS[sector]
        code = sector.value.replace("_", " ")
        whole = {fold(words.id), fold(words.en), code}
        single = {one for name in whole for one in name.split()} - _LINKS
        phrases |= dict.fromkeys(whole, sector)
        for word in single | whole:
            phrases |= {f"{says} {word}": sector for says in _SAYS_SO}
    return phrases
