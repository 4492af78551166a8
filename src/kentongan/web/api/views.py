"""The page that describes the API, and its OpenAPI document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from kentongan.access import actors
from kentongan.domain.act_labels import ACTS
from kentongan.domain.rights import Actor
from kentongan.web import frame
from kentongan.web.api import described
from kentongan.web.api.edge import ANGLES
from kentongan.web.routes import ROUTES
from kentongan.web.templatetags.words import language


@dataclass(frozen=True)
class Line:
    """One operation in words, with the act that its token must hold."""

    method: str
    path: str
    summary: str
    act: str


def page(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Describe the API to whoever writes a program for it."""
    lines = _lines()
    staff = by.id != actors.PUBLIC.id
    context: dict[str, object] = {
        "headline": _(
            "{n} alamat untuk program kantor, di bawah aturan yang sama."
        ).format(n=len(lines)),
        "lines": lines,
        "base": request.build_absolute_uri("/api/v1/").rstrip("/"),
        "frame": "desk/base.html" if staff else "public/base.html",
    }
    show = frame.desk if staff else frame.public
    return show(request, "api/page.html", by, at, context)


def openapi(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the OpenAPI document."""
    del request, by, at
    return JsonResponse(described.document())


def _lines() -> list[Line]:
    acts = {route.path: route.act for route in ROUTES}
    made = described.document()
    return [
        Line(
            method.upper(),
            path,
            operation["summary"],
            ACTS[acts[path.lstrip("/").translate(ANGLES)]](language()),
        )
        for path, methods in made["paths"].items()
        for method, operation in methods.items()
    ]
