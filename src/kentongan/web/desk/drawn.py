"""The map of the city, drawn once for a page: signs and circles on pale areas."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kentongan.documents import maps
from kentongan.documents.maps import Lettering, MapShape, Ring
from kentongan.domain.areas import AreaLevel, contains
from kentongan.domain.codes import Level
from kentongan.places import queries as places
from kentongan.places.queries import Geometry
from kentongan.web.templatetags.words import language

NARROW = 380


def levels(
    found: Mapping[str, Level], *, title: str, step: AreaLevel, within: str = ""
) -> str:
    """Return the map of the areas of one step, each with the sign of its level.

    `within` narrows it to the areas of one kecamatan.
    """
    shapes = [
        MapShape(kode, name, rings, level=found.get(kode))
        for kode, name, rings in _areas(step)
        if not within or contains(within, kode)
    ]
    return (
        maps.svg(shapes, title=title, width=NARROW, language=language())
        if shapes
        else ""
    )


def counts(
    found: Mapping[str, int], *, title: str, people: Collection[str] = ()
) -> str:
    """Return the map of the kelurahan with circles where reports lie.

    A circle is dashed where only the machine placed them, solid in `people`'s areas.
    """
    shapes = [
        MapShape(kode, name, rings, count=found.get(kode), machine=kode not in people)
        for kode, name, rings in _areas(AreaLevel.VILLAGE)
    ]
    if not shapes:
        return ""
    return maps.svg(
        shapes,
        title=title,
        width=NARROW,
        lettering=Lettering.NONE,
        language=language(),
    )


def _areas(step: AreaLevel) -> list[tuple[str, str, tuple[Ring, ...]]]:
    return [
        (
            feature["properties"]["kode"],
            feature["properties"]["name"],
            _rings(feature["geometry"]),
        )
        for feature in places.boundaries(step)["features"]
    ]


def _rings(geometry: Geometry) -> tuple[Ring, ...]:
    """Return the outer borders of a polygon, or of each of its parts."""
    parts = geometry["coordinates"]
    polygons = [parts] if geometry["type"] == "Polygon" else parts
    return tuple(tuple((x, y) for x, y, *_ in polygon[0]) for polygon in polygons)
