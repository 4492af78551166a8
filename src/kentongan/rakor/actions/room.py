"""The room: its screen, who says to be in it, and what the secretary makes of that."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, holds, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import models
from kentongan.rakor.actions.steps import touch_meeting
from kentongan.rakor.queries.entering import entered
from kentongan.rakor.rules import door, invitation, meeting
from kentongan.rakor.rules.wording import check_sendable

_FUNCTION = Words("Jabatan yang hadir", "Function that came")
_SHORT = 3


@action
def claim(
    *, month: str, code: str, agency: str, function: str, by: Actor, at: datetime
) -> bool:
    """Say in the room that an office came; return whether it counts at once.

    The office's own account is believed. Anybody else's word waits for the secretary
    and changes nothing until then.

    Raises
    ------
    StaleCode, NotInvited, AlreadyClaimed
        If it can't be said so.
    """
    permit = require_act(by, Act.RAKOR_CLAIM, at)
    row = entered(month, code, at)
    invitee = row.invitees.select_related("agency").filter(agency_id=agency).first()
    if invitee is None:
        raise NotFound
    function = check_sendable(_FUNCTION, function, least=_SHORT)[:120]
    own = by.agency == agency and holds(by, Act.RAKOR_ATTEND)
    if own:
        _note(invitee, function, by, at)
    else:
        _keep(row, invitee, function, at)
    record(permit, on=row.ref, reason="own" if own else "waits", content=agency)
    return own


def _keep(
    row: models.Meeting, invitee: models.Invitee, function: str, at: datetime
) -> None:
    waiting = row.claims.filter(agency_id=invitee.agency_id, open=True)
    if waiting.count() >= door.MOST_CLAIMS:
        raise door.AlreadyClaimed(office=invitee.agency.short)
    if not waiting.filter(function=function).exists():
        row.claims.create(agency_id=invitee.agency_id, function=function, at=at)


def _note(row: models.Invitee, function: str, by: Actor, at: datetime) -> None:
    row.attendance = invitation.Attendance.ON_SITE.value
    row.function, row.noted_at, row.noted_by = function, at, by.id
    row.save()


@action
def confirm(
    *,
    claim_id: int,
    attendance: invitation.Attendance | None,
    by: Actor,
    at: datetime,
) -> models.Claim:
    """Take what was said in the room as so, on site or represented; None: it isn't so.

    Raises
    ------
    NoAttendanceNow, NotYourOffice
        If it can't be noted now, or not by this officer.
    """
    found = models.Claim.objects.select_related("agency").get(pk=claim_id)
    row, permit = touch_meeting(found.meeting_id, Act.RAKOR_ATTEND, by, at)
    if meeting.State(row.state) not in meeting.ATTENDING:
        raise invitation.NoAttendanceNow(name=row.name)
    office = found.agency
    invitation.check_speaks_for(by, "", shown=office.short)
    row.claims.filter(agency_id=office.code).update(open=False)
    if attendance is not None:
        invitee = row.invitees.get(agency_id=office.code)
        _note(invitee, found.function, by, at)
        invitee.attendance = attendance.value
        invitee.save(update_fields=["attendance"])
    verdict = attendance.value if attendance else "refused"
    record(permit, on=row.ref, reason=verdict, content=office.code)
    return found


@action
def close_room(
    *, meeting_id: int, closed: bool, by: Actor, at: datetime
) -> models.Meeting:
    """Say that only those may be in the room who may know the restricted, or open it.

    Raises
    ------
    NotInSession
        If the meeting isn't on.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_ROOM, by, at)
    meeting.check_in_session(meeting.State(row.state), row.name)
    row.room_closed = closed
    row.save(update_fields=["room_closed"])
    record(permit, on=row.ref, reason="closed" if closed else "opened")
    return row
