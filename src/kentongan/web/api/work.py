"""Tasks and decisions: who owes what, and what waits on whom."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Schema
from pydantic import ConfigDict

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.rakor import queries as rakor
from kentongan.rakor.queries import DecisionView
from kentongan.tasks import actions, queries
from kentongan.tasks.queries import TaskView
from kentongan.tasks.rules import TaskState
from kentongan.web.api import paging
from kentongan.web.api.edge import operation
from kentongan.web.api.given import Line, Prose
from kentongan.web.api.paging import Asked, Page


class Task(Schema):
    """Who owes what until when, with what proof."""

    number: str
    what: str
    owner: str
    due_at: datetime
    proof_wanted: str
    state: str
    assigned_at: datetime
    reported_at: datetime | None
    accepted_at: datetime | None
    obstacle: str
    note: str
    proofs: int
    late: bool


class Narrow(Asked):
    """What a list of tasks is narrowed to."""

    owner: Line = Field("", max_length=40, description="Code of an office")
    state: TaskState | None = None


class Done(Schema):
    """What was done, in words that show it."""

    model_config = ConfigDict(extra="forbid")

    proof: Prose = Field(min_length=10, max_length=2000)


class Stuck(Schema):
    """What is in the way."""

    model_config = ConfigDict(extra="forbid")

    obstacle: Prose = Field(min_length=10, max_length=500)


class Decision(Schema):
    """What was decided, by what right, and on whom it waits."""

    number: str
    title: str
    text: str
    competence: str
    addressee: str
    state: str
    made_at: datetime | None
    letter_number: str
    sent_at: datetime | None
    reply: str
    granted: str
    replied_at: datetime | None
    awaits_reply: bool
    unmet: list[str]
    next_review: date | None


def _task(one: TaskView) -> Task:
    known = {name: getattr(one, name) for name in Task.model_fields}
    return Task(**{**known, "proofs": len(one.proofs)})


def _decision(one: DecisionView) -> Decision:
    known = {name: getattr(one, name) for name in Decision.model_fields}
    return Decision(**{**known, "unmet": list(one.unmet)})


@operation("GET", "tasks", Act.TASK_VIEW, Page[Task], "Daftar tugas menurut tenggat.")
def list_tasks(
    request: HttpRequest, asked: Query[Narrow], *, by: Actor, at: datetime
) -> Page[Task]:
    """List tasks by their deadline."""
    del request
    found = queries.tasks(by=by, at=at, owner=asked.owner)
    if asked.state:
        found = [one for one in found if one.state == asked.state]
    return paging.page(found, asked, _task, lambda one: one.number)


@operation("GET", "tasks/{number}", Act.TASK_VIEW, Task, "Satu tugas.")
def one_task(request: HttpRequest, number: Line, *, by: Actor, at: datetime) -> Task:
    """Return one task."""
    del request
    return _task(queries.task_by_number(by=by, at=at, number=number))


@operation(
    "POST",
    "tasks/{number}/start",
    Act.TASK_START,
    Task,
    "Kantor sendiri mulai atau lanjut mengerjakan.",
)
def start_task(request: HttpRequest, number: Line, *, by: Actor, at: datetime) -> Task:
    """Say that the own office began, or goes on."""
    del request
    task = queries.task_by_number(by=by, at=at, number=number)
    actions.start(task_id=task.id, by=by, at=at)
    return _task(queries.task_by_number(by=by, at=at, number=number))


@operation(
    "POST",
    "tasks/{number}/block",
    Act.TASK_BLOCK,
    Task,
    "Sebutkan apa yang menghambat kantor sendiri.",
)
def block_task(
    request: HttpRequest, number: Line, said: Stuck, *, by: Actor, at: datetime
) -> Task:
    """Say what is in the own office's way."""
    del request
    task = queries.task_by_number(by=by, at=at, number=number)
    actions.block(task_id=task.id, obstacle=said.obstacle, by=by, at=at)
    return _task(queries.task_by_number(by=by, at=at, number=number))


@operation(
    "POST",
    "tasks/{number}/report-done",
    Act.TASK_REPORT_DONE,
    Task,
    "Laporkan tugas kantor sendiri selesai; sekretariat memeriksa buktinya.",
)
def report_task_done(
    request: HttpRequest, number: Line, said: Done, *, by: Actor, at: datetime
) -> Task:
    """Report a task of the own office done; the secretariat checks the proof."""
    del request
    task = queries.task_by_number(by=by, at=at, number=number)
    actions.report_done(task_id=task.id, proof=said.proof, by=by, at=at)
    return _task(queries.task_by_number(by=by, at=at, number=number))


@operation(
    "GET",
    "decisions",
    Act.DECISION_VIEW,
    Page[Decision],
    "Keputusan yang masih terbuka, yang terlama dahulu.",
)
def list_decisions(
    request: HttpRequest, asked: Query[Asked], *, by: Actor, at: datetime
) -> Page[Decision]:
    """List the decisions that are open, the oldest first."""
    del request
    found = rakor.decisions(by=by, at=at)
    return paging.page(found, asked, _decision, lambda one: one.number)


@operation("GET", "decisions/{number}", Act.DECISION_VIEW, Decision, "Satu keputusan.")
def one_decision(request: HttpRequest, number: Line, *, by: Actor, at: datetime) -> Any:
    """Return one decision."""
    del request
    return _decision(rakor.decision_by_number(by=by, at=at, number=number).decision)
