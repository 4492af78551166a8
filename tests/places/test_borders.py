"""Borders made from the grid, held against the polygons they generalise."""

from __future__ import annotations

import csv
import itertools
from functools import cache
from importlib.resources import files

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from kentongan.domain.areas import AreaLevel
from kentongan.places.rules import boundaries
from kentongan.places.rules.areas import cut
from tests.places import gridding

PROBOLINGGO = "35.74"


@cache
def shipped() -> dict[str, boundaries.Geometry]:
    return boundaries.shipped(PROBOLINGGO)


@cache
def villages() -> dict[str, BaseGeometry]:
    return {k: shape(g) for k, g in shipped().items() if k.count(".") == 3}


def random_points(
    count: int, within: BaseGeometry, seed: int
) -> list[tuple[float, float]]:
    rng = np.random.default_rng(seed)
    west, south, east, north = within.bounds
    found: list[tuple[float, float]] = []
    while len(found) < count:
        x, y = rng.uniform(west, east, count), rng.uniform(south, north, count)
        inside = shapely.contains_xy(within, x, y)
        found += zip(x[inside], y[inside], strict=True)
    return found[:count]


def test_a_city_without_a_grid_has_no_borders() -> None:
    assert boundaries.shipped("35.13") == {}


def test_the_shipped_grid_is_what_the_procedure_makes() -> None:
    source = gridding.polygons()
    label, west, south = gridding.rasterise(list(source.values()))
    made = [[str(cell) for cell in run] for run in gridding.runs(label, list(source))]
    data = files("kentongan.places") / "data"
    lines = (data / "35.74.grid.csv").read_text(encoding="utf-8").splitlines()
    assert list(csv.reader(lines))[1:] == made
    frame = next(csv.DictReader((data / "grids.csv").read_text().splitlines()))
    assert (float(frame["west"]), float(frame["south"])) == (west, south)


def test_points_fall_into_the_same_kelurahan_as_in_the_source() -> None:
    """At least 97 % of 5,000 random points."""
    source = gridding.polygons()
    city = shapely.union_all(list(source.values()))
    truth = boundaries.Lookup((k, mapping(g)) for k, g in source.items())
    ours = boundaries.Lookup((k, shipped()[k]) for k in villages())
    points = random_points(5_000, city, seed=35_74)
    same = sum(truth.at(*point) == ours.at(*point) for point in points)
    assert same / len(points) >= 0.97


def test_every_area_is_within_three_percent_of_the_source() -> None:
    source = gridding.polygons()
    assert set(source) == set(villages())
    for kode, geometry in villages().items():
        assert geometry.area == pytest.approx(source[kode].area, rel=0.03)


def test_neighbours_share_their_borders_without_overlap_or_gap() -> None:
    found = list(villages().values())
    assert all(geometry.is_valid for geometry in found)
    city = shape(shipped()[PROBOLINGGO])
    whole = sum(geometry.area for geometry in found)
    assert whole == pytest.approx(city.area, rel=1e-4)
    for one, other in itertools.combinations(found, 2):
        assert one.intersection(other).area < 1e-4 * min(one.area, other.area)


def test_kecamatan_and_city_are_the_union_of_what_lies_in_them() -> None:
    assert len(shipped()) == 29 + 5 + 1
    for kode in ("35.74", "35.74.02"):
        inside = [g for k, g in villages().items() if k.startswith(kode + ".")]
        area = sum(geometry.area for geometry in inside)
        assert shape(shipped()[kode]).area == pytest.approx(area, rel=1e-4)


def test_each_middle_lies_in_its_kelurahan_and_the_sea_in_none() -> None:
    lookup = boundaries.Lookup((k, shipped()[k]) for k in villages())
    middles = [a for a in cut(PROBOLINGGO) if a.level is AreaLevel.VILLAGE]
    assert {a.kode: lookup.at(a.lon or 0, a.lat or 0) for a in middles} == {
        a.kode: a.kode for a in middles
    }
    assert lookup.at(113.25, -7.70) is None
    assert boundaries.Lookup([]).at(113.2, -7.8) is None


@given(st.integers(0, 2**32 - 1), st.integers(3, 12), st.integers(2, 5))
def test_any_grid_becomes_shapes_that_tile_it(seed: int, side: int, count: int) -> None:
    label = mosaic(seed, side, count)
    cells = {f"{n:02}": label == n for n in range(count) if (label == n).any()}
    found = boundaries.from_grid(cells, boundaries.Frame(0.0, 0.0, 1.0))
    assert list(found) == list(cells)
    shapes = list(found.values())
    assert all(geometry.is_valid and geometry.area > 0 for geometry in shapes)
    union = shapely.union_all(shapes)
    assert sum(geometry.area for geometry in shapes) == pytest.approx(union.area)
    assert union.area == pytest.approx(side * side, rel=0.35)


def mosaic(seed: int, side: int, count: int) -> NDArray[np.int_]:
    """Return a square of cells, each of the seed point nearest to it."""
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, side, (2, count))
    rows, columns = np.mgrid[0:side, 0:side] + 0.5
    far = (columns[..., None] - x) ** 2 + (rows[..., None] - y) ** 2
    nearest: NDArray[np.int_] = far.argmin(axis=-1)
    return nearest
