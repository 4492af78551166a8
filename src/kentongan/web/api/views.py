"""The page that describes the API, and its OpenAPI document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from kentongan.access import actors
from kentongan.access.rules import TOKEN_ROLES
from kentongan.domain.acts import Act
from kentongan.domain.register import RIGHTS
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.web import frame
from kentongan.web.api import described
from kentongan.web.api.edge import OPERATIONS
from kentongan.web.templatetags.words import label, language


@dataclass(frozen=True)
class Line:
    """One operation in words, and whose programs may ask it."""

    method: str
    path: str
    words: str
    roles: str


def page(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Describe the API to whoever writes a program for it."""
    lines = _lines()
    staff = by.id != actors.PUBLIC.id
    context: dict[str, object] = {
        "headline": _(
            "{n} alamat untuk program kantor, di bawah aturan yang sama."
        ).format(n=len(lines)),
        "lines": lines,
        "pace": settings.API_PER_MINUTE,
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
    return [
        Line(one.method, f"/{one.path}", one.words(language()), _roles(one.act))
        for one in OPERATIONS
    ]


def _roles(act: Act) -> str:
    """Return whose programs hold an act; the owner's own office for its tasks."""
    held = RIGHTS[act].roles
    if Role.PUBLIC in held or Role.OWNER in held:
        return _("semua program") if Role.PUBLIC in held else _("kantor yang bertugas")
    return ", ".join(label(role.value, "role") for role in TOKEN_ROLES if role in held)
