"""The track record as the public reads it: the newest one that was counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.domain.periods import Month
from kentongan.publication import models
from kentongan.publication.rules import Crowd, Score, crowd


@dataclass(frozen=True)
class TrackRecord:
    """The months, oldest first, and what they come to; `at` is when it was counted."""

    at: datetime
    months: tuple[tuple[Month, Score], ...]

    @property
    def total(self) -> Score:
        """What all the months come to."""
        return Score.over(score for _, score in self.months)

    @property
    def asked(self) -> Crowd:
        """How many asked for a correction, as far as it may be said."""
        return crowd(score.asked for _, score in self.months)


def track_record(*, at: datetime) -> TrackRecord | None:
    """Return the newest track record, or None before the first was counted."""
    row = models.TrackRecord.objects.filter(at__lte=at).order_by("-at", "-pk").first()
    if row is None:
        return None
    months = tuple((Month.parse(name), Score.read(data)) for name, data in row.months)
    return TrackRecord(row.at, months)
