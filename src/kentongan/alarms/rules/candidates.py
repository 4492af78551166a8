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
IN_HAND_DAYS = 14


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
    found = [
        _narrowed(one, matter)
        for (sector, kind), matter in matters.items()
        if kind or sector not in explained
        for one in _widest(matter)
    ]
    return sorted(found, key=lambda one: (-one.recurrence_days, one.series))


def _widest(matter: Sequence[Candidate]) -> list[Candidate]:
    """Return the oddest candidate of each area that lies in no other."""
    chosen: dict[str, Candidate] = {}
    for one in sorted(matter, key=_oddness):
        if not any(contains(area, one.series.area) for area in chosen):
            chosen[one.series.area] = one
    return list(chosen.values())


def _oddness(one: Candidate) -> tuple[int, float, int, Series, date]:
    return len(one.series.area), one.p, -one.observed, one.series, one.first


def _narrowed(widest: Candidate, matter: Iterable[Candidate]) -> Candidate:
    """Return what lies inside `widest` and holds nearly all of it."""
    inside = [
        c
        for c in matter
        if contains(widest.series.area, c.series.area)
        and (c.first, c.last) == (widest.first, widest.last)
        and c.observed >= MOST * widest.observed
    ]
    return max(inside, key=lambda c: (len(c.series.area), -c.p, c.series.area))


def match(one: Candidate, known: Iterable[Known]) -> Known | None:
    """Return the alarm that `one` goes on with, or None when it is news.

    It is the same matter when kind and area agree and no more than `GAP_DAYS` quiet
    days lie between, `IN_HAND_DAYS` once people have taken it up. A dismissed alarm is
    silent about the days it was dismissed with; what begins afterwards is news.
    """
    same = [k for k in known if _same(one, k)]
    return max(same, key=lambda k: (k.last, k.id), default=None)


def explained(one: Candidate, known: Iterable[Known]) -> bool:
    """Return whether a sector is odd only because one of its types was found odd."""
    return not one.series.issue_type and any(
        k.series.issue_type
        and k.series.sector == one.series.sector
        and one.first <= k.last + timedelta(_gap(k))
        for k in known
    )


def in_hand(reports: int, taken: int) -> bool:
    """Return whether nearly all of what is odd is people's matter already."""
    return reports > 0 and taken >= MOST * reports


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
    return one.first <= known.last + timedelta(_gap(known))


def _gap(known: Known) -> int:
    return IN_HAND_DAYS if known.state is State.TAKEN_UP else GAP_DAYS
