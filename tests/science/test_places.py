"""Which area a text speaks of: said, misspelt, ambiguous, outside, or not at all."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.areas import contains
from kentongan.science.text.gazetteer import Entry, Gazetteer, Located
from tests.science.conftest import KODE, City, probolinggo
from tests.science.texts import chat, texts

VILLAGES = st.sampled_from(sorted(probolinggo().villages.items()))
DISTRICTS = st.sampled_from(sorted(probolinggo().districts.items()))
BOTH = set(probolinggo().villages) & set(probolinggo().districts)
LONG_NAME = 8  # letters from which a slip of one is recognised


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(probolinggo().names, city=KODE)


def locate(text: str) -> Located:
    return gazetteer().locate(text)


@given(VILLAGES, st.sampled_from(["Kel. {} nihil", "lurah {}", "Babinsa {}: aman"]))
def test_after_kel_or_lurah_a_name_is_the_kelurahan(village, said):
    name, kode = village
    for form in (name, name.upper(), name.lower(), name.replace(" ", "").lower()):
        assert locate(said.format(form)).best == kode


@given(
    DISTRICTS, st.sampled_from(["Kec. {}", "Kecamatan {}", "camat {}", "Danramil {}"])
)
def test_after_kec_or_camat_the_same_name_is_the_kecamatan(district, said):
    name, kode = district
    for form in (name, name.upper(), name.lower()):
        assert locate(said.format(form)).best == kode


@given(VILLAGES)
def test_a_kelurahan_in_its_kecamatan_is_the_kelurahan(village):
    name, kode = village
    around = next(d for d, k in probolinggo().districts.items() if contains(k, kode))
    assert locate(f"genangan di {name}, Kec. {around}").best == kode


@given(st.sampled_from(sorted(BOTH)))
def test_a_name_of_both_without_a_cue_gives_both_or_the_narrower(name):
    kodes = {guess.kode for guess in locate(f"banjir di {name}").places}
    assert probolinggo().villages[name] in kodes


@given(VILLAGES, st.data())
def test_a_slip_of_one_letter_never_leads_elsewhere(village, data):
    name, kode = village
    squashed = name.lower().replace(" ", "")
    at = data.draw(st.integers(1, len(squashed) - 1))
    found = locate(f"banjir di {squashed[:at]}{squashed[at + 1 :]}").best
    assert found in {kode, None} or len(squashed) < LONG_NAME


@pytest.mark.parametrize("before", ["ke", "di", "dari", "nang", "warga"])
def test_a_preposition_belongs_to_no_name(before):
    """ "ke Ketapang" is Ketapang with a cue, not a misspelling of it."""
    found = locate(f"meluncur {before} ketapang")
    assert found.best == probolinggo().villages["Ketapang"]
    assert found.places[0].weight >= 0.9
    assert "“ketapang”" in found.places[0].words.id


@pytest.mark.parametrize(
    "text",
    [
        "",
        "air sudah surut",
        "jati diri bangsa",
        "sumber air bersih",
        "tanah ketapang kering",
        "taman bunga indah",
        "penculikan anak pakai mobil putih",
    ],
)
def test_an_everyday_word_states_no_place(text):
    assert locate(text).best is None


@pytest.mark.parametrize(
    "text",
    ["kejadian di Gresik", "video itu di Surabaya", "Kab. Probolinggo", "pasar Dringu"],
)
def test_a_place_outside_is_said_and_none_inside_is_guessed(text):
    found = locate(text)
    assert found.outside is not None
    assert found.best is None


def test_beside_a_place_outside_one_inside_is_less_sure():
    alone = locate("banjir di Kedungasem").places[0]
    beside = locate("banjir di Kedungasem, di Gresik juga").places[0]
    assert beside.kode == alone.kode
    assert beside.weight < alone.weight


@given(texts | VILLAGES.map(lambda village: f"di {village[0]} dan Kedungasem"))
def test_guesses_are_areas_of_the_city_in_order_and_never_more_than_certain(text):
    found = locate(text)
    weights = [guess.weight for guess in found.places]
    assert sum(weights) <= 1.001
    assert all(a >= b > 0 for a, b in pairwise(weights))
    assert all(contains(KODE, guess.kode) for guess in found.places)
    assert len({guess.kode for guess in found.places}) == len(weights)
    assert found.best in {None, *(guess.kode for guess in found.places[:1])}


@given(st.permutations(probolinggo().names[::3]), chat)
def test_the_order_of_the_names_decides_nothing(shuffled, text):
    said = f"{text} kedungasem dan ke Jrebeng Kulon, jl prof hamka"
    one = Gazetteer(probolinggo().names[::3], city=KODE).locate(said)
    other = Gazetteer(shuffled, city=KODE).locate(said)
    assert {g.kode: g.weight for g in one.places} == {
        g.kode: g.weight for g in other.places
    }


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_spellings_a_slip_means_the_surer(turned):
    official = Entry("Kedung Asem", "35.74.02.1005")
    alias = Entry("kedungasem", "35.74.02.1005", weight=0.5)
    names = [alias, official] if turned else [official, alias]
    found = Gazetteer(names, city=KODE).locate("di kedungasen")
    assert found.places[0].weight == pytest.approx(0.95 * 0.9, abs=1e-3)


@given(chat)
def test_where_nothing_is_known_nothing_is_found(text):
    nowhere = Gazetteer([Entry("", "35.74.01")], city=KODE)
    assert nowhere.locate(text) == Located((), None)


def test_the_fixture_is_the_whole_city(city: City):
    assert (len(city.villages), len(city.districts)) == (29, 5)
