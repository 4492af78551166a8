"""The city: its areas, and the computed situation."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Schema
from pydantic import ConfigDict

from kentongan.assessment import queries as assessment
from kentongan.assessment.rules.situation import District as DistrictView
from kentongan.assessment.rules.situation import Matter as MatterView
from kentongan.domain.acts import Act
from kentongan.domain.areas import AreaLevel
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.places.queries import AreaFacts
from kentongan.web.api import geo, paging, problems
from kentongan.web.api.edge import operation
from kentongan.web.api.paging import Asked, Page


class Area(Schema):
    """An administrative unit of the city."""

    kode: str
    name: str
    level: str
    parent: str | None
    lon: float | None
    lat: float | None
    population: int | None


class Matter(Schema):
    """A matter for attention; closed ones say only with which office they are."""

    kind: str
    number: str
    title: str
    text: str
    level: str
    office: str
    reports: int
    confidence: str
    closed: bool


class Cell(Schema):
    """One sector of a kecamatan."""

    sector: str
    level: str
    trend: str


class District(Schema):
    """One kecamatan: its level by sector, and how many kelurahan send word."""

    kode: str
    name: str
    level: str
    reporting: int
    villages: int
    silent: list[str]
    sectors: list[Cell]


class Situation(Schema):
    """The computed picture; its sentences are in the language that was asked for."""

    at: datetime
    since: datetime
    area: str
    headline: str
    coverage: str
    silent: list[str]
    matters: list[Matter]
    board: list[District]
    may_say: list[str]
    do_not_say: list[str]


class Step(Schema):
    """Of which level of area."""

    model_config = ConfigDict(extra="forbid")

    level: AreaLevel = Field(AreaLevel.VILLAGE, description="kecamatan or kelurahan")


def _area(one: AreaFacts) -> Area:
    return Area(**{name: getattr(one, name) for name in Area.model_fields})


def _inside() -> list[AreaFacts]:
    return [*places.districts(), *places.villages()]


@operation("GET", "places", Act.API_VIEW, Page[Area], "Kecamatan, lalu kelurahan.")
def list_places(
    request: HttpRequest, asked: Query[Asked], *, by: Actor, at: datetime
) -> Page[Area]:
    """List the kecamatan, then the kelurahan."""
    del request, by, at
    return paging.page(_inside(), asked, _area, lambda one: one.kode)


@operation(
    "GET",
    "places.geojson",
    Act.API_VIEW,
    geo.Collection,
    "Batas kecamatan atau kelurahan.",
)
def map_places(
    request: HttpRequest, asked: Query[Step], *, by: Actor, at: datetime
) -> Any:
    """Return the borders of the kecamatan or kelurahan."""
    del request, by, at
    return geo.answer(
        geo.Feature(geometry=dict(one["geometry"]), properties=dict(one["properties"]))
        for one in places.boundaries(asked.level)["features"]
    )


@operation(
    "GET",
    "situation",
    Act.SITUATION_VIEW,
    Situation,
    "Situasi sebagaimana dibuka untuk kantor itu.",
)
def situation(request: HttpRequest, *, by: Actor, at: datetime) -> Situation:
    """Return the situation as the office may see it."""
    words = problems.language(request)
    found = assessment.situation(by=by, at=at)
    return Situation(
        at=found.at,
        since=found.period.start,
        area=found.area,
        headline=found.headline.sentence(words),
        coverage=found.headline.coverage(words),
        silent=list(found.silent),
        matters=[_matter(one, words) for one in found.matters],
        board=[_district(one) for one in found.board],
        may_say=[one.sentence(words) for one in found.may_say],
        do_not_say=[one(words) for one in found.do_not_say],
    )


def _matter(one: MatterView, words: str) -> Matter:
    return Matter(
        kind=one.kind,
        number=one.number,
        title=one.title(words),
        text=one.text(words),
        level=one.level,
        office=one.office,
        reports=one.reports,
        confidence=one.sureness.confidence,
        closed=one.closed,
    )


def _district(one: DistrictView) -> District:
    return District(
        kode=one.kode,
        name=one.name,
        level=one.level,
        reporting=one.reporting,
        villages=one.villages,
        silent=list(one.silent),
        sectors=[
            Cell(sector=cell.sector, level=cell.level, trend=cell.trend)
            for cell in one.cells
        ],
    )
