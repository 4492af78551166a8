"""When a paper is due: counted in working days before and after the meeting."""

from __future__ import annotations

from datetime import date, timedelta

from kentongan.assessment.pack.paper import Desk
from kentongan.documents import long_date
from kentongan.domain import workdays
from kentongan.domain.periods import day_of
from kentongan.rakor.rules.invitation import INVITE_WORKDAYS

MATERIAL_WORKDAYS = 1


def invitations_on(desk: Desk) -> date:
    """Return the day by which invitations go out: five working days ahead."""
    return _before(desk, INVITE_WORKDAYS)


def material_on(desk: Desk) -> date:
    """Return the day on which the material is locked: one working day ahead."""
    return _before(desk, MATERIAL_WORKDAYS)


def _before(desk: Desk, days: int) -> date:
    calendar, day = workdays.load(), desk.held_on
    known = min(day_of(desk.at, desk.house.zone), day)
    while days:
        day -= timedelta(1)
        days -= calendar.is_workday(day, known_at=known)
    return day


def has_come(desk: Desk, day: date) -> bool:
    """Return whether `day` has come."""
    return day_of(desk.at, desk.house.zone) >= day


def until(day: date, why: str) -> str:
    """Return why something isn't written yet."""
    return f"{why}; jatuh tempo {long_date(day)}"
