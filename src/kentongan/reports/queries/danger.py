"""Messages in which somebody may be accused now, until a person has judged them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Min, Q

from kentongan.access.models import seen_by
from kentongan.domain.codes import Harm, ReportKind
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.reports import models

FRESH = timedelta(days=7)
STANDING = Q(report__state__in=("masuk", "perlu_info", "ditautkan")) | Q(
    report__state="bukan_laporan", report__reason="tanggapan"
)


@dataclass(frozen=True)
class Danger:
    """A message that the machine read as T1, and what people made of it so far."""

    report_id: int
    number: str
    text: str
    place: str
    sent_at: datetime
    read_at: datetime
    group_id: int | None
    group_number: str
    about: Ref | None


def in_danger(*, by: Actor, at: datetime) -> list[Danger]:
    """Return the T1 messages that no person has judged or disposed of, newest first.

    A reader's response that the machine took in elsewhere is among them.
    A message that was a week old when it came in is history, and accuses nobody now.
    """
    rows = models.Reading.objects.filter(
        STANDING,
        seen_by(by, at, through="report"),
        closed_at=None,
        harm=Harm.ACCUSED.value,
        harm_by="",
        message=ReportKind.REPORT.value,
    )
    found = list(rows.select_related("report").order_by("-report__sent_at", "-pk"))
    live = [row for row in found if _was_fresh(row.report)]
    ids = [row.report_id for row in live]
    first, groups = _first_read(ids), _groups(ids)
    return [
        _danger(row, first[row.report_id], groups.get(row.report_id)) for row in live
    ]


def _was_fresh(report: models.Report) -> bool:
    return report.recorded_at - report.sent_at <= FRESH


def _first_read(ids: Collection[int]) -> dict[int, datetime]:
    """Return when the machine first read each report; corrections come later."""
    rows = models.Reading.objects.filter(report__in=ids).values_list("report_id")
    return dict(rows.annotate(first=Min("recorded_at")))


def _groups(ids: Collection[int]) -> dict[int, models.Group]:
    rows = models.Membership.objects.filter(report__in=ids, closed_at=None)
    return {row.report_id: row.group for row in rows.select_related("group")}


def _danger(
    row: models.Reading, read_at: datetime, group: models.Group | None
) -> Danger:
    report = row.report
    return Danger(
        report_id=report.pk,
        number=report.number,
        text=row.text,
        place=row.place,
        sent_at=report.sent_at,
        read_at=read_at,
        group_id=group.pk if group else None,
        group_number=group.number if group else "",
        about=report.about or (group.taken_up if group else None),
    )
