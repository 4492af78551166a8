"""What changed in the picture since the last Rakor's material was frozen."""

from __future__ import annotations

from dataclasses import dataclass

from kentongan.assessment.rules.levels import GRAVITY
from kentongan.assessment.rules.situation import Matter, Situation
from kentongan.domain.codes import Level
from kentongan.domain.refs import Ref
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
    before, after = _by_ref(then), _by_ref(now)
    found = []
    for ref in {**after, **before}:
        old, new = before.get(ref), after.get(ref)
        shown = new or old
        levels = old.level if old else None, new.level if new else None
        if shown is not None and levels[0] != levels[1]:
            found.append(Change(shown.title, *levels))
    return tuple(sorted(found, key=lambda change: not change.graver))


def _by_ref(picture: Situation) -> dict[Ref, Matter]:
    return {
        matter.ref: matter
        for matter in picture.matters
        if matter.ref is not None and not matter.closed
    }
