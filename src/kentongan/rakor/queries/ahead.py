"""Reads of what decisions have ahead of them: reviews and checks, by date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain.rights import Actor
from kentongan.rakor import models
from kentongan.rakor.rules import decisions as rules

REVIEW, CHECK = "review", "check"


@dataclass(frozen=True)
class Ahead:
    """A day that a decision waits for; `kind` is "review" or "check"."""

    kind: str
    number: str
    title: str
    office_name: str
    day: date


def ahead(*, by: Actor, at: datetime) -> list[Ahead]:
    """Return the reviews and checks that nobody did yet, the nearest first."""
    live = [state.value for state in rules.LIVE]
    seen = models.Decision.visible_to(by, at).filter(state__in=live)
    reviews = models.ReviewDate.objects.filter(decision__in=seen, done_at=None)
    checks = models.Condition.objects.filter(decision__in=seen).exclude(check_on=None)
    found = [
        Ahead(REVIEW, row.decision.number, row.decision.title, "", row.date)
        for row in reviews.select_related("decision")
    ] + [
        Ahead(CHECK, row.decision.number, row.predicate, row.checker.short, day)
        for row in checks.select_related("decision", "checker")
        if (day := row.check_workday or row.check_on) is not None
    ]
    return sorted(found, key=lambda one: (one.day, one.number, one.kind))
