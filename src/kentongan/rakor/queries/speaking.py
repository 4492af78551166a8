"""Reads of agencies' statements: attributed, by sector, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from kentongan.access.actors import title_of
from kentongan.domain.codes import Sector
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.rakor import models
from kentongan.rakor.queries.sessions import find, period_of


@dataclass(frozen=True)
class StatementView:
    """What an office said: in whose function, of what, as of when."""

    id: int
    number: str
    office: str
    office_name: str
    speaker: str
    words: str
    scope: str
    as_of: datetime
    sector: str
    about: Ref | None
    recorded_by: str
    recorded_at: datetime


def statements(
    *,
    by: Actor,
    at: datetime,
    month: str = "",
    sector: Sector | None = None,
    about: Ref | None = None,
) -> list[StatementView]:
    """Return statements by the hour they hold: of a meeting, a sector, a thing.

    A meeting's are those made for it, and those of its period made for none.
    """
    rows = models.AgencyStatement.visible_to(by, at).select_related("office")
    if month:
        rows = rows.filter(_of_meeting(find(by, at, month), at))
    if sector is not None:
        rows = rows.filter(sector=sector.value)
    if about is not None:
        rows = rows.filter(about_kind=about.kind, about_id=about.id)
    return [_view(row) for row in rows.order_by("as_of", "pk")]


def by_sector(
    *, by: Actor, at: datetime, month: str
) -> list[tuple[Sector, tuple[StatementView, ...]]]:
    """Return a meeting's statements under the five sectors, in their order."""
    found = statements(by=by, at=at, month=month)
    return [
        (sector, tuple(view for view in found if view.sector == sector))
        for sector in Sector
    ]


def _of_meeting(row: models.Meeting, at: datetime) -> Q:
    period = period_of(row, at)
    own = Q(meeting=row)
    if period is None:
        return own
    return own | Q(meeting=None, at__gte=period.start, at__lt=period.end)


def _view(row: models.AgencyStatement) -> StatementView:
    return StatementView(
        id=row.pk,
        number=row.number,
        office=row.office_id,
        office_name=row.office.short,
        speaker=row.speaker,
        words=row.words,
        scope=row.scope,
        as_of=row.as_of,
        sector=row.sector,
        about=row.about,
        recorded_by=title_of(row.by),
        recorded_at=row.at,
    )
