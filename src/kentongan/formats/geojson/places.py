"""Where a feature lies: one point for a report, the whole shape for an area."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_EAST, _NORTH = 180.0, 90.0
_RING = 4
_POLYGONS = {"Polygon": 1, "MultiPolygon": 2}

Point = tuple[float, float]


class BadGeometry(ValueError):
    """A geometry that isn't one on Earth."""


def point_of(geometry: Any) -> Point | None:
    """Return the point of a geometry: its own, or the middle of what it covers.

    Raises
    ------
    BadGeometry
        If it isn't a geometry, or lies outside longitude and latitude.
    """
    if geometry is None:
        return None
    points = list(_points(geometry))
    if not points:
        return None
    west, east = _ends([point[0] for point in points])
    south, north = _ends([point[1] for point in points])
    return ((west + east) / 2, (south + north) / 2)


def _ends(values: list[float]) -> tuple[float, float]:
    return min(values), max(values)


def _points(geometry: Any) -> Iterator[Point]:
    if not isinstance(geometry, dict):
        raise BadGeometry("not an object")
    inner = geometry.get("geometries")
    if geometry.get("type") == "GeometryCollection" and isinstance(inner, list):
        for part in inner:
            yield from _points(part)
        return
    yield from positions(geometry.get("coordinates"))


def positions(coordinates: Any) -> Iterator[Point]:
    """Yield every position within nested lists of coordinates.

    Raises
    ------
    BadGeometry
        If something else stands there, or lies outside longitude and latitude.
    """
    if not isinstance(coordinates, list):
        raise BadGeometry("no coordinates")
    if coordinates and not isinstance(coordinates[0], list):
        yield _position(coordinates)
        return
    for inner in coordinates:
        yield from positions(inner)


def _position(numbers: list[Any]) -> Point:
    if len(numbers) < 2 or not all(_is_number(number) for number in numbers[:2]):
        raise BadGeometry("not two numbers")
    east, north = float(numbers[0]), float(numbers[1])
    if abs(east) > _EAST or abs(north) > _NORTH:
        raise BadGeometry(f"{east}, {north}")
    return (east, north)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def check_shape(geometry: Any) -> dict[str, Any]:
    """Return a Polygon or MultiPolygon unchanged.

    Raises
    ------
    BadGeometry
        If it is another geometry, or a ring in it isn't closed.
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    depth = _POLYGONS.get(kind) if isinstance(kind, str) else None
    if depth is None:
        raise BadGeometry("neither Polygon nor MultiPolygon")
    for ring in _rings(geometry.get("coordinates"), depth):
        points = list(positions(ring))
        if len(points) < _RING or points[0] != points[-1]:
            raise BadGeometry("a ring isn't closed")
    shape: dict[str, Any] = geometry
    return shape


def _rings(coordinates: Any, depth: int) -> Iterator[Any]:
    if not isinstance(coordinates, list) or not coordinates:
        raise BadGeometry("no rings")
    for inner in coordinates:
        if depth == 1:
            yield inner
        else:
            yield from _rings(inner, depth - 1)
