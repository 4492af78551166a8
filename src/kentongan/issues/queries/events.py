"""Events with what each agency says, side by side; assemblies as logistics."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime

from django.db.models import Prefetch, Q, QuerySet

from kentongan.domain.periods import Period
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.issues import models
from kentongan.issues.queries.views import AssemblyView, EventView, ValueView
from kentongan.places import queries as places

_VALUES = Prefetch(
    "values",
    queryset=models.EventValue.objects.select_related("agency").order_by("at", "pk"),
)


def events(
    *, by: Actor, at: datetime, first: date, last: date, area: str = ""
) -> list[EventView]:
    """Return the events that began from `first` to `last`, newest first."""
    period = Period.of_days(first, last, places.zone())
    rows = _events(by, at).filter(
        happened_from__gte=period.start, happened_from__lt=period.end
    )
    if area:
        rows = rows.filter(Q(area=area) | Q(area__startswith=area + "."))
    return [_event(row) for row in rows.order_by("-happened_from", "-pk")]


def event_by_number(*, by: Actor, at: datetime, number: str) -> EventView:
    """Return one event.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    row = _events(by, at).filter(number=number).first()
    if row is None:
        raise NotFound
    return _event(row)


def assemblies(
    *, by: Actor, at: datetime, first: date, last: date
) -> list[AssemblyView]:
    """Return the assemblies that touch the days `first` to `last`, by start."""
    period = Period.of_days(first, last, places.zone())
    rows = models.Assembly.visible_to(by, at).filter(
        starts_at__lt=period.end, ends_at__gt=period.start
    )
    return [
        AssemblyView(
            id=row.pk,
            number=row.number,
            place=row.place,
            area=row.area,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            traffic=row.traffic,
            medical=row.medical,
            contact=row.contact,
            notified=row.notified,
            delete_at=row.delete_at,
        )
        for row in rows.order_by("starts_at", "pk")
    ]


def _events(by: Actor, at: datetime) -> QuerySet[models.Event]:
    return models.Event.visible_to(by, at).prefetch_related(_VALUES)


def _event(row: models.Event) -> EventView:
    return EventView(
        id=row.pk,
        number=row.number,
        what=row.what,
        place=row.place,
        area=row.area,
        happened_from=row.happened_from,
        happened_until=row.happened_until,
        recorded_at=row.recorded_at,
        values=_beside(row),
    )


def _beside(row: models.Event) -> tuple[tuple[str, tuple[ValueView, ...]], ...]:
    """Return by name of the value the last word of each agency, none chosen."""
    said: defaultdict[str, defaultdict[str, list[models.EventValue]]]
    said = defaultdict(lambda: defaultdict(list))
    for value in row.values.all():
        said[value.name][value.agency_id].append(value)
    return tuple(
        (name, tuple(_value(rows) for rows in agencies.values()))
        for name, agencies in said.items()
    )


def _value(rows: list[models.EventValue]) -> ValueView:
    last = rows[-1]
    return ValueView(
        agency=last.agency_id,
        agency_name=last.agency.short,
        value=last.value,
        at=last.at,
        earlier=tuple(row.value for row in rows[:-1]),
    )
