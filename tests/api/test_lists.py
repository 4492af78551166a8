"""Lists of the API: page by page to the end, narrowed, strict about what is asked."""

from __future__ import annotations

import pytest

from tests import cast
from tests.api.program import Program


@pytest.fixture
def told(clock):
    lines = [f"banjir setinggi {n} jengkal di Kanigaran" for n in range(7)]
    cast.receive(lines, at=cast.NOON)


def all_of(program: Program, path: str, limit: int) -> list[str]:
    numbers, cursor = [], ""
    while True:
        found = program.get(f"{path}?limit={limit}&cursor={cursor}").json()
        numbers += [one["number"] for one in found["items"]]
        if found["next"] is None:
            return numbers
        cursor = found["next"]


def test_pages_follow_each_other_without_a_gap_or_a_double(operator, told):
    whole = all_of(operator, "/reports", 200)
    assert len(whole) == len(set(whole)) == 7
    assert all_of(operator, "/reports", 2) == whole
    assert all_of(operator, "/reports", 7) == whole


def test_a_page_tells_no_total(operator, told):
    assert set(operator.get("/reports?limit=2").json()) == {"items", "next"}


def test_a_list_is_narrowed(operator, told):
    found = operator.get("/reports?area=35.74.04&words=banjir").json()["items"]
    assert len(found) == 7
    assert operator.get("/reports?area=35.74.01").json()["items"] == []


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=201",
        "limit=x",
        "sector=cuaca",
        "since=kemarin",
        "since=2020-02-01T00:00:00",
        "are=35.74",
        "area=99.99",
        "cursor=%00",
        "cursor=zzzz",
        "cursor=é",
        "words=" + "a" * 101,
    ],
)
def test_what_is_asked_wrongly_is_said(operator, told, query):
    answer = operator.get(f"/reports?{query}")
    assert answer.status_code == 422
    found = answer.json()
    assert found["wrong"] or found["detail"]


def test_a_map_counts_by_place_and_shows_no_single_report(operator, told):
    answer = operator.get("/reports.geojson")
    assert answer["Content-Type"] == "application/geo+json"
    [feature] = answer.json()["features"]
    assert feature["properties"]["reports"] == 7
    assert feature["geometry"]["type"] == "Point"
    assert set(feature["properties"]) == {"kode", "name", "reports"}


def test_borders_come_by_level(operator):
    counts = [
        len(operator.get(f"/places.geojson?level={level}").json()["features"])
        for level in ("kecamatan", "kelurahan")
    ]
    assert counts == [5, 29]
