"""An office brings its own borders, spellings and landmarks."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, NotAllowed
from kentongan.domain.roles import Role
from kentongan.ledger.models import Entry
from kentongan.places import queries
from kentongan.places.actions import BATCH, bring_in, import_places, open_house
from kentongan.places.importing import Imported
from kentongan.places.rules.house import NoHouse
from kentongan.places.rules.incoming import read

NOON = datetime(2020, 2, 24, 5, 0, tzinfo=UTC)
CONSOLE = Actor(id="console", roles=frozenset({Role.CONSOLE}))
VERIFIER = Actor(id="verifier", roles=frozenset({Role.VERIFIER}))
HEAD = "kode,name,lat,lon,aliases,kind\n"
JATI = "35.74.03.1004"
pytestmark = pytest.mark.django_db


def brought(content: str, *, kode: str = "35.74") -> Imported:
    if not queries.is_open():
        open_house(kode=kode, demo=False, by=CONSOLE, at=NOON)
    rows = read("berkas.csv", content.encode())
    return bring_in(rows=rows, by=CONSOLE, at=NOON)


def square(kode: str, west: float, south: float) -> dict[str, object]:
    east, north = west + 0.01, south + 0.01
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {"kode": kode}, "geometry": geometry}


def collection(*features: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


def test_nothing_is_brought_into_a_house_that_serves_no_city() -> None:
    with pytest.raises(NoHouse):
        import_places(rows=[], by=CONSOLE, at=NOON)
    assert not Entry.objects.exists()


def test_only_console_and_administrator_bring_places_in() -> None:
    open_house(kode="35.74", demo=False, by=CONSOLE, at=NOON)
    with pytest.raises(NotAllowed):
        import_places(rows=[], by=VERIFIER, at=NOON)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("35.13.19,,-7.76,113.24,,", "bukan bagian dari Kota Probolinggo"),
        ("35.74.03.1099,,,,,", "empat angka terakhir"),
        (",Pos laut,-7.70,113.25,,pos", "titik tidak di dalam Kota Probolinggo"),
        ("35.74.03,,113.2,-7.7,,", "tertukar"),
    ],
)
def test_a_row_that_does_not_fit_is_returned_with_its_reason(
    line: str, why: str
) -> None:
    done = brought(f"{HEAD}{line}\n{JATI},,,,kel jati baru,\n")
    (refused,) = done.refused
    assert refused.line == 1
    assert why in refused.why.say("id")
    assert done.areas == 1
    assert any(alias.name == "kel jati baru" for alias in queries.aliases())


def test_spellings_and_middles_are_taken_once() -> None:
    content = f"{HEAD}{JATI},Jati,-7.755,113.2245,jati pojok;jati lor,\n"
    assert brought(content) == brought(content) == Imported(areas=1)
    area = queries.area(JATI)
    assert area is not None
    assert (area.lat, area.lon) == (-7.755, 113.2245)
    names = [alias.name for alias in queries.aliases() if alias.kode == JATI]
    assert names.count("jati pojok") == names.count("jati lor") == 1


def test_a_landmark_without_code_goes_where_its_point_lies() -> None:
    done = brought(f"{HEAD},Pos Kamling Jati,-7.7549,113.2247,pos jati,pos\n")
    assert done == Imported(landmarks=1)
    mark = next(m for m in queries.landmarks() if m.kind == "pos")
    assert (mark.kode, mark.aliases) == (JATI, ("pos jati",))
    assert any(e.name == "pos jati" for e in queries.gazetteer_entries())


def test_borders_are_stored_as_they_are_and_found_at_once() -> None:
    open_house(kode="35.13", demo=False, by=CONSOLE, at=NOON)
    assert queries.point_to_area(113.255, -7.755) is None
    first = square("35.13.19.2013", 113.25, -7.76)
    assert brought(collection(first)) == Imported(borders=1)
    assert queries.boundary("35.13.19.2013") == first["geometry"]
    assert queries.point_to_area(113.255, -7.755) == "35.13.19.2013"
    moved = square("35.13.19.2013", 113.30, -7.76)
    assert brought(collection(moved)) == Imported(borders=1)
    assert queries.point_to_area(113.255, -7.755) is None
    assert queries.point_to_area(113.305, -7.755) == "35.13.19.2013"


def test_a_long_file_comes_in_batches_with_one_ledger_row_each() -> None:
    lines = "".join(f"{JATI},,,,ejaan {n},\n" for n in range(2 * BATCH + 1))
    assert brought(HEAD + lines).areas == 2 * BATCH + 1
    acts = list(Entry.objects.values_list("act", flat=True))
    assert acts == [Act.HOUSE_OPEN, *[Act.PLACE_IMPORT] * 3]


def test_an_office_brings_its_own_population_with_the_day_it_was_counted() -> None:
    head = "kode;population;population_on\n"
    done = brought(f"{head}{JATI};11.540;2024-06-30\n35.74.03.1005;9 812;\n")
    area = queries.area(JATI)
    assert (area.population, str(area.population_on)) == (11_540, "2024-06-30")
    (left,) = done.refused
    assert 'population "9 812"' in left.why.say("id")
    assert "11540" in left.why.say("en")
