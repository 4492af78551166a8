"""Which areas a house holds: its city with all inside, and the names around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kentongan.domain.areas import AreaLevel, level_of, parent_of
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.places.rules import packaged

_NEAREST = 3


class UnknownKode(Refusal):
    """No area has this code."""

    what = Words(
        "Kode {kode} tidak dikenal; periksa {digits}."
        " Kode kota dan kabupaten ada pada Kepmendagri tentang kode wilayah,"
        " misalnya 35.74 untuk Kota Probolinggo.",
        "Code {kode} is not known; check {digits_en}."
        " Cities and regencies have codes like 35.74 for Kota Probolinggo.",
    )


class NotACity(Refusal):
    """An area, but not one that a house can serve."""

    what = Words(
        "Kode {kode} adalah {level} {name}, bukan kota atau kabupaten."
        " Tulis kode kota atau kabupatennya, misalnya {example}.",
        "Code {kode} is the {level} {name}, not a city or regency."
        " Give the code of its city or regency, for example {example}.",
    )


@dataclass(frozen=True)
class AreaFacts:
    """One area as shipped; `outside` ones are only names that people mention."""

    kode: str
    name: str
    level: AreaLevel
    parent: str | None
    lon: float | None = None
    lat: float | None = None
    population: int | None = None
    population_on: date | None = None
    km2: float | None = None
    outside: bool = False


def check_city(kode: str) -> str:
    """Return `kode` if it names one of the 514 cities and regencies.

    Raises
    ------
    BadKode
        If it isn't of the form of a code.
    UnknownKode
        If no area has it.
    NotACity
        If it names a province, kecamatan or kelurahan.
    """
    level, known = level_of(check_known(kode)), packaged.names()
    if level is not AreaLevel.CITY:
        example = kode[:5] if "." in kode else packaged.inside(kode, 1)[0]
        raise NotACity(kode=kode, level=level.value, name=known[kode], example=example)
    return kode


def check_known(kode: str) -> str:
    """Return `kode` if one of Indonesia's areas has it.

    Raises
    ------
    BadKode
        If it isn't of the form of a code.
    UnknownKode
        If no area has it.
    """
    level, known = level_of(kode), packaged.names()
    if kode in known:
        return kode
    digits = _DIGITS[level if kode[:2] in known else AreaLevel.PROVINCE]
    raise UnknownKode(kode=kode, digits=digits.id, digits_en=digits.en)


_DIGITS = {
    AreaLevel.PROVINCE: Words("dua angka pertama", "the first two digits"),
    AreaLevel.CITY: Words("dua angka terakhir", "the last two digits"),
    AreaLevel.DISTRICT: Words("dua angka terakhir", "the last two digits"),
    AreaLevel.VILLAGE: Words("empat angka terakhir", "the last four digits"),
}


def cut(kode: str) -> list[AreaFacts]:
    """Return the province of city `kode`, the city and all areas inside it.

    Raises
    ------
    UnknownKode, NotACity, BadKode
        As `check_city` does.
    """
    check_city(kode)
    known = packaged.names()
    measured = {row["kode"]: row for row in packaged.rows(f"{kode}.areas.csv")}
    return [
        _city_row(kode[:2]),
        _city_row(kode),
        *(_measured(k, known[k], measured.get(k)) for k in packaged.inside(kode)),
    ]


def around(kode: str) -> list[AreaFacts]:
    """Return the areas outside city `kode` that its people talk about.

    These are the other cities and regencies of the province, the kecamatan of the
    three nearest ones, and what the package lists for this city.
    """
    known = packaged.names()
    listed = list(packaged.rows(f"{kode}.neighbours.csv"))
    chosen = {row["kode"] for row in listed}
    chosen |= set(packaged.inside(kode[:2], 1))
    wide = [row["kode"] for row in listed if row["villages"] == "ya"]
    for near in nearest(kode, _NEAREST) + wide:
        chosen |= set(packaged.inside(near, 1))
    return [
        AreaFacts(k, known[k], level_of(k), parent_of(k), outside=True)
        for k in sorted(chosen - {kode})
    ]


def nearest(kode: str, count: int) -> list[str]:
    """Return the `count` cities and regencies whose middle is nearest to `kode`'s."""
    cities = packaged.cities()
    here = cities[kode]
    others = [c for c in cities.values() if "." in c.kode and c.kode != kode]
    others.sort(key=lambda c: (c.lon - here.lon) ** 2 + (c.lat - here.lat) ** 2)
    return [c.kode for c in others[:count]]


def _city_row(kode: str) -> AreaFacts:
    facts = packaged.cities()[kode]
    return AreaFacts(
        kode=kode,
        name=facts.name,
        level=level_of(kode),
        parent=parent_of(kode),
        lon=facts.lon,
        lat=facts.lat,
        population=facts.population,
        km2=facts.km2,
    )


def _measured(kode: str, name: str, row: dict[str, str] | None) -> AreaFacts:
    level, parent = level_of(kode), parent_of(kode)
    if row is None:
        return AreaFacts(kode, name, level, parent)
    people = row["population"]
    return AreaFacts(
        kode=kode,
        name=name,
        level=level,
        parent=parent,
        lon=float(row["lon"]),
        lat=float(row["lat"]),
        population=int(people) if people else None,
        population_on=date.fromisoformat(row["population_on"]) if people else None,
        km2=float(row["km2"]),
    )
