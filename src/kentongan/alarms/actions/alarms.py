"""Verbs of this room: sweep the counts, take up an alarm, dismiss it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.access.models import columns
from kentongan.alarms import models, rules
from kentongan.alarms.detection import Found, detect
from kentongan.domain.acts import Act
from kentongan.domain.areas import AreaLevel, contains, level_of
from kentongan.domain.codes import Classification, ReportKind
from kentongan.domain.periods import day_of, day_start, zone_of
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, Label, Permit, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports.models import Report
from kentongan.reports.rules import check_reason
from kentongan.science.text.redact import redact

REMEMBER = timedelta(days=30)


def sweep(
    *,
    by: Actor,
    at: datetime,
    budget: rules.Budget = rules.DEFAULT,
    executor: Executor | None = None,
) -> models.Run:
    """Look through all counts as known at `at`, then keep the run and its alarms.

    The computing comes before the turn to write; `executor` may spread it.
    """
    found = detect(by=by, at=at, budget=budget, executor=executor)
    return keep_run(found=found, by=by, at=at)


@action
def keep_run(*, found: Found, by: Actor, at: datetime) -> models.Run:
    """Keep a sweep as the day's live run; open alarms go on, new ones rise."""
    permit = require_act(by, Act.ALARM_SWEEP, at)
    rows = models.Run.objects.filter(day=found.day, method=found.method)
    rows.filter(closed_at=None).update(closed_at=at)
    run = models.Run.objects.create(
        at=at,
        day=found.day,
        method=found.method,
        version=found.version,
        data_version=found.data_version,
        seed=found.seed,
        series=found.series,
        tests=found.tests,
        history_days=found.budget.history_days,
        windows=list(found.budget.windows),
        budget=found.budget.per_month,
        interval_days=found.budget.interval_days,
        found=len(found.candidates),
        counts=[[d.isoformat(), a, s, k, n] for d, a, s, k, n in found.counts],
    )
    known = _known(by, at)
    for one in found.candidates:
        before = rules.match(one, known)
        if before is None and _is_news(one, known, permit):
            _raise(one, run, found, permit)
        elif before is not None and before.state is not rules.State.DISMISSED:
            _go_on(before, one, run, found, permit)
    record(permit, on=run.ref, content=found.data_version)
    return run


def _known(by: Actor, at: datetime) -> list[rules.Known]:
    zone = zone_of(by.areas[0])
    rows = models.Alarm.visible_to(by, at).filter(seen_at__gte=at - REMEMBER)
    return [
        rules.Known(
            id=row.pk,
            series=rules.Series(row.area, row.sector, row.issue_type),
            first=row.from_date,
            last=row.to_date,
            state=rules.State(row.state),
            closed_on=day_of(row.closed_at, zone) if row.closed_at else None,
        )
        for row in rows
    ]


def _is_news(
    one: rules.Candidate, known: Sequence[rules.Known], permit: Permit
) -> bool:
    """Return whether people don't know of it: not explained, not in their hands."""
    if rules.explained(one, known):
        return False
    rows = _behind(one, one.series.area, permit)
    in_group = Q(memberships__closed_at=None) & ~Q(memberships__group__taken_kind="")
    taken = rows.filter(~Q(about_kind="") | in_group).distinct()
    return not rules.in_hand(rows.count(), taken.count())


def _raise(
    one: rules.Candidate, run: models.Run, found: Found, permit: Permit
) -> models.Alarm:
    said = found.sentence(one)
    return models.Alarm.create(
        _label(one.series.area, one, permit),
        number=numbers.fresh(models.Alarm)[0],
        run=run,
        last_run=run,
        sector=one.series.sector,
        issue_type=one.series.issue_type,
        from_date=one.first,
        to_date=one.last,
        observed=one.observed,
        expected=one.expected,
        upper=one.upper,
        p=one.p,
        recurrence_days=one.recurrence_days,
        evidence=found.evidence(one.series),
        sentence_id=said.id,
        sentence_en=said.en,
        raised_at=permit.at,
        seen_at=permit.at,
        state=rules.MACHINE.start.value,
    )


def _go_on(
    known: rules.Known,
    one: rules.Candidate,
    run: models.Run,
    found: Found,
    permit: Permit,
) -> None:
    """Extend an alarm: it reaches further, and says the oddest that was seen."""
    alarm = models.Alarm.visible_to(permit.actor, permit.at).get(pk=known.id)
    area = one.series.area if contains(one.series.area, alarm.area) else alarm.area
    for name, value in columns(_label(area, one, permit)).items():
        setattr(alarm, name, value)
    alarm.last_run, alarm.seen_at = run, permit.at
    alarm.to_date = max(alarm.to_date, one.last)
    alarm.from_date = min(alarm.from_date, one.first)
    if one.p <= alarm.p:
        said = found.sentence(one)
        alarm.observed, alarm.expected, alarm.upper = (
            one.observed,
            one.expected,
            one.upper,
        )
        alarm.p, alarm.recurrence_days = one.p, one.recurrence_days
        alarm.sentence_id, alarm.sentence_en = said.id, said.en
    alarm.evidence = found.evidence(rules.Series(area, alarm.sector, alarm.issue_type))
    alarm.save()


def _label(area: str, one: rules.Candidate, permit: Permit) -> Label:
    """Return who may know of it: those who may know of all that it rests on.

    The secretariat keeps the desk, so an alarm never falls between all circles.
    """
    rows = _behind(one, area, permit)
    fields = ("classification", "audience_id", "sealed")
    kinds = set(rows.values_list(*fields).distinct())
    desk = audiences.label(area, [offices.secretariat()])
    if not kinds:
        return desk
    joined = audiences.joined(
        [
            Label(Classification(c), audience, area, None, sealed)
            for c, audience, sealed in kinds
        ]
    )
    readers = audiences.members(joined.audience)
    common = joined.audience if readers is None or readers else desk.audience
    return Label(joined.classification, common, area, None, joined.sealed)


def _behind(one: rules.Candidate, area: str, permit: Permit) -> QuerySet[Report]:
    """Return the reports behind a candidate in `area`; a city's are all of them."""
    zone = zone_of(area)
    read = Q(sector=one.series.sector, message=ReportKind.REPORT.value)
    if one.series.issue_type:
        read &= Q(issue_type=one.series.issue_type)
    if level_of(area) is not AreaLevel.CITY:
        inside = Q(readings__place=area) | Q(readings__place__startswith=area + ".")
        read &= Q(readings__closed_at=None) & inside
    return Report.visible_to(permit.actor, permit.at).filter(
        read,
        sent_at__gte=day_start(one.first, zone),
        sent_at__lt=day_start(one.last + timedelta(1), zone),
    )


@action
def take_up(*, alarm_id: int, as_: Ref, by: Actor, at: datetime) -> models.Alarm:
    """Say which issue or rumour goes on with an alarm.

    Raises
    ------
    NotTakenUp
        If `as_` is neither.
    """
    alarm = models.Alarm.visible_to(by, at).get(pk=alarm_id)
    permit = require(by, Act.ALARM_TAKE_UP, alarm.label, at)
    rules.check_taken(as_)
    state = rules.State(alarm.state)
    alarm.state = rules.MACHINE.step(state, Act.ALARM_TAKE_UP).value
    alarm.taken_kind, alarm.taken_id = as_.kind, as_.id
    _close(alarm, "", by, at)
    record(permit, on=alarm.ref, content=str(as_))
    return alarm


@action
def dismiss(*, alarm_id: int, reason: str, by: Actor, at: datetime) -> models.Alarm:
    """Set an alarm aside, with a reason that the record of alarms shows.

    Raises
    ------
    NeedReason
        If none is given.
    """
    alarm = models.Alarm.visible_to(by, at).get(pk=alarm_id)
    permit = require(by, Act.ALARM_DISMISS, alarm.label, at)
    state = rules.State(alarm.state)
    alarm.state = rules.MACHINE.step(state, Act.ALARM_DISMISS).value
    _close(alarm, redact(check_reason(reason)).text, by, at)
    record(permit, on=alarm.ref)
    return alarm


def _close(alarm: models.Alarm, reason: str, by: Actor, at: datetime) -> None:
    alarm.reason, alarm.closed_by, alarm.closed_at = reason, by.id, at
    alarm.save(
        update_fields=[
            "state",
            "reason",
            "taken_kind",
            "taken_id",
            "closed_by",
            "closed_at",
        ]
    )
