"""Located reports and boundaries come as GeoJSON (S2)."""

from __future__ import annotations

import json
import time
import tracemalloc
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.formats import geojson
from kentongan.formats.geojson.properties import read_moment
from kentongan.formats.geojson.scan import FeatureTooBig, NotGeoJson, TooDeep

HERE = {"type": "Point", "coordinates": [113.21, -7.75]}
SQUARE = [[113.2, -7.8], [113.3, -7.8], [113.3, -7.7], [113.2, -7.7], [113.2, -7.8]]


def feature(geometry=HERE, **properties):
    return {"type": "Feature", "geometry": geometry, "properties": properties}


@pytest.fixture
def features(write, zone):
    """Reads features, given as values or as the text of a whole file."""

    def _features(*values, text=None):
        whole = {"type": "FeatureCollection", "features": list(values)}
        return list(
            geojson.read(write("laporan.geojson", text or json.dumps(whole)), zone=zone)
        )

    return _features


@pytest.mark.parametrize(("day", "count"), [("20", 69), ("22", 78)])
def test_real_citizen_reports_are_all_read(shared, zone, day, count):
    """S2: two days of the flood of February 2017 in Jakarta."""
    path = shared / "reports" / f"petabencana_jbd_2017-02-{day}.geojson"
    items = list(geojson.read(path, zone=zone))
    assert len(items) == count
    assert all(isinstance(item, Incoming) for item in items)
    assert all(item.text and item.sent_at and item.point for item in items)
    assert {item.sent_at.astimezone(zone).date().isoformat() for item in items} == {
        f"2017-02-{day}"
    }
    assert all(106 < item.point[0] < 108 and -7 < item.point[1] < -6 for item in items)


def test_a_feature_is_read_by_the_names_of_its_properties(features):
    (item,) = features(
        {
            **feature(
                judul="Genangan",
                keterangan="30 cm di jalan",
                waktu="2020-02-15T19:05:00+07:00",
                kelurahan="Wonoasih",
                pelapor="BPBD",
                foto="x.jpg",
                tinggi={"air_cm": 30},
            ),
            "id": 17,
        }
    )
    assert (item.text, item.place) == ("Genangan\n30 cm di jalan", "Wonoasih")
    assert (item.sender, item.key, item.media) == ("BPBD", "17", True)
    assert item.sent_at == datetime(2020, 2, 15, 12, 5, tzinfo=UTC)
    assert item.point == (113.21, -7.75)
    assert ("tinggi.air_cm", "30") in item.fields


def test_a_measurement_without_words_is_told_by_its_name(features):
    (item,) = features(feature(text="", report_data={"flood_depth": 146}, source="x"))
    assert item.text == "flood_depth: 146"


def test_a_feature_without_anything_said_is_refused(features):
    (item,) = features(feature(text=" ", source="qlue", url="http://x"))
    assert "teks" in item.why.id


@pytest.mark.parametrize(
    ("geometry", "point"),
    [
        (None, None),
        ({"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}, (2.0, 3.0)),
        (
            {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 0]]]},
            (1, 1),
        ),
        ({"type": "GeometryCollection", "geometries": [HERE]}, (113.21, -7.75)),
    ],
)
def test_a_shape_becomes_its_middle(features, geometry, point):
    (item,) = features(feature(geometry, text="banjir"))
    assert item.point == point


@pytest.mark.parametrize(
    "coordinates", [[-7.75, 113.21], [728000, 9143000], ["a", 1], [1], [True, 1], None]
)
def test_coordinates_that_are_no_longitude_and_latitude_are_refused(
    features, coordinates
):
    (item,) = features(feature({"type": "Point", "coordinates": coordinates}, text="x"))
    assert "bujur" in item.why.id


def test_one_bad_feature_doesnt_spoil_the_others(features):
    good = json.dumps(feature(text="banjir"))
    text = f'{{"features": [{good}, {{"type": }}, 7, null, {good}, {{"type": "Feat'
    items = features(text=text)
    assert [isinstance(item, Incoming) for item in items] == [
        *(True, False, False, False, True, False)
    ]
    assert [item.line for item in items] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_that_arent_finite_are_refused(features, number):
    """The safeguards: no NaN, no Infinity."""
    text = json.dumps(feature(text="x", depth=5)).replace("5}", number + "}")
    (item,) = features(text=f'{{"features": [{text}]}}')
    assert isinstance(item, Unread)


def test_lines_of_features_and_a_single_feature_are_read(features):
    line = json.dumps(feature(text="banjir"))
    assert len(features(text=f"\x1e{line}\n\x1e{line}\n")) == 2
    assert len(features(text=line)) == 1
    assert len(features(text=f"[{line}, {line}]")) == 2


def test_half_characters_and_zeros_are_taken_out(features):
    (item,) = features(text=json.dumps(feature(text="ban\x00jir \ud83d!")))
    assert item.text == "banjir !"


def test_a_text_longer_than_64_kb_is_refused(features):
    (item,) = features(feature(text="x" * 66_000))
    assert "64 kB" in item.why.id


@pytest.mark.parametrize("text", ["[]", "halo", "", '{"features": []}'])
def test_a_file_without_a_feature_is_refused_by_name(write, zone, text):
    with pytest.raises(NotGeoJson, match=r"x\.geojson"):
        geojson.read(write("x.geojson", text), zone=zone)


@pytest.mark.parametrize("text", ["{}", '{"type": "Topology"}', "[1]"])
def test_json_that_is_no_feature_is_told(features, text):
    (item,) = features(text=text)
    assert "bukan Feature" in item.why.id


@pytest.mark.parametrize("bracket", ["[", '{"a":', '{"features":['])
def test_brackets_without_end_are_refused_in_no_time(write, zone, bracket):
    """The safeguards: JSON at most 50 deep."""
    path = write("deep.geojson", bracket * 1_000_000)
    began = time.perf_counter()
    with pytest.raises(TooDeep):
        geojson.read(path, zone=zone)
    assert time.perf_counter() - began < 2


def test_depth_fifty_is_read_and_fifty_one_refused(write, zone):
    def nested(depth):
        inner = "[" * (depth - 2) + "]" * (depth - 2)
        text = json.dumps(feature(text="x", deep=0)).replace(
            '"deep": 0', f'"deep": {inner}'
        )
        return write("x.geojson", text)

    assert len(list(geojson.read(nested(50), zone=zone))) == 1
    with pytest.raises(TooDeep):
        geojson.read(nested(51), zone=zone)


def test_one_endless_feature_is_refused(write, zone):
    path = write("x.geojson", '{"features": [{"type": "' + "x" * 17_000_000)
    with pytest.raises(FeatureTooBig):
        geojson.read(path, zone=zone)


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("2017-02-20T07:58:22.262", 0),
        ("2017-02-20T07:58:22Z", 7),
        ("20/02/2017 07.58", 0),
        ("20-02-17 07:58 WIB", 0),
        ("1487548702", 23),
        ("1487548702000", 23),
    ],
)
def test_a_moment_is_read_in_every_form(zone, written, hour):
    assert read_moment(written, zone).hour == hour


def test_boundaries_of_the_city_are_read(shared):
    path = shared / "admin" / "kelurahan_kota_probolinggo_35.74.geojson"
    areas = list(geojson.read_areas(path))
    assert len(areas) == 29
    assert {area.kode[:5] for area in areas} == {"35.74"}
    assert {area.geometry["type"] for area in areas} <= {"Polygon", "MultiPolygon"}


@pytest.mark.parametrize(
    ("geometry", "properties"),
    [
        ({"type": "Polygon", "coordinates": [SQUARE]}, {"nama": "Jati"}),
        (
            {"type": "Polygon", "coordinates": [SQUARE]},
            {"kode": "3574", "nama": "Jati"},
        ),
        (
            {"type": "Polygon", "coordinates": [SQUARE[:-1]]},
            {"kode": "35.74", "nama": "J"},
        ),
        ({"type": "Polygon", "coordinates": []}, {"kode": "35.74", "nama": "J"}),
        (HERE, {"kode": "35.74", "nama": "J"}),
        (None, {"kode": "35.74", "nama": "J"}),
    ],
)
def test_a_boundary_that_is_none_is_refused(write, geometry, properties):
    path = write("x.geojson", json.dumps(feature(geometry, **properties)))
    (item,) = geojson.read_areas(path)
    assert isinstance(item, Unread)


def test_a_closed_ring_is_kept_as_it_is(write):
    shape = {"type": "MultiPolygon", "coordinates": [[SQUARE]]}
    path = write("x.geojson", json.dumps(feature(shape, kode="35.74", nama="Kota")))
    (area,) = geojson.read_areas(path)
    assert area == geojson.AreaShape("35.74", "Kota", shape, 1)


@given(st.binary(max_size=300))
def test_nothing_but_a_refusal_comes_of_any_bytes(scratch, zone, data):
    scratch.write_bytes(data)
    try:
        list(geojson.read(scratch, zone=zone))
    except Refusal:
        return


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=15,
)
_FEATURES = st.fixed_dictionaries(
    {"type": st.just("Feature")},
    optional={"geometry": _JSON, "properties": _JSON, "id": _JSON},
)


@given(st.lists(_FEATURES | _JSON, min_size=1, max_size=6), st.sampled_from([None, 1]))
def test_every_feature_is_a_message_or_says_why(scratch, zone, values, indent):
    whole = {"type": "FeatureCollection", "features": values, "after": ["}", "]"]}
    scratch.write_text(json.dumps(whole, indent=indent), encoding="utf-8")
    items = list(geojson.read(scratch, zone=zone))
    assert [item.line for item in items] == list(range(1, len(values) + 1))


def test_memory_holds_one_feature_not_the_file(tmp_path, zone):
    peaks = []
    for count in (2_000, 7_000):
        path = tmp_path / f"{count}.geojson"
        one = json.dumps(feature(text="banjir di jalan", created_at="2020-02-15T19:05"))
        with path.open("w") as out:
            out.write('{"type": "FeatureCollection", "features": [\n')
            out.writelines(f"{one},\n" for _ in range(count - 1))
            out.write(f"{one}]}}")
        tracemalloc.start()
        assert sum(1 for _ in geojson.read(path, zone=zone)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 400_000
