"""Names that people write, and how far each points where."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.areas import AreaLevel, contains
from kentongan.places import labels
from kentongan.places.rules import packaged
from kentongan.places.rules.areas import AreaFacts, around, cut
from kentongan.places.rules.gazetteer import (
    OUTSIDE,
    AliasFacts,
    GazetteerEntry,
    LandmarkFacts,
    entries,
    shipped_aliases,
    shipped_landmarks,
    short_name,
)

PROBOLINGGO = "35.74"


@cache
def everything() -> list[GazetteerEntry]:
    areas = cut(PROBOLINGGO) + around(PROBOLINGGO)
    marks = shipped_landmarks(PROBOLINGGO)
    return entries(areas, shipped_aliases(PROBOLINGGO), marks)


def meaning(name: str) -> dict[str, float]:
    found = [e for e in everything() if e.name.casefold() == name.casefold()]
    return {entry.kode: entry.weight for entry in found}


@pytest.mark.parametrize(
    ("written", "kode"),
    [
        ("kedungasem", "35.74.02.1005"),
        ("sumbertaman", "35.74.02.1006"),
        ("kedupok", "35.74.05.1005"),
        ("curah grinting", "35.74.04.1005"),
        ("Kebonsari Kulon", "35.74.04.1006"),
        ("Pasar Kronong", "35.74.03.1001"),
        ("probolinggo", "35.74"),
    ],
)
def test_a_spelling_means_its_area(written: str, kode: str) -> None:
    """Aliases of the vocabulary and of the chat."""
    means = meaning(written)
    assert max(means, key=means.__getitem__) == kode


def test_a_name_of_kelurahan_and_kecamatan_may_mean_both() -> None:
    means = meaning("Wonoasih")
    assert set(means) == {"35.74.02.1007", "35.74.02"}
    assert means["35.74.02.1007"] > means["35.74.02"]


def test_a_street_means_first_one_kelurahan_and_less_each_other() -> None:
    means = meaning("Jalan Prof. Hamka")
    assert means["35.74.05.1002"] == max(means.values())
    assert len(means) == 6


def test_names_outside_are_marked_and_give_way_to_the_same_name_inside() -> None:
    kinds = defaultdict(set)
    for entry in everything():
        kinds[entry.name.casefold()].add(entry.kind)
    assert kinds["gresik"] == kinds["gili ketapang"] == kinds["bromo"] == {OUTSIDE}
    assert OUTSIDE not in kinds["probolinggo"]
    assert all(len(k) == 1 or OUTSIDE not in k for k in kinds.values())


def test_every_shipped_name_points_into_known_areas() -> None:
    known = packaged.names()
    for alias in shipped_aliases(PROBOLINGGO):
        assert alias.kode in known
        assert alias.source
        assert alias.checked_on
    for mark in shipped_landmarks(PROBOLINGGO):
        assert {mark.kode, *mark.alternatives} <= set(known)
        assert all(contains(PROBOLINGGO, k) for k in (mark.kode, *mark.alternatives))
        assert mark.kode not in mark.alternatives
        assert mark.kind in labels.LANDMARK_KINDS
        assert mark.source
        assert mark.checked_on


def test_landmarks_are_named_once_and_leave_faith_and_schools_out() -> None:
    marks = shipped_landmarks(PROBOLINGGO)
    assert len({(mark.name, mark.kind) for mark in marks}) == len(marks) >= 100
    words = " ".join(mark.name.casefold() for mark in marks)
    for word in ("masjid", "gereja", "pura ", "klenteng", "vihara", "pesantren", "sdn"):
        assert word not in words


def test_a_city_without_own_lists_still_has_its_areas() -> None:
    found = entries(cut("35.13") + around("35.13"), shipped_aliases("35.13"), [])
    named = {entry.name for entry in found if entry.kind == "kelurahan"}
    assert {"Gili Ketapang", "Dringu"} <= named
    assert any(e.name == "Kota Probolinggo" and e.kind == OUTSIDE for e in found)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Kota Probolinggo", "Probolinggo"),
        ("Kabupaten Gresik", "Gresik"),
        ("Daerah Khusus Ibukota Jakarta", "Jakarta"),
        ("Bali", "Bali"),
    ],
)
def test_a_city_is_called_by_its_short_name(name: str, short: str) -> None:
    assert short_name(name) == short


NAMES = st.sampled_from(["Jati", "jati", "Sumber", "Sumber  Taman", "Kopian"])
KODES = st.sampled_from(["35.74.01.1001", "35.74.01.1002", "35.74.02", "35.13.05"])


@st.composite
def places(
    draw: st.DrawFn,
) -> tuple[list[AreaFacts], list[AliasFacts], list[LandmarkFacts]]:
    kodes = draw(st.lists(KODES, unique=True))
    areas = [
        AreaFacts(
            kode, draw(NAMES), AreaLevel.VILLAGE, None, outside=kode.startswith("35.13")
        )
        for kode in kodes
    ]
    aliases = draw(st.lists(st.builds(AliasFacts, NAMES, KODES)))
    others = st.lists(KODES, max_size=3, unique=True).map(tuple)
    mark = st.builds(LandmarkFacts, NAMES, st.just("pasar"), KODES, others)
    return areas, aliases, draw(st.lists(mark))


@given(places())
def test_weights_of_one_name_never_add_up_to_more_than_certainty(
    given_places: tuple[list[AreaFacts], list[AliasFacts], list[LandmarkFacts]],
) -> None:
    total: dict[str, float] = defaultdict(float)
    seen = set()
    for entry in entries(*given_places):
        name = " ".join(entry.name.casefold().split())
        total[name] += entry.weight
        assert 0 < entry.weight <= 1
        assert (name, entry.kode) not in seen
        seen.add((name, entry.kode))
    assert all(weight <= 1.001 for weight in total.values())


def test_the_shipped_list_keeps_that_promise_too() -> None:
    total: dict[str, float] = defaultdict(float)
    for entry in everything():
        total[" ".join(entry.name.casefold().split())] += entry.weight
    assert max(total.values()) <= 1.001
    assert len(total) > 600
