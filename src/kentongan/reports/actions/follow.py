"""What becomes of a report: asked, linked, set aside, refused, passed on, closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.codes import ReportKind
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, Permit, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import models, rules
from kentongan.science.text.redact import redact


def _step(
    report_id: int, act: Act, by: Actor, at: datetime, reason: str = ""
) -> models.Report:
    report = models.Report.visible_to(by, at).get(pk=report_id)
    permit = require(by, act, report.label, at)
    report.state = rules.MACHINE.step(rules.State(report.state), act).value
    report.reason = reason[:200]
    report.said_more = False
    report.save(update_fields=["state", "reason", "said_more"])
    record(permit, on=report.ref)
    return report


@action
def ask_reporter(*, report_id: int, text: str, by: Actor, at: datetime) -> None:
    """Ask the reporter through the receipt's thread."""
    report = _step(report_id, Act.REPORT_ASK, by, at)
    question = rules.check_reason(text)
    models.Note.objects.create(
        report=report, from_reporter=False, text=redact(question).text, at=at
    )


@action
def set_aside(*, report_id: int, reason: str, by: Actor, at: datetime) -> None:
    """Say that a message is no report; it stays and can be reopened."""
    reason = rules.check_reason(reason)
    _step(report_id, Act.REPORT_SET_ASIDE, by, at, reason)


@action
def refuse_report(*, report_id: int, reason: str, by: Actor, at: datetime) -> None:
    """Decline to pursue a report, with the reason."""
    _step(report_id, Act.REPORT_REFUSE, by, at, rules.check_reason(reason))


@action
def forward(*, report_id: int, office: str, by: Actor, at: datetime) -> None:
    """Pass a report on to the office whose matter it is."""
    _step(report_id, Act.REPORT_FORWARD, by, at, office)


@action
def close_report(*, report_id: int, reason: str, by: Actor, at: datetime) -> None:
    """Close a report that needs nothing further."""
    _step(report_id, Act.REPORT_CLOSE, by, at, rules.check_reason(reason))


@action
def close_batch(*, batch_id: int, reason: str, by: Actor, at: datetime) -> int:
    """Close what is still open of an imported archive: it is history."""
    batch = models.Batch.visible_to(by, at).get(pk=batch_id)
    permit = require(by, Act.REPORT_CLOSE, batch.label, at)
    open_ = models.Report.visible_to(by, at).filter(
        batch=batch, state=rules.State.RECEIVED.value
    )
    closed = rules.MACHINE.step(rules.State.RECEIVED, Act.REPORT_CLOSE)
    count = open_.update(state=closed.value, reason=rules.check_reason(reason)[:200])
    record(permit, on=batch.ref)
    return count


@action
def reopen(*, report_id: int, by: Actor, at: datetime) -> None:
    """Take up again what was done with."""
    _step(report_id, Act.REPORT_REOPEN, by, at)


@action
def link_reports(*, report_ids: Sequence[int], to: Ref, by: Actor, at: datetime) -> int:
    """Link up to 200 reports to a rumour or an issue; one ledger row each."""
    for report_id in report_ids[:200]:
        _link(report_id, to, by, at)
    return len(report_ids[:200])


@action
def link_group(*, group_id: int, to: Ref, by: Actor, at: datetime) -> int:
    """Link every open report of a group to what a person made of it."""
    group = models.Group.visible_to(by, at).get(pk=group_id)
    permit = require(by, Act.REPORT_LINK, group.label, at)
    open_ = rules.State.RECEIVED.value
    rows = group.memberships.filter(closed_at=None, report__state=open_)
    reports = models.Report.visible_to(by, at).filter(
        pk__in=rows.values("report_id"), state=open_
    )
    count = reports.update(
        state=rules.MACHINE.step(rules.State.RECEIVED, Act.REPORT_LINK).value,
        about_kind=to.kind,
        about_id=to.id,
        linked_at=at,
    )
    record(permit, on=group.ref, content=str(to))
    return count


def mark_taken_up(*, permit: Permit, group_id: int, by_ref: Ref) -> None:
    """Note what a person made of a group: a step of the act that `permit` allows."""
    group = models.Group.visible_to(permit.actor, permit.at).get(pk=group_id)
    group.taken_kind, group.taken_id = by_ref.kind, by_ref.id
    group.save(update_fields=["taken_kind", "taken_id"])


@action
def hand_over(*, report_id: int, by: Actor, at: datetime) -> None:
    """Set aside a reader's response as a report: it goes on as a response."""
    _step(report_id, Act.REPORT_SET_ASIDE, by, at, "tanggapan")


def _link(report_id: int, to: Ref, by: Actor, at: datetime) -> None:
    report = _step(report_id, Act.REPORT_LINK, by, at)
    report.about_kind, report.about_id, report.linked_at = to.kind, to.id, at
    report.save(update_fields=["about_kind", "about_id", "linked_at"])


def is_settled(state: str, message: str) -> bool:
    """Return whether a report owes nobody anything: done, or nothing-to-report."""
    done = rules.State(state) in rules.MACHINE.done
    return done or message == ReportKind.ZERO.value
