"""Nothing goes quiet: an owner, a next step on a working day, and what is stuck."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from kentongan.domain.dates import day_month, weekday
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.domain.workdays import Calendar
from kentongan.issues.rules.ladder import Pace
from kentongan.issues.rules.states import State, is_open, is_timed
from kentongan.tasks.rules import check_deadline

_YEAR = re.compile(r"(,? Tahun Baru Saka)? \d{4}.*$")
_SOLEMN = re.compile(r"^Hari (Suci|Raya) ")
MIN_WORDS = 5


class Stuck(StrEnum):
    """Why an issue doesn't move."""

    LATE = "langkah_terlambat"
    NO_ACTION = "tanpa_langkah"
    RUNG = "batas_jenjang_lewat"


class NoOwner(Refusal):
    """A matter that nobody owns."""

    what = Words("Penanggung jawab: pilih satu kantor.", "Owner: choose one office.")


class NoNextAction(Refusal):
    """A matter with which nothing happens next."""

    what = Words(
        "Langkah berikut: tulis apa yang dikerjakan, misal temui paguyuban.",
        "Next step: write what is done, for example meet the association.",
    )


class NoDeadline(Refusal):
    """A next step without an end."""

    what = Words(
        "Tenggat: pilih tanggal dan jam.", "Deadline: choose a date and a time."
    )


class DueOnHoliday(Refusal):
    """A deadline on a day on which nobody works."""

    what = Words(
        "Tenggat {day_id} libur ({name_id}). Pilih hari kerja, misal {next_id}.",
        "{day_en} is a holiday ({name_en}). Choose a working day, e.g. {next_en}.",
    )


@dataclass(frozen=True)
class Plan:
    """The next step: what, by which office, until when."""

    what: str
    office: str
    due_at: datetime | None


@dataclass(frozen=True)
class Standing:
    """What decides whether an issue is stuck."""

    state: State
    next_action: str
    next_due_at: datetime | None
    rung_due_at: datetime


def check_owned(owner: str, plan: Plan) -> None:
    """Ask for what keeps a matter from going quiet.

    Raises
    ------
    NoOwner, NoNextAction, NoDeadline
        With what is missing.
    """
    if not owner:
        raise NoOwner
    check_plan(plan)


def check_plan(plan: Plan) -> datetime:
    """Return the deadline of a complete next step.

    Raises
    ------
    NoNextAction, NoDeadline
        With what is missing.
    """
    if len(plan.what.strip()) < MIN_WORDS or not plan.office:
        raise NoNextAction
    if plan.due_at is None:
        raise NoDeadline
    return plan.due_at


def check_due(
    due_at: datetime,
    *,
    at: datetime,
    zone: ZoneInfo,
    calendar: Calendar,
    pace: Pace = Pace.WORKDAYS,
) -> None:
    """Let a deadline fall on a working day to come; at clock pace on any.

    Raises
    ------
    BadDeadline
        If it has passed.
    DueOnHoliday
        With the holiday and the next working day.
    """
    check_deadline(due_at, at)
    day, known = day_of(due_at, zone), day_of(at, zone)
    if pace is Pace.CLOCK or calendar.is_workday(day, known_at=known):
        return
    holiday = calendar.holiday(day, known)
    name = _brief(holiday.name) if holiday else weekday(day)
    free, work = day_month(day), day_month(calendar.next_workday(day, known_at=known))
    raise DueOnHoliday(
        day_id=free.id,
        day_en=free.en,
        name_id=name.id,
        name_en=name.en,
        next_id=work.id,
        next_en=work.en,
    )


def _brief(name: Words) -> Words:
    """Return a holiday's name as people say it: Nyepi, Idulfitri."""
    return Words(*(_SOLEMN.sub("", _YEAR.sub("", part)) for part in name))


def stuck(standing: Standing, at: datetime) -> tuple[Stuck, ...]:
    """Return why an issue doesn't move; empty when it does or owes nothing."""
    if not is_open(standing.state):
        return ()
    found = []
    if not standing.next_action or standing.next_due_at is None:
        found.append(Stuck.NO_ACTION)
    elif standing.next_due_at < at:
        found.append(Stuck.LATE)
    if is_timed(standing.state) and standing.rung_due_at < at:
        found.append(Stuck.RUNG)
    return tuple(found)
