"""What an alarm says: how many, where, in how many days, and what is usual."""

from __future__ import annotations

from datetime import date

from kentongan.domain.dates import day_month
from kentongan.domain.words import Words


def say(
    what: Words, where: str, days: tuple[date, date], observed: int, expected: float
) -> Words:
    """Return "32 laporan isu penculikan anak di Kota Probolinggo ..." in both."""
    first, last = days
    span = (last - first).days + 1
    usual = f"{expected:.1f}"
    usual_id = "di bawah 0,1" if expected < 0.1 else usual.replace(".", ",")
    usual_en = "below 0.1" if expected < 0.1 else usual
    return Words(
        f"{observed} laporan {what.id[0].lower()}{what.id[1:]} di {where},"
        f" {span} hari s.d. {day_month(last).id}; biasanya {usual_id}.",
        f"{observed} reports of {what.en[0].lower()}{what.en[1:]} in {where},"
        f" {span} day{'' if span == 1 else 's'} to {day_month(last).en}; usually"
        f" {usual_en}.",
    )
