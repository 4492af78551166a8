"""How a directive stands when it is read back: done, blocked, or no word (S9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kentongan.tasks.rules import TaskState


class Outcome(StrEnum):
    """How a directive stands, over all the tasks it became."""

    DONE = "selesai"
    CHECKING = "bukti_diperiksa"
    BLOCKED = "terhambat"
    RUNNING = "berjalan"
    NO_REPORT = "belum_lapor"
    CANCELLED = "dibatalkan"
    GENERAL = "umum"


CLOSED = frozenset({Outcome.DONE, Outcome.CANCELLED, Outcome.GENERAL})


@dataclass(frozen=True)
class TaskFact:
    """What counts of a task: where it stands and when it is due."""

    state: TaskState
    due_at: datetime


def outcome(tasks: Iterable[TaskFact], at: datetime) -> Outcome:
    """Return how a directive stands at the moment `at`.

    Cancelled tasks don't count. One blocked task blocks it; it is done only when each
    task's proof was accepted; a task whose time has passed without a report is "no
    report", also when it was started.
    """
    facts = list(tasks)
    if not facts:
        return Outcome.GENERAL
    live = [fact for fact in facts if fact.state is not TaskState.CANCELLED]
    if not live:
        return Outcome.CANCELLED
    states = {fact.state for fact in live}
    if states == {TaskState.DONE}:
        return Outcome.DONE
    if TaskState.BLOCKED in states:
        return Outcome.BLOCKED
    if states <= {TaskState.DONE, TaskState.REPORTED}:
        return Outcome.CHECKING
    late = any(fact.due_at < at and is_owed(fact.state) for fact in live)
    return Outcome.NO_REPORT if late else Outcome.RUNNING


def is_owed(state: TaskState) -> bool:
    """Return whether the owner still owes a word."""
    return state in {TaskState.ASSIGNED, TaskState.STARTED}


def tally(outcomes: Sequence[Outcome]) -> dict[Outcome, int]:
    """Return how often each outcome stands, in their order, without zeros."""
    counts = Counter(outcomes)
    return {kind: counts[kind] for kind in Outcome if counts[kind]}
