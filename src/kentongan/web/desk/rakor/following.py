"""Follow-ups: last month's directives read back, and this meeting's own."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kentongan.domain.rights import Actor
from kentongan.rakor import queries
from kentongan.web.desk.rakor import room
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language


def follow_ups(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Show how the directives stand, with their proof or obstacle."""
    visit = Visit(request, by, at)
    meeting = room.meeting_of(visit, month)
    found = queries.followups(by=by, at=at, month=month)
    context: dict[str, object] = {
        "m": meeting,
        "f": found,
        "headline": found.sentence(language()).rstrip(".") + ".",
        "own": queries.directives(by=by, at=at, month=month),
        "tabs": room.tabs(month, "rakor.view.follow_ups"),
    }
    return visit.page("desk/rakor/followups.html", context)
