"""What the holder of a receipt may know: where the report stands, and the thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.reports import models


@dataclass(frozen=True)
class Followed:
    """A report as its own reporter sees it; nothing of who read it or why."""

    state: str
    channel: str
    recorded_at: datetime
    is_read: bool
    answered: bool


def followed(report_id: int) -> Followed:
    """Return where the report of a receipt stands."""
    row = models.Report.for_reporter(report_id)
    about = row.about
    return Followed(
        state=row.state,
        channel=row.channel,
        recorded_at=row.recorded_at,
        is_read=row.is_read,
        answered=about is not None and _answered(about.kind, about.id),
    )


def _answered(kind: str, id_: int) -> bool:
    rows = models.AnsweredClaim.objects.filter(about_kind=kind, about_id=id_)
    return rows.exists()
