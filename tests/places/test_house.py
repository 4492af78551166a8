"""Opening a house for a city, and what can then be asked of its places."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.areas import AreaLevel
from kentongan.domain.periods import WIB, WIT
from kentongan.domain.rights import Actor, NotAllowed
from kentongan.domain.roles import Role
from kentongan.ledger.models import Entry
from kentongan.places import models, queries
from kentongan.places.actions import open_house, set_clock
from kentongan.places.rules.areas import NotACity, UnknownKode
from kentongan.places.rules.house import ClockBackwards, HouseIsOpen, NoHouse, NotADemo

NOON = datetime(2020, 2, 24, 5, 0, tzinfo=UTC)
CONSOLE = Actor(id="console", roles=frozenset({Role.CONSOLE}))
OPERATOR = Actor(id="operator", roles=frozenset({Role.OPERATOR}))
pytestmark = pytest.mark.django_db


def opened(kode: str = "35.74", *, demo: bool = False) -> queries.House:
    return open_house(kode=kode, demo=demo, by=CONSOLE, at=NOON)


def test_nothing_is_served_before_the_house_is_opened() -> None:
    assert not queries.is_open()
    with pytest.raises(NoHouse, match="kentongan init --area KODE"):
        queries.house()


@pytest.mark.parametrize(
    ("kode", "refusal"),
    [("35.99", UnknownKode), ("35", NotACity), ("35.74.01", NotACity)],
)
def test_a_code_that_is_no_city_is_refused_and_nothing_is_left_behind(
    kode: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        opened(kode)
    assert not models.House.objects.exists()
    assert not models.Area.objects.exists()
    assert not Entry.objects.exists()


def test_only_the_console_opens_a_house() -> None:
    with pytest.raises(NotAllowed):
        open_house(kode="35.74", demo=False, by=OPERATOR, at=NOON)
    assert not queries.is_open()


def test_a_house_serves_one_city_for_good() -> None:
    opened()
    with pytest.raises(HouseIsOpen) as refusal:
        opened("35.13")
    assert "Kota Probolinggo (35.74)" in str(refusal.value)
    assert queries.house().kode == "35.74"


def test_kota_probolinggo_opens_complete_and_is_recorded() -> None:
    """Kota Probolinggo with kecamatan, kelurahan, names, borders and population."""
    house = opened()
    assert (house.kode, house.name, house.demo) == ("35.74", "Kota Probolinggo", False)
    assert house.zone == queries.zone() == WIB
    assert (len(queries.districts()), len(queries.villages())) == (5, 29)
    assert len(queries.children("35.74.02")) == 6
    city = queries.area("35.74")
    assert city is not None
    assert city.population == 243_746
    entry = Entry.objects.get()
    assert (entry.act, str(entry.on)) == (Act.HOUSE_OPEN, "house:1")


@pytest.mark.parametrize(
    ("kode", "name", "villages"),
    [
        ("35.13", "Kabupaten Probolinggo", 330),
        ("31.71", "Kota Administrasi Jakarta Pusat", 44),
        ("94.01", "Kabupaten Nabire", 81),
    ],
)
def test_any_other_city_opens_with_its_names_and_no_borders(
    kode: str, name: str, villages: int
) -> None:
    """One of the 514 each."""
    assert opened(kode).name == queries.name_of(kode) == name
    assert len(queries.villages()) == villages
    assert queries.boundaries()["features"] == []
    assert queries.point_to_area(113.2, -7.8) is None
    assert {e.kode for e in queries.gazetteer_entries()} >= {
        area.kode for area in queries.villages()
    }


def test_the_house_in_papua_lives_in_its_own_zone() -> None:
    assert opened("94.01").zone == WIT


def test_names_are_told_with_and_without_their_level() -> None:
    opened()
    assert queries.name_of("35.74.03.1004") == "Jati"
    assert queries.full_name_of("35.74.03.1004") == "Kelurahan Jati"
    assert queries.name_of("35.13.19") == "Dringu"
    assert queries.name_of("99.99") == "99.99"
    assert queries.names(["35.74", "35.74.01"])["35.74.01"] == "Kademangan"
    assert queries.area("99.99") is None


def test_outside_names_are_known_but_are_no_part_of_the_house() -> None:
    opened()
    dringu = queries.area("35.13.19")
    assert dringu is not None
    assert dringu.outside
    assert queries.children("35.13.19") == []
    assert all(not area.outside for area in queries.villages())


def test_points_and_borders_belong_to_the_kelurahan() -> None:
    opened()
    for area in queries.villages():
        assert queries.point_to_area(area.lon or 0, area.lat or 0) == area.kode
    assert queries.point_to_area(113.25, -7.70) is None
    collection = queries.boundaries()
    assert len(collection["features"]) == 29
    assert len(queries.boundaries(AreaLevel.DISTRICT)["features"]) == 5
    first = collection["features"][0]
    assert first["properties"]["name"] == "Ketapang"
    assert queries.boundary("35.74.01.1001") == first["geometry"]
    assert queries.boundary("35.13.19") is None


def test_the_gazetteer_holds_areas_spellings_landmarks_and_outside_names() -> None:
    opened()
    kinds = {entry.kind for entry in queries.gazetteer_entries()}
    assert {
        "kota",
        "kecamatan",
        "kelurahan",
        "alias",
        "pasar",
        "jalan",
        "luar",
    } <= kinds
    assert len(queries.landmarks()) >= 100
    assert any(alias.name == "kedupok" for alias in queries.aliases())


def test_the_date_of_a_real_house_cannot_be_set() -> None:
    opened(demo=False)
    with pytest.raises(NotADemo):
        set_clock(to=NOON, by=CONSOLE, at=NOON)
    assert queries.house().clock is None


def test_a_demo_has_its_own_clock_and_it_only_runs_forward() -> None:
    opened(demo=True)
    later = NOON + timedelta(days=1)
    assert set_clock(to=later, by=CONSOLE, at=NOON).clock == later
    with pytest.raises(ClockBackwards):
        set_clock(to=NOON, by=CONSOLE, at=NOON)
    assert queries.house().clock == later
    acts = list(Entry.objects.values_list("act", flat=True))
    assert acts == [Act.HOUSE_OPEN, Act.HOUSE_CLOCK]


def test_an_operator_cannot_move_the_clock() -> None:
    opened(demo=True)
    with pytest.raises(NotAllowed):
        set_clock(to=NOON, by=OPERATOR, at=NOON)
