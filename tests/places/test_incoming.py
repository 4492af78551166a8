"""Files of places that an office sends: read row by row, refused row by row."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.places.rules.incoming import (
    BadFile,
    PointRow,
    Refused,
    Row,
    ShapeRow,
    read,
)

SQUARE = [
    [[113.2, -7.8], [113.21, -7.8], [113.21, -7.79], [113.2, -7.79], [113.2, -7.8]]
]
HEAD = "kode,name,lat,lon,aliases,kind\n"


def rows(content: str | bytes) -> list[Row | Refused]:
    raw = content if isinstance(content, bytes) else content.encode()
    return list(read("berkas", raw))


def collection(*features: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def feature(shape: str, coordinates: object, **properties: str) -> dict[str, Any]:
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "a,b\n1,2\n",
        "{",
        '{"type": "Point"}',
        "{" * 100_000,
        "<kml/>",
        '{"features": 3}',
    ],
)
def test_what_holds_no_places_is_refused_as_a_file(content: str) -> None:
    with pytest.raises(BadFile) as refusal:
        rows(content)
    assert "berkas" in refusal.value.say("id")
    assert "kode,name,lat,lon" in refusal.value.say("en")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("35.74,Pos,113.2,-7.8,,pos", "tertukar"),
        ("35.74,Pos,51.5,0.1,,pos", "di luar Indonesia"),
        ("35.74,Pos,-7.8,,,pos", "keduanya"),
        ("35.74,Pos,utara,113.2,,pos", "bukan angka"),
        ("35.74,,-7.8,113.2,,pos", "belum bernama"),
        ("3574,Pos,-7.8,113.2,,pos", "salah bentuk"),
        (",Pos,,,,", "kosong"),
    ],
)
def test_a_bad_row_says_what_is_wrong_and_the_others_go_on(line: str, why: str) -> None:
    bad, good = rows(f"{HEAD}{line}\n35.74.03.1004,,,,kel jati,\n")
    assert isinstance(bad, Refused)
    assert why in bad.why.say("id")
    assert bad.why.say("id").startswith("Baris 1:")
    assert isinstance(good, PointRow)
    assert good.aliases == ("kel jati",)


@pytest.mark.parametrize(
    ("item", "why"),
    [
        (
            feature("LineString", [[113.2, -7.8], [113.3, -7.8]], kode="35.74"),
            "poligon",
        ),
        (feature("Polygon", "x", kode="35.74"), "rusak"),
        (feature("Polygon", [], kode="35.74"), "0 titik"),
        (feature("Polygon", SQUARE), "kode wilayah"),
        (
            feature(
                "Polygon",
                [
                    [
                        [113.2, -7.8],
                        [113.3, -7.7],
                        [113.3, -7.8],
                        [113.2, -7.7],
                        [113.2, -7.8],
                    ]
                ],
                kode="35.74",
            ),
            "tidak sah",
        ),
        (feature("Polygon", [[[0, 0], [1, 0], [1, 1], [0, 0]]], kode="35.74"), "luar"),
        ({"type": "Feature"}, "geometri"),
        ("teks", "geometri"),
    ],
)
def test_a_bad_feature_says_what_is_wrong(item: object, why: str) -> None:
    (found,) = rows(collection(item))
    assert isinstance(found, Refused)
    assert why in found.why.say("id")


def test_points_and_borders_are_read_from_geojson() -> None:
    found = rows(
        collection(
            feature("Polygon", SQUARE, kode="35.74.03.1004", nama="Jati"),
            feature("Point", [113.2, -7.78], nama="Pos Jati", kind="keamanan"),
        )
    )
    border, post = found
    assert isinstance(border, ShapeRow)
    assert (border.kode, border.geometry["type"]) == ("35.74.03.1004", "Polygon")
    assert isinstance(post, PointRow)
    assert (post.name, post.kind, post.lon, post.lat) == (
        "Pos Jati",
        "keamanan",
        113.2,
        -7.78,
    )


def test_semicolons_decimal_commas_and_old_encodings_are_read() -> None:
    text = "Kode;Name;Lat;Lon;Aliases;Kind\n35.74;Café;-7,78;113,2;kafe;wisata\n"
    (found,) = rows(text.encode("cp1252"))
    assert isinstance(found, PointRow)
    assert (found.name, found.lat, found.lon) == ("Café", -7.78, 113.2)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        found = rows(content)
    except BadFile:
        return
    assert all(isinstance(row, PointRow | ShapeRow | Refused) for row in found)


@given(st.recursive(st.none() | st.floats() | st.text(), st.lists, max_leaves=20))
def test_any_coordinates_are_read_or_refused(coordinates: object) -> None:
    for shape in ("Point", "Polygon", "MultiPolygon"):
        item = feature(shape, coordinates, kode="35.74", name="x", kind="pasar")
        (found,) = rows(collection(item))
        assert isinstance(found, PointRow | ShapeRow | Refused)
