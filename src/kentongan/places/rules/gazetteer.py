"""Names that people write for places, and how far each points where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kentongan.domain.areas import AreaLevel
from kentongan.places.rules import packaged
from kentongan.places.rules.areas import AreaFacts

OUTSIDE = "luar"
"""The kind of a name that lies outside the city."""
ALIAS = "alias"
_STYLES = (
    "Kota Administrasi ",
    "Kabupaten Administrasi ",
    "Daerah Khusus Ibukota ",
    "Daerah Istimewa ",
    "Kota ",
    "Kabupaten ",
)
_SURE, _ALIAS, _OUTSIDE, _DISTRICT = 1.0, 0.9, 0.8, 0.8
_MAIN, _OTHERS, _ONLY = 0.6, 0.4, 0.9


@dataclass(frozen=True)
class AliasFacts:
    """Another spelling of an area's name."""

    name: str
    kode: str
    source: str = ""
    checked_on: date | None = None


@dataclass(frozen=True)
class LandmarkFacts:
    """A named place inside the city; `alternatives` are where else it may lie."""

    name: str
    kind: str
    kode: str
    alternatives: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None
    source: str = ""
    checked_on: date | None = None


@dataclass(frozen=True)
class GazetteerEntry:
    """A name and an area it may mean; weights of one name add up to at most 1."""

    name: str
    kode: str
    kind: str
    weight: float


def shipped_aliases(kode: str) -> list[AliasFacts]:
    """Return the spellings shipped for city `kode`, those of its neighbours too."""
    own = [
        AliasFacts(row["alias"], row["kode"], row["source"], _day(row["checked_on"]))
        for row in packaged.rows(f"{kode}.aliases.csv")
    ]
    outside = [
        AliasFacts(alias, row["kode"], row["source"], _day(row["checked_on"]))
        for row in packaged.rows(f"{kode}.neighbours.csv")
        for alias in parts(row["aliases"])
    ]
    return own + outside


def shipped_landmarks(kode: str) -> list[LandmarkFacts]:
    """Return the landmarks shipped for city `kode`."""
    return [
        LandmarkFacts(
            name=row["name"],
            kind=row["kind"],
            kode=row["kode"],
            alternatives=parts(row["alternatives"]),
            aliases=parts(row["aliases"]),
            lon=float(row["lon"]) if row["lon"] else None,
            lat=float(row["lat"]) if row["lat"] else None,
            source=row["source"],
            checked_on=_day(row["checked_on"]),
        )
        for row in packaged.rows(f"{kode}.landmarks.csv")
    ]


def parts(text: str) -> tuple[str, ...]:
    """Return the parts of a cell that lists several, separated by semicolons."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def short_name(name: str) -> str:
    """Return a city's or regency's name as people say it: without its style."""
    for style in _STYLES:
        if name.startswith(style):
            return name.removeprefix(style)
    return name


def entries(
    areas: Iterable[AreaFacts],
    aliases: Iterable[AliasFacts],
    landmarks: Iterable[LandmarkFacts],
) -> list[GazetteerEntry]:
    """Return what reading looks names up in, sorted.

    A name outside the city gives way to the same name inside it.
    """
    areas = list(areas)
    outside = {area.kode for area in areas if area.outside}
    found = [entry for area in areas for entry in _of_area(area)]
    found += [_of_alias(alias, outside) for alias in aliases]
    found += [entry for landmark in landmarks for entry in _of_landmark(landmark)]
    inside = {_key(e.name) for e in found if e.kind != OUTSIDE}
    kept = [e for e in found if e.kind != OUTSIDE or _key(e.name) not in inside]
    return sorted(
        _shared(kept), key=lambda e: (_key(e.name), -e.weight, e.kode, e.kind)
    )


def _of_area(area: AreaFacts) -> Iterator[GazetteerEntry]:
    wide = area.level in {AreaLevel.CITY, AreaLevel.PROVINCE}
    around = area.outside or area.level is AreaLevel.PROVINCE
    kind = OUTSIDE if around else area.level.value
    weight = _DISTRICT if area.level is AreaLevel.DISTRICT else _SURE
    for name in {area.name, short_name(area.name)} if wide else {area.name}:
        yield GazetteerEntry(name, area.kode, kind, _OUTSIDE if around else weight)


def _of_alias(alias: AliasFacts, outside: set[str]) -> GazetteerEntry:
    away = alias.kode in outside
    weight = _OUTSIDE if away else _ALIAS
    return GazetteerEntry(alias.name, alias.kode, OUTSIDE if away else ALIAS, weight)


def _of_landmark(landmark: LandmarkFacts) -> Iterator[GazetteerEntry]:
    others = landmark.alternatives
    for name in dict.fromkeys((landmark.name, *landmark.aliases)):
        main = _MAIN if others else _ONLY
        yield GazetteerEntry(name, landmark.kode, landmark.kind, main)
        for kode in others:
            yield GazetteerEntry(name, kode, landmark.kind, _OTHERS / len(others))


def _shared(found: list[GazetteerEntry]) -> Iterator[GazetteerEntry]:
    """Merge what says the same and scale each name's weights to at most 1."""
    best: dict[tuple[str, str], GazetteerEntry] = {}
    for entry in found:
        key = _key(entry.name), entry.kode
        if key not in best or best[key].weight < entry.weight:
            best[key] = entry
    total: dict[str, float] = defaultdict(float)
    for (name, _), entry in best.items():
        total[name] += entry.weight
    for (name, _), entry in best.items():
        share = entry.weight / max(total[name], 1.0)
        yield replace(entry, weight=round(share, 4))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
