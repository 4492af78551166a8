"""A report's photo: sealed until somebody opens it by name."""

from __future__ import annotations

from base64 import b64encode
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kentongan.domain.rights import Actor
from kentongan.reports import actions, queries
from kentongan.web import frame


def one(
    request: HttpRequest, *, by: Actor, at: datetime, number: str, nth: int
) -> HttpResponse:
    """Open one photo; the picture is in this answer only and has no address."""
    report = queries.report_by_number(by=by, at=at, number=number)
    photo = actions.open_photo(report_id=report.id, nth=nth, by=by, at=at)
    context: dict[str, object] = {
        "r": report,
        "nth": nth,
        "picture": b64encode(photo).decode(),
    }
    return frame.desk(request, "desk/reports/photo.html", by, at, context)
