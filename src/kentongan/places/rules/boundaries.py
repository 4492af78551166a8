"""Borders: shapes made from a grid of cells, and the area around a point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from kentongan.domain.areas import parent_of
from kentongan.places.rules import packaged

_SIMPLER = 0.8
"""How far a border may move when it is simplified, in cells."""
_UP, _RIGHT = np.array([0, 1]), np.array([1, 0])


class Geometry(TypedDict):
    """A GeoJSON geometry (RFC 7946): longitude before latitude."""

    type: str
    coordinates: Any


class Feature(TypedDict):
    """A GeoJSON feature."""

    type: str
    properties: dict[str, str]
    geometry: Geometry


class FeatureCollection(TypedDict):
    """A GeoJSON collection, as maps read it."""

    type: str
    features: list[Feature]


@dataclass(frozen=True)
class Frame:
    """Where a grid hangs: south-western corner and side of a cell, in degrees."""

    west: float
    south: float
    step: float


def shipped(kode: str) -> dict[str, Geometry]:
    """Return the borders of city `kode` and all inside it; none if none are shipped."""
    frames = {row["kode"]: row for row in packaged.rows("grids.csv")}
    if kode not in frames:
        return {}
    row = frames[kode]
    frame = Frame(float(row["west"]), float(row["south"]), float(row["step"]))
    villages = from_grid(_grid(kode), frame)
    return {k: _geojson(g) for k, g in sorted(_with_wholes(villages).items())}


def from_grid(
    cells: Mapping[str, NDArray[np.bool_]], frame: Frame
) -> dict[str, BaseGeometry]:
    """Return the shape of each area, given the cells that it fills.

    Borders run through the middles of the cells' sides, so that steps become
    slopes, and are simplified together: neighbours share them and never overlap.
    `cells` are masks of one size, rows from the south.
    """
    numbers = {kode: i + 1 for i, kode in enumerate(cells)}
    label = np.pad(sum(mask * numbers[k] for k, mask in cells.items()), 1)
    lines = shapely.line_merge(
        shapely.multilinestrings(shapely.linestrings(_sides(label)))
    )
    smooth = [_through_middles(line) for line in shapely.get_parts(lines)]
    pieces: dict[int, list[BaseGeometry]] = defaultdict(list)
    for piece in shapely.get_parts(shapely.polygonize(smooth)):
        inner = shapely.point_on_surface(piece)
        pieces[int(label[int(inner.y), int(inner.x)])].append(piece)
    whole = [shapely.union_all(pieces[number]) for number in numbers.values()]
    placed = shapely.transform(
        shapely.coverage_simplify(whole, _SIMPLER), lambda xy: _place(xy, frame)
    )
    return dict(zip(cells, placed, strict=True))


def _sides(label: NDArray[Any]) -> NDArray[Any]:
    """Return the sides of cells where the area changes: pairs of column and row."""
    rows, columns = np.nonzero(label[:, :-1] != label[:, 1:])
    foot = np.stack([columns + 1, rows], axis=1)
    upright = np.stack([foot, foot + _UP], axis=1)
    rows, columns = np.nonzero(label[:-1] != label[1:])
    left = np.stack([columns, rows + 1], axis=1)
    flat = np.stack([left, left + _RIGHT], axis=1)
    return np.concatenate([upright, flat])


def _through_middles(line: BaseGeometry) -> BaseGeometry:
    points = shapely.get_coordinates(line)
    middles = (points[:-1] + points[1:]) / 2
    ends = (middles[:0], middles[:1]) if line.is_ring else (points[:1], points[-1:])
    return shapely.LineString(np.concatenate([ends[0], middles, ends[1]]))


def _place(xy: NDArray[Any], frame: Frame) -> NDArray[Any]:
    """Return degrees for columns and rows of the padded grid."""
    corner = np.array([frame.west, frame.south])
    degrees: NDArray[Any] = corner + (xy - 1) * frame.step
    return degrees


def _grid(kode: str) -> dict[str, NDArray[np.bool_]]:
    runs = [
        (int(row["row"]), int(row["first"]), int(row["cells"]), row["kode"])
        for row in packaged.rows(f"{kode}.grid.csv")
    ]
    size = (1 + max(r[0] for r in runs), max(r[1] + r[2] for r in runs))
    cells = {run[3]: np.zeros(size, dtype=bool) for run in runs}
    for row, first, count, village in runs:
        cells[village][row, first : first + count] = True
    return cells


def _with_wholes(villages: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Add kecamatan and city, each the union of what lies in it."""
    found = dict(villages)
    for _ in range(2):
        inside: dict[str, list[BaseGeometry]] = defaultdict(list)
        for kode, geometry in found.items():
            if (
                (parent := parent_of(kode))
                and parent.count(".")
                and parent not in found
            ):
                inside[parent].append(geometry)
        found |= {k: shapely.union_all(parts) for k, parts in inside.items()}
    return found


def _geojson(geometry: BaseGeometry) -> Geometry:
    found = mapping(shapely.set_precision(geometry, 1e-6))
    return {"type": found["type"], "coordinates": found["coordinates"]}


class Lookup:
    """Finds the area around a point."""

    def __init__(self, borders: Iterable[tuple[str, Geometry]]) -> None:
        pairs = [(kode, shape(geometry)) for kode, geometry in borders]
        self._kodes = [kode for kode, _ in pairs]
        self._tree = shapely.STRtree([geometry for _, geometry in pairs])

    def at(self, lon: float, lat: float) -> str | None:
        """Return the code of the area that holds the point, or None.

        On a border that areas share, the lower code.
        """
        hits = self._tree.query(shapely.Point(lon, lat), predicate="intersects")
        return min((self._kodes[hit] for hit in hits), default=None)
