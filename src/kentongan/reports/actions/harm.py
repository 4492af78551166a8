"""A person's word on whether somebody is accused in a message."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Min

from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm
from kentongan.domain.rights import Actor, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import models, rules


@action
def judge_harm(
    *, report_id: int, accused: bool, note: str, by: Actor, at: datetime
) -> None:
    """Say of a T1 message: somebody is, and was phoned for; or nobody is, and why.

    Raises
    ------
    NeedReason
        If it isn't said who was phoned, or why not.
    """
    report = models.Report.visible_to(by, at).get(pk=report_id)
    permit = require(by, Act.REPORT_JUDGE_HARM, report.label, at)
    said = rules.check_reason(note)
    reading = report.readings.get(closed_at=None)
    models.Reading.objects.filter(pk=reading.pk).update(closed_at=at)
    reading.pk = None
    reading._state.adding = True  # noqa: SLF001
    reading.recorded_at, reading.harm_by = at, by.id
    reading.harm = Harm.ACCUSED.value if accused else ""
    reading.why = [*reading.why, [said, said]]
    reading.save()
    _weigh_again(report)
    record(permit, on=report.ref, reason=reading.harm)


def _weigh_again(report: models.Report) -> None:
    """Let the report's group be as grave as the gravest message left in it."""
    row = report.memberships.select_related("group").filter(closed_at=None).first()
    if row is None:
        return
    readings = models.Reading.objects.filter(
        closed_at=None,
        report__memberships__group=row.group_id,
        report__memberships__closed_at=None,
    ).exclude(harm="")
    row.group.harm = readings.aggregate(worst=Min("harm"))["worst"] or ""
    row.group.save(update_fields=["harm"])
