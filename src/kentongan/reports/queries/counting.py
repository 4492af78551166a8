"""What is counted: reports as they were known at a moment, and silence."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from kentongan.access.models import seen_by
from kentongan.domain.codes import SAID_BACK, ReportKind
from kentongan.domain.periods import Period, day_of, zone_of
from kentongan.domain.rights import Actor
from kentongan.reports import models
from kentongan.reports.actions.follow import is_settled


@dataclass(frozen=True)
class Count:
    """How many reports of one kind lay in an area on a day."""

    day: date
    area: str
    sector: str
    issue_type: str
    n: int


@dataclass(frozen=True)
class Word:
    """On how many of the last days a kelurahan sent word, a report or nihil."""

    area: str
    days: int
    last: date | None


def known_at(at: datetime, through: str = "") -> Q:
    """Return the condition that a closed-and-added row was known at `at`.

    `through` is the relation to that row, when it isn't the one filtered.
    """
    to = f"{through}__" if through else ""
    unclosed = Q(**{f"{to}closed_at": None}) | Q(**{f"{to}closed_at__gt": at})
    return Q(**{f"{to}recorded_at__lte": at}) & unclosed


def counts(*, by: Actor, at: datetime, period: Period) -> list[Count]:
    """Return `period` by day, area, sector and type, as known at `at`."""
    rows = models.Reading.objects.filter(known_at(at), message=ReportKind.REPORT.value)
    rows = rows.filter(
        seen_by(by, at, through="report"),
        sent_at__gte=period.start,
        sent_at__lt=period.end,
    ).exclude(report__channel__in=SAID_BACK)
    zone = zone_of(by.areas[0])
    fields = ("sent_at", "place", "sector", "issue_type")
    counted = Counter(
        (day_of(sent, zone), place, sector, kind)
        for sent, place, sector, kind in rows.values_list(*fields)
    )
    return [Count(*key, n=n) for key, n in sorted(counted.items())]


def word_of_villages(
    *, by: Actor, at: datetime, villages: list[str], days: int = 7
) -> list[Word]:
    """Return for each kelurahan on how many of the last `days` it sent word.

    Word is a nihil of the kelurahan itself or a report by a post or person there.
    """
    zone = zone_of(by.areas[0])
    today = day_of(at, zone)
    heard: defaultdict[str, set[date]] = defaultdict(set)
    zeros = models.ZeroReport.objects.filter(
        known_at(at), seen_by(by, at, through="report")
    )
    for area, day in zeros.filter(day__gt=today - timedelta(days)).values_list(
        "area", "day"
    ):
        heard[area].add(day)
    since = at - timedelta(days=days + 1)
    reports = models.Report.visible_to(by, at).filter(
        sent_at__gte=since, sent_at__lte=at, recorded_at__lte=at
    )
    told = reports.filter(message=ReportKind.REPORT.value)
    for area, sent in told.values_list("area", "sent_at"):
        heard[area].add(day_of(sent, zone))
    window = {today - timedelta(i) for i in range(days)}
    return [
        Word(v, len(heard[v] & window), max(heard[v], default=None)) for v in villages
    ]


def receive_times(
    *, by: Actor, at: datetime, group_id: int
) -> tuple[datetime, datetime] | None:
    """Return when a group's first report was sent, and when the group stood."""
    group = models.Group.visible_to(by, at).filter(pk=group_id).first()
    return (group.first_at, group.recorded_at) if group else None


def unsettled(*, by: Actor, at: datetime, until: datetime) -> list[str]:
    """Return the numbers of reports sent before `until` without a disposition."""
    rows = models.Report.visible_to(by, at).filter(
        sent_at__lt=until, state__in=["masuk", "perlu_info"]
    )
    fields = rows.filter(is_read=True).values_list("number", "state", "message")
    return [n for n, state, message in fields if not is_settled(state, message)]
