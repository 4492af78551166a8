"""The agenda: built from what is open, again and again until the lock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kentongan.access import audiences
from kentongan.access import queries as offices
from kentongan.access.models import columns
from kentongan.domain.acts import Act
from kentongan.domain.dates import month_year
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import labels, models
from kentongan.rakor.actions.steps import touch_meeting
from kentongan.rakor.rules import decisions, meeting
from kentongan.rakor.rules.agenda import AgendaSource, Part, arrange, key_of
from kentongan.rakor.rules.wording import check_sendable

_TITLE = Words("Butir agenda", "Agenda item")
_SHORT = 3


@action
def build_agenda(
    *,
    meeting_id: int,
    extra: Sequence[AgendaSource] = (),
    by: Actor,
    at: datetime,
) -> list[models.AgendaItem]:
    """Build the agenda: follow-ups first, then what is open; hand-made items stay.

    `extra` are the situation's matters, rumours and issues above green, given as
    values by the room that knows them.

    Raises
    ------
    MaterialLocked
        If the material is locked.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_AGENDA, by, at)
    meeting.check_preparing(meeting.State(row.state))
    own = [_follow_ups(row), _situation(extra), *_decisions(by, at), _statements()]
    by_hand = [_source(item) for item in row.items.filter(by_hand=True)]
    wanted = arrange([*own, *extra, *by_hand])
    items = _place(row, wanted)
    record(permit, on=row.ref, content=str(len(items)))
    return items


def _follow_ups(row: models.Meeting) -> AgendaSource:
    before = row.previous
    month = month_year(before.name).id if before else "sebelumnya"
    title = f"Evaluasi tindak lanjut Rakor {month}"
    return AgendaSource(Part.FOLLOW_UPS, title, before.ref if before else None)


def _situation(extra: Sequence[AgendaSource]) -> AgendaSource:
    given = (source for source in extra if source.part is Part.SITUATION)
    fixed = AgendaSource(Part.SITUATION, labels.PARTS[Part.SITUATION].id)
    return next(given, fixed)


def _statements() -> AgendaSource:
    return AgendaSource(Part.STATEMENTS, labels.PARTS[Part.STATEMENTS].id)


def _decisions(by: Actor, at: datetime) -> list[AgendaSource]:
    states = [state.value for state in decisions.FOR_AGENDA]
    rows = models.Decision.visible_to(by, at).filter(state__in=states)
    return [
        AgendaSource(Part.DECISIONS, row.title, row.ref, label=row.label)
        for row in rows.order_by("proposed_at", "pk")
    ]


def _source(item: models.AgendaItem) -> AgendaSource:
    return AgendaSource(Part(item.part), item.title, item.about, label=item.label)


def _place(
    row: models.Meeting, wanted: Sequence[AgendaSource]
) -> list[models.AgendaItem]:
    """Store the items in their order; those that stay keep their row."""
    known = {key_of(_source(item)): item for item in row.items.all()}
    placed = []
    for order, source in enumerate(wanted, 1):
        item = known.pop(key_of(source), None) or models.AgendaItem(meeting=row)
        placed.append(_write(item, source, order))
    for left in known.values():
        left.delete()
    return placed


def _write(
    item: models.AgendaItem, source: AgendaSource, order: int
) -> models.AgendaItem:
    """Store one item under the label of its matter within the meeting's."""
    label = audiences.joined(
        [item.meeting.label, *([source.label] if source.label else [])]
    )
    for column, value in columns(label).items():
        setattr(item, column, value)
    item.order = order
    item.part = source.part.value
    item.title = source.title
    item.about_kind = source.ref.kind if source.ref else ""
    item.about_id = source.ref.id if source.ref else None
    presenter = source.presenter or item.presenter_id or offices.secretariat()
    item.presenter_id = offices.agency(presenter).code
    item.save()
    return item


@action
def add_item(
    *, meeting_id: int, source: AgendaSource, by: Actor, at: datetime
) -> models.AgendaItem:
    """Add an item by hand: before the lock, or in the room while the meeting is on.

    Raises
    ------
    MaterialLocked
        If the material is locked and the meeting hasn't begun.
    """
    row, permit = touch_meeting(meeting_id, Act.RAKOR_AGENDA, by, at)
    state = meeting.State(row.state)
    if state is not meeting.State.IN_SESSION:
        meeting.check_preparing(state)
    check_sendable(_TITLE, source.title, least=_SHORT)
    last = row.items.order_by("-order").values_list("order", flat=True).first() or 0
    item = _write(models.AgendaItem(meeting=row, by_hand=True), source, last + 1)
    record(permit, on=row.ref)
    return item
