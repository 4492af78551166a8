"""What an issue grew from: groups, reports and alarms are taken up with it."""

from __future__ import annotations

from datetime import datetime

from kentongan.alarms import actions as alarms
from kentongan.alarms.models import Alarm
from kentongan.alarms.rules import MACHINE as ALARM
from kentongan.alarms.rules import State as AlarmState
from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, Permit, holds
from kentongan.issues import models, rules
from kentongan.issues.actions.steps import allowed
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import actions as reports
from kentongan.reports.models import Group, Report
from kentongan.reports.rules import State as ReportState


@action
def attach(*, issue_id: int, source: Ref, by: Actor, at: datetime) -> models.Issue:
    """Attach a group, report, alarm, event or anything else the issue grew from.

    Raises
    ------
    AssemblyIsNoSource
        If it is an assembly.
    TakenUpAlready
        If the group is another issue's.
    """
    issue, permit = allowed(issue_id, Act.ISSUE_ATTACH, by, at)
    take_in(issue, source, permit)
    issue.last_fact_at = at
    issue.save()
    record(permit, on=issue.ref, content=str(source))
    return issue


def take_in(issue: models.Issue, source: Ref, permit: Permit) -> None:
    """Make `source` one of the issue's: a step of the act that `permit` allows."""
    rules.check_source(source)
    models.Source.objects.get_or_create(
        issue=issue,
        ref_kind=source.kind,
        ref_id=source.id,
        defaults={"attached_at": permit.at, "by": permit.actor.id},
    )
    if source.kind == Group.kind:
        _take_group(issue, source.id, permit)
    elif source.kind == Report.kind:
        _take_report(issue, source.id, permit)
    elif source.kind == Alarm.kind:
        _take_alarm(issue, source.id, permit)


def _take_group(issue: models.Issue, group_id: int, permit: Permit) -> None:
    by, at = permit.actor, permit.at
    group = Group.visible_to(by, at).get(pk=group_id)
    taken = group.taken_up
    if taken is None:
        reports.mark_taken_up(permit=permit, group_id=group_id, by_ref=issue.ref)
    elif taken.kind == models.Issue.kind and taken != issue.ref:
        raise rules.TakenUpAlready(number=_number(taken, by, at))
    issue.harm = _graver(issue.harm, group.harm)
    if holds(by, Act.REPORT_LINK):
        reports.link_group(group_id=group_id, to=issue.ref, by=by, at=at)


def _number(taken: Ref, by: Actor, at: datetime) -> str:
    rows = models.Issue.visible_to(by, at).filter(pk=taken.id)
    return rows.values_list("number", flat=True).first() or "kantor lain"


def _graver(one: str, other: str) -> str:
    known = [harm for harm in Harm if harm.value in {one, other}]
    return known[0].value if known else ""


def _take_report(issue: models.Issue, report_id: int, permit: Permit) -> None:
    by, at = permit.actor, permit.at
    report = Report.visible_to(by, at).get(pk=report_id)
    waits = report.state == ReportState.RECEIVED.value
    if waits and holds(by, Act.REPORT_LINK):
        reports.link_reports(report_ids=[report_id], to=issue.ref, by=by, at=at)


def _take_alarm(issue: models.Issue, alarm_id: int, permit: Permit) -> None:
    by, at = permit.actor, permit.at
    alarm = Alarm.visible_to(by, at).get(pk=alarm_id)
    waits = ALARM.allows(AlarmState(alarm.state), Act.ALARM_TAKE_UP)
    if waits and holds(by, Act.ALARM_TAKE_UP):
        alarms.take_up(alarm_id=alarm_id, as_=issue.ref, by=by, at=at)
