"""An officer's corrections of groups: kept, and stronger than the machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kentongan.access import numbers
from kentongan.domain.acts import Act
from kentongan.domain.codes import Band, Harm
from kentongan.domain.rights import Actor, require
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import models
from kentongan.reports.actions.grouping import grow
from kentongan.reports.actions.merging import check_merge
from kentongan.reports.reader import forget

BY_OFFICER = Words("dipindahkan petugas", "moved by an officer")


@action
def merge(*, into: int, group_id: int, by: Actor, at: datetime) -> models.Group:
    """Unite two groups that say the same; the second lives on in the first."""
    group = models.Group.visible_to(by, at).get(pk=group_id)
    target = models.Group.visible_to(by, at).get(pk=into)
    require(by, Act.GROUP_MERGE, group.label, at)
    permit = require(by, Act.GROUP_MERGE, target.label, at)
    check_merge(group, target)
    for row in list(group.memberships.filter(closed_at=None).select_related("report")):
        _carry(row, target, by, at)
    group.merged_into, group.merged_at = target, at
    group.size = 0
    group.save(update_fields=["merged_into", "merged_at", "size"])
    forget()
    record(permit, on=target.ref)
    return target


@action
def split(
    *, group_id: int, report_ids: Sequence[int], by: Actor, at: datetime
) -> models.Group:
    """Take reports out of a group and give them one of their own."""
    group = models.Group.visible_to(by, at).get(pk=group_id)
    permit = require(by, Act.GROUP_SPLIT, group.label, at)
    rows = list(_live(group, report_ids))
    first = rows[0].report
    reading = first.readings.get(closed_at=None)
    other = models.Group.create(
        first.label,
        number=numbers.fresh(models.Group)[0],
        sentence=reading.text,
        sector=reading.sector,
        issue_type=reading.issue_type,
        first_at=first.sent_at,
        last_at=first.sent_at,
        recorded_at=at,
    )
    for row in rows:
        _refute(row, by, at)
        _carry(row, other, by, at)
    _shrink(group, len(rows))
    forget()
    record(permit, on=other.ref)
    return other


@action
def move(*, report_id: int, into: int, by: Actor, at: datetime) -> models.Group:
    """Move one report into another group."""
    report = models.Report.visible_to(by, at).get(pk=report_id)
    target = models.Group.visible_to(by, at).get(pk=into)
    permit = require(by, Act.GROUP_MOVE, report.label, at)
    row = report.memberships.select_related("group").filter(closed_at=None).first()
    if row is not None:
        _refute(row, by, at)
        _shrink(row.group, 1)
        _carry(row, target, by, at)
    forget()
    record(permit, on=target.ref)
    return target


@action
def reject(*, report_id: int, by: Actor, at: datetime) -> None:
    """Say "not this": the report leaves its group and never comes back by itself."""
    report = models.Report.visible_to(by, at).get(pk=report_id)
    permit = require(by, Act.GROUP_REJECT, report.label, at)
    row = report.memberships.select_related("group").get(closed_at=None)
    _refute(row, by, at)
    _shrink(row.group, 1)
    models.Membership.objects.filter(pk=row.pk).update(closed_at=at)
    forget()
    record(permit, on=report.ref)


def _live(group: models.Group, ids: Sequence[int]) -> list[models.Membership]:
    rows = group.memberships.filter(closed_at=None, report_id__in=ids)
    return list(rows.select_related("report").order_by("sent_at", "pk"))


def _refute(row: models.Membership, by: Actor, at: datetime) -> None:
    models.Refuted.objects.create(
        report_id=row.report_id, group_id=row.group_id, by=by.id, recorded_at=at
    )


def _shrink(group: models.Group, by_count: int) -> None:
    group.size = max(0, group.size - by_count)
    group.save(update_fields=["size"])


def _carry(
    row: models.Membership, target: models.Group, by: Actor, at: datetime
) -> None:
    models.Membership.objects.filter(pk=row.pk).update(closed_at=at)
    models.Membership.objects.create(
        report_id=row.report_id,
        group=target,
        sent_at=row.sent_at,
        score=1.0,
        band=Band.SURE.value,
        why_id=BY_OFFICER.id,
        why_en=BY_OFFICER.en,
        by=by.id,
        recorded_at=at,
    )
    harm = row.report.readings.filter(closed_at=None).values_list("harm", flat=True)
    grow(target, row.report, Harm(harm[0]) if harm and harm[0] else None)
