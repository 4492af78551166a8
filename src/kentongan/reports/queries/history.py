"""What was done with one report, also where the row stands on its batch or group."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.ledger import queries as ledger
from kentongan.ledger.queries import Line
from kentongan.reports import models
from kentongan.reports.rules import State


def history(report_id: int, *, limit: int = 40) -> list[Line]:
    """Return a report's rows of the ledger, newest first.

    Reports are received and closed by the batch, read fifty at a time and linked by
    the group, one row each: those rows are the report's, too.
    """
    report = models.Report.for_reporter(report_id)
    found = {row.seq: row for row in ledger.history(Ref("report", report.pk), limit)}
    shared = [*_of_batch(report), *_read(report), *_linked(report)]
    found.update({row.seq: row for row in shared})
    return [found[seq] for seq in sorted(found, reverse=True)][:limit]


def _of_batch(report: models.Report) -> list[Line]:
    """Return when it was received, and when its archive was closed."""
    batch = Ref("batch", report.batch_id)
    rows = ledger.history_at(batch, Act.REPORT_RECEIVE, report.recorded_at)
    closed = ledger.history(batch) if report.state == State.CLOSED.value else []
    return rows[:1] + [row for row in closed if row.act == Act.REPORT_CLOSE.value]


def _read(report: models.Report) -> list[Line]:
    """Return when the machine read it: one row stands for its whole part."""
    first = report.readings.order_by("recorded_at", "pk").first()
    if first is None:
        return []
    return ledger.history_at(None, Act.REPORT_READ, first.recorded_at)[:1]


def _linked(report: models.Report) -> list[Line]:
    """Return when its group was linked as a whole, while it was in that group."""
    if report.state != State.LINKED.value:
        return []
    found: list[Line] = []
    for row in report.memberships.all():
        until: datetime | None = row.closed_at
        lines = ledger.history(Ref("group", row.group_id))
        found += [
            line
            for line in lines
            if line.act == Act.REPORT_LINK.value
            and line.at >= row.recorded_at
            and (until is None or line.at < until)
        ]
    return found
