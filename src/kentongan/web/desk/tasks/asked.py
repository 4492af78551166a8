"""Who asked for a task: the meeting and its directive, an issue, a decision."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.rakor import queries as rakor
from kentongan.tasks.queries import TaskView
from kentongan.web.desk import origins
from kentongan.web.desk.origins import Origin
from kentongan.web.desk.visit import Visit


@dataclass
class Askers:
    """Origins of many tasks, each thing and each meeting read once."""

    visit: Visit
    origins: dict[Ref, Origin] = field(default_factory=dict)
    orders: dict[Ref, dict[str, int]] = field(default_factory=dict)

    def of(self, task: TaskView) -> Origin:
        """Return who asked for a task: Rakor Februari 2020, arahan 3."""
        found = self._origin(task.about)
        order = self._order(task)
        if order is None:
            return found
        words = _("{meeting}, arahan {n}").format(meeting=found.words, n=order)
        return Origin(words, found.url)

    def _origin(self, ref: Ref) -> Origin:
        if ref not in self.origins:
            self.origins[ref] = origins.of(ref, self.visit) or Origin("")
        return self.origins[ref]

    def _order(self, task: TaskView) -> int | None:
        if task.about.kind != "rakor":
            return None
        if task.about not in self.orders:
            self.orders[task.about] = self._directives(task.about)
        return self.orders[task.about].get(task.number)

    def _directives(self, meeting: Ref) -> dict[str, int]:
        """Return by the number of its task which directive of a meeting it was."""
        by, at = self.visit.by, self.visit.at
        try:
            name = rakor.meeting_by_id(by=by, at=at, meeting_id=meeting.id).name
        except NotFound:
            return {}
        return {
            owner.number: line.order
            for line in rakor.directives(by=by, at=at, month=name)
            for owner in line.owners
            if owner.number
        }
