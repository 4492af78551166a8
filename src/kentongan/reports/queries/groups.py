"""Groups: how many say the same, where, since when, and how it grows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, QuerySet

from kentongan.access.models import seen_by
from kentongan.domain.periods import day_of, zone_of
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.reports import models


@dataclass(frozen=True)
class GroupView:
    """Reports that say the same, as a list shows them."""

    id: int
    number: str
    sentence: str
    sector: str
    issue_type: str
    size: int
    recent: int
    harm: str
    first_at: datetime
    last_at: datetime
    recorded_at: datetime
    area: str
    taken_up: Ref | None
    claim: str
    claim_slug: str
    claim_verdict: str
    claim_band: str
    claim_words: tuple[str, ...]


@dataclass(frozen=True)
class MemberView:
    """One report in a group, and why it is there."""

    report_id: int
    number: str
    text: str
    relation: str
    place: str
    sent_at: datetime
    channel: str
    state: str
    band: str
    score: float
    why: tuple[str, str]
    words: tuple[str, ...]
    by: str


def growing(
    *, by: Actor, at: datetime, days: int = 7, least: int = 1, limit: int = 50
) -> list[GroupView]:
    """Return the groups with most reports in the last `days`, largest growth first."""
    since = at - timedelta(days=days)
    rows = models.Group.visible_to(by, at).filter(last_at__gte=since, merged_into=None)
    return [_view(g) for g in _counted(rows, since, at, least)[:limit]]


def _counted(
    rows: QuerySet[models.Group], since: datetime, at: datetime, least: int
) -> QuerySet[models.Group]:
    inside = Q(
        memberships__closed_at=None,
        memberships__sent_at__gte=since,
        memberships__sent_at__lte=at,
    )
    rows = rows.filter(inside) if least else rows
    counted = rows.select_related("claim").annotate(
        recent=Count("memberships", filter=inside)
    )
    return counted.filter(recent__gte=least).order_by("-recent", "-last_at")


def group_by_number(*, by: Actor, at: datetime, number: str) -> GroupView:
    """Return one group.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.Group.visible_to(by, at).filter(number=number)
    found = list(_counted(rows, at - timedelta(days=7), at, 0))
    if not found:
        raise NotFound
    return _view(found[0])


def group_of(*, by: Actor, at: datetime, report_id: int) -> GroupView | None:
    """Return the group a report is in."""
    rows = models.Group.visible_to(by, at).filter(
        memberships__report_id=report_id, memberships__closed_at=None
    )
    found = rows.values_list("number", flat=True).first()
    return group_by_number(by=by, at=at, number=found) if found else None


def members(
    *, by: Actor, at: datetime, group_id: int, limit: int = 200
) -> list[MemberView]:
    """Return the reports of a group that `by` may see, newest first."""
    rows = models.Membership.objects.filter(
        seen_by(by, at, through="report"), group_id=group_id, closed_at=None
    ).select_related("report")
    rows = rows.order_by("-sent_at", "-pk")[:limit]
    texts = models.Reading.objects.filter(
        closed_at=None, report__in=[row.report_id for row in rows]
    )
    readings = {reading.report_id: reading for reading in texts}
    return [_member(row, readings.get(row.report_id)) for row in rows]


def daily(*, by: Actor, at: datetime, group_id: int) -> list[tuple[date, int]]:
    """Return how many reports a group had on each day, gaps as zero."""
    rows = models.Membership.objects.filter(
        seen_by(by, at, through="report"), group_id=group_id, closed_at=None
    )
    moments = list(rows.values_list("sent_at", "report__area"))
    if not moments:
        return []
    zone = zone_of(moments[0][1])
    per_day = Counter(day_of(moment, zone) for moment, _ in moments)
    first, last = min(per_day), max(max(per_day), day_of(at, zone))
    span = (last - first).days + 1
    return [(day, per_day[day]) for day in (first + timedelta(i) for i in range(span))]


def spread(*, by: Actor, at: datetime, group_id: int) -> dict[str, int]:
    """Return how many reports of a group were placed in each area."""
    rows = models.Reading.objects.filter(
        seen_by(by, at, through="report"),
        closed_at=None,
        report__memberships__group_id=group_id,
        report__memberships__closed_at=None,
    )
    placed = rows.exclude(place="").values_list("place").annotate(n=Count("pk"))
    return dict(placed.order_by("-n"))


def _member(row: models.Membership, reading: models.Reading | None) -> MemberView:
    return MemberView(
        report_id=row.report_id,
        number=row.report.number,
        text=reading.text if reading else "",
        relation=reading.relation if reading else "",
        place=reading.place if reading else "",
        sent_at=row.report.sent_at,
        channel=row.report.channel,
        state=row.report.state,
        band=row.band,
        score=row.score,
        why=(row.why_id, row.why_en),
        words=tuple(row.words),
        by=row.by,
    )


def _view(row: models.Group) -> GroupView:
    return GroupView(
        id=row.pk,
        number=row.number,
        sentence=row.sentence,
        sector=row.sector,
        issue_type=row.issue_type,
        size=row.size,
        recent=getattr(row, "recent", 0),
        harm=row.harm,
        first_at=row.first_at,
        last_at=row.last_at,
        recorded_at=row.recorded_at,
        area=row.area,
        taken_up=row.taken_up,
        claim=row.claim.claim if row.claim else "",
        claim_slug=row.claim.slug if row.claim else "",
        claim_verdict=row.claim.verdict if row.claim else "",
        claim_band=row.claim_band,
        claim_words=tuple(row.claim_words),
    )
