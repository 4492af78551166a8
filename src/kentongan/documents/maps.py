"""A map as SVG: symbols on pale areas, never a choropleth of suspicion.

Areas stay in one colour; a level is a glyph, a count a circle. What a machine placed
is dashed, and outside the audience no count below `k` is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import cos, radians, sqrt
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from kentongan.documents import FAMILY, glyph, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kentongan.domain.codes import Level

CEKUNG, GARIS_KUAT, NILA, TINTA = "#F0EDE6", "#7D786D", "#1E4A8C", "#1B1D22"
_EDGE = 6.0
_LARGEST = 22.0

Ring = tuple[tuple[float, float], ...]


class Lettering(StrEnum):
    """What is written on an area; pages put their own words over the drawing."""

    NAMES = "nama"
    NUMBERS = "nomor"
    NONE = "tanpa"


@dataclass(frozen=True)
class MapShape:
    """One area: rings of longitude and latitude, its level, its count."""

    kode: str
    name: str
    rings: tuple[Ring, ...]
    level: Level | None = None
    count: int | None = None
    machine: bool = False


@dataclass(frozen=True)
class _Spot:
    """Where an area's marks are drawn, in pixels."""

    shape: MapShape
    x: float
    y: float
    radius: float


def svg(
    shapes: Sequence[MapShape],
    *,
    title: str,
    width: int = 640,
    lettering: Lettering = Lettering.NAMES,
    k: int = 0,
    tolerance: float = 0.6,
    language: str = "id",
) -> str:
    """Return the areas as a map.

    Parameters
    ----------
    k
        The smallest count that may be drawn; 0 inside the audience, 5 outside.
    tolerance
        By how many pixels a border may be simplified.
    """
    flat = _project(shapes, width)
    height = max((y for rings in flat for ring in rings for _, y in ring), default=34.0)
    rings = _simplify(flat, tolerance)
    most = max((shape.count or 0 for shape in shapes), default=0)
    land = "".join(_outline(rs, shape) for rs, shape in zip(rings, shapes, strict=True))
    spots = [
        _Spot(shape, *_inside(max(rs, key=_size)), _radius(shape, most, k))
        for rs, shape in zip(flat, shapes, strict=True)
    ]
    marks = "".join(_mark(spot) for spot in spots)
    words = "".join(
        _word(spot, place, lettering, language) for place, spot in enumerate(spots, 1)
    )
    tall = height + _EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{tall:.0f}"'
        f' viewBox="0 0 {width} {tall:.0f}" role="img"'
        f' font-family="{FAMILY}, sans-serif" font-size="10" class="peta">'
        f"<title>{escape(title)}</title>"
        f'<g fill="{CEKUNG}" stroke="{GARIS_KUAT}" stroke-linejoin="round"'
        f' class="wilayah">{land}</g><defs>{_signs(shapes)}</defs>'
        f'{marks}<g text-anchor="middle" fill="{TINTA}" stroke="{CEKUNG}"'
        f' stroke-width="2.5" paint-order="stroke" class="nama">{words}</g></svg>'
    )


def _signs(shapes: Sequence[MapShape]) -> str:
    """Return each level's sign once, to be used by name."""
    found = sorted({shape.level for shape in shapes if shape.level is not None})
    return "".join(f'<g id="l-{level}">{glyph(level, size=12)}</g>' for level in found)


def _project(shapes: Sequence[MapShape], width: int) -> list[tuple[Ring, ...]]:
    """Return pixels: equirectangular about the middle latitude, north up."""
    points = [p for shape in shapes for ring in shape.rings for p in ring]
    if not points:
        return [() for _ in shapes]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    squeeze = cos(radians((south + north) / 2))
    scale = (width - 2 * _EDGE) / ((east - west) * squeeze)
    return [
        tuple(
            tuple(
                (_EDGE + (x - west) * squeeze * scale, _EDGE + (north - y) * scale)
                for x, y in ring
            )
            for ring in shape.rings
        )
        for shape in shapes
    ]


def _simplify(
    areas: list[tuple[Ring, ...]], tolerance: float
) -> list[tuple[Ring, ...]]:
    """Return fewer points; a border shared by two areas stays shared."""
    import shapely

    rings = [shapely.Polygon(ring) for rings in areas for ring in rings]
    if not rings:
        return areas
    thin = iter(shapely.coverage_simplify(rings, tolerance))
    return [tuple(tuple(next(thin).exterior.coords) for _ in rings) for rings in areas]


def _outline(rings: tuple[Ring, ...], shape: MapShape) -> str:
    way = "".join(_way(ring) for ring in rings)
    return f'<path d="{way}" data-kode="{shape.kode}"/>'


def _way(ring: Ring) -> str:
    """Return a closed path in whole pixels, each step relative to save bytes."""
    steps = [(round(x), round(y)) for x, y in ring[:-1]]
    x, y = steps[0]
    words = [f"M{x} {y}l"]
    for to_x, to_y in steps[1:]:
        if (to_x, to_y) != (x, y):
            words.append(f"{to_x - x} {to_y - y} ")
        x, y = to_x, to_y
    return "".join(words).rstrip().replace(" -", "-") + "z"


def _size(ring: Ring) -> float:
    return abs(_moments(ring)[0])


def _moments(ring: Ring) -> tuple[float, float, float]:
    area = across = down = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = x0 * y1 - x1 * y0
        area += cross
        across += (x0 + x1) * cross
        down += (y0 + y1) * cross
    return area / 2, across, down


def _inside(ring: Ring) -> tuple[float, float]:
    """Return a point inside: on the centroid's line, amid its widest part."""
    area, across, down = _moments(ring)
    if not area:
        return ring[0]
    x, y = across / (6 * area), down / (6 * area)
    crossings = sorted(
        x0 + (y - y0) / (y1 - y0) * (x1 - x0)
        for (x0, y0), (x1, y1) in pairwise(ring)
        if (y0 > y) != (y1 > y)
    )
    spans = list(zip(crossings[::2], crossings[1::2], strict=False))
    if any(left < x < right for left, right in spans) or not spans:
        return x, y
    left, right = max(spans, key=lambda span: span[1] - span[0])
    return (left + right) / 2, y


def _radius(shape: MapShape, most: int, k: int) -> float:
    if not shape.count or shape.count < k:
        return 0.0
    return 6 + (_LARGEST - 6) * sqrt(shape.count / most)


def _mark(spot: _Spot) -> str:
    parts = []
    if spot.radius:
        dash = ' stroke-dasharray="3 2.5"' if spot.shape.machine else ""
        parts.append(
            f'<circle cx="{spot.x:.0f}" cy="{spot.y:.0f}" r="{spot.radius:.1f}"'
            f' fill="{NILA}" fill-opacity=".12" stroke="{NILA}" stroke-width="1.3"'
            f'{dash} class="jumlah"/>'
        )
    if (level := spot.shape.level) is not None:
        parts.append(
            f'<use href="#l-{level}" x="{spot.x - 6:.0f}" y="{spot.y - 6:.0f}"/>'
        )
    return "".join(parts)


def _word(spot: _Spot, place: int, lettering: Lettering, language: str) -> str:
    name = {
        Lettering.NAMES: spot.shape.name,
        Lettering.NUMBERS: str(place),
        Lettering.NONE: "",
    }[lettering]
    drawn = spot.shape.count if spot.radius else None
    count = number(drawn, language=language) if drawn else ""
    words = " · ".join(filter(None, (name, count)))
    if not words:
        return ""
    down = spot.y + max(spot.radius, 6) + 9
    return f'<text x="{spot.x:.0f}" y="{down:.0f}">{escape(words)}</text>'
