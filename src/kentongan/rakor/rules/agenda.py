"""The agenda that builds itself: last month's follow-ups first, then what is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from kentongan.domain.refs import Ref
from kentongan.domain.rights import Label


class Part(StrEnum):
    """The parts of an agenda, in their order."""

    FOLLOW_UPS = "tindak_lanjut"
    SITUATION = "situasi"
    RUMOURS = "rumor"
    ISSUES = "isu"
    DECISIONS = "keputusan"
    STATEMENTS = "pernyataan"
    OTHER = "lain"


@dataclass(frozen=True)
class AgendaSource:
    """One matter for the agenda, as a value.

    `presenter` is the code of an office, the secretariat's when empty; `label` says
    who may know of the matter, and is the meeting's own when None: an item shows to
    others as closed.
    """

    part: Part
    title: str
    ref: Ref | None = None
    presenter: str = ""
    label: Label | None = field(default=None, compare=False)


def arrange(sources: Iterable[AgendaSource]) -> list[AgendaSource]:
    """Return `sources` in the order of the parts, each matter once.

    Within a part the given order stays: the caller knows what weighs most.
    """
    order = {part: place for place, part in enumerate(Part)}
    found: dict[tuple[Part, Ref | str], AgendaSource] = {}
    for source in sources:
        found.setdefault(key_of(source), source)
    return sorted(found.values(), key=lambda source: order[source.part])


def key_of(source: AgendaSource) -> tuple[Part, Ref | str]:
    """Return by what a matter is recognised when the agenda is built again."""
    return source.part, source.ref or source.title
