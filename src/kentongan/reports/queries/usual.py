"""What is usual for a group: the count beside which today's is read."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import Count

from kentongan.access.models import seen_by
from kentongan.domain.rights import Actor
from kentongan.reports import models

WEEKS = 4


def usual(
    *, by: Actor, at: datetime, group_ids: Collection[int], days: int = 7
) -> dict[int, float]:
    """Return the mean count of each group per `days`, over four such spans before.

    A group without reports before the last `days` has no entry: it is new.
    """
    until = at - timedelta(days=days)
    since = until - timedelta(days=days * WEEKS)
    rows = models.Membership.objects.filter(
        seen_by(by, at, through="report"),
        group_id__in=group_ids,
        closed_at=None,
        sent_at__gte=since,
        sent_at__lt=until,
    )
    counted = rows.values_list("group_id").annotate(n=Count("pk"))
    return {group: n / WEEKS for group, n in counted}


def heard_since(*, by: Actor, at: datetime) -> datetime | None:
    """Return when the first report was sent: before it, none means nothing."""
    rows = models.Report.visible_to(by, at).filter(sent_at__lte=at)
    return rows.order_by("sent_at").values_list("sent_at", flat=True).first()
