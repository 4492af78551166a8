"""Groups beside what is usual for them: the count, the bar, and what they became."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.domain.rights import Actor
from kentongan.reports import queries
from kentongan.reports.queries import GroupView
from kentongan.web.desk.bars import Bar, bars


@dataclass(frozen=True)
class Growing:
    """A group with its count of the last days and the usual one; None when new."""

    group: GroupView
    usual: float | None
    bar: Bar

    @property
    def grows(self) -> bool:
        """Whether it holds more than usual; a new one does from the second report."""
        if self.usual is None:
            return self.group.recent > 1
        return self.group.recent > max(self.usual, 1)


def growing(*, by: Actor, at: datetime, days: int = 7) -> list[Growing]:
    """Return the groups heard in the last `days`, those that grow most first."""
    found = queries.growing(by=by, at=at, days=days)
    ids = [group.id for group in found]
    known = queries.usual(by=by, at=at, group_ids=ids, days=days)
    drawn = bars([(group.recent, known.get(group.id)) for group in found])
    rows = [
        Growing(group, known.get(group.id), bar)
        for group, bar in zip(found, drawn, strict=True)
    ]
    return sorted(rows, key=lambda row: -(row.group.recent - (row.usual or 0)))
