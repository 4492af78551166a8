"""Taking in one brought row: steps of the act `import_places`."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from kentongan.places import models, queries
from kentongan.places.rules.areas import check_known
from kentongan.places.rules.boundaries import Geometry
from kentongan.places.rules.house import House, check_inside
from kentongan.places.rules.incoming import (
    BadRow,
    PointRow,
    Refused,
    Row,
    ShapeRow,
)


@dataclass(frozen=True)
class Imported:
    """What came in, and each row that didn't, with its reason."""

    areas: int = 0
    landmarks: int = 0
    borders: int = 0
    refused: tuple[Refused, ...] = ()

    def __add__(self, other: Imported) -> Imported:
        """Return both together."""
        return Imported(
            self.areas + other.areas,
            self.landmarks + other.landmarks,
            self.borders + other.borders,
            self.refused + other.refused,
        )


def border(
    kode: str, geometry: Geometry, *, source: str, at: datetime
) -> models.Boundary:
    """Return an unsaved border; its digest tells when indexes are stale."""
    text = json.dumps(geometry, separators=(",", ":"))
    return models.Boundary(
        area_id=kode,
        geometry=geometry,
        digest=hashlib.sha256(text.encode()).hexdigest()[:16],
        source=source,
        changed_at=at,
    )


def look(row: Row, house: House) -> Imported:
    """Return what taking a row would bring, without storing it.

    Raises
    ------
    OutsideHouse, UnknownKode, BadRow
        If it would be refused.
    """
    if isinstance(row, ShapeRow):
        _check_area(row.kode, house)
        return Imported(borders=1)
    if row.kind:
        _check_area(row.kode or _around(row, house), house)
        return Imported(landmarks=1)
    _check_area(row.kode, house)
    return Imported(areas=1)


def take(row: Row, house: House, *, source: str, at: datetime) -> Imported:
    """Store one row.

    Raises
    ------
    OutsideHouse, UnknownKode, BadRow
        If the house holds no such area, or the row doesn't say which.
    """
    if isinstance(row, ShapeRow):
        _check_area(row.kode, house)
        border(row.kode, row.geometry, source=source, at=at).save()
        return Imported(borders=1)
    if row.kind:
        return _landmark(row, house, source=source, at=at)
    return _area(row, house, source=source, at=at)


def _area(row: PointRow, house: House, *, source: str, at: datetime) -> Imported:
    _check_area(row.kode, house)
    found = models.Area.objects.filter(pk=row.kode)
    if row.lon is not None:
        found.update(lon=row.lon, lat=row.lat)
    if row.people is not None:
        found.update(population=row.people.count, population_on=row.people.on)
    for alias in row.aliases:
        models.Alias.objects.get_or_create(
            area_id=row.kode,
            name=alias,
            defaults={"source": source, "checked_on": at.date()},
        )
    return Imported(areas=1)


def _landmark(row: PointRow, house: House, *, source: str, at: datetime) -> Imported:
    kode = row.kode or _around(row, house)
    _check_area(kode, house)
    models.Landmark.objects.update_or_create(
        name=row.name,
        kind=row.kind,
        defaults={
            "area_id": kode,
            "alternatives": [],
            "aliases": list(row.aliases),
            "lon": row.lon,
            "lat": row.lat,
            "source": source,
            "checked_on": at.date(),
        },
    )
    return Imported(landmarks=1)


def _around(row: PointRow, house: House) -> str:
    kode = None
    if row.lon is not None and row.lat is not None:
        kode = queries.point_to_area(row.lon, row.lat)
    if kode is None:
        raise BadRow(
            line=row.line,
            why=f"titik tidak di dalam {house.name} dan kode wilayahnya kosong",
            why_en=f"the point is not inside {house.name} and no area code is given",
        )
    return kode


def _check_area(kode: str, house: House) -> None:
    check_inside(house, kode)
    check_known(kode)
