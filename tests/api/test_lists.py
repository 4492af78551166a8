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
        "words=a%00b",
        "since=0001-01-01T00:00:00%2B14:00",
        "until=9999-12-31T23:59:59-14:00",
    ],
)
def test_what_is_asked_wrongly_is_said(operator, told, query):
    answer = operator.get(f"/reports?{query}")
    assert answer.status_code == 422
    found = answer.json()
    assert found["wrong"] or found["detail"]


@pytest.mark.parametrize(
    ("query", "id_", "en"),
    [
        ("limit=0", "paling sedikit 1", "at least 1"),
        ("limit=x", "harus bilangan bulat", "must be a whole number"),
        ("are=35.74", "tidak dikenal", "unknown"),
        ("kind=x", "pilih salah satu: ", "choose one of: "),
    ],
)
def test_what_is_wrong_is_said_in_both_languages(operator, query, id_, en):
    for language, words in (("id", id_), ("en", en)):
        answer = operator.get(f"/reports?{query}", **{"Accept-Language": language})
        [wrong] = answer.json()["wrong"]
        assert wrong["where"] == f"query.{query.partition('=')[0]}"
        assert wrong["what"].startswith(words)


@pytest.mark.parametrize(
    "path", ["/reports/%00", "/tasks/a%0Ab", "/reports/" + "9" * 5000]
)
def test_an_address_that_nothing_can_have_is_not_there(operator, path):
    assert operator.get(path).status_code == 404


@pytest.mark.parametrize("method", ["put", "patch", "delete", "head", "options"])
def test_a_wrong_method_is_said_as_every_refusal(operator, method):
    ask = getattr(operator.client, method)
    answer = ask("/api/v1/reports", headers=operator.auth)
    assert answer.status_code == 405
    assert answer["Content-Type"] == "application/problem+json"
    assert "GET" in answer["Allow"]


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
