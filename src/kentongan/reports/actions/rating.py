"""Rating a report: how reliable its source is, how credible its content."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.codes import ContentRating, SourceRating
from kentongan.domain.rights import Actor, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import models, rules


@action
def rate(
    *,
    report_id: int,
    source: SourceRating,
    content: ContentRating,
    by: Actor,
    at: datetime,
) -> models.Report:
    """Rate source and content apart; a rank is no reason for either.

    Raises
    ------
    OneChannelOnly
        If the content is called certain on the word of one channel.
    """
    report = models.Report.visible_to(by, at).get(pk=report_id)
    permit = require(by, Act.REPORT_RATE, report.label, at)
    rules.check_rating(content, _channels(report, by, at))
    report.source_rating, report.content_rating = source.value, content.value
    report.save(update_fields=["source_rating", "content_rating"])
    record(permit, on=report.ref, reason=f"{source.value}{content.value}")
    return report


def _channels(report: models.Report, by: Actor, at: datetime) -> int:
    """Return through how many channels the same was said."""
    groups = report.memberships.filter(closed_at=None).values("group_id")
    said = models.Report.visible_to(by, at).filter(
        memberships__closed_at=None, memberships__group_id__in=groups
    )
    return len({report.channel, *said.values_list("channel", flat=True)})
