"""The shipped facts: every city and regency of Indonesia can be opened."""

from __future__ import annotations

import gzip
from collections import Counter
from importlib.resources import files

import pytest

from kentongan.domain.areas import AreaLevel, BadKode, contains, level_of, parent_of
from kentongan.places import labels
from kentongan.places.rules import packaged
from kentongan.places.rules.areas import (
    NotACity,
    UnknownKode,
    around,
    check_city,
    cut,
    nearest,
)

CITIES = [kode for kode in packaged.cities() if "." in kode]
PROBOLINGGO = "35.74"


@pytest.mark.parametrize("kode", ["35.99", "99.01", "35.74.99", "11.00"])
def test_an_unknown_code_is_refused_and_says_which_digits_to_check(kode: str) -> None:
    with pytest.raises(UnknownKode) as refusal:
        check_city(kode)
    assert refusal.value.say("id").startswith(f"Kode {kode} tidak dikenal; periksa ")
    wrong = "pertama" if kode.startswith("99") else "terakhir"
    assert f"dua angka {wrong}" in str(refusal.value)


@pytest.mark.parametrize(
    ("kode", "example"),
    [("35", "35.01"), ("35.74.01", "35.74"), ("35.74.01.1001", "35.74")],
)
def test_a_province_or_part_of_a_city_is_refused_with_the_code_to_use(
    kode: str, example: str
) -> None:
    with pytest.raises(NotACity) as refusal:
        check_city(kode)
    assert refusal.value.values["example"] == example
    assert check_city(example) == example


@pytest.mark.parametrize("text", ["", "Probolinggo", "3574", "35,74"])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(BadKode):
        check_city(text)


def test_all_of_indonesia_is_there_once_with_its_parents() -> None:
    known = packaged.names()
    count = Counter(level_of(kode) for kode in known)
    assert count[AreaLevel.PROVINCE] == 38
    assert count[AreaLevel.CITY] == len(CITIES) == 514
    assert count[AreaLevel.DISTRICT] == 7_285
    assert count[AreaLevel.VILLAGE] == 83_762
    assert all(name == name.strip() != "" for name in known.values())
    assert all((p := parent_of(k)) is None or p in known for k in known)


@pytest.mark.parametrize("kode", CITIES)
def test_every_city_and_regency_loads_with_all_that_lies_inside(kode: str) -> None:
    """Any of the 514 starts with its names."""
    found = cut(kode)
    kodes = [area.kode for area in found]
    assert kodes[:2] == [kode[:2], kode]
    assert len(set(kodes)) == len(kodes)
    assert all(contains(kode, area.kode) for area in found[1:])
    assert {area.parent for area in found[2:]} <= set(kodes)
    assert {AreaLevel.DISTRICT, AreaLevel.VILLAGE} <= {area.level for area in found}
    assert (found[1].population or 0) > 0
    outside = around(kode)
    assert outside
    assert not any(contains(kode, area.kode) for area in outside)
    assert all(area.outside for area in outside)


def test_kota_probolinggo_is_complete() -> None:
    """5 kecamatan, 29 kelurahan, 243,746 people, 55.2 km2."""
    found = {area.kode: area for area in cut(PROBOLINGGO)}
    level = Counter(area.level for area in found.values())
    assert (level[AreaLevel.DISTRICT], level[AreaLevel.VILLAGE]) == (5, 29)
    city = found[PROBOLINGGO]
    assert (city.name, city.population, city.km2) == (
        "Kota Probolinggo",
        243_746,
        55.197,
    )
    inside = [area for kode, area in found.items() if kode.count(".") > 1]
    assert all(area.lon and area.lat and area.km2 for area in inside)
    villages = sum(a.km2 or 0 for a in inside if a.level is AreaLevel.VILLAGE)
    assert villages == pytest.approx(55.197, rel=0.02)


def test_a_count_of_people_says_when_it_was_taken() -> None:
    for area in cut(PROBOLINGGO)[2:]:
        assert (area.population is None) == (area.population_on is None)
    districts = [a for a in cut(PROBOLINGGO) if a.level is AreaLevel.DISTRICT]
    assert sum(a.population or 0 for a in districts) == 243_054


def test_the_nearest_regency_is_the_one_around_the_city() -> None:
    assert nearest(PROBOLINGGO, 1) == ["35.13"]
    names = {area.name for area in around(PROBOLINGGO)}
    assert {"Dringu", "Gili Ketapang", "Kabupaten Gresik", "Kota Surabaya"} <= names
    assert {"Kabupaten Lumajang", "Kota Pasuruan", "Bali"} <= names


def test_packed_names_are_small_and_packed_the_same_each_time() -> None:
    packed = (files("kentongan.places") / "data" / "areas.csv.gz").read_bytes()
    assert len(packed) < 1_000_000
    assert packed[4:8] == bytes(4)
    assert gzip.decompress(packed).count(b"\n") == 91_600


@pytest.mark.parametrize(
    ("kode", "name", "said"),
    [
        ("35", "Jawa Timur", "Provinsi Jawa Timur"),
        ("35.74", "Kota Probolinggo", "Kota Probolinggo"),
        ("35.74.04", "Kanigaran", "Kecamatan Kanigaran"),
        ("35.74.03.1004", "Jati", "Kelurahan Jati"),
        ("35.13.21.2013", "Gili Ketapang", "Desa Gili Ketapang"),
    ],
)
def test_a_full_name_says_the_level(kode: str, name: str, said: str) -> None:
    assert labels.full_name(kode, name) == said


def test_every_level_has_words_in_both_languages() -> None:
    assert set(labels.LEVELS) == set(AreaLevel)
    words = [*labels.LEVELS.values(), *labels.LANDMARK_KINDS.values()]
    assert all(w.id and w.en for w in words)
