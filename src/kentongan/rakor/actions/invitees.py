"""Inviting offices in two letters, and noting how each came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kentongan.access import queries as offices
from kentongan.domain import workdays
from kentongan.domain.acts import Act
from kentongan.domain.codes import Letter
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import models
from kentongan.rakor.actions.meeting import move
from kentongan.rakor.actions.steps import step_meeting, today, touch_meeting
from kentongan.rakor.rules import invitation as rules
from kentongan.rakor.rules import meeting
from kentongan.rakor.rules.wording import check_words

MEMBER = "Anggota"
GUEST = "Tamu"
_NUMBER = Words("Nomor surat", "Letter number")
_SHORT = 3


@dataclass(frozen=True)
class NewInvitee:
    """An office to invite, in which capacity and by which letter."""

    agency: str
    letter: Letter = Letter.AGENCIES
    capacity: str = MEMBER


@action
def invite(
    *,
    meeting_id: int,
    invitees: Sequence[NewInvitee],
    held_at: datetime | None = None,
    by: Actor,
    at: datetime,
) -> models.Meeting:
    """Send the invitations; fewer than five working days before is noted as late.

    `held_at` sets the new moment of a meeting that was postponed.

    Raises
    ------
    NobodyInvited
        If the list is empty.
    PastDay, NotAWorkday
        If the meeting's day has passed or is a day off.
    """
    row, permit = step_meeting(meeting_id, Act.RAKOR_INVITE, by, at)
    if not invitees:
        raise rules.NobodyInvited
    move(row, held_at or row.held_at, by, at)
    row.invited_at = at
    row.invited_workdays = rules.workdays_ahead(
        today(at), today(row.held_at), workdays.load()
    )
    row.save()
    _replace(row, invitees)
    record(permit, on=row.ref, reason="late" if is_late(row) else "")
    return row


def is_late(row: models.Meeting) -> bool:
    """Return whether the invitation went out later than the rule asks."""
    return row.invited_workdays is not None and rules.is_late(row.invited_workdays)


def _replace(row: models.Meeting, invitees: Sequence[NewInvitee]) -> None:
    codes = [invitee.agency for invitee in invitees]
    row.invitees.exclude(agency_id__in=codes).delete()
    for invitee in invitees:
        row.invitees.update_or_create(
            agency_id=offices.agency(invitee.agency).code,
            defaults={"letter": invitee.letter.value, "capacity": invitee.capacity},
        )
    for letter in {invitee.letter for invitee in invitees}:
        row.letters.update_or_create(
            letter=letter.value, defaults={"number": "", "dated_on": None}
        )


@action
def register_invitation(
    *,
    meeting_id: int,
    letter: Letter,
    number: str,
    dated_on: date,
    by: Actor,
    at: datetime,
) -> models.InvitationLetter:
    """Enter the number that the office's register gave a letter."""
    row, permit = touch_meeting(meeting_id, Act.RAKOR_REGISTER, by, at)
    found = row.letters.get(letter=letter.value)
    found.number = check_words(_NUMBER, number, least=_SHORT)
    found.dated_on = dated_on
    found.save(update_fields=["number", "dated_on"])
    record(permit, on=row.ref, reason=letter.value)
    return found


@action
def attend(
    *,
    meeting_id: int,
    agency: str,
    attendance: rules.Attendance,
    function: str = "",
    by: Actor,
    at: datetime,
) -> models.Invitee:
    """Note how an office came; one that wasn't invited is a guest.

    Raises
    ------
    NoAttendanceNow
        If nobody was invited yet, or the minutes are approved.
    NoFunction
        If it can't be noted so.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_ATTEND, by, at)
    if meeting.State(row.state) not in meeting.ATTENDING:
        raise rules.NoAttendanceNow(name=row.name)
    office = offices.agency(agency)
    invitee = row.invitees.filter(agency_id=agency).first() or models.Invitee(
        meeting=row, agency_id=office.code, capacity=GUEST
    )
    invitee.attendance = attendance.value
    invitee.function = rules.check_attendance(attendance, function, office=office.short)
    invitee.noted_at = at
    invitee.noted_by = by.id
    invitee.save()
    row.claims.filter(agency_id=agency).update(open=False)
    record(permit, on=row.ref, reason=attendance.value, content=agency)
    return invitee
