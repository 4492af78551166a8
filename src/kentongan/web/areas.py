"""The kelurahan under their kecamatan, as a form's list shows them."""

from __future__ import annotations

from dataclasses import dataclass

from kentongan.domain.areas import parent_of
from kentongan.places import queries as places


@dataclass(frozen=True)
class District:
    """A kecamatan with its kelurahan."""

    kode: str
    name: str
    villages: tuple[tuple[str, str], ...]


def by_district() -> list[District]:
    """Return the house's kecamatan with their kelurahan, both by code."""
    villages = places.villages()
    return [
        District(
            kode=district.kode,
            name=district.name,
            villages=tuple(
                (area.kode, area.name)
                for area in villages
                if parent_of(area.kode) == district.kode
            ),
        )
        for district in places.districts()
    ]
