"""A text for each late office, ready to paste into a chat; always in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kentongan.access import queries as offices
from kentongan.domain import workdays
from kentongan.domain.dates import long_day
from kentongan.domain.periods import day_of
from kentongan.places import queries as places
from kentongan.tasks.queries import TaskView

DEMO = "PERAGAAN - BUKAN DOKUMEN RESMI"


@dataclass(frozen=True)
class LateOffice:
    """An office with what it owes, and the words that remind it."""

    name: str
    tasks: tuple[TaskView, ...]
    text: str


def late_offices(tasks: Sequence[TaskView], at: datetime) -> list[LateOffice]:
    """Return the offices that are late, those with most first."""
    owed: dict[str, list[TaskView]] = {}
    for task in tasks:
        if task.late:
            owed.setdefault(task.owner_name, []).append(task)
    found = [
        LateOffice(name, tuple(late), _text(name, late, at))
        for name, late in owed.items()
    ]
    return sorted(found, key=lambda office: (-len(office.tasks), office.name))


def _text(name: str, late: Sequence[TaskView], at: datetime) -> str:
    opening = f"Yth. {name}. Mohon izin mengingatkan tindak lanjut yang lewat tenggat:"
    lines = [f"{place}. {_line(task, at)}" for place, task in enumerate(late, 1)]
    closing = (
        "Mohon kabar hasil atau hambatannya hari ini. Terima kasih,"
        f" {offices.agency(offices.secretariat()).short}."
    )
    marks = [DEMO] if places.house().demo else []
    return "\n".join([*marks, opening, *lines, closing])


def _line(task: TaskView, at: datetime) -> str:
    zone = places.zone()
    day, today = day_of(task.due_at, zone), day_of(at, zone)
    days = workdays.load().workdays_between(day, today, known_at=today)
    over = f"lewat {days} hari kerja" if days else "lewat hari ini"
    proof = f"; bukti: {task.proof_wanted}" if task.proof_wanted else ""
    return f"{task.what}, tenggat {long_day(day).id} ({over}){proof}"
