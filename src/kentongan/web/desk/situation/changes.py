"""What changed in the picture: since the reader looked, and since the last lock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.assessment.rules.levels import GRAVITY
from kentongan.assessment.rules.situation import Matter, Situation
from kentongan.domain.codes import Level
from kentongan.domain.refs import Ref
from kentongan.domain.words import Words
from kentongan.web.desk import origins
from kentongan.web.desk.situation.looked import Look
from kentongan.web.desk.visit import Visit


@dataclass(frozen=True)
class Change:
    """A matter with its level before and now; None where it wasn't or isn't there."""

    title: Words
    before: Level | None
    now: Level | None

    @property
    def graver(self) -> bool:
        """Whether it is worse than it was."""
        return _weight(self.now) > _weight(self.before)


def _weight(level: Level | None) -> int:
    return -1 if level is None else GRAVITY.index(level)


def since_look(now: Situation, then: Look, visit: Visit) -> tuple[Change, ...]:
    """Return what came, went, or changed its level since the reader looked."""
    here = {str(matter.ref): matter for matter in now.matters if not matter.closed}
    found = [
        Change(matter.title, then.level(ref), matter.level)
        for ref, matter in here.items()
        if then.level(ref) != matter.level
    ]
    found += [
        Change(_title(ref, visit), then.level(ref), None)
        for ref in then.levels
        if ref not in here
    ]
    return _ordered(found)


def _title(ref: str, visit: Visit) -> Words:
    """Return what a matter that is gone is called, as far as the reader may know."""
    known = origins.of(Ref.parse(ref), visit)
    words = known.words if known else ref
    return Words(words, words)


def since_lock(now: Situation, then: Situation) -> tuple[Change, ...]:
    """Return what came, went, or changed its level since the material was frozen."""
    found = []
    for matter in now.matters:
        old = _same(matter, then.matters)
        before = old.level if old else None
        if not matter.closed and before != matter.level:
            found.append(Change(matter.title, before, matter.level))
    found += [
        Change(matter.title, matter.level, None)
        for matter in then.matters
        if not matter.closed and _same(matter, now.matters) is None
    ]
    return _ordered(found)


def _ordered(found: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(found, key=lambda change: not change.graver))


def _same(one: Matter, others: Iterable[Matter]) -> Matter | None:
    """Return the same matter of another picture; closed ones have no ref."""
    for other in others:
        known = one.ref is not None and one.ref == other.ref
        if known or one.title.id == other.title.id:
            return other
    return None
