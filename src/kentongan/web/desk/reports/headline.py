"""The sentence above the list: how many reports, narrowed how, and how many wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.rights import Actor
from kentongan.reports import queries
from kentongan.reports.queries import Filter, ReportView
from kentongan.reports.rules import State
from kentongan.web.desk.reports.filters import Bar
from kentongan.web.templatetags import words as say

MOST = 1000
"""Reports of a search are counted so far; a person reads no more of them."""


@dataclass(frozen=True)
class Listed:
    """What the list shows; `whole` when no page comes before or after it."""

    rows: Sequence[ReportView]
    whole: bool


def of(bar: Bar, narrow: Filter, listed: Listed, by: Actor, at: datetime) -> str:
    """Return the sentence; nothing when no report matches."""
    total, left = _counts(bar, narrow, listed, by, at)
    if not total:
        return ""
    words = ngettext("{n} laporan", "{n} laporan", total)
    parts = [words.format(n=_number(total, bar))]
    parts += [chip.words for chip in (*bar.chips, *bar.read_as)]
    text = ", ".join(parts)
    if bar.state:
        return f"{text}."
    tail = _("{n} belum ditindaklanjuti").format(n=_number(left, bar))
    return f"{text}; {tail}."


def _counts(
    bar: Bar, narrow: Filter, listed: Listed, by: Actor, at: datetime
) -> tuple[int, int]:
    """Return how many there are and how many of them wait: from the list if it can."""
    if listed.whole:
        new = sum(row.state == State.RECEIVED.value for row in listed.rows)
        return len(listed.rows), new
    most = MOST + 1 if bar.words else None
    waiting = replace(narrow, state=State.RECEIVED.value)
    total, left = (
        queries.count_reports(by=by, at=at, narrow=one, most=most)
        for one in (narrow, waiting)
    )
    return total, left


def _number(count: int, bar: Bar) -> str:
    if bar.words and count > MOST:
        return _("lebih dari {n}").format(n=say.number(MOST))
    return say.number(count)
