"""Holding a meeting: open, close, approve its minutes, circulate, amend."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.rakor import actions
from kentongan.rakor.queries import MeetingView
from kentongan.web.desk import reading
from kentongan.web.desk.rakor import views
from kentongan.web.desk.rakor.room import take
from kentongan.web.desk.visit import Visit


def open_meeting(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Open the meeting."""

    def do(meeting: MeetingView) -> str:
        actions.open_meeting(meeting_id=meeting.id, by=by, at=at)
        return _("Rapat dibuka.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_OPEN, do, views.show)


def close(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Close the meeting."""

    def do(meeting: MeetingView) -> str:
        actions.close_meeting(meeting_id=meeting.id, by=by, at=at)
        return _("Rapat ditutup; notula menunggu pengesahan.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_CLOSE, do, views.show)


def approve(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Approve the minutes."""

    def do(meeting: MeetingView) -> str:
        actions.approve_minutes(meeting_id=meeting.id, by=by, at=at)
        return _("Notula disahkan.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_APPROVE_MINUTES, do, views.show)


def circulate(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Circulate the approved minutes to the members."""

    def do(meeting: MeetingView) -> str:
        actions.circulate(meeting_id=meeting.id, by=by, at=at)
        return _("Notula diedarkan.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_CIRCULATE, do, views.show)


def amend(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Open the minutes again, with the reason."""

    def do(meeting: MeetingView) -> str:
        reason = reading.words(request.POST, "alasan")
        actions.amend(meeting_id=meeting.id, reason=reason, by=by, at=at)
        return _("Notula dibuka kembali untuk diubah.")

    visit = Visit(request, by, at)
    return take(visit, month, Act.RAKOR_AMEND, do, views.show)
