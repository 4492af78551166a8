"""What a lock would leave open: every report, alarm and issue without disposition."""

from __future__ import annotations

from datetime import datetime, timedelta

from kentongan.access import queries as offices
from kentongan.alarms import queries as alarmed
from kentongan.domain.rights import Actor
from kentongan.issues import queries as issued
from kentongan.issues.models import Issue
from kentongan.rakor.rules.meeting import LockException
from kentongan.reports import queries as reported
from kentongan.reports.models import Report

NOW = timedelta(microseconds=1)  # what comes with the lock is in it
REPORT = "laporan belum ada tindak lanjut"
ALARM = "sinyal belum ditinjau"
ISSUE = "isu tanpa langkah berikut atau tenggat"


def unsettled(*, by: Actor, at: datetime) -> list[LockException]:
    """Return what has neither a disposition nor an owner with a date, by name.

    Each names the office that answers for it: an issue's owner, the secretariat for
    what lies on its desk.
    """
    desk = offices.secretariat()
    return [
        *_reports(by, at, desk),
        *_alarms(by, at, desk),
        *_issues(by, at),
    ]


def _reports(by: Actor, at: datetime, desk: str) -> list[LockException]:
    numbers = reported.unsettled(by=by, at=at, until=at + NOW)
    rows = Report.visible_to(by, at).filter(number__in=numbers).order_by("sent_at")
    return [
        LockException(f"Laporan {row.number}", REPORT, desk, row.ref, row.label)
        for row in rows.select_related("audience")
    ]


def _alarms(by: Actor, at: datetime, desk: str) -> list[LockException]:
    return [
        LockException(
            f"Sinyal {alarm.number}: {alarm.sentence.id}"[:200],
            ALARM,
            desk,
            alarm.ref,
            alarm.label,
        )
        for alarm in alarmed.unsettled(by=by, at=at, until=at + NOW)
    ]


def _issues(by: Actor, at: datetime) -> list[LockException]:
    found = issued.unsettled(by=by, at=at)
    rows = Issue.visible_to(by, at).in_bulk([issue.id for issue in found])
    return [
        LockException(
            f"Isu {issue.number}: {issue.title}"[:200],
            ISSUE,
            issue.owner,
            issue.ref,
            rows[issue.id].label,
        )
        for issue in found
    ]
