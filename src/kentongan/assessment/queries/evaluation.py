"""The evaluation of a month (S9, S12): were we right, were we in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.alarms import queries as alarmed
from kentongan.alarms.queries import Record
from kentongan.assessment.queries import meeting, outlooks
from kentongan.assessment.queries.circle import counter
from kentongan.assessment.queries.participation import period_of
from kentongan.assessment.rules import times
from kentongan.assessment.rules.situation import Score
from kentongan.assessment.rules.times import Path, Times
from kentongan.assessment.rules.wording import decimal
from kentongan.domain.acts import Act
from kentongan.domain.periods import Month, Period
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.publication.models import Publication
from kentongan.publication.rules import Kind
from kentongan.rakor import queries as rakor
from kentongan.rakor.rules.followups import Outcome
from kentongan.reports.models import Group
from kentongan.rumours.models import Rumour
from kentongan.tasks.models import Inquiry, Task
from kentongan.tasks.rules import InquiryState, TaskState

MISSES = 3


@dataclass(frozen=True)
class Rate:
    """How many of how many; None of nothing."""

    done: int
    of: int

    @property
    def share(self) -> float | None:
        """The share, or None."""
        return times.rate(self.done, self.of)


@dataclass(frozen=True)
class Miss:
    """Something that went wrong, in one line; the worst come first."""

    what: Words
    weight: float


@dataclass(frozen=True)
class Evaluation:
    """A month, scored: alarms, times, follow-ups, answers in time, outlook, misses."""

    period: Period
    headline: Words
    alarms: Record
    times: Times
    followups: Rate
    tasks_in_time: Rate
    answers_in_time: Rate
    outlook: Rate
    scores: tuple[Score, ...]
    misses: tuple[Miss, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to score yet."""
        counts = (self.followups.of, self.tasks_in_time.of, self.answers_in_time.of)
        alarms = self.alarms.right + self.alarms.wrong + self.alarms.waiting
        return not any((*counts, alarms, self.times.of[0]))


def evaluation(*, by: Actor, at: datetime, month: Month) -> Evaluation:
    """Return how right and how timely the period of a month's Rakor was.

    Counts only, over all there is: whoever may evaluate sees no content.

    Raises
    ------
    NotAllowed
        If `by` may not evaluate.
    """
    require_act(by, Act.EVALUATION_VIEW, at)
    eye = counter()
    period = period_of(by=eye, at=at, month=month)
    record = alarmed.record(by=eye, at=at, period=period)
    scores = _scores(eye, at, month)
    paths = _paths(eye, at, period)
    tasks, late = _tasks(eye, at, period)
    return Evaluation(
        period=period,
        headline=_headline(record),
        alarms=record,
        times=times.medians(paths),
        followups=_followups(eye, at, month),
        tasks_in_time=tasks,
        answers_in_time=_answers(eye, at, period),
        outlook=Rate(sum(score.inside for score in scores), len(scores)),
        scores=scores,
        misses=_misses(record, paths, late),
    )


def _headline(record: Record) -> Words:
    if not (record.right or record.wrong or record.waiting):
        return Words("Belum ada yang dapat dinilai.", "Nothing to score.")
    promised = decimal(record.promised)
    waits_id = f", {record.waiting} belum ditinjau" if record.waiting else ""
    waits_en = f", {record.waiting} not reviewed" if record.waiting else ""
    return Words(
        f"{record.right} sinyal benar, {record.wrong} keliru{waits_id};"
        f" janji {promised.id}.",
        f"{record.right} alarms right, {record.wrong} wrong{waits_en};"
        f" promised {promised.en}.",
    )


def _scores(by: Actor, at: datetime, month: Month) -> tuple[Score, ...]:
    try:
        held = rakor.meeting(by=by, at=at, month=str(month))
    except NotFound:
        return ()
    return outlooks.scores(by=by, at=at, held=held)


def _paths(by: Actor, at: datetime, period: Period) -> list[Path]:
    """Return the moments of each rumour that was taken up in the period."""
    rows = Rumour.visible_to(by, at).filter(
        taken_up_at__gte=period.start, taken_up_at__lt=period.end, taken_up_at__lte=at
    )
    rumours = list(rows)
    grouped = _grouped(by, at, rumours)
    rung = _rung(by, at)
    checked = _first_replies(by, at, rumours)
    answered = _first_answers(at, rumours)
    return [
        Path(
            first_report=rumour.first_at,
            grouped=grouped.get(rumour.group_id),
            alarm=rung.get(rumour.ref),
            checked=checked.get(rumour.pk),
            answered=answered.get(rumour.pk),
        )
        for rumour in rumours
    ]


def _grouped(by: Actor, at: datetime, rumours: list[Rumour]) -> dict[int, datetime]:
    rows = Group.visible_to(by, at).filter(pk__in=[r.group_id for r in rumours])
    return dict(rows.values_list("pk", "recorded_at"))


def _rung(by: Actor, at: datetime) -> dict[Ref, datetime]:
    found: dict[Ref, datetime] = {}
    for alarm in alarmed.alarms(by=by, at=at):
        if alarm.taken_as is not None:
            first = found.get(alarm.taken_as, alarm.raised_at)
            found[alarm.taken_as] = min(first, alarm.raised_at)
    return found


def _first_replies(
    by: Actor, at: datetime, rumours: list[Rumour]
) -> dict[int, datetime]:
    rows = Inquiry.visible_to(by, at).filter(
        about_kind=Rumour.kind, about_id__in=[r.pk for r in rumours]
    )
    replied = rows.filter(replied_at__lte=at).order_by("-replied_at")
    pairs = replied.values_list("about_id", "replied_at")
    return {about: moment for about, moment in pairs if moment is not None}


def _first_answers(at: datetime, rumours: list[Rumour]) -> dict[int, datetime]:
    rows = Publication.objects.filter(
        kind=Kind.ANSWER.value,
        about_kind=Rumour.kind,
        about_id__in=[r.pk for r in rumours],
        published_at__lte=at,
    )
    return dict(rows.order_by("-published_at").values_list("about_id", "published_at"))


def _followups(by: Actor, at: datetime, month: Month) -> Rate:
    try:
        found = meeting.followups(by=by, at=at, month=str(month))
    except NotFound:
        return Rate(0, 0)
    counts = dict(found.tally)
    return Rate(counts.get(Outcome.DONE.value, 0), sum(counts.values()))


def _tasks(by: Actor, at: datetime, period: Period) -> tuple[Rate, list[Miss]]:
    """Return how many tasks due in the period were handed in by their date."""
    rows = Task.visible_to(by, at).filter(
        due_at__gte=period.start, due_at__lt=min(period.end, at)
    )
    live = list(rows.exclude(state=TaskState.CANCELLED.value).select_related("owner"))
    kept = [t for t in live if t.reported_at is not None and t.reported_at <= t.due_at]
    owed = {TaskState.ASSIGNED.value, TaskState.STARTED.value, TaskState.BLOCKED.value}
    late = [
        Miss(
            Words(
                f"Tugas {task.owner.short} lewat {(at - task.due_at).days} hari",
                f"Task of {task.owner.short} {(at - task.due_at).days} days overdue",
            ),
            (at - task.due_at).total_seconds() / 3600,
        )
        for task in live
        if task.state in owed
    ]
    return Rate(len(kept), len(live)), late


def _answers(by: Actor, at: datetime, period: Period) -> Rate:
    rows = Inquiry.visible_to(by, at).filter(
        asked_at__gte=period.start, asked_at__lt=period.end, due_at__lte=at
    )
    live = rows.exclude(state=InquiryState.CANCELLED.value)
    times_ = list(live.values_list("due_at", "replied_at"))
    kept = sum(replied is not None and replied <= due for due, replied in times_)
    return Rate(kept, len(times_))


def _misses(record: Record, paths: list[Path], late: list[Miss]) -> tuple[Miss, ...]:
    """Return the worst: answers that took longest, tasks longest overdue, alarms."""
    found = list(late)
    for path in paths:
        took = times.hours(path.first_report, path.answered)
        if took is not None and took > 24:
            words = decimal(took)
            found.append(
                Miss(
                    Words(
                        f"Jawaban umum terbit {words.id} jam sesudah laporan pertama",
                        f"Public answer {words.en} hours after the first report",
                    ),
                    took,
                )
            )
    if record.kept is False:
        found.append(
            Miss(
                Words(
                    f"{record.wrong} sinyal keliru, lebih dari yang dijanjikan",
                    f"{record.wrong} wrong alarms, more than promised",
                ),
                24.0 * record.wrong,
            )
        )
    return tuple(sorted(found, key=lambda miss: -miss.weight)[:MISSES])
