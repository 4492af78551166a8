"""The track record goes out: counted by the machine, frozen, the same for everyone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.periods import Month
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.publication import models
from kentongan.publication.rules import Score


@action
def publish_track_record(
    *, scores: Mapping[Month, Score], by: Actor, at: datetime
) -> models.TrackRecord:
    """Publish what the months came to; no person chooses whether."""
    permit = require_act(by, Act.TRACK_RECORD_PUBLISH, at)
    months = [[str(month), score.written()] for month, score in scores.items()]
    row = models.TrackRecord.objects.create(at=at, months=months)
    record(permit, on=row.ref)
    return row
