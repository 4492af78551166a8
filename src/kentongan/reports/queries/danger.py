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
    """A message read as T1, and what people made of it so far.

    `since` is when it was both read and part of `about`; `judged` says that a person
    confirmed it.
    """

    report_id: int
    number: str
    text: str
    place: str
    sent_at: datetime
    since: datetime
    group_number: str
    about: Ref | None
    judged: bool


def in_danger(*, by: Actor, at: datetime, judged: bool = False) -> list[Danger]:
    """Return the T1 messages that no person has judged or disposed of, newest first.

    With `judged` also those of which a person confirmed that somebody is accused.
    A reader's response that the machine took in elsewhere is among them.
    A message that was a week old when it came in is history, and accuses nobody now.
    """
    rows = models.Reading.objects.filter(
        STANDING,
        seen_by(by, at, through="report"),
        closed_at=None,
        harm=Harm.ACCUSED.value,
        message=ReportKind.REPORT.value,
    )
    if not judged:
        rows = rows.filter(harm_by="")
    found = list(rows.select_related("report").order_by("-report__sent_at", "-pk"))
    live = [row for row in found if _was_fresh(row.report)]
    ids = [row.report_id for row in live]
    first, joined = _first_read(ids), _memberships(ids)
    return [
        _danger(row, first[row.report_id], joined.get(row.report_id)) for row in live
    ]


def _was_fresh(report: models.Report) -> bool:
    return report.recorded_at - report.sent_at <= FRESH


def _first_read(ids: Collection[int]) -> dict[int, datetime]:
    """Return when the machine first read each report; corrections come later."""
    rows = models.Reading.objects.filter(report__in=ids).values_list("report_id")
    return dict(rows.annotate(first=Min("recorded_at")))


def _memberships(ids: Collection[int]) -> dict[int, models.Membership]:
    rows = models.Membership.objects.filter(report__in=ids, closed_at=None)
    return {row.report_id: row for row in rows.select_related("group")}


def _danger(
    row: models.Reading, read_at: datetime, joined: models.Membership | None
) -> Danger:
    report = row.report
    taken = joined.group.taken_up if joined else None
    about = report.about or taken
    came = joined.recorded_at if joined and taken == about else report.linked_at
    return Danger(
        report_id=report.pk,
        number=report.number,
        text=row.text,
        place=row.place,
        sent_at=report.sent_at,
        since=max(read_at, came or read_at),
        group_number=joined.group.number if joined else "",
        about=about,
        judged=bool(row.harm_by),
    )
