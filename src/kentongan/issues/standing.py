"""Where a stored issue stands by the rules: its pace, its limit, what is stuck."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.domain.codes import Harm, Level
from kentongan.domain.periods import day_of
from kentongan.domain.workdays import Calendar, load
from kentongan.issues import models, rules
from kentongan.places import queries as places


@dataclass(frozen=True)
class Clock:
    """The city's zone and the calendar of working days, at a moment."""

    at: datetime
    zone: ZoneInfo
    calendar: Calendar

    @classmethod
    def of(cls, at: datetime) -> Clock:
        """Return the clock of this house."""
        return cls(at, places.zone(), load())


def pace(issue: models.Issue, *, red: bool = False) -> rules.Pace:
    """Return how the issue's time is counted; `red` where a level was computed."""
    return rules.pace_of(
        harm=Harm(issue.harm) if issue.harm else None,
        violence_confirmed=issue.violence_confirmed_at is not None,
        level=Level.CRITICAL if red else None,
    )


def rung_due(issue: models.Issue, clock: Clock, *, red: bool = False) -> datetime:
    """Return until when the issue may stay on its rung."""
    return rules.rung_due(
        issue.rung_since,
        rules.Rung(issue.rung),
        clock.calendar,
        day_of(clock.at, clock.zone),
        zone=clock.zone,
        pace=pace(issue, red=red),
    )


def why_stuck(
    issue: models.Issue, rung_due_at: datetime, at: datetime
) -> tuple[str, ...]:
    """Return why the issue doesn't move."""
    standing = rules.Standing(
        state=rules.State(issue.state),
        next_action=issue.next_action,
        next_due_at=issue.next_due_at,
        rung_due_at=rung_due_at,
    )
    return tuple(why.value for why in rules.stuck(standing, at))


def clause_due(clause: models.Clause, clock: Clock) -> datetime:
    """Return until when a clause is to be looked at.

    A day that a later decree made free becomes work on the next working day.
    """
    today = day_of(clock.at, clock.zone)
    day = clock.calendar.next_workday(clause.monitor_date, known_at=today)
    return rules.last_minute(day, clock.zone)


def sides(parties: Iterable[models.Party]) -> list[rules.Side]:
    """Return the sides of the parties that still have a part."""
    return [rules.Side(party.side) for party in parties if party.dropped_at is None]
