"""What the form asks while it is filled in; nothing of it is kept."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import get_language

from kentongan.domain.acts import Act
from kentongan.domain.codes import Band, Verdict
from kentongan.domain.labels import VERDICTS
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.reports.queries import AnsweredView, search_answers

MOST = 4_000


def earlier(story: str) -> AnsweredView | None:
    """Return the answer that `story` most likely asks for, if it is near enough."""
    found = search_answers(story[:MOST], limit=1)
    near = [one for one in found if one.band != Band.WEAK.value]
    return near[0] if near else None


def said(found: AnsweredView | None) -> dict[str, str] | None:
    """Return an earlier answer as the form's script shows it."""
    if found is None:
        return None
    address = reverse(f"{Act.PUBLIC_VIEW.value}.answer", args=[found.slug])
    return {
        "kabar": f'"{found.claim}"',
        "putusan": VERDICTS[Verdict(found.verdict)](get_language() or "id"),
        "jawaban": found.answer,
        "alamat": address,
    }


def similar(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the earlier answer to what is being written."""
    del by, at
    return JsonResponse({"serupa": said(earlier(request.POST.get("cerita", "")))})


def point(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the kelurahan around the phone; the point itself is not kept."""
    del by, at
    try:
        lon, lat = float(request.POST["lon"]), float(request.POST["lat"])
    except (KeyError, ValueError):
        return JsonResponse({"kode": ""})
    return JsonResponse({"kode": places.point_to_area(lon, lat) or ""})
