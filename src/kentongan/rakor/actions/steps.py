"""The step that every act on a meeting or a decision begins with."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor, Permit, at_forum, require
from kentongan.domain.roles import Role
from kentongan.places import queries as places
from kentongan.rakor import models
from kentongan.rakor.rules import decisions, meeting


def today(at: datetime) -> date:
    """Return the day of `at` where the house lives."""
    return day_of(at, places.zone())


def touch_meeting(
    meeting_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Meeting, Permit]:
    """Return a meeting and the permit for an act that leaves its state."""
    row = models.Meeting.visible_to(by, at).get(pk=meeting_id)
    return row, require(at_forum(by, row.forum_id), act, row.label, at)


def step_meeting(
    meeting_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Meeting, Permit]:
    """Return the meeting moved on by `act`, and the permit; nothing is saved yet."""
    row, permit = touch_meeting(meeting_id, act, by, at)
    row.state = meeting.MACHINE.step(meeting.State(row.state), act).value
    return row, permit


def session_of(
    meeting_id: int | None, by: Actor, at: datetime
) -> models.Meeting | None:
    """Return the meeting that something is decided in; None between meetings.

    Raises
    ------
    NotMinuting
        If it isn't in session and its minutes aren't being written.
    """
    if meeting_id is None:
        return None
    row = models.Meeting.visible_to(by, at).get(pk=meeting_id)
    meeting.check_minuting(meeting.State(row.state), row.name)
    return row


def touch_decision(
    decision_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Decision, Permit]:
    """Return a decision and the permit for an act that leaves its state."""
    row = models.Decision.visible_to(by, at).get(pk=decision_id)
    if row.forum_id:
        by = at_forum(by, row.forum_id)
    return row, require(by, act, row.label, at, named=_named(row, by))


def step_decision(
    decision_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Decision, Permit]:
    """Return the decision moved on by `act`, and the permit; nothing is saved yet."""
    row, permit = touch_decision(decision_id, act, by, at)
    row.state = decisions.MACHINE.step(decisions.State(row.state), act).value
    return row, permit


def _named(row: models.Decision, by: Actor) -> Collection[Role]:
    checks = by.agency and row.conditions.filter(checker_id=by.agency).exists()
    return {Role.CONDITION_CHECKER} if checks else set()
