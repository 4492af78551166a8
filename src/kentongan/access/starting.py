"""The offices and posts a city starts with; everything can be edited afterwards."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kentongan.access.actions import NewAgency, NewPost


@dataclass(frozen=True)
class Place:
    """An area with its code and name."""

    kode: str
    name: str


def _bare(name: str) -> str:
    for word in ("Kota Administrasi ", "Kabupaten ", "Kab. ", "Kota "):
        name = name.removeprefix(word)
    return name


def agencies(
    city: Place, districts: Sequence[Place], villages: Sequence[Place]
) -> list[NewAgency]:
    """Return the usual offices of a city or regency, its kecamatan and kelurahan."""
    is_city = city.kode.split(".")[1][0] == "7"
    words = {
        "kota": city.name,
        "nama": _bare(city.name),
        "polres": f"{_bare(city.name)} Kota" if is_city else _bare(city.name),
        "kodim": _bare(city.name),
        "kepala": "Wali Kota" if is_city else "Bupati",
    }
    path = Path(__file__).with_name("agencies.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            NewAgency(
                code=row["code"],
                name=row["name"].format(**words),
                short=row["short"].format(**words),
                kind=row["kind"],
                area=city.kode,
                head_title=row["head_title"].format(**words),
            )
            for row in csv.DictReader(file)
        ]
    rows += [_local(place, "kecamatan", "Camat") for place in districts]
    rows += [_local(place, "kelurahan", "Lurah") for place in villages]
    return rows


def agency_code(kode: str) -> str:
    """Return the code of the office that a kecamatan or kelurahan is."""
    return ("kec." if kode.count(".") == 2 else "kel.") + kode


def _local(place: Place, kind: str, title: str) -> NewAgency:
    return NewAgency(
        code=agency_code(place.kode),
        name=f"{kind.capitalize()} {place.name}",
        short=f"{title} {place.name}",
        kind=kind,
        area=place.kode,
        head_title=f"{title} {place.name}",
    )


def posts(districts: Sequence[Place], villages: Sequence[Place]) -> list[NewPost]:
    """Return the usual reporting functions of a city."""
    rows = []
    for place in villages:
        office = agency_code(place.kode)
        rows += [
            NewPost(
                f"fkdm.{place.kode}",
                f"FKDM Kel. {place.name}",
                "fkdm",
                "fkdm",
                place.kode,
            ),
            NewPost(
                f"lurah.{place.kode}",
                f"Lurah {place.name}",
                "lurah",
                office,
                place.kode,
            ),
            NewPost(
                f"bhabin.{place.kode}",
                f"Bhabinkamtibmas Kel. {place.name}",
                "bhabinkamtibmas",
                "polres",
                place.kode,
            ),
            NewPost(
                f"babinsa.{place.kode}",
                f"Babinsa Kel. {place.name}",
                "babinsa",
                "kodim",
                place.kode,
            ),
        ]
    rows += [
        NewPost(
            f"camat.{place.kode}",
            f"Camat {place.name}",
            "camat",
            agency_code(place.kode),
            place.kode,
            reports_zero=False,
        )
        for place in districts
    ]
    return rows
