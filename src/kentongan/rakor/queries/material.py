"""Reads of a meeting's material: agenda, what its lock left open, supplements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.access.actors import title_of
from kentongan.domain.codes import Classification
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, may_see
from kentongan.domain.words import Words
from kentongan.rakor import labels, models
from kentongan.rakor.queries.sessions import find
from kentongan.rakor.rules import agenda as agendas


@dataclass(frozen=True)
class AgendaItemView:
    """One item; others than those who may know of its matter see it closed.

    What is `restricted` isn't shown on the room's screen.
    """

    id: int
    order: int
    part: str
    title: Words
    ref: Ref | None
    presenter: str
    presenter_name: str
    minutes: str
    not_discussed: bool
    minuted_at: datetime | None
    hidden: bool
    restricted: bool


@dataclass(frozen=True)
class ExceptionView:
    """What had no disposition at the lock; its name only to those who may know."""

    name: Words
    why: str
    office: str
    office_name: str
    ref: Ref | None
    hidden: bool


@dataclass(frozen=True)
class SupplementView:
    """A development after the lock."""

    text: str
    as_of: datetime
    by: str
    at: datetime


def agenda(*, by: Actor, at: datetime, month: str) -> list[AgendaItemView]:
    """Return the agenda of a meeting, in order."""
    return items_of(find(by, at, month), by, at)


def items_of(row: models.Meeting, by: Actor, at: datetime) -> list[AgendaItemView]:
    """Return the items of a meeting that the reader may see."""
    items = row.items.select_related("presenter")
    return [_item(item, by, at) for item in items]


def _item(item: models.AgendaItem, by: Actor, at: datetime) -> AgendaItemView:
    hidden = not may_see(by, item.label, at)
    presenter = item.presenter
    return AgendaItemView(
        id=0 if hidden else item.pk,
        order=item.order,
        part=item.part,
        title=labels.CLOSED_ITEM if hidden else _title(item),
        ref=None if hidden else item.about,
        presenter="" if hidden else item.presenter_id or "",
        presenter_name=presenter.short if presenter and not hidden else "",
        minutes="" if hidden else item.minutes,
        not_discussed=not hidden and item.not_discussed,
        minuted_at=None if hidden else item.minuted_at,
        hidden=hidden,
        restricted=hidden or item.classification > Classification.BIASA,
    )


def _title(item: models.AgendaItem) -> Words:
    fixed = labels.PARTS[agendas.Part(item.part)]
    return fixed if item.title == fixed.id else Words(item.title, item.title)


def exceptions(*, by: Actor, at: datetime, month: str) -> list[ExceptionView]:
    """Return what was left without disposition at the lock, and who answers."""
    rows = find(by, at, month).exceptions.select_related("office")
    return [_exception(row, by, at) for row in rows]


def _exception(row: models.LockException, by: Actor, at: datetime) -> ExceptionView:
    hidden = not may_see(by, row.label, at)
    has_ref = row.about_kind and row.about_id is not None and not hidden
    return ExceptionView(
        name=labels.CLOSED_ITEM if hidden else Words(row.name, row.name),
        why="" if hidden else row.why,
        office=row.office_id,
        office_name=row.office.short,
        ref=Ref(row.about_kind, row.about_id or 0) if has_ref else None,
        hidden=hidden,
    )


def supplements(*, by: Actor, at: datetime, month: str) -> list[SupplementView]:
    """Return the developments after the lock, by the hour they were known."""
    rows = find(by, at, month).supplements.all()
    return [SupplementView(r.text, r.as_of, title_of(r.by), r.at) for r in rows]
