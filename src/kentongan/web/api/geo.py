"""GeoJSON (RFC 7946): points of areas and their borders, never of a single report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from django.http import HttpResponse, JsonResponse
from ninja import Schema

from kentongan.places import queries as places

MEDIA = "application/geo+json"


class Feature(Schema):
    """One area with what is told of it."""

    type: Literal["Feature"] = "Feature"
    geometry: dict[str, Any] | None
    properties: dict[str, Any]


class Collection(Schema):
    """Features in WGS 84, longitude before latitude."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[Feature]


def at_centre(kode: str, properties: Mapping[str, Any]) -> Feature:
    """Return a feature at the centre of an area; without one, without a place."""
    area = places.area(kode)
    known = area is not None and area.lon is not None and area.lat is not None
    point = (
        {"type": "Point", "coordinates": [area.lon, area.lat]}
        if area is not None and known
        else None
    )
    return Feature(geometry=point, properties={"kode": kode, **properties})


def answer(features: Iterable[Feature]) -> HttpResponse:
    """Return the features as they are sent."""
    made = Collection(features=list(features)).model_dump(mode="json")
    return JsonResponse(made, content_type=MEDIA)
