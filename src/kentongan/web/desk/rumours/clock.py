"""The clock of a rumour: it runs from the first report until the answer is out."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from kentongan.publication.queries import PublicText
from kentongan.rumours.queries import RumourView
from kentongan.web.counting import counted


def said(rumour: RumourView, answer: PublicText | None, at: datetime) -> str:
    """Return how long people have heard it, or how long the answer took."""
    if answer is not None and rumour.settled_at is not None:
        took = duration(answer.published_at - rumour.first_at)
        return _("dijawab {long} sesudah laporan pertama").format(long=took)
    long = duration(at - rumour.first_at)
    return _("sudah {long} sejak laporan pertama").format(long=long)


def duration(span: timedelta) -> str:
    """Return a span in its two largest units: 5 hari 4 jam, 7 jam 12 menit."""
    minutes = max(0, round(span.total_seconds() / 60))
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    parts = [
        (days, counted("{n} hari", days)),
        (hours, counted("{n} jam", hours)),
        (left, counted("{n} menit", left)),
    ]
    found = [words for n, words in parts if n]
    first = next((place for place, part in enumerate(parts) if part[0]), 2)
    shown = [words for n, words in parts[first : first + 2] if n]
    return " ".join(shown) if found else counted("{n} menit", 0)
