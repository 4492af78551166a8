"""Reads of what the clock made work: reviews and condition checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.rakor import models
from kentongan.rakor.queries.deciding import DecisionView, view
from kentongan.rakor.rules import decisions as rules


@dataclass(frozen=True)
class DueReview:
    """A review that is work now."""

    decision: DecisionView
    day: date
    raised_at: datetime
    workday_date: date


@dataclass(frozen=True)
class DueCheck:
    """A condition that is to be checked now, by whom."""

    condition_id: int
    decision_number: str
    decision_title: str
    predicate: str
    source: str
    checker: str
    checker_name: str
    due_on: date
    workday_date: date


def due_reviews(*, by: Actor, at: datetime) -> list[DueReview]:
    """Return the raised reviews that are work by now: their working day has come."""
    rows = models.ReviewDate.objects.filter(
        decision__in=models.Decision.visible_to(by, at),
        done_at=None,
        workday_date__lte=day_of(at, places.zone()),
    )
    return [
        DueReview(view(row.decision), row.date, row.raised_at, row.workday_date)
        for row in rows.select_related("decision__made_in").order_by("date", "pk")
        if row.raised_at is not None and row.workday_date is not None
    ]


def due_checks(*, by: Actor, at: datetime, agency: str = "") -> list[DueCheck]:
    """Return the condition checks that are work by now, of one office or of all."""
    rows = models.Condition.objects.filter(
        decision__in=models.Decision.visible_to(by, at).filter(
            state__in=[state.value for state in rules.LIVE]
        ),
        check_workday__lte=day_of(at, places.zone()),
    )
    if agency:
        rows = rows.filter(checker_id=agency)
    found = rows.select_related("decision", "checker").order_by("check_on", "pk")
    return [
        DueCheck(
            condition_id=row.pk,
            decision_number=row.decision.number,
            decision_title=row.decision.title,
            predicate=row.predicate,
            source=row.source,
            checker=row.checker_id,
            checker_name=row.checker.short,
            due_on=row.check_on,
            workday_date=row.check_workday,
        )
        for row in found
        if row.check_on is not None and row.check_workday is not None
    ]
