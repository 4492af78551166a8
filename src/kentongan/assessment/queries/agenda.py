"""What the picture adds to a Rakor's agenda: rumours, and issues above green."""

from __future__ import annotations

from datetime import datetime

from kentongan.access.models import Guarded
from kentongan.assessment.rules.situation import Matter, MatterKind, Situation
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, Label
from kentongan.issues.models import Issue
from kentongan.rakor.rules.agenda import AgendaSource, Part
from kentongan.rumours.models import Rumour

_PARTS = {MatterKind.RUMOUR: Part.RUMOURS, MatterKind.ISSUE: Part.ISSUES}


def sources(situation: Situation, *, by: Actor, at: datetime) -> list[AgendaSource]:
    """Return the matters of `situation` as items, each under its own label.

    Decisions are the meeting's own; what is closed to the desk has no item.
    """
    labels = _labels(situation, by, at)
    return [
        AgendaSource(
            part=_PARTS[matter.kind],
            title=_title(matter),
            ref=matter.ref,
            label=labels[matter.ref],
        )
        for matter in situation.matters
        if matter.ref is not None and matter.ref in labels
    ]


def _title(matter: Matter) -> str:
    return matter.title.id


def _labels(situation: Situation, by: Actor, at: datetime) -> dict[Ref, Label]:
    rooms: tuple[type[Guarded], ...] = (Rumour, Issue)
    wanted = [matter.ref for matter in situation.matters if matter.ref is not None]
    found: dict[Ref, Label] = {}
    for room in rooms:
        ids = [ref.id for ref in wanted if ref.kind == room.kind]
        rows = room.visible_to(by, at).in_bulk(ids)
        found |= {row.ref: row.label for row in rows.values()}
    return found
