"""Tasks: assigned, started, blocked, reported done with proof, accepted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, Permit, require, require_act
from kentongan.domain.roles import Role
from kentongan.formats import photos
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports.rules import check_reason
from kentongan.tasks import models, rules

MIN_WORDS = 10


@dataclass(frozen=True)
class Assignment:
    """Who owes what until when, and what will show it."""

    owner: str
    what: str
    due_at: datetime
    proof: str = ""
    area: str = ""


def assign(*, permit: Permit, about: Ref, new: Assignment) -> models.Task:
    """Assign a task: a step of the act that `permit` allows.

    Raises
    ------
    BadDeadline
        If the deadline has passed already.
    """
    rules.check_deadline(new.due_at, permit.at)
    owner = offices.agency(new.owner)
    readers = {offices.secretariat(), owner.code}
    label = audiences.label(new.area or owner.area, readers)
    return models.Task.create(
        label,
        number=numbers.fresh(models.Task)[0],
        what=new.what,
        owner_id=owner.code,
        due_at=new.due_at,
        proof_wanted=new.proof,
        about_kind=about.kind,
        about_id=about.id,
        state=rules.TASK.start.value,
        assigned_at=permit.at,
    )


def take_back(*, permit: Permit, task: models.Task) -> None:
    """Take back a task that nobody began: a step of the act that `permit` allows.

    Raises
    ------
    AlreadyBegun
        If its office has begun, or reported.
    """
    rules.check_not_begun(rules.TaskState(task.state), owner=task.owner.short)
    task.state = rules.TASK.step(rules.TaskState(task.state), Act.TASK_CANCEL).value
    task.save(update_fields=["state"])


def show_proof(
    *, permit: Permit, task: models.Task, proof: str, photo: bytes = b""
) -> None:
    """Accept proof shown before witnesses: a step of the act that `permit` allows.

    What its office reported before is accepted as it stands; otherwise the proof is
    kept first, in words or as a photo.

    Raises
    ------
    NoProof
        If there is neither, and nothing was reported.
    """
    if rules.TaskState(task.state) is not rules.TaskState.REPORTED:
        _report(task, proof, photo, permit.actor.id, permit.at)
    task.state = rules.TASK.step(rules.TaskState(task.state), Act.TASK_ACCEPT).value
    task.accepted_at = permit.at
    task.save(update_fields=["state", "reported_at", "accepted_at"])


def _report(task: models.Task, proof: str, photo: bytes, by: str, at: datetime) -> None:
    if rules.TaskState(task.state) is rules.TaskState.BLOCKED:
        task.state = rules.TASK.step(rules.TaskState.BLOCKED, Act.TASK_START).value
    state = rules.TaskState(task.state)
    task.state = rules.TASK.step(state, Act.TASK_REPORT_DONE).value
    keep_proof(task, proof, photo, by, at)
    task.reported_at = at


def keep_proof(
    task: models.Task, proof: str, photo: bytes, by: str, at: datetime
) -> None:
    """Keep what shows that a task is done.

    Raises
    ------
    NoProof
        If there are neither words nor a photo.
    """
    if len(proof.strip()) < MIN_WORDS and not photo:
        raise rules.NoProof(wanted=task.proof_wanted or "-")
    digest = keep(photo) if photo else ""
    models.Proof.objects.create(
        task=task, text=proof.strip(), file=digest[:16], digest=digest, by=by, at=at
    )


@action
def assign_task(*, about: Ref, new: Assignment, by: Actor, at: datetime) -> models.Task:
    """Assign a task outside a meeting."""
    permit = require_act(by, Act.TASK_ASSIGN, at)
    task = assign(permit=permit, about=about, new=new)
    record(permit, on=task.ref)
    return task


def _named(task: models.Task, by: Actor) -> set[Role]:
    return {Role.OWNER} if by.agency == task.owner_id else set()


def _step(
    task_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Task, Permit]:
    task = models.Task.visible_to(by, at).get(pk=task_id)
    permit = require(by, act, task.label, at, named=_named(task, by))
    task.state = rules.TASK.step(rules.TaskState(task.state), act).value
    return task, permit


@action
def start(*, task_id: int, by: Actor, at: datetime) -> models.Task:
    """Start, or take up again, what was assigned."""
    task, permit = _step(task_id, Act.TASK_START, by, at)
    task.save(update_fields=["state"])
    record(permit, on=task.ref)
    return task


@action
def block(*, task_id: int, obstacle: str, by: Actor, at: datetime) -> models.Task:
    """Say what is in the way.

    Raises
    ------
    NoObstacle
        If it isn't said.
    """
    task, permit = _step(task_id, Act.TASK_BLOCK, by, at)
    if len(obstacle.strip()) < MIN_WORDS:
        raise rules.NoObstacle
    task.obstacle = obstacle.strip()
    task.save(update_fields=["state", "obstacle"])
    record(permit, on=task.ref)
    return task


@action
def report_done(
    *, task_id: int, proof: str, photo: bytes = b"", by: Actor, at: datetime
) -> models.Task:
    """Report a task done, with words or a photo as proof.

    Raises
    ------
    NoProof
        If there is neither.
    """
    task, permit = _step(task_id, Act.TASK_REPORT_DONE, by, at)
    keep_proof(task, proof, photo, by.id, at)
    task.reported_at = at
    task.save(update_fields=["state", "reported_at"])
    record(permit, on=task.ref)
    return task


def keep(photo: bytes) -> str:
    """Keep a picture without what a camera hid in it; return its digest."""
    clean = photos.clean(photo)
    digest = sha256(clean).hexdigest()
    folder = settings.ATTACHMENTS
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / digest).write_bytes(clean)
    return digest


@action
def accept(*, task_id: int, by: Actor, at: datetime) -> models.Task:
    """Accept the proof."""
    task, permit = _step(task_id, Act.TASK_ACCEPT, by, at)
    task.accepted_at = at
    task.save(update_fields=["state", "accepted_at"])
    record(permit, on=task.ref)
    return task


@action
def return_task(*, task_id: int, note: str, by: Actor, at: datetime) -> models.Task:
    """Send a task back with a note on what is missing.

    Raises
    ------
    NeedReason
        If it isn't said.
    """
    task, permit = _step(task_id, Act.TASK_RETURN, by, at)
    task.note = check_reason(note)
    task.save(update_fields=["state", "note"])
    record(permit, on=task.ref)
    return task


@action
def cancel(*, task_id: int, reason: str, by: Actor, at: datetime) -> models.Task:
    """Cancel a task, with the reason.

    Raises
    ------
    NeedReason
        If there is none.
    """
    task, permit = _step(task_id, Act.TASK_CANCEL, by, at)
    task.note = check_reason(reason)
    task.save(update_fields=["state", "note"])
    record(permit, on=task.ref)
    return task
