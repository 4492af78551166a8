"""Places that an office brings along: borders and points from GeoJSON and CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from kentongan.domain.areas import check_kode
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.places.rules.boundaries import Geometry
from kentongan.places.rules.gazetteer import parts

_MOST_POINTS = 200_000
_WEST, _SOUTH, _EAST, _NORTH = 94.0, -12.0, 142.0, 7.0  # Indonesia


class BadFile(Refusal):
    """Not a file of places."""

    what = Words(
        "Berkas {name} tidak dapat dibaca: {why}. Kirim GeoJSON (FeatureCollection)"
        " atau CSV dengan judul kolom kode,name,lat,lon,aliases,kind,population,"
        "population_on.",
        "File {name} can't be read: {why}. Send GeoJSON (a FeatureCollection) or CSV"
        " with the column titles kode,name,lat,lon,aliases,kind,population,"
        "population_on.",
    )


class BadRow(Refusal):
    """A row that says nothing usable."""

    what = Words(
        "Baris {line}: {why}. Perbaiki baris itu, lalu kirim lagi;"
        " baris lain sudah masuk.",
        "Row {line}: {why_en}. Correct it and send it again; the other rows are in.",
    )


@dataclass(frozen=True)
class People:
    """How many people live in an area, counted on a day."""

    count: int
    on: date


@dataclass(frozen=True)
class PointRow:
    """An area's middle, spellings and people, or with a `kind` a landmark."""

    line: int
    kode: str
    name: str
    kind: str
    lon: float | None
    lat: float | None
    aliases: tuple[str, ...]
    people: People | None = None


@dataclass(frozen=True)
class ShapeRow:
    """The border of an area."""

    line: int
    kode: str
    geometry: Geometry


@dataclass(frozen=True)
class Refused:
    """A row that wasn't taken, and why."""

    line: int
    why: Refusal


Row = PointRow | ShapeRow


def read(name: str, content: bytes) -> Iterator[Row | Refused]:
    """Yield the rows of the file `name`; each one that can't be read says why.

    Raises
    ------
    BadFile
        If it is neither GeoJSON nor a table with the known columns.
    """
    text = _decoded(content)
    geojson = text.lstrip()[:1] == "{"
    return _features(name, text) if geojson else _table(name, text)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _features(name: str, text: str) -> Iterator[Row | Refused]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = "bukan JSON yang utuh"
        raise BadFile(name=name, why=why) from error
    features = found.get("features")
    if not isinstance(features, list):
        raise BadFile(name=name, why="bukan FeatureCollection")
    return _each(features, _feature)


def _table(name: str, text: str) -> Iterator[Row | Refused]:
    lines = text.splitlines()
    head = lines[0] if lines else ""
    semicolons = head.count(";") > head.count(",")
    rows = csv.DictReader(lines, delimiter=";" if semicolons else ",")
    titles = [(title or "").strip().lower() for title in rows.fieldnames or []]
    if "kode" not in titles and not {"name", "lat", "lon"} <= set(titles):
        raise BadFile(name=name, why="tidak ada kolom kode")
    rows.fieldnames = titles
    return _each(rows, _cells)


def _each(found: Any, reader: Callable[[int, Any], Row]) -> Iterator[Row | Refused]:
    for line, item in enumerate(found, start=1):
        try:
            yield reader(line, item)
        except Refusal as why:
            yield Refused(line, why)


def _cells(line: int, row: Mapping[str | None, Any]) -> PointRow:
    cells = {key: (value or "").strip() for key, value in row.items() if key}
    return _point(
        line,
        cells,
        lon=_number(line, cells.get("lon", "")),
        lat=_number(line, cells.get("lat", "")),
    )


def _feature(line: int, feature: Any) -> Row:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict):
        raise _bad(line, "tidak ada geometri", "no geometry")
    given = feature.get("properties")
    given = given if isinstance(given, dict) else {}
    cells = {str(k).lower(): str(v).strip() for k, v in given.items() if v is not None}
    cells.setdefault("name", cells.get("nama", ""))
    if geometry.get("type") == "Point":
        lon, lat = _position(line, geometry.get("coordinates"))
        return _point(line, cells, lon=lon, lat=lat)
    kode = _kode(line, cells.get("kode", ""))
    return ShapeRow(line, kode, _outline(line, geometry))


def _point(
    line: int, cells: Mapping[str, str], *, lon: float | None, lat: float | None
) -> PointRow:
    kind, name = cells.get("kind", ""), cells.get("name", "")
    kode = cells.get("kode", "")
    if (lon is None) != (lat is None):
        raise _bad(line, "lat dan lon harus diisi keduanya", "give both lat and lon")
    if lon is not None and lat is not None:
        _check_point(line, lon, lat)
    if kind and not name:
        raise _bad(line, "tempat ini belum bernama", "this place has no name")
    if kode or not kind or lon is None:
        _kode(line, kode)
    aliases = parts(cells.get("aliases", ""))
    return PointRow(line, kode, name, kind, lon, lat, aliases, _people(line, cells))


def _people(line: int, cells: Mapping[str, str]) -> People | None:
    """Return the population: a figure without its day says nothing."""
    count, day = cells.get("population", ""), cells.get("population_on", "")
    if not count and not day:
        return None
    try:
        return People(_whole(count), date.fromisoformat(day))
    except ValueError as error:
        why = f'population "{count}" dan population_on "{day}" harus diisi keduanya'
        why_en = f'population "{count}" and population_on "{day}" must both be given'
        example = "11540 dan 2024-06-30"
        raise _bad(line, f"{why}, misal {example}", f"{why_en}, e.g. {example}") from (
            error
        )


def _whole(text: str) -> int:
    """Return a whole number; thousands may stand apart by a point or a space."""
    digits = text.replace(".", "").replace(" ", "")
    if not digits.isascii() or not digits.isdigit():
        raise ValueError(text)
    return int(digits)


def _position(line: int, found: object) -> tuple[float, float]:
    match found:
        case [int() | float() as lon, int() | float() as lat, *_]:
            return float(lon), float(lat)
    raise _bad(line, "koordinat titik rusak", "broken coordinates")


def _kode(line: int, kode: str) -> str:
    try:
        return check_kode(kode)
    except Refusal as error:
        why, en = "kode wilayah kosong atau salah bentuk", "no area code, or a bad one"
        raise _bad(line, f"{why} ({kode})", f"{en} ({kode})") from error


def _number(line: int, text: str) -> float | None:
    if not text:
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError as error:
        raise _bad(line, f"{text} bukan angka", f"{text} isn't a number") from error


def _check_point(line: int, lon: float, lat: float) -> None:
    if _WEST <= lon <= _EAST and _SOUTH <= lat <= _NORTH:
        return
    swapped = _WEST <= lat <= _EAST and _SOUTH <= lon <= _NORTH
    hint = "; lat dan lon tampaknya tertukar" if swapped else ""
    hint_en = "; lat and lon seem swapped" if swapped else ""
    where = f"titik {lat}, {lon} di luar Indonesia{hint}"
    raise _bad(line, where, f"point {lat}, {lon} lies outside Indonesia{hint_en}")


def _outline(line: int, geometry: Mapping[str, Any]) -> Geometry:
    kind = geometry.get("type")
    if kind not in {"Polygon", "MultiPolygon"}:
        raise _bad(line, f"{kind} bukan poligon", f"{kind} isn't a polygon")
    try:
        found = shape(geometry)
        count = shapely.get_num_coordinates(found)
    except (ShapelyError, ValueError, TypeError, KeyError, IndexError) as error:
        raise _bad(line, "koordinat poligon rusak", "broken coordinates") from error
    if not 0 < count <= _MOST_POINTS:
        many = f"poligon dengan {count} titik (1 sampai {_MOST_POINTS})"
        raise _bad(line, many, f"a polygon of {count} points (1 to {_MOST_POINTS})")
    if not shapely.is_valid(found):
        reason = shapely.is_valid_reason(found)
        raise _bad(line, f"poligon tidak sah: {reason}", f"bad polygon: {reason}")
    west, south, east, north = found.bounds
    _check_point(line, west, south)
    _check_point(line, east, north)
    return {"type": str(kind), "coordinates": geometry["coordinates"]}


def _bad(line: int, why: str, why_en: str) -> BadRow:
    return BadRow(line=line, why=why, why_en=why_en)
