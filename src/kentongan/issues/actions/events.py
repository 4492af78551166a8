"""Events: what happened, and what each agency says of it, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, Permit, require, require_act
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.issues import models, rules
from kentongan.issues.actions.attaching import attach
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.places.rules.house import check_inside


@dataclass(frozen=True)
class NewValue:
    """What an agency says: for example korban luka, 2 orang."""

    agency: str
    name: str
    value: str


@dataclass(frozen=True)
class NewEvent:
    """Something that happened; `agencies` read it besides one's own."""

    what: str
    area: str
    happened_from: datetime
    happened_until: datetime | None = None
    place: str = ""
    agencies: tuple[str, ...] = ()
    values: tuple[NewValue, ...] = ()


class OthersValue(Refusal):
    """An office can't speak for another."""

    what = Words(
        "Keterangan {office}: diisi kantor itu sendiri atau sekretariat.",
        "The value of {office}: given by that office itself or by the secretariat.",
    )


class NoValue(Refusal):
    """A value without name or content."""

    what = Words(
        "Keterangan: isi nama dan nilainya, misal rumah tergenang, 40.",
        "Value: give its name and content, for example houses flooded, 40.",
    )


@action
def record_event(
    *, new: NewEvent, issue_id: int | None = None, by: Actor, at: datetime
) -> models.Event:
    """Record an event, and attach it to an issue where it belongs to one."""
    permit = require_act(by, Act.EVENT_RECORD, at)
    check_inside(places.house(), new.area)
    if new.happened_until is not None:
        rules.check_span(new.happened_from, new.happened_until)
    readers = {
        offices.secretariat(),
        by.agency,
        *new.agencies,
        *(value.agency for value in new.values),
    }
    event = models.Event.create(
        audiences.label(new.area, readers),
        number=numbers.fresh(models.Event)[0],
        what=rules.check_title(new.what),
        place=rules.check_short(new.place, 160),
        happened_from=new.happened_from,
        happened_until=new.happened_until,
        recorded_at=at,
        by=by.id,
    )
    for value in new.values:
        _add(event, value, permit)
    if issue_id is not None:
        attach(issue_id=issue_id, source=event.ref, by=by, at=at)
    record(permit, on=event.ref, content=event.what)
    return event


@action
def add_event_value(
    *, event_id: int, new: NewValue, by: Actor, at: datetime
) -> models.EventValue:
    """Add what an agency says; an earlier value stays beside it.

    Raises
    ------
    OthersValue
        If another office speaks for it.
    """
    event = models.Event.visible_to(by, at).get(pk=event_id)
    permit = require(by, Act.EVENT_ADD_VALUE, event.label, at)
    value = _add(event, new, permit)
    record(permit, on=event.ref, content=f"{value.name}={value.value}")
    return value


def _add(event: models.Event, new: NewValue, permit: Permit) -> models.EventValue:
    by = permit.actor
    agency = offices.agency(new.agency)
    if by.agency != agency.code and Role.OPERATOR not in by.roles:
        raise OthersValue(office=agency.short)
    name, value = rules.check_short(new.name, 60), rules.check_short(new.value, 120)
    if not name or not value:
        raise NoValue
    return models.EventValue.objects.create(
        event=event,
        agency_id=agency.code,
        name=name,
        value=value,
        by=by.id,
        at=permit.at,
    )
