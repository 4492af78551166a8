"""Who would newly read an issue: shown before anything is shared."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from kentongan.access import audiences
from kentongan.access.models import Officer
from kentongan.domain import areas
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.register import RIGHTS
from kentongan.domain.rights import Actor
from kentongan.issues import models


@dataclass(frozen=True)
class Reader:
    """A function that may read, and its office."""

    office: str
    office_name: str
    title: str


def preview_share(
    *, by: Actor, at: datetime, number: str, agencies: Collection[str]
) -> tuple[Reader, ...]:
    """Return who would newly read an issue that was shared with `agencies`.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    issue = models.Issue.visible_to(by, at).filter(number=number).first()
    if issue is None:
        raise NotFound
    return new_readers(issue, agencies, at)


def new_readers(
    issue: models.Issue, agencies: Collection[str], at: datetime
) -> tuple[Reader, ...]:
    """Return the functions in `agencies` that may read the issue only from then on."""
    now = audiences.members(issue.audience_id)
    if now is None:
        return ()
    holds = Q(valid_until=None) | Q(valid_until__gt=at)
    rows = Officer.objects.select_related("agency").filter(
        holds,
        agency_id__in=set(agencies) - now,
        is_active=True,
        clearance__gte=issue.classification,
    )
    return tuple(
        Reader(row.agency_id, row.agency.short, row.title)
        for row in rows.order_by("agency__short", "title")
        if _may(row, issue.area)
    )


def _may(officer: Officer, area: str) -> bool:
    inside = any(areas.contains(a, area) for a in officer.areas.split(",") if a)
    return inside and bool(officer.role_set & RIGHTS[Act.ISSUE_VIEW].roles)
