"""The room: its screen, who says to come, and what the secretary makes of that."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import models
from kentongan.rakor.actions.steps import touch_meeting
from kentongan.rakor.queries.entering import entered
from kentongan.rakor.rules import door, invitation, meeting


@action
def claim(
    *,
    month: str,
    code: str,
    agency: str,
    way: invitation.Attendance,
    function: str = "",
    read_at: datetime,
    by: Actor,
    at: datetime,
) -> models.Claim:
    """Say in the room how an office came: it waits, and counts when confirmed.

    `read_at` is when the code was read, by a clock that runs in a demo too.

    Raises
    ------
    StaleCode, NotFound, NoFunction, AlreadyClaimed
        If it can't be said so.
    """
    permit = require_act(by, Act.RAKOR_CLAIM, at)
    row = entered(month, code, at, read_at)
    invitee = row.invitees.select_related("agency").filter(agency_id=agency).first()
    if invitee is None or way is invitation.Attendance.NO_WORD:
        raise NotFound
    office = invitee.agency.short
    function = invitation.check_attendance(way, function, office=office)[:120]
    found = _keep(row, invitee, way, function, at)
    record(permit, on=row.ref, reason=way.value, content=agency)
    return found


def _keep(
    row: models.Meeting,
    invitee: models.Invitee,
    way: invitation.Attendance,
    function: str,
    at: datetime,
) -> models.Claim:
    waiting = row.claims.filter(agency_id=invitee.agency_id, open=True)
    if same := waiting.filter(function=function, way=way.value).first():
        return same
    if waiting.count() >= door.MOST_CLAIMS:
        raise door.AlreadyClaimed(office=invitee.agency.short)
    return row.claims.create(
        agency_id=invitee.agency_id, way=way.value, function=function, at=at
    )


@action
def declare(
    *,
    meeting_id: int,
    way: invitation.Attendance,
    function: str = "",
    by: Actor,
    at: datetime,
) -> models.Claim | None:
    """Say from afar how the own office comes: it waits, and counts when confirmed.

    It replaces what was said from afar before; "no word" takes that back.

    Raises
    ------
    NoAttendanceNow
        If nobody was invited yet, or the meeting is over.
    NotInvited, NoFunction
        If it can't be said so.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_DECLARE, by, at)
    if meeting.State(row.state) not in door.OPEN:
        raise invitation.NoAttendanceNow(name=row.name)
    invitee = row.invitees.select_related("agency").filter(agency_id=by.agency).first()
    if invitee is None:
        raise invitation.NotInvited(office=offices.agency(by.agency).short)
    office = invitee.agency.short
    function = invitation.check_attendance(way, function, office=office)[:120]
    row.claims.filter(agency_id=by.agency, open=True).exclude(by="").update(open=False)
    record(permit, on=row.ref, reason=way.value, content=by.agency)
    if way is invitation.Attendance.NO_WORD:
        return None
    return row.claims.create(
        agency_id=by.agency, way=way.value, function=function, by=by.id, at=at
    )


def _note(
    row: models.Invitee,
    way: invitation.Attendance,
    function: str,
    by: Actor,
    at: datetime,
) -> None:
    row.attendance, row.function = way.value, function
    row.noted_at, row.noted_by = at, by.id
    row.save()


@action
def confirm(
    *,
    claim_id: int,
    attendance: invitation.Attendance | None,
    by: Actor,
    at: datetime,
) -> models.Claim:
    """Take what was said in the room as so, in the way named; None: it isn't so.

    Raises
    ------
    NoAttendanceNow
        If it can't be noted now.
    """
    found = models.Claim.objects.select_related("agency").get(pk=claim_id)
    row, permit = touch_meeting(found.meeting_id, Act.RAKOR_ATTEND, by, at)
    if meeting.State(row.state) not in meeting.ATTENDING:
        raise invitation.NoAttendanceNow(name=row.name)
    office = found.agency
    row.claims.filter(agency_id=office.code).update(open=False)
    if attendance is not None:
        invitee = row.invitees.get(agency_id=office.code)
        _note(invitee, attendance, found.function, by, at)
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
