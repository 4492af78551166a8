"""Reading the facts that the package ships beside this room."""

from __future__ import annotations

import csv
import functools
import gzip
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

_DATA = files("kentongan.places") / "data"


@dataclass(frozen=True)
class CityFacts:
    """What is known of a province, city or regency."""

    kode: str
    name: str
    lon: float
    lat: float
    population: int
    km2: float | None


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the packaged table `name`; none if it isn't shipped."""
    path = _DATA / name
    if path.is_file():
        yield from csv.DictReader(path.read_text(encoding="utf-8").splitlines())


@functools.cache
def names() -> dict[str, str]:
    """Return the name of each of the 91,599 areas of Indonesia by its code, sorted."""
    text = gzip.decompress((_DATA / "areas.csv.gz").read_bytes()).decode("utf-8")
    return {row["kode"]: row["name"] for row in csv.DictReader(text.splitlines())}


def inside(kode: str, steps: int | None = None) -> list[str]:
    """Return the codes inside `kode`, sorted; only those `steps` below if given."""
    kodes = _kodes()
    first, end = bisect_left(kodes, kode + "."), bisect_left(kodes, kode + "/")
    found = kodes[first:end]
    if steps is None:
        return found
    dots = kode.count(".") + steps
    return [k for k in found if k.count(".") == dots]


@functools.cache
def _kodes() -> list[str]:
    return sorted(names())


@functools.cache
def cities() -> dict[str, CityFacts]:
    """Return the facts of the 38 provinces and 514 cities and regencies by code."""
    return {row["kode"]: _city(row) for row in rows("cities.csv")}


def _city(row: dict[str, str]) -> CityFacts:
    return CityFacts(
        kode=row["kode"],
        name=row["name"],
        lon=float(row["lon"]),
        lat=float(row["lat"]),
        population=int(row["population"]),
        km2=float(row["km2"]) if row["km2"] else None,
    )
