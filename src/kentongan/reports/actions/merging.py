"""What can be united, and how a union is undone: as if it hadn't been."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import audiences
from kentongan.access.models import columns
from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, require
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import models
from kentongan.reports.reader import forget


class SameGroup(Refusal):
    """A group can't be united with itself, or with one that it is part of."""

    what = Words(
        "Kelompok {number} sudah menjadi satu dengan kelompok itu.",
        "Group {number} is one with that group already.",
    )


class TakenUpApart(Refusal):
    """A person made something of it that another group can't take over."""

    what = Words(
        "{number} sudah diangkat; satukan yang lain ke dalamnya.",
        "{number} was taken up already; unite the others into it.",
    )


class NotMerged(Refusal):
    """There is no union to undo."""

    what = Words(
        "Penyatuan {number} tidak dapat diurungkan lagi; pisahkan pesannya.",
        "The union of {number} can't be undone any more; split its messages.",
    )


def check_merge(group: models.Group, target: models.Group) -> None:
    """Refuse to unite what isn't two groups, or would leave a rumour without its own.

    Raises
    ------
    SameGroup, TakenUpApart
        If it can't be.
    """
    if group.pk == target.pk or group.merged_into_id or target.merged_into_id:
        raise SameGroup(number=group.number)
    if group.taken_up is not None and group.taken_up != target.taken_up:
        raise TakenUpApart(number=group.number)


@action
def unmerge(*, group_id: int, by: Actor, at: datetime) -> models.Group:
    """Give a group back the messages with which it went into another."""
    group = models.Group.visible_to(by, at).get(pk=group_id)
    permit = require(by, Act.GROUP_UNMERGE, group.label, at)
    target = group.merged_into
    rows = _still_there(group, target) if target is not None else []
    if target is None or not rows:
        raise NotMerged(number=group.number)
    for row in rows:
        _give_back(row, target, by, at)
    group.merged_into = group.merged_at = None
    _recount(group)
    _recount(target)
    forget()
    record(permit, on=group.ref)
    return group


def _still_there(group: models.Group, target: models.Group) -> list[models.Membership]:
    """Return how each message stood in `group` that nobody moved on since."""
    live = target.memberships.filter(closed_at=None)
    rows = group.memberships.filter(
        closed_at=group.merged_at, report_id__in=live.values("report_id")
    )
    return list({row.report_id: row for row in rows.order_by("pk")}.values())


def _give_back(
    row: models.Membership, target: models.Group, by: Actor, at: datetime
) -> None:
    target.memberships.filter(report_id=row.report_id, closed_at=None).update(
        closed_at=at
    )
    row.pk = None
    row.recorded_at, row.closed_at = at, None
    row.save(force_insert=True)


def _recount(group: models.Group) -> None:
    """Count a group anew from what is in it; its label is the join of its own."""
    rows = list(group.memberships.filter(closed_at=None).select_related("report"))
    if rows:
        labels = list(dict.fromkeys(row.report.label for row in rows))
        for name, value in columns(audiences.joined(labels)).items():
            setattr(group, name, value)
        group.first_at = min(row.sent_at for row in rows)
        group.last_at = max(row.sent_at for row in rows)
    harms = models.Reading.objects.filter(
        closed_at=None, report_id__in=[row.report_id for row in rows]
    ).exclude(harm="")
    group.harm = min(harms.values_list("harm", flat=True), default="")
    group.size = len(rows)
    group.save()
