"""How `places/data/35.74.grid.csv` is made from village polygons.

Kept beside the tests because the product never needs it: a city's own polygons
are imported and stored as they are. A test remakes the shipped grid with it.
"""

from __future__ import annotations

import csv
import itertools
import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

STEP = 0.00045  # degrees, about 50 m here
OUTSIDE = -1
SCRAP = 4  # cells


def shared() -> Path:
    """Return the folder of data that tests may read."""
    beside = Path(__file__).parents[2] / ".." / "shared" / "data"
    return Path(os.environ.get("KENTONGAN_SHARED", beside))


def polygons() -> dict[str, BaseGeometry]:
    """Return the shared polygons of the 29 kelurahan, by code."""
    path = shared() / "admin" / "kelurahan_kota_probolinggo_35.74.geojson"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["kode"]: shape(f["geometry"]) for f in features}


def rasterise(shapes: list[BaseGeometry]) -> tuple[NDArray[np.int_], float, float]:
    """Return which shape covers most of each cell, and the south-western corner.

    A cell less than half covered is outside; a scrap of up to four cells cut off
    from its shape goes to the neighbour that touches it most.
    """
    west, south, east, north = shapely.union_all(shapes).bounds
    west, south = round(west - STEP, 5), round(south - STEP, 5)
    lon = west + STEP * np.arange(int((east - west) / STEP) + 2)
    lat = south + STEP * np.arange(int((north - south) / STEP) + 2)
    x, y = np.meshgrid(lon, lat)
    boxes = shapely.box(x, y, x + STEP, y + STEP)
    cover = np.zeros((len(shapes), *boxes.shape))
    for layer, one in zip(cover, shapes, strict=True):
        shapely.prepare(one)
        hit = shapely.intersects(one, boxes)
        layer[hit] = shapely.area(shapely.intersection(one, boxes[hit]))
    label = cover.argmax(axis=0)
    label[cover.sum(axis=0) < STEP**2 / 2] = OUTSIDE
    return _mended(label), west, south


def _mended(label: NDArray[np.int_]) -> NDArray[np.int_]:
    """Give each scrap of a few cells to what touches it most."""
    for number in range(OUTSIDE, label.max() + 1):
        pieces = sorted(_pieces(label == number), key=len)
        for piece in (p for p in pieces[:-1] if len(p) <= SCRAP):
            beside = [
                label[cell]
                for one in piece
                for cell in _around(one, label.shape)
                if label[cell] != number
            ]
            for cell in piece:
                label[cell] = max(set(beside), key=beside.count)
    return label


def _pieces(mask: NDArray[np.bool_]) -> Iterator[list[tuple[int, int]]]:
    left = {(int(r), int(c)) for r, c in np.argwhere(mask)}
    while left:
        piece, todo = [], [left.pop()]
        while todo:
            cell = todo.pop()
            piece.append(cell)
            new = left.intersection(_around(cell, mask.shape))
            left -= new
            todo += new
        yield piece


def _around(cell: tuple[int, int], size: tuple[int, ...]) -> list[tuple[int, int]]:
    row, column = cell
    near = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
    return [(r, c) for r, c in near if 0 <= r < size[0] and 0 <= c < size[1]]


def runs(
    label: NDArray[np.int_], kodes: list[str]
) -> Iterator[tuple[int, int, int, str]]:
    """Yield row from the south, first column, number of cells and code."""
    for row, line in enumerate(label):
        edges = [0, *(np.flatnonzero(np.diff(line)) + 1), len(line)]
        for first, end in itertools.pairwise(edges):
            if line[first] != OUTSIDE:
                yield row, int(first), int(end - first), kodes[line[first]]


def write(folder: Path) -> None:
    """Write the grid and the frame it hangs on."""
    found = polygons()
    label, west, south = rasterise(list(found.values()))
    with (folder / "35.74.grid.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["row", "first", "cells", "kode"])
        out.writerows(runs(label, list(found)))
    with (folder / "grids.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["kode", "west", "south", "step", "source", "checked_on"])
        source = (
            "kisi sendiri dari poligon kelurahan cahyadsn/wilayah_boundaries 3c5a796"
        )
        out.writerow(["35.74", west, south, STEP, source, "2026-11-24"])


if __name__ == "__main__":
    write(Path(__file__).parents[2] / "src" / "kentongan" / "places" / "data")
