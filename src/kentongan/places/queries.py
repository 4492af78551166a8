"""Reads of places: the house, its areas, names and borders."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from kentongan.domain.areas import AreaLevel, contains
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.ledger.look import held
from kentongan.places import labels, models
from kentongan.places.rules.areas import AreaFacts
from kentongan.places.rules.boundaries import (
    Feature,
    FeatureCollection,
    Geometry,
    Lookup,
)
from kentongan.places.rules.gazetteer import (
    AliasFacts,
    GazetteerEntry,
    LandmarkFacts,
    entries,
)
from kentongan.places.rules.house import House, Letterhead, NoHouse

__all__ = [
    "AliasFacts",
    "AreaFacts",
    "FeatureCollection",
    "GazetteerEntry",
    "Geometry",
    "House",
    "LandmarkFacts",
    "NoHouse",
]


class UnknownArea(Refusal):
    """Not an area of this house."""

    what = Words(
        "Tempat {kode}: bukan wilayah kota ini. Pilih kelurahan dari daftar.",
        "Place {kode}: not an area of this city. Choose a kelurahan from the list.",
    )


def house() -> House:
    """Return which city this installation serves.

    Raises
    ------
    NoHouse
        If it hasn't been opened.
    """
    row = _row()
    if row is None:
        raise NoHouse
    return House(row.kode, row.name, row.demo, row.clock)


def letterhead() -> Letterhead:
    """Return what stands above the office's letters; in a demo never an emblem."""
    row = models.Letterhead.objects.first()
    if row is None:
        return Letterhead()
    emblem = b"" if house().demo else bytes(row.emblem)
    return Letterhead(row.address, emblem)


def _row() -> models.House | None:
    return held("house", models.House.objects.first)


def is_open() -> bool:
    """Return whether the house serves a city yet."""
    return models.House.objects.exists()


def zone() -> ZoneInfo:
    """Return the time zone in which the house lives its days."""
    return house().zone


def area(kode: str) -> AreaFacts | None:
    """Return the stored area `kode`, outside names too, or None."""
    return _areas().get(kode)


def check_area(kode: str) -> str:
    """Return `kode` if it is an area of the house.

    Raises
    ------
    UnknownArea
        If it isn't.
    """
    found = _areas().get(kode)
    if found is None or found.outside:
        raise UnknownArea(kode=kode)
    return kode


def check_inside(kode: str) -> str:
    """Return `kode` if it is the house's own area or lies inside it.

    Raises
    ------
    UnknownArea
        If it isn't: nobody here would see what is kept for a wider area.
    """
    if not contains(house().kode, check_area(kode)):
        raise UnknownArea(kode=kode)
    return kode


def children(kode: str) -> list[AreaFacts]:
    """Return the areas of the house directly inside `kode`, by code."""
    return [area for area in _inside() if area.parent == kode]


def districts() -> list[AreaFacts]:
    """Return the kecamatan of the house, by code."""
    return [area for area in _inside() if area.level is AreaLevel.DISTRICT]


def villages() -> list[AreaFacts]:
    """Return the kelurahan and desa of the house, by code."""
    return [area for area in _inside() if area.level is AreaLevel.VILLAGE]


def name_of(kode: str) -> str:
    """Return the name of area `kode`; the code itself when it isn't stored."""
    return names([kode]).get(kode, kode)


def full_name_of(kode: str) -> str:
    """Return the name with its level: Kelurahan Jati."""
    return labels.full_name(kode, name_of(kode))


def names(kodes: Iterable[str]) -> dict[str, str]:
    """Return the names of those of `kodes` that are stored."""
    known = _areas()
    return {kode: known[kode].name for kode in kodes if kode in known}


def landmarks() -> list[LandmarkFacts]:
    """Return the named places of the house, by name."""
    return [_landmark(row) for row in models.Landmark.objects.order_by("name", "kind")]


def aliases() -> list[AliasFacts]:
    """Return every other spelling, by name."""
    rows = models.Alias.objects.order_by("name", "area_id")
    return [AliasFacts(r.name, r.area_id, r.source, r.checked_on) for r in rows]


def gazetteer_entries() -> list[GazetteerEntry]:
    """Return every name that reading looks up, with the areas it may mean."""
    return entries(list(_areas().values()), aliases(), landmarks())


def area_names() -> tuple[GazetteerEntry, ...]:
    """Return every name and other spelling of the areas, landmarks left out."""
    row = _row()
    return _read_names() if row is None else _stamped_names(row.areas_stamp)


def boundary(kode: str) -> Geometry | None:
    """Return the border of area `kode` as GeoJSON, or None."""
    rows = models.Boundary.objects.filter(pk=kode)
    found: Geometry | None = rows.values_list("geometry", flat=True).first()
    return found


def boundaries(level: AreaLevel = AreaLevel.VILLAGE) -> FeatureCollection:
    """Return the borders of the house's areas of one level, for maps."""
    rows = models.Boundary.objects.filter(area__level=level.value, area__outside=False)
    features = [
        _feature(row.area, row.geometry)
        for row in rows.select_related("area").order_by("pk")
    ]
    return {"type": "FeatureCollection", "features": features}


def point_to_area(lon: float, lat: float) -> str | None:
    """Return the kelurahan around a point; None outside, or without borders."""
    return lookup().at(lon, lat)


def lookup() -> Lookup:
    """Return the index of the kelurahan's borders, for many points at once."""
    rows = models.Boundary.objects.filter(area__level=AreaLevel.VILLAGE.value)
    return _index(tuple(rows.order_by("pk").values_list("pk", "digest")))


@functools.lru_cache(maxsize=2)
def _index(stamp: tuple[tuple[str, str], ...]) -> Lookup:
    """Keep the index for as long as the borders' digests are the same."""
    rows = models.Boundary.objects.filter(pk__in=[kode for kode, _ in stamp])
    return Lookup(rows.order_by("pk").values_list("pk", "geometry"))


def _inside() -> list[AreaFacts]:
    return [area for area in _areas().values() if not area.outside]


def _areas() -> dict[str, AreaFacts]:
    """Return every stored area by code; while a house is being opened, unkept."""
    row = _row()
    return _read_areas() if row is None else _stamped(row.areas_stamp)


@functools.lru_cache(maxsize=4)
def _stamped(stamp: str) -> dict[str, AreaFacts]:
    """Keep the areas for as long as none is changed."""
    del stamp
    return _read_areas()


def _read_areas() -> dict[str, AreaFacts]:
    return {row.kode: _facts(row) for row in models.Area.objects.order_by("kode")}


@functools.lru_cache(maxsize=4)
def _stamped_names(stamp: str) -> tuple[GazetteerEntry, ...]:
    """Keep the names for as long as no area is changed."""
    del stamp
    return _read_names()


def _read_names() -> tuple[GazetteerEntry, ...]:
    return tuple(entries(list(_areas().values()), aliases(), []))


def _facts(row: models.Area) -> AreaFacts:
    return AreaFacts(
        kode=row.kode,
        name=row.name,
        level=AreaLevel(row.level),
        parent=row.parent or None,
        lon=row.lon,
        lat=row.lat,
        population=row.population,
        population_on=row.population_on,
        km2=row.km2,
        outside=row.outside,
    )


def _landmark(row: models.Landmark) -> LandmarkFacts:
    return LandmarkFacts(
        name=row.name,
        kind=row.kind,
        kode=row.area_id,
        alternatives=tuple(row.alternatives),
        aliases=tuple(row.aliases),
        lon=row.lon,
        lat=row.lat,
        source=row.source,
        checked_on=row.checked_on,
    )


def _feature(area: models.Area, geometry: Geometry) -> Feature:
    properties = {"kode": area.kode, "name": area.name, "level": area.level}
    return {"type": "Feature", "properties": properties, "geometry": geometry}
