"""The city that the texts of these tests speak of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

from kentongan.domain.areas import AreaLevel, level_of
from kentongan.places.rules.areas import around, cut
from kentongan.places.rules.gazetteer import (
    GazetteerEntry,
    entries,
    shipped_aliases,
    shipped_landmarks,
)

KODE = "35.74"


@dataclass(frozen=True)
class City:
    """Its names as the gazetteer is given them, and kelurahan and kecamatan by name."""

    kode: str
    names: list[GazetteerEntry]
    villages: dict[str, str]
    districts: dict[str, str]


@cache
def probolinggo() -> City:
    """Return the city that this repository ships."""
    areas = cut(KODE)
    by_level = {
        level: {one.name: one.kode for one in areas if level_of(one.kode) is level}
        for level in AreaLevel
    }
    return City(
        kode=KODE,
        names=entries(
            areas + around(KODE), shipped_aliases(KODE), shipped_landmarks(KODE)
        ),
        villages=by_level[AreaLevel.VILLAGE],
        districts=by_level[AreaLevel.DISTRICT],
    )


@pytest.fixture
def city() -> City:
    """The shipped city."""
    return probolinggo()
