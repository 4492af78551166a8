"""A page of the list of reports, drawn once and shown until an act writes a report."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict
from django.template.loader import render_to_string

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, holds
from kentongan.reports import queries
from kentongan.web.desk.reports import headline
from kentongan.web.desk.reports.filters import Bar
from kentongan.web.desk.reports.rows import rows
from kentongan.web.memo import kept

SIZE = 50
BULK = Act.REPORT_LINK
TEMPLATE = "desk/reports/rows.html"


@dataclass(frozen=True)
class Listing:
    """One page: the sentence above it, its rows as drawn, and where the next begins.

    `similar` are the words that were searched for instead of one that nobody wrote.
    """

    headline: str
    rows: str
    next: str
    similar: tuple[str, ...]


def of(
    bar: Bar, query: QueryDict, picked: Collection[str], by: Actor, at: datetime
) -> Listing:
    """Return the page that `query` asks for; rows that are `picked` are ticked."""
    if picked:
        return _read(bar, query, picked, by, at)
    name = f"reports {query.urlencode()}"
    return kept(name, lambda: _read(bar, query, (), by, at), by=by, at=at)


def _read(
    bar: Bar, query: QueryDict, picked: Collection[str], by: Actor, at: datetime
) -> Listing:
    narrow = bar.narrow(at)
    before = queries.ids_by_number(by=by, at=at, numbers=query.getlist("sebelum")[:1])
    found = queries.list_reports(
        by=by, at=at, narrow=narrow, before=before[0] if before else None, size=SIZE
    )
    listed = headline.Listed(found, whole=not before and len(found) < SIZE)
    shown = {"rows": rows(found), "may_bulk": holds(by, BULK), "picked": picked}
    similar = queries.spelt_otherwise(by=by, at=at, words=narrow.words)
    return Listing(
        headline=headline.of(bar, narrow, listed, by, at),
        rows=render_to_string(TEMPLATE, shown) if found else "",
        next=found[-1].number if len(found) == SIZE else "",
        similar=tuple(similar),
    )
