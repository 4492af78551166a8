"""The sentence above the list: how many reports, narrowed how, and how many wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.rights import Actor
from kentongan.reports import queries
from kentongan.reports.queries import Filter
from kentongan.reports.rules import State
from kentongan.web.desk.reports.filters import Bar
from kentongan.web.templatetags import words as say

MOST = 1000
"""Reports with certain words are counted so far; a person reads no more of them."""


def of(bar: Bar, narrow: Filter, by: Actor, at: datetime) -> str:
    """Return the sentence; nothing when no report matches."""
    total = _count(narrow, by, at)
    if not total:
        return ""
    words = ngettext("{n} laporan", "{n} laporan", total)
    parts = [words.format(n=_number(total, narrow))]
    parts += [chip.words for chip in (*bar.chips, *bar.read_as)]
    text = ", ".join(parts)
    if bar.state:
        return f"{text}."
    left = _count(replace(narrow, state=State.RECEIVED.value), by, at)
    tail = _("{n} belum ditindaklanjuti").format(n=_number(left, narrow))
    return f"{text}; {tail}."


def _count(narrow: Filter, by: Actor, at: datetime) -> int:
    most = MOST + 1 if narrow.words else None
    return queries.count_reports(by=by, at=at, narrow=narrow, most=most)


def _number(count: int, narrow: Filter) -> str:
    if narrow.words and count > MOST:
        return _("lebih dari {n}").format(n=say.number(MOST))
    return say.number(count)
