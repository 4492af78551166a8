"""Word from the kelurahan as known now."""

from __future__ import annotations

from datetime import datetime

from kentongan.assessment.rules.coverage import Coverage, Village, coverage
from kentongan.assessment.rules.settings import DEFAULT, Settings
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.reports import queries as reports


def word(*, by: Actor, at: datetime, settings: Settings = DEFAULT) -> Coverage:
    """Return which kelurahan report enough at the moment `at`."""
    villages = places.villages()
    heard = reports.word_of_villages(
        by=by, at=at, villages=[v.kode for v in villages], days=settings.window_days
    )
    names = {v.kode: v.name for v in villages}
    rows = (Village(w.area, names[w.area], w.days, w.last) for w in heard)
    return coverage(rows, settings)
