"""Reports as rows of a list: one line, where, when, through what, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kentongan.places import queries as places
from kentongan.reports.queries import ReportView
from kentongan.web.desk.reports import next_step


@dataclass(frozen=True)
class Row:
    """One report in a list; `text` is redacted, and empty while it is being read."""

    number: str
    text: str
    place: str
    sent_at: datetime
    channel: str
    message: str
    state: str
    harm: str
    sector: str
    step: str


def rows(found: Sequence[ReportView]) -> list[Row]:
    """Return the rows of a list, with all their places asked for at once."""
    names = places.names({report.place for report in found if report.place})
    return [
        Row(
            number=report.number,
            text=report.text,
            place=names.get(report.place, report.outside),
            sent_at=report.sent_at,
            channel=report.channel,
            message=report.message,
            state=report.state,
            harm=report.harm,
            sector=report.sector,
            step=next_step.in_list(report.state),
        )
        for report in found
    ]
