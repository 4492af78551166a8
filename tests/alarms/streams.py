"""Simulated months of a city's reports: quiet, weekly, and in bursts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from kentongan.alarms import rules
from kentongan.alarms.rules import Candidate, Known, Seen, State
from kentongan.domain.issue_types import issue_types

CITY = "35.74"
DISTRICTS = [f"{CITY}.{n:02}" for n in range(1, 6)]
VILLAGES = [f"{d}.{1001 + n}" for d in DISTRICTS for n in range(6)][:29]
AREAS = [*DISTRICTS, *VILLAGES]
KINDS = [kind for kind in issue_types().values() if kind.code != rules.ASSEMBLY]
BEFORE = rules.DEFAULT.history_days + max(rules.DEFAULT.windows)
START = date(2019, 1, 1)

Days = dict[date, list[Seen]]


def null_days(
    rng: np.random.Generator, days: int, *, per_day: float, bursts: float
) -> Days:
    """Return days on which nothing happens but what always does.

    Types and kelurahan differ widely in how much they report; weekends have a third
    more; with `bursts` above 1 one event makes several reports (variance over mean of
    each type's day).
    """
    kinds = rng.gamma(0.5, 1, len(KINDS))
    places = rng.gamma(1, 1, len(VILLAGES))
    rate = per_day * np.outer(kinds / kinds.sum(), places / places.sum())
    found: Days = {}
    for n in range(days):
        day = START + timedelta(n)
        today = rate * (1.25 if day.weekday() > 4 else 0.9)
        if bursts > 1:
            size = np.maximum(today.sum(axis=1) / (bursts - 1), 1e-9)
            today = today * (rng.gamma(size, 1) / size)[:, None]
        counts = rng.poisson(np.minimum(today, 1e4))
        found[day] = [
            Seen(
                day,
                VILLAGES[v],
                KINDS[k].sector.value,
                KINDS[k].code,
                int(counts[k, v]),
            )
            for k, v in zip(*np.nonzero(counts), strict=True)
        ]
    return found


def candidates_at(days: Mapping[date, Iterable[Seen]], last: date) -> list[Candidate]:
    """Return what the sweep of the evening of `last` finds, one a matter."""
    first = last - timedelta(days=BEFORE)
    seen = [s for n in range(BEFORE + 1) for s in days.get(first + timedelta(n), ())]
    table = rules.tabulate(seen, city=CITY, areas=AREAS, first=first, last=last)
    return rules.merge(rules.candidates(table, rules.DEFAULT))


def alarms(
    days: Mapping[date, Iterable[Seen]], sweeps: Sequence[date]
) -> list[Candidate]:
    """Return the alarms that a month of daily sweeps raises, each matter once."""
    known: list[Known] = []
    raised: list[Candidate] = []
    for day in sweeps:
        for one in candidates_at(days, day):
            if rules.match(one, known) is None:
                known.append(
                    Known(len(known), one.series, one.first, one.last, State.NEW, None)
                )
                raised.append(one)
    return raised


def months(
    rng: np.random.Generator, count: int, *, per_day: float, bursts: float
) -> Iterator[list[Candidate]]:
    """Return the alarms of `count` months of 30 days in which nothing happens."""
    for _ in range(count):
        days = null_days(rng, BEFORE + 31, per_day=per_day, bursts=bursts)
        sweeps = [START + timedelta(BEFORE + 1 + n) for n in range(30)]
        yield alarms(days, sweeps)


def with_more(days: Days, more: Iterable[Seen]) -> Days:
    """Return the days with further reports."""
    found = defaultdict(list, {day: list(seen) for day, seen in days.items()})
    for one in more:
        found[one.day].append(one)
    return dict(found)
