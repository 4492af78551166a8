"""What offices owe on the city's issues, by date: next steps and clauses."""

from __future__ import annotations

from datetime import datetime

from kentongan.access.models import Agency
from kentongan.domain.rights import Actor
from kentongan.issues import models, rules
from kentongan.issues.queries.views import DueView
from kentongan.issues.standing import Clock, clause_due

_DONE = [state.value for state in rules.MACHINE.done]


def due(
    *, by: Actor, at: datetime, until: datetime | None = None, office: str = ""
) -> list[DueView]:
    """Return what is due until `until`, the overdue first; of one office or of all."""
    clock = Clock.of(at)
    found = _steps(by, clock) + _clauses(by, clock)
    if until is not None:
        found = [one for one in found if one.due_at <= until]
    if office:
        found = [one for one in found if one.office == office]
    return sorted(found, key=lambda one: (one.due_at, one.number))


def _steps(by: Actor, clock: Clock) -> list[DueView]:
    rows = models.Issue.visible_to(by, clock.at).exclude(state__in=_DONE)
    found = []
    for row in rows.exclude(next_due_at=None).select_related("next_office"):
        if row.next_due_at is not None and row.next_office is not None:
            office = row.next_office
            found.append(_due(row, row.next_action, office, row.next_due_at, clock.at))
    return found


def _clauses(by: Actor, clock: Clock) -> list[DueView]:
    """Return the clauses to come that aren't the next step already."""
    live = models.Issue.visible_to(by, clock.at).exclude(state__in=_DONE)
    rows = models.Clause.objects.filter(agreement__issue__in=live, monitored_at=None)
    found = []
    for row in rows.select_related("office", "agreement__issue"):
        issue = row.agreement.issue
        if issue.next_action != rules.look_at(row.what):
            due_at = clause_due(row, clock)
            found.append(_due(issue, row.what, row.office, due_at, clock.at))
    return found


def _due(
    row: models.Issue, what: str, office: Agency, due_at: datetime, at: datetime
) -> DueView:
    return DueView(
        number=row.number,
        title=row.title,
        what=what,
        office=office.code,
        office_name=office.short,
        due_at=due_at,
        late=due_at < at,
    )
