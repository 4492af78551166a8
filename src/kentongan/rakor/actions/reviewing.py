"""Setting, moving and closing the days on which decisions are looked at again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django.db.models import QuerySet

from kentongan.rakor import models
from kentongan.rakor.rules import reviews as rules

Reviews = QuerySet[models.ReviewDate]


def add(
    decision: models.Decision,
    dates: Collection[date],
    *,
    meeting: models.Meeting | None = None,
) -> None:
    """Add review dates; one that stands already stays as it is."""
    for day in dates:
        decision.reviews.get_or_create(date=day, defaults={"meeting": meeting})


def ahead(decision: models.Decision, today: date) -> list[date]:
    """Return the days after today on which somebody will look."""
    rows = decision.reviews.filter(date__gt=today, done_at=None)
    return list(rows.values_list("date", flat=True))


def close_due(
    decision: models.Decision, *, today: date, at: datetime, done: models.ReviewDate
) -> None:
    """Close the reviews due by now; `done` carries outcome, note and meeting."""
    decision.reviews.filter(date__lte=today, done_at=None).update(
        done_at=at,
        outcome=done.outcome,
        note=done.note,
        reviewed_in=done.reviewed_in,
    )


def close_rest(decision: models.Decision, at: datetime) -> None:
    """Close the reviews that nobody needs any more."""
    rest = decision.reviews.filter(done_at=None)
    rest.update(done_at=at, outcome=rules.Outcome.NOT_NEEDED.value)


def move_with(meeting: models.Meeting, day: date) -> None:
    """Move the reviews that fall on a meeting to its new day."""
    for row in models.ReviewDate.objects.filter(meeting=meeting, raised_at=None):
        taken = models.ReviewDate.objects.filter(decision=row.decision_id, date=day)
        if taken.exclude(pk=row.pk).exists():
            taken.update(meeting=meeting)
            row.delete()
        else:
            row.date = day
            row.save(update_fields=["date"])


def untie(meeting: models.Meeting) -> None:
    """Let reviews keep their day although the meeting doesn't take place."""
    models.ReviewDate.objects.filter(meeting=meeting).update(meeting=None)
