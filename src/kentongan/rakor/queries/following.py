"""Directives with the tasks they became, and last month's read back first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from kentongan.domain.codes import Classification
from kentongan.domain.dates import month_of
from kentongan.domain.rights import Actor, may_see
from kentongan.domain.words import Words
from kentongan.rakor import labels, models
from kentongan.rakor.queries.sessions import find
from kentongan.rakor.rules import followups as rules
from kentongan.tasks import queries as tasks
from kentongan.tasks.models import Task
from kentongan.tasks.rules import TASK, TaskState


@dataclass(frozen=True)
class OwnerView:
    """One office's part: that it owes and where it stands is the meeting's to know.

    Number and obstacle show only to those in the task's own circle.
    """

    office: str
    office_name: str
    number: str
    state: str
    due_at: datetime
    reported_at: datetime | None
    accepted_at: datetime | None
    late: bool
    obstacle: str


@dataclass(frozen=True)
class DirectiveView:
    """A directive as it stands now."""

    id: int
    meeting: str
    order: int
    item_id: int | None
    decision: str
    line: str
    what: str
    due_at: datetime | None
    proof: str
    general: bool
    restricted: bool
    owners: tuple[OwnerView, ...]
    outcome: rules.Outcome


@dataclass(frozen=True)
class FollowUps:
    """The first item of a Rakor: how the directives since the last one stand.

    `carried` are older ones that are still open; `decision_tasks` were assigned for a
    decision outside the room, and show to those in their circle.
    """

    of: str
    lines: tuple[DirectiveView, ...]
    carried: tuple[DirectiveView, ...]
    decision_tasks: tuple[tasks.TaskView, ...]
    counts: tuple[tuple[rules.Outcome, int], ...]

    @property
    def total(self) -> int:
        """How many directives became tasks."""
        return sum(count for _, count in self.counts)

    @property
    def sentence(self) -> Words:
        """Arahan Januari: 6; selesai 4, terhambat 1, belum lapor 1."""
        if not self.of:
            return Words("Belum ada Rakor sebelumnya.", "There was no Rakor before.")
        month = month_of(self.of)
        parts = [
            ", ".join(
                f"{labels.FOLLOW_UPS[kind](language)} {count}"
                for kind, count in self.counts
            )
            for language in ("id", "en")
        ]
        tail = [f"; {part}" if part else "" for part in parts]
        return Words(
            f"Arahan {month.id}: {self.total}{tail[0]}",
            f"Directives of {month.en}: {self.total}{tail[1]}",
        )


def directives(*, by: Actor, at: datetime, month: str) -> list[DirectiveView]:
    """Return the directives given in a meeting, as they stand now."""
    rows = _visible(by, at).filter(meeting=find(by, at, month))
    return [_view(row, by, at) for row in rows.order_by("order")]


def followups(*, by: Actor, at: datetime, month: str) -> FollowUps:
    """Return what became of the directives given since the last regular Rakor."""
    row = find(by, at, month)
    before = row.previous
    if before is None:
        return FollowUps("", (), (), (), ())
    since = models.Meeting.visible_to(by, at).filter(
        forum_id=row.forum_id, held_at__gte=before.held_at, held_at__lt=row.held_at
    )
    given = _visible(by, at).filter(meeting__in=since)
    older = _visible(by, at).filter(
        meeting__forum_id=row.forum_id, meeting__held_at__lt=before.held_at
    )
    still = older.filter(tasks__state__in=_owed()).distinct()
    lines = _views(given, by, at)
    outcomes = [v.outcome for v in lines if v.outcome is not rules.Outcome.GENERAL]
    return FollowUps(
        of=before.name,
        lines=lines,
        carried=_views(still, by, at),
        decision_tasks=_decision_tasks(since, by, at),
        counts=tuple(rules.tally(outcomes).items()),
    )


def _owed() -> list[str]:
    return [state.value for state in TaskState if state not in TASK.done]


def _visible(by: Actor, at: datetime) -> QuerySet[models.Directive]:
    rows = models.Directive.visible_to(by, at).select_related("meeting", "decision")
    return rows.prefetch_related("tasks__owner")


def _views(
    rows: QuerySet[models.Directive], by: Actor, at: datetime
) -> tuple[DirectiveView, ...]:
    ordered = rows.order_by("meeting__held_at", "order")
    return tuple(_view(row, by, at) for row in ordered)


def _view(row: models.Directive, by: Actor, at: datetime) -> DirectiveView:
    owed = sorted(row.tasks.all(), key=lambda task: task.pk)
    facts = [rules.TaskFact(TaskState(task.state), task.due_at) for task in owed]
    return DirectiveView(
        id=row.pk,
        meeting=row.meeting.name,
        order=row.order,
        item_id=row.item_id,
        decision=row.decision.number if row.decision else "",
        line=row.line,
        what=row.what,
        due_at=row.due_at,
        proof=row.proof,
        general=row.general,
        restricted=row.classification > Classification.BIASA,
        owners=tuple(_owner(task, by, at) for task in owed),
        outcome=rules.outcome(facts, at),
    )


def _owner(task: Task, by: Actor, at: datetime) -> OwnerView:
    inside = may_see(by, task.label, at)
    return OwnerView(
        office=task.owner_id,
        office_name=task.owner.short,
        number=task.number if inside else "",
        state=task.state,
        due_at=task.due_at,
        reported_at=task.reported_at,
        accepted_at=task.accepted_at,
        late=task.due_at < at and rules.is_owed(TaskState(task.state)),
        obstacle=task.obstacle if inside else "",
    )


def _decision_tasks(
    since: Iterable[models.Meeting], by: Actor, at: datetime
) -> tuple[tasks.TaskView, ...]:
    made = models.Decision.visible_to(by, at).filter(made_in__in=since)
    said = models.Directive.visible_to(by, at).filter(decision__in=made)
    known = set(said.values_list("tasks", flat=True))
    found = (t for row in made for t in tasks.tasks(by=by, at=at, about=row.ref))
    return tuple(task for task in found if task.id not in known)
