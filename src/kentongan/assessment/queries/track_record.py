"""The last twelve months, scored: what the machine counts for everyone to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from math import ceil

from kentongan.alarms import queries as alarmed
from kentongan.assessment.queries.circle import counter
from kentongan.assessment.rules import times
from kentongan.domain.periods import Month, Period, day_of
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.publication.models import CorrectionRequest, Publication
from kentongan.publication.rules import CORRECTION, Kind, Score
from kentongan.rakor.models import Decision, Meeting
from kentongan.rumours.models import Rumour
from kentongan.tasks.models import Task
from kentongan.tasks.rules import TaskState

MONTHS = 12
Dated = Iterator[tuple[datetime, Score]]


def track_record(*, at: datetime) -> dict[Month, Score]:
    """Return the scores of the last twelve months, the current one included.

    An answer counts in the month of its first version, an alarm in that in which it
    was raised, a request in that in which it came, a follow-up in that of its date.
    """
    months = _months(at)
    start = _period(months[0]).start
    eye = counter()
    found: dict[Month, list[Score]] = defaultdict(list)
    for one in (_answers, _requests, _followups):
        for moment, score in one(eye, start, at):
            found[Month.of(day_of(moment, places.zone()))].append(score)
    return {
        month: Score.over([*found[month], _alarms(eye, at, month)]) for month in months
    }


def _months(at: datetime) -> list[Month]:
    months = [Month.of(day_of(at, places.zone()))]
    while len(months) < MONTHS:
        months.append(months[-1].before)
    return months[::-1]


def _period(month: Month) -> Period:
    last = month.after.first - timedelta(days=1)
    return Period.of_days(month.first, last, places.zone())


def _answers(by: Actor, start: datetime, at: datetime) -> Dated:
    """Yield each answer: how long it took, and whether it was corrected later."""
    rows = Publication.objects.filter(
        kind=Kind.ANSWER.value, about_kind=Rumour.kind, published_at__lte=at
    )
    said: dict[int, list[tuple[datetime, str]]] = defaultdict(list)
    for about, moment, why in rows.order_by("pk").values_list(
        "about_id", "published_at", "correction"
    ):
        said[about].append((moment, why))
    seen = dict(
        Rumour.visible_to(by, at).filter(pk__in=said).values_list("pk", "first_at")
    )
    for about, versions in said.items():
        first = versions[0][0]
        if first < start:
            continue
        waits = _hours(seen[about], first) if about in seen else ()
        corrected = any(why for _, why in versions[1:])
        yield first, Score(answered=1, corrected=int(corrected), waits=waits)


def _hours(seen: datetime, answered: datetime) -> tuple[int]:
    return (max(ceil(times.hours(seen, answered) or 0), 1),)


def _requests(by: Actor, start: datetime, at: datetime) -> Dated:
    """Yield each request for a correction whose 3x24 hours are over, or answered."""
    rows = CorrectionRequest.visible_to(by, at).filter(
        received_at__gte=start, received_at__lte=at
    )
    for row in rows:
        waits = row.state == CORRECTION.start.value
        answered = None if waits else row.answered_at
        if answered is None and row.due_at > at:
            continue
        in_time = answered is not None and answered <= row.due_at
        yield row.received_at, Score(asked=1, asked_in_time=int(in_time))


def _followups(by: Actor, start: datetime, at: datetime) -> Dated:
    """Yield each follow-up of a meeting or a decision that has fallen due."""
    rows = Task.visible_to(by, at).filter(
        about_kind__in=(Meeting.kind, Decision.kind),
        due_at__gte=start,
        due_at__lte=at,
    )
    live = rows.exclude(state=TaskState.CANCELLED.value)
    for due, reported in live.values_list("due_at", "reported_at"):
        in_time = reported is not None and reported <= due
        yield due, Score(owed=1, kept=int(in_time))


def _alarms(by: Actor, at: datetime, month: Month) -> Score:
    found = alarmed.record(by=by, at=at, period=_period(month))
    return Score(
        right=found.right,
        wrong=found.wrong,
        waiting=found.waiting,
        swept=found.days,
        promised=found.promised,
    )
