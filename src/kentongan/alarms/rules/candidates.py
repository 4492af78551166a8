"""From odd counts to alarms: one alarm a matter, and none for what is known already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kentongan.alarms.rules.series import Series
from kentongan.alarms.rules.states import State
from kentongan.domain.areas import contains

MOST = 0.8
GAP_DAYS = 3


@dataclass(frozen=True)
class Candidate:
    """A count that is odd enough; `first` to `last` are days, both included."""

    series: Series
    first: date
    last: date
    observed: int
    expected: float
    upper: float
    p: float
    recurrence_days: float


@dataclass(frozen=True)
class Known:
    """An alarm that was raised before; `closed_on` is the day it was dealt with."""

    id: int
    series: Series
    first: date
    last: date
    state: State
    closed_on: date | None


def merge(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return one candidate a matter: the narrowest area that holds most of it.

    A sector is odd by itself only when none of its issue types is.
    """
    matters: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for one in candidates:
        matters[one.series.sector, one.series.issue_type].append(one)
    explained = {sector for sector, kind in matters if kind}
    return sorted(
        (
            _one(found)
            for (sector, kind), found in matters.items()
            if kind or sector not in explained
        ),
        key=lambda one: (-one.recurrence_days, one.series),
    )


def _one(found: Sequence[Candidate]) -> Candidate:
    """Return the oddest, or what lies inside it and holds nearly all of it."""
    oddest = min(found, key=lambda c: (c.p, len(c.series.area), c.first, c.series))
    inside = [
        c
        for c in found
        if contains(oddest.series.area, c.series.area)
        and (c.first, c.last) == (oddest.first, oddest.last)
        and c.observed >= MOST * oddest.observed
    ]
    return max(inside, key=lambda c: (len(c.series.area), -c.p, c.series.area))


def match(one: Candidate, known: Iterable[Known]) -> Known | None:
    """Return the alarm that `one` goes on with, or None when it is news.

    It is the same matter when kind and area agree and no more than `GAP_DAYS` quiet
    days lie between. A dismissed alarm is silent about the days it was dismissed
    with; what begins afterwards is news.
    """
    same = [k for k in known if _same(one, k)]
    return max(same, key=lambda k: (k.last, k.id), default=None)


def _same(one: Candidate, known: Known) -> bool:
    if (one.series.sector, one.series.issue_type) != (
        known.series.sector,
        known.series.issue_type,
    ):
        return False
    inside = contains(known.series.area, one.series.area)
    if not inside and not contains(one.series.area, known.series.area):
        return False
    if known.state is State.DISMISSED:
        until = max(known.last, known.closed_on or known.last)
        return inside and one.first <= until
    return one.first <= known.last + timedelta(GAP_DAYS)
