"""What is usual: a band for this week's count, and an outlook for four weeks ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kentongan.science.counts.surveillance import Baseline, expected_many

WEEK = 7
WEEKS = 13
AHEAD = 4
ALPHA = 0.005
FORGET = 8
_WEEKS = Baseline(season=52, cycles=0, recent=WEEKS - 2, guard=1, least=6)
_BEFORE = Baseline(season=52, cycles=0, recent=WEEKS, guard=0, least=4)
_Z = 1.645  # nine of ten


@dataclass(frozen=True)
class Band:
    """One series by weeks: this week, the week before, and what is usual.

    `upper` is None while there is too little past to expect anything.
    """

    now: int
    before: int
    expected: float
    upper: float | None
    low: int
    high: int


def bands(daily: Sequence[Sequence[int]]) -> list[Band]:
    """Return the band of each series of daily counts, the last day being today.

    Weeks end with today. The band holds a week's count in all but one of 200 weeks;
    `low` to `high` hold nine of ten.
    """
    if not daily:
        return []
    days = np.array(daily, dtype=np.float64).T
    whole = len(days) // WEEK * WEEK
    weeks = days[len(days) - whole :].reshape(-1, WEEK, days.shape[1]).sum(axis=1)
    if len(weeks) < 2:
        weeks = np.vstack([np.zeros((2 - len(weeks), days.shape[1])), weeks])
    checks = expected_many(weeks, alpha=ALPHA, baseline=_WEEKS)
    return [
        Band(
            now=int(weeks[-1, at]),
            before=int(weeks[-2, at]),
            expected=check.expected,
            upper=check.upper if np.isfinite(check.upper) else None,
            low=_bound(check.expected, weeks[:-1, at], -_Z),
            high=_bound(check.expected, weeks[:-1, at], _Z),
        )
        for at, check in enumerate(checks)
    ]


def before(daily: Sequence[int], weeks: int) -> tuple[float, float] | None:
    """Return what a week brought before a matter began: expected, and the band's end.

    A matter's own waves of the last `weeks` aren't its usual; after `FORGET` weeks
    they are. None where too little past is left.
    """
    days = np.array(daily, dtype=np.float64)
    kept = days[: max(len(days) - WEEK * min(weeks, FORGET), 0)]
    whole = len(kept) // WEEK * WEEK
    past = kept[len(kept) - whole :].reshape(-1, WEEK).sum(axis=1)
    if len(past) < _BEFORE.least:
        return None
    rows = np.append(past, 0.0)[:, None]
    [check] = expected_many(rows, alpha=ALPHA, baseline=_BEFORE)
    return check.expected, check.upper


def _bound(expected: float, past: np.ndarray, z: float) -> int:
    spread = max(expected, float(past.var()) if len(past) > 2 else expected)
    bound: int = round(expected + z * float(np.sqrt(spread)))
    return max(0, bound)


def outlook(daily: Sequence[int]) -> tuple[float, int, int]:
    """Return what four weeks usually bring: expected, and a range for nine of ten."""
    [band] = bands([daily])
    expected = band.expected * AHEAD
    spread = (max(band.high - band.expected, 0.0)) * AHEAD**0.5
    return expected, max(0, round(expected - spread)), round(expected + spread)
