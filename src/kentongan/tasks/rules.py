"""States of tasks, inquiries and activities, and what proof and lateness are."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from kentongan.domain.acts import Act
from kentongan.domain.machine import Machine
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words


class TaskState(StrEnum):
    """Where a task stands."""

    ASSIGNED = "ditugaskan"
    STARTED = "dikerjakan"
    BLOCKED = "terhambat"
    REPORTED = "dilaporkan_selesai"
    DONE = "selesai_terverifikasi"
    CANCELLED = "dibatalkan"


TASK = Machine(
    start=TaskState.ASSIGNED,
    done={TaskState.DONE, TaskState.CANCELLED},
    moves=(
        (TaskState.ASSIGNED, Act.TASK_START, TaskState.STARTED),
        (TaskState.ASSIGNED, Act.TASK_REPORT_DONE, TaskState.REPORTED),
        (TaskState.ASSIGNED, Act.TASK_CANCEL, TaskState.CANCELLED),
        (TaskState.STARTED, Act.TASK_BLOCK, TaskState.BLOCKED),
        (TaskState.BLOCKED, Act.TASK_START, TaskState.STARTED),
        (TaskState.STARTED, Act.TASK_REPORT_DONE, TaskState.REPORTED),
        (TaskState.STARTED, Act.TASK_CANCEL, TaskState.CANCELLED),
        (TaskState.BLOCKED, Act.TASK_CANCEL, TaskState.CANCELLED),
        (TaskState.REPORTED, Act.TASK_RETURN, TaskState.STARTED),
        (TaskState.REPORTED, Act.TASK_ACCEPT, TaskState.DONE),
        (TaskState.DONE, Act.TASK_RETURN, TaskState.STARTED),
    ),
)


class InquiryState(StrEnum):
    """Where a question to an office stands."""

    ASKED = "diminta"
    REPLIED = "dijawab"
    CANCELLED = "dibatalkan"


INQUIRY = Machine(
    start=InquiryState.ASKED,
    done={InquiryState.REPLIED, InquiryState.CANCELLED},
    moves=(
        (InquiryState.ASKED, Act.INQUIRY_REPLY, InquiryState.REPLIED),
        (InquiryState.ASKED, Act.INQUIRY_CANCEL, InquiryState.CANCELLED),
        (InquiryState.REPLIED, Act.INQUIRY_ASK_AGAIN, InquiryState.ASKED),
    ),
)


class ActivityState(StrEnum):
    """Where an activity of the month stands."""

    PLANNED = "direncanakan"
    DONE = "terlaksana"
    CANCELLED = "batal"


ACTIVITY = Machine(
    start=ActivityState.PLANNED,
    done={ActivityState.DONE, ActivityState.CANCELLED},
    moves=(
        (ActivityState.PLANNED, Act.ACTIVITY_REPORT, ActivityState.DONE),
        (ActivityState.PLANNED, Act.ACTIVITY_CANCEL, ActivityState.CANCELLED),
    ),
)


class Finding(StrEnum):
    """What an asked office found."""

    NONE = "tidak_ada"
    SOME = "ada"
    UNKNOWN = "belum_diketahui"


class Consent(StrEnum):
    """Whether the answering head lets a public sentence be derived."""

    GIVEN = "setuju"
    REFUSED = "tidak_setuju"


class NoProof(Refusal):
    """A task was reported done without its proof."""

    what = Words(
        "Bukti: tulis apa yang sudah dikerjakan, atau unggah foto. Diminta: {wanted}.",
        "Proof: write what was done, or upload a photo. Asked for: {wanted}.",
    )


class AlreadyBegun(Refusal):
    """What an office has begun isn't taken back under its hands."""

    what = Words(
        "{owner} sudah mengerjakannya. Tulis arahan baru, atau batalkan tugasnya.",
        "{owner} has begun. Write another directive, or cancel the task.",
    )


def check_not_begun(state: TaskState, *, owner: str) -> None:
    """Let a task be taken back that nobody began.

    Raises
    ------
    AlreadyBegun
        Otherwise.
    """
    if state is not TaskState.ASSIGNED:
        raise AlreadyBegun(owner=owner)


class NoObstacle(Refusal):
    """A task was reported blocked without saying by what."""

    what = Words(
        "Hambatan: tulis apa yang menghambat, paling sedikit 10 huruf.",
        "Obstacle: write what is in the way, at least 10 letters.",
    )


class BadDeadline(Refusal):
    """A deadline before it was asked."""

    what = Words(
        "Tenggat {due}: sudah lewat. Pilih waktu sesudah {at}.",
        "Deadline {due}: already past. Choose a time after {at}.",
    )


def check_deadline(due_at: datetime, at: datetime) -> None:
    """Refuse a deadline that has passed when it is set.

    Raises
    ------
    BadDeadline
        If `due_at` isn't after `at`.
    """
    if due_at <= at:
        raise BadDeadline(due=f"{due_at:%Y-%m-%d %H:%M}", at=f"{at:%Y-%m-%d %H:%M}")
