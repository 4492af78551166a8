"""Reads of this room: alarms, the last sweep, and the record of how right they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from kentongan.alarms import models, rules
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, Label
from kentongan.domain.words import Words


@dataclass(frozen=True)
class Sighting:
    """How many reports lay in an area on a day: what an alarm rests on."""

    day: date
    area: str
    n: int


@dataclass(frozen=True)
class AlarmView:
    """One alarm as its page tells it."""

    id: int
    number: str
    area: str
    sector: str
    issue_type: str
    from_date: date
    to_date: date
    observed: int
    expected: float
    upper: float
    p: float
    recurrence_days: float
    evidence: tuple[Sighting, ...]
    sentence: Words
    raised_at: datetime
    seen_at: datetime
    state: str
    reason: str
    taken_as: Ref | None
    closed_by: str
    closed_at: datetime | None
    method: str
    version: str
    label: Label

    @property
    def ref(self) -> Ref:
        """How later rooms and the ledger name it."""
        return Ref("alarm", self.id)


@dataclass(frozen=True)
class RunView:
    """One sweep: when, over how many series, with what promise."""

    id: int
    at: datetime
    day: date
    method: str
    version: str
    data_version: str
    series: int
    tests: int
    history_days: int
    budget: float
    interval_days: float
    found: int


@dataclass(frozen=True)
class Record:
    """How right the alarms of a period were, beside what was promised.

    Right is what a person took up, wrong what one dismissed; `waiting` are neither
    yet. `promised` is the promise over the days that were swept.
    """

    period: Period
    right: int
    wrong: int
    waiting: int
    days: int
    promised: float

    @property
    def kept(self) -> bool | None:
        """Return whether the promise held; None while alarms wait or none was swept."""
        if self.waiting or not self.days:
            return None
        return self.wrong <= self.promised


def alarms(
    *,
    by: Actor,
    at: datetime,
    states: Sequence[str] = (),
    since: datetime | None = None,
) -> list[AlarmView]:
    """Return the alarms that `by` may see, those that wait first, then the newest."""
    rows = models.Alarm.visible_to(by, at).filter(raised_at__lte=at)
    if states:
        rows = rows.filter(state__in=list(states))
    if since is not None:
        rows = rows.filter(raised_at__gte=since)
    found = [_view(row) for row in rows.select_related("last_run")]
    new = rules.State.NEW
    return sorted(found, key=lambda a: (a.state != new, -a.raised_at.timestamp()))


def alarm_by_number(*, by: Actor, at: datetime, number: str) -> AlarmView:
    """Return one alarm.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.Alarm.visible_to(by, at).filter(number=number)
    row = rows.select_related("last_run").first()
    if row is None:
        raise NotFound
    return _view(row)


def unsettled(*, by: Actor, at: datetime, until: datetime) -> list[AlarmView]:
    """Return the alarms raised before `until` that nobody has dealt with."""
    found = alarms(by=by, at=at, states=[rules.State.NEW.value])
    return [alarm for alarm in found if alarm.raised_at < until]


def last_run(*, at: datetime) -> RunView | None:
    """Return the newest sweep known at `at`."""
    row = models.Run.objects.filter(at__lte=at).order_by("-at", "-pk").first()
    return _run(row) if row is not None else None


def record(*, by: Actor, at: datetime, period: Period) -> Record:
    """Return how right the alarms raised in `period` were."""
    rows = _raised(by, at, period)
    states = Counter(rows.values_list("state", flat=True))
    runs = models.Run.objects.filter(at__gte=period.start, at__lt=period.end)
    runs = runs.filter(at__lte=at).order_by("at")
    budgets = dict(runs.values_list("day", "budget"))
    return Record(
        period=period,
        right=states[rules.State.TAKEN_UP.value],
        wrong=states[rules.State.DISMISSED.value],
        waiting=states[rules.State.NEW.value],
        days=len(budgets),
        promised=sum(budgets.values()) / rules.DAYS_OF_MONTH,
    )


def _raised(by: Actor, at: datetime, period: Period) -> QuerySet[models.Alarm]:
    return models.Alarm.visible_to(by, at).filter(
        raised_at__gte=period.start, raised_at__lt=period.end, raised_at__lte=at
    )


def _view(row: models.Alarm) -> AlarmView:
    return AlarmView(
        id=row.pk,
        number=row.number,
        area=row.area,
        sector=row.sector,
        issue_type=row.issue_type,
        from_date=row.from_date,
        to_date=row.to_date,
        observed=row.observed,
        expected=row.expected,
        upper=row.upper,
        p=row.p,
        recurrence_days=row.recurrence_days,
        evidence=tuple(
            Sighting(date.fromisoformat(day), area, n) for day, area, n in row.evidence
        ),
        sentence=Words(row.sentence_id, row.sentence_en),
        raised_at=row.raised_at,
        seen_at=row.seen_at,
        state=row.state,
        reason=row.reason,
        taken_as=row.taken_as,
        closed_by=row.closed_by,
        closed_at=row.closed_at,
        method=row.last_run.method,
        version=row.last_run.version,
        label=row.label,
    )


def _run(row: models.Run) -> RunView:
    return RunView(
        id=row.pk,
        at=row.at,
        day=row.day,
        method=row.method,
        version=row.version,
        data_version=row.data_version,
        series=row.series,
        tests=row.tests,
        history_days=row.history_days,
        budget=row.budget,
        interval_days=row.interval_days,
        found=row.found,
    )
