"""A page's script says that its reader is there, and learns who else is."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse

from kentongan.domain.rights import Actor
from kentongan.web import presence


def greet(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the titles of the others on the page that the sign names."""
    del at
    page = presence.shown(request.POST.get("tanda", ""), by)
    others = presence.greet(page, by.id, by.name)
    return JsonResponse({"hadir": [title for title in others if title]})
