"""Which counts of a table are odd: each series against its own past."""

from __future__ import annotations

from concurrent.futures import Executor
from datetime import date

import numpy as np
from numpy.typing import NDArray

from kentongan.alarms.rules.budget import Budget, tests_a_day
from kentongan.alarms.rules.candidates import Candidate
from kentongan.alarms.rules.series import Series, Table
from kentongan.science.counts.surveillance import (
    METHOD,
    VERSION,
    Baseline,
    CountCheck,
    expected_many,
)

__all__ = ["METHOD", "METHOD_VERSION", "candidates"]

METHOD_VERSION = f"{VERSION}.1"
"""Of the method, and of the way in which it sweeps."""
CHUNK = 500
_LEFT_OUT = 0.03
_DAYS = Baseline(season=7, cycles=12, recent=56, guard=3, least=28)
_BLOCKS = Baseline(season=7, cycles=4, recent=25, guard=1, least=10)


def candidates(
    table: Table, budget: Budget, executor: Executor | None = None
) -> list[Candidate]:
    """Return every count of `table` that the budget calls odd, windows and areas apart.

    `executor` spreads the series; a map of the same order comes back, so the answer
    doesn't depend on it.
    """
    if not table.series:
        return []
    matrix = table.counts
    found: list[Candidate] = []
    for back in (1, 0):
        for window in budget.windows:
            found += _test(
                table, matrix[: len(matrix) - back], window, budget, executor
            )
    return found


def _test(
    table: Table,
    counts: NDArray[np.float64],
    window: int,
    budget: Budget,
    executor: Executor | None,
) -> list[Candidate]:
    """Test the last `window` days of `counts` against the blocks of days before."""
    blocks = _blocks(counts, window)
    levels = table.levels
    baseline = _DAYS if window == 1 else _BLOCKS
    alpha = 1 / (budget.interval_days * tests_a_day(table.checked, budget))
    days = table.day(len(counts) - window), table.day(len(counts) - 1)
    found: list[Candidate] = []
    for level in table.checked:
        own = np.flatnonzero(levels == level.value)
        bursts = burstiness(blocks[:-1, own])
        active = own[blocks[-1, own] >= budget.least]
        checks = _checks(blocks[:, active], alpha, baseline, executor)
        for place, check in zip(active, checks, strict=True):
            p = max(check.p, burst_tail(check, bursts))
            series = table.series[place]
            found.append(_candidate(table, series, check, p, days, budget))
    return [c for c in found if budget.is_alarm(c.recurrence_days, c.observed)]


def _blocks(counts: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return sums over `window` days, the last block ending with the last day."""
    whole = len(counts) // window * window
    days = counts[len(counts) - whole :]
    blocks: NDArray[np.float64] = days.reshape(-1, window, days.shape[1]).sum(axis=1)
    return blocks


def _checks(
    blocks: NDArray[np.float64],
    alpha: float,
    baseline: Baseline,
    executor: Executor | None,
) -> list[CountCheck]:
    if not blocks.shape[1]:
        return []
    if executor is None:
        return list(expected_many(blocks, alpha=alpha, baseline=baseline))
    parts = [blocks[:, i : i + CHUNK] for i in range(0, blocks.shape[1], CHUNK)]
    jobs = [
        executor.submit(expected_many, part, alpha=alpha, baseline=baseline)
        for part in parts
    ]
    return [check for job in jobs for check in job.result()]


def burstiness(past: NDArray[np.float64]) -> float:
    """Return how bursty the series of one level are together: variance over mean.

    A rare matter has no bursts in its own past to learn from, yet one event makes
    several reports: it borrows the dispersion of all. The few series that exceed
    chance most are left out, so that one outbreak doesn't hide the next for weeks.
    """
    if not past.size:
        return 1.0
    mean = past.mean(axis=0)
    squares = ((past - mean) ** 2).sum(axis=0) * len(past) / max(len(past) - 1, 1)
    due = mean * len(past)
    kept = np.argsort(squares - due)[: int(len(mean) * (1 - _LEFT_OUT))]
    total = due[kept].sum()
    return max(1.0, float(squares[kept].sum() / total)) if total else 1.0


def burst_tail(check: CountCheck, bursts: float) -> float:
    """Return P(Y >= observed) of a negative binomial that is `bursts` wide."""
    if bursts <= 1 or check.observed < 1:
        return 0.0
    from scipy.special import betainc

    size = check.expected / (bursts - 1)
    return float(betainc(check.observed, size, (bursts - 1) / bursts))


def _candidate(  # noqa: PLR0917
    table: Table,
    series: Series,
    check: CountCheck,
    p: float,
    days: tuple[date, date],
    budget: Budget,
) -> Candidate:
    recurrence = budget.recurrence_days(
        p, series=table.checked[series.level], levels=len(table.checked)
    )
    return Candidate(
        series=series,
        first=days[0],
        last=days[1],
        observed=round(check.observed),
        expected=check.expected,
        upper=check.upper,
        p=p,
        recurrence_days=recurrence,
    )
