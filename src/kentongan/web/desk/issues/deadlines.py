"""What falls on which day: steps, clauses, tasks, questions, reviews, meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.issues import queries as issues
from kentongan.places import queries as places
from kentongan.rakor import queries as rakor
from kentongan.rakor.rules.meeting import AHEAD
from kentongan.tasks import queries as tasks
from kentongan.tasks.rules import InquiryState, TaskState
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.desk import month_words

LAST_MINUTE = time(23, 59)
OWED = frozenset({TaskState.ASSIGNED, TaskState.STARTED, TaskState.BLOCKED})


@dataclass(frozen=True)
class Deadline:
    """One thing that falls due; a `date` as `due` where the whole day counts.

    `code` tells kinds apart in any language, `kind` says it in the reader's.
    """

    code: str
    kind: str
    name: str
    what: str
    office: str
    due: datetime | date
    url: str
    late: bool = False

    @property
    def day(self) -> date:
        """The city's day on which it falls."""
        due = self.due
        return day_of(due, places.zone()) if isinstance(due, datetime) else due

    @property
    def at(self) -> datetime | None:
        """Its hour, where the hour counts."""
        return self.due if isinstance(self.due, datetime) else None


def of(visit: Visit) -> list[Deadline]:
    """Return all that the reader may know of and that nobody did yet, by day."""
    found = [*_steps(visit), *_tasks(visit), *_questions(visit), *_decisions(visit)]
    found += _meetings(visit)
    return sorted(found, key=_order)


def _steps(visit: Visit) -> Iterator[Deadline]:
    if not visit.holds(Act.ISSUE_VIEW):
        return
    for one in issues.due(by=visit.by, at=visit.at):
        yield Deadline(
            "isu",
            _("Langkah isu"),
            one.number,
            f"{one.title}: {one.what}",
            one.office_name,
            _hour(one.due_at),
            reverse("issue.view.one", args=[one.number]),
            one.late,
        )


def _tasks(visit: Visit) -> Iterator[Deadline]:
    if not visit.holds(Act.TASK_VIEW):
        return
    for one in tasks.tasks(by=visit.by, at=visit.at):
        if one.state in OWED:
            yield Deadline(
                "tugas",
                _("Tugas kantor"),
                one.number,
                one.what,
                one.owner_name,
                _hour(one.due_at),
                reverse("task.view.either", args=[one.number]),
                one.late,
            )


def _questions(visit: Visit) -> Iterator[Deadline]:
    if not visit.holds(Act.INQUIRY_VIEW):
        return
    asked = InquiryState.ASKED.value
    for one in tasks.inquiries_for(by=visit.by, at=visit.at, open_only=asked):
        yield Deadline(
            "pertanyaan",
            _("Pertanyaan"),
            one.number,
            one.question,
            one.office_name,
            _hour(one.due_at),
            reverse("task.view.either", args=[one.number]),
            one.late,
        )


def _decisions(visit: Visit) -> Iterator[Deadline]:
    if not visit.holds(Act.DECISION_VIEW):
        return
    words = {rakor.REVIEW: _("Tinjau ulang"), rakor.CHECK: _("Periksa syarat")}
    today = day_of(visit.at, places.zone())
    for one in rakor.ahead(by=visit.by, at=visit.at):
        url = reverse("decision.view.one", args=[one.number])
        late = one.day < today
        yield Deadline(
            one.kind,
            words[one.kind],
            one.number,
            one.title,
            one.office_name,
            one.day,
            url,
            late,
        )


def _meetings(visit: Visit) -> Iterator[Deadline]:
    if not visit.holds(Act.RAKOR_VIEW):
        return
    for one in rakor.meetings(by=visit.by, at=visit.at):
        if one.state in AHEAD:
            what = _("Rapat koordinasi {forum}, {place}")
            yield Deadline(
                "rakor",
                _("Rakor"),
                month_words(one.name),
                what.format(forum=one.forum_name, place=one.place),
                "",
                _hour(one.held_at),
                reverse("rakor.view.one", args=[one.name]),
            )


def _hour(at: datetime) -> datetime | date:
    """Return the moment; the last minute of a day is the whole day."""
    here = at.astimezone(places.zone())
    last = here.time().replace(second=0, microsecond=0) == LAST_MINUTE
    return here.date() if last else at


def _order(one: Deadline) -> tuple[date, bool, float, str]:
    return one.day, one.at is None, one.at.timestamp() if one.at else 0, one.name
