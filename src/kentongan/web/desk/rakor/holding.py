"""Holding a meeting: open, close, approve its minutes, circulate, amend."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from kentongan.domain.acts import Act
from kentongan.rakor import actions
from kentongan.rakor.queries import MeetingView
from kentongan.web.desk import reading
from kentongan.web.desk.rakor import room, views
from kentongan.web.desk.visit import Visit, step_of

Do = Callable[[MeetingView], object]


def take(visit: Visit, month: str, key: str, do: Do, told: str) -> HttpResponse:
    """Take one step of a meeting and show it again."""

    def done(meeting: MeetingView) -> str:
        do(meeting)
        return told

    return room.take(visit, month, Act(key), done, views.show)


@step_of(take, Act.RAKOR_OPEN, _("Rapat dibuka."))
def open_meeting(meeting: MeetingView, visit: Visit) -> None:
    """Open the meeting."""
    actions.open_meeting(meeting_id=meeting.id, by=visit.by, at=visit.at)


@step_of(take, Act.RAKOR_CLOSE, _("Rapat ditutup."))
def close(meeting: MeetingView, visit: Visit) -> None:
    """Close the meeting."""
    actions.close_meeting(meeting_id=meeting.id, by=visit.by, at=visit.at)


@step_of(take, Act.RAKOR_APPROVE_MINUTES, _("Notula disahkan."))
def approve(meeting: MeetingView, visit: Visit) -> None:
    """Approve the minutes."""
    actions.approve_minutes(meeting_id=meeting.id, by=visit.by, at=visit.at)


@step_of(take, Act.RAKOR_CIRCULATE, _("Notula diedarkan."))
def circulate(meeting: MeetingView, visit: Visit) -> None:
    """Circulate the approved minutes to the members."""
    actions.circulate(meeting_id=meeting.id, by=visit.by, at=visit.at)


@step_of(take, Act.RAKOR_AMEND, _("Notula dibuka kembali untuk diubah."))
def amend(meeting: MeetingView, visit: Visit) -> None:
    """Open the minutes again, with the reason."""
    reason = reading.words(visit.form, "alasan")
    actions.amend(meeting_id=meeting.id, reason=reason, by=visit.by, at=visit.at)
