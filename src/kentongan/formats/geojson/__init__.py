"""GeoJSON (RFC 7946): located reports, and the shapes of areas.

A FeatureCollection, a list of features or a feature a line; read a feature at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.domain.areas import BadKode, check_kode
from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.words import Words
from kentongan.formats import TEXT_BYTES, fits, plain, too_long
from kentongan.formats.geojson.places import BadGeometry, check_shape, point_of
from kentongan.formats.geojson.properties import read_properties
from kentongan.formats.geojson.scan import Piece, check, parse, pieces

_KODES = ("kode", "kode_wilayah", "kd_wilayah", "kode_kemendagri", "kdepum", "kdcpum")
_NAMES = ("nama", "name", "nama_wilayah", "namobj", "wadmkd", "kelurahan", "kecamatan")

NOT_JSON = Words(
    "Feature ini bukan JSON yang sah, terpotong, atau memuat NaN. Ekspor ulang.",
    "This feature isn't valid JSON, is cut off, or holds NaN. Export it again.",
)
NOT_FEATURE = Words(
    "Ini bukan Feature GeoJSON. Ekspor lapisannya sebagai GeoJSON.",
    "This isn't a GeoJSON Feature. Export the layer as GeoJSON.",
)
NO_TEXT = Words(
    "Feature ini tidak memuat teks laporan. Isi properti text.",
    "This feature holds no text of a report. Fill in the property text.",
)
BAD_PLACE = Words(
    "Koordinatnya bukan bujur, lintang WGS84. Ubah ke EPSG:4326, bujur lebih dulu.",
    "Its coordinates aren't WGS84 longitude, latitude. Convert it to EPSG:4326,"
    " longitude first.",
)
NO_KODE = Words(
    "Wilayah ini tidak memuat kode XX.YY.ZZ.NNNN atau nama. Isi properti kode, nama.",
    "This area has no code XX.YY.ZZ.NNNN or no name. Fill in kode and nama.",
)
BAD_SHAPE = Words(
    "Batasnya bukan Polygon tertutup dalam WGS84. Perbaiki geometrinya.",
    "Its boundary isn't a closed Polygon in WGS84. Correct the geometry.",
)


@dataclass(frozen=True, slots=True)
class AreaShape:
    """The boundary of one area, as a GeoJSON geometry; `line` is its number."""

    kode: str
    name: str
    geometry: dict[str, Any]
    line: int


def read(path: Path, *, zone: ZoneInfo) -> Iterator[Incoming | Unread]:
    """Yield every feature as a located message, or why it is none.

    A time without a zone is one of `zone`. A shape becomes the middle of what it
    covers; a feature without a geometry keeps its text.

    Raises
    ------
    NotGeoJson
        If there is no feature.
    TooDeep, FeatureTooBig
        If the document breaks a limit.
    """
    check(path)
    return (_message(piece, zone) for piece in pieces(path))


def read_areas(path: Path) -> Iterator[AreaShape | Unread]:
    """Yield the boundary of every area, or why a feature is none.

    Raises
    ------
    NotGeoJson
        If there is no feature.
    TooDeep, FeatureTooBig
        If the document breaks a limit.
    """
    check(path)
    return (_shape(piece) for piece in pieces(path))


def _feature(piece: Piece) -> dict[str, Any] | Unread:
    try:
        value = parse(piece.text)
    except ValueError:
        return _unread(piece, NOT_JSON)
    if not isinstance(value, dict) or value.get("type") != "Feature":
        return _unread(piece, NOT_FEATURE)
    return value


def _unread(piece: Piece, why: Words) -> Unread:
    return Unread(piece.number, why, plain(piece.text[:TEXT_BYTES]))


def _message(piece: Piece, zone: ZoneInfo) -> Incoming | Unread:
    feature = _feature(piece)
    if isinstance(feature, Unread):
        return feature
    try:
        point = point_of(feature.get("geometry"))
    except BadGeometry:
        return _unread(piece, BAD_PLACE)
    said = read_properties(feature.get("properties"), zone)
    if not said.text:
        return _unread(piece, NO_TEXT)
    if not fits(said.text + "".join(map("".join, said.fields))):
        return _unread(piece, too_long())
    number = feature.get("id")
    return Incoming(
        line=piece.number,
        sent_at=said.sent_at,
        sender=said.sender,
        text=said.text,
        place=said.place,
        point=point,
        media=said.media,
        key=plain(str(number)) if isinstance(number, str | int) else said.key,
        fields=said.fields,
    )


def _shape(piece: Piece) -> AreaShape | Unread:
    feature = _feature(piece)
    if isinstance(feature, Unread):
        return feature
    properties = feature.get("properties")
    kode, name = _property(properties, _KODES), _property(properties, _NAMES)
    try:
        check_kode(kode)
        geometry = check_shape(feature.get("geometry"))
    except BadKode:
        return _unread(piece, NO_KODE)
    except BadGeometry:
        return _unread(piece, BAD_SHAPE)
    if not name:
        return _unread(piece, NO_KODE)
    return AreaShape(kode, name, geometry, piece.number)


def _property(properties: Any, names: tuple[str, ...]) -> str:
    if not isinstance(properties, dict):
        return ""
    lower = {str(name).lower(): value for name, value in properties.items()}
    found = (lower[name] for name in names if isinstance(lower.get(name), str))
    return plain(next(found, "")).strip()
