"""What changed in the picture since the last Rakor's material was frozen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.assessment.rules.levels import GRAVITY
from kentongan.assessment.rules.situation import Matter, Situation
from kentongan.domain.codes import Level
from kentongan.domain.words import Words


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


def since_lock(now: Situation, then: Situation) -> tuple[Change, ...]:
    """Return the matters that came, went, or changed their level; the graver first."""
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
    return tuple(sorted(found, key=lambda change: not change.graver))


def _same(one: Matter, others: Iterable[Matter]) -> Matter | None:
    """Return the same matter of another picture; closed ones have no ref."""
    for other in others:
        known = one.ref is not None and one.ref == other.ref
        if known or one.title.id == other.title.id:
            return other
    return None
