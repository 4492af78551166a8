"""Say whether today's count is more than its own past leads one to expect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

METHOD = "batas_nb"
"""Name and version of the method, written beside each result."""
VERSION = "1"

_OUTLIER = 2.58  # Anscombe residual above which a past day counts less
_HALF = 0.5  # Jeffreys: half a case is added to the past
_LONGEST = 1e6  # days; rarer than this is not told apart


class NotCounts(Refusal):
    """Counts that can't be checked."""

    what = Words(
        "Deret hitungan: {why}. Berikan hitungan 0 atau lebih, satu baris per langkah.",
        "Series of counts: {why}. Give counts of 0 or more, one row a step.",
    )


@dataclass(frozen=True)
class Baseline:
    """Which past steps say what is to be expected.

    The last `guard` steps are left out, so that an outbreak that has begun doesn't
    raise its own expectation (as EARS C2 does, Hutwagner et al. 2003); the `recent`
    steps before them are used, and the same step of the last `cycles` seasons (same
    weekday: `season` 7). With fewer than `least` past steps nothing is an alarm.
    """

    season: int = 7
    cycles: int = 8
    recent: int = 14
    guard: int = 3
    least: int = 10

    def steps(self, length: int) -> NDArray[np.int64]:
        """Return the past steps for the last of `length`: ascending, int64."""
        now = length - 1
        near = range(now - self.guard - self.recent, now - self.guard)
        alike = (now - self.season * cycle for cycle in range(1, self.cycles + 1))
        kept = {step for step in near if step >= 0}
        kept |= {step for step in alike if 0 <= step < now - self.guard}
        return np.array(sorted(kept), dtype=np.int64)


DAILY = Baseline()
WEEKLY = Baseline(season=52, cycles=5, recent=12, guard=2, least=8)


@dataclass(frozen=True)
class CountCheck:
    """One count against its past.

    `expected` and `upper` are counts; `upper` is the largest that is no alarm. `p` is
    the probability of a count at least as large by chance, and `recurrence_days` how
    long one waits for such a count, on average, in a single undisturbed series.
    """

    observed: float
    expected: float
    upper: float
    p: float
    recurrence_days: float
    alarm: bool


def expected(
    counts: NDArray[np.float64], *, alpha: float = 0.01, baseline: Baseline = DAILY
) -> CountCheck:
    """Return the check of the last of `counts`, shape (steps,).

    See `expected_many`.

    Examples
    --------
    >>> import numpy as np
    >>> past = np.array([3, 2, 4, 3, 2, 3, 4] * 8 + [12], dtype=float)
    >>> check = expected(past)
    >>> check.alarm, round(check.expected, 1)
    (True, 3.0)
    """
    return expected_many(np.asarray(counts)[:, None], alpha=alpha, baseline=baseline)[0]


def expected_many(
    counts: NDArray[np.float64], *, alpha: float = 0.01, baseline: Baseline = DAILY
) -> tuple[CountCheck, ...]:
    r"""Return the check of the last row of `counts` for each series.

    The past steps of a series have mean :math:`\mu`, after half a case is added, and
    dispersion :math:`\phi = \max(1, \frac{1}{n-3} \sum w_i (y_i - \mu)^2 / \mu)`: n - 3
    instead of n - 1 is the variance of Student's t, for the dispersion is estimated
    too. Past outbreaks count less: a step whose Anscombe residual

    .. math:: s_i = \frac{3}{2} \frac{y_i^{2/3} - \mu^{2/3}}{\mu^{1/6} \sqrt{\phi}}

    is above 2.58 has weight :math:`w_i \propto s_i^{-2}` (Farrington et al. 1996,
    J. R. Stat. Soc. A 159, 547-563; threshold of Noufaily et al. 2013, Stat. Med. 32,
    1206-1222). The next count is negative binomial with mean :math:`\mu` and variance
    :math:`\phi \mu (1 + 1/n)`, the last term for the mean being estimated; with
    :math:`\phi = 1` that is the gamma-Poisson predictive. The alarm is
    :math:`P(Y \ge y) \le \alpha`.

    Parameters
    ----------
    counts
        Shape (steps, series), float64, 0 or more: counts per step, the last to check.
    alpha
        False alarms per step and series that are accepted, in (0, 1).
    baseline
        Which past steps are used.

    Returns
    -------
    tuple of CountCheck
        One a series, in the order of the columns; a series doesn't affect another.

    Raises
    ------
    NotCounts
        If `counts` isn't two-dimensional, is empty, or holds a negative or NaN.

    Examples
    --------
    >>> import numpy as np
    >>> quiet = np.zeros((60, 2))
    >>> [check.alarm for check in expected_many(quiet)]
    [False, False]
    """
    table = _checked(counts)
    past = np.ascontiguousarray(table[baseline.steps(len(table))].T)
    observed, steps = table[-1], past.shape[1]
    if steps < baseline.least:
        return tuple(_too_short(value, past[at]) for at, value in enumerate(observed))
    mean, spread = _moments(past)
    size = mean**2 / (spread * mean * (1 + 1 / steps) - mean)
    p = _tail(observed, mean, size)
    upper = _upper(mean, size, alpha)
    return tuple(
        CountCheck(
            observed=float(observed[at]),
            expected=float(mean[at]),
            upper=float(upper[at]),
            p=float(p[at]),
            recurrence_days=float(min(_LONGEST, 1 / max(p[at], 1 / _LONGEST))),
            alarm=bool(p[at] <= alpha),
        )
        for at in range(len(observed))
    )


def sweep_series(
    counts: NDArray[np.float64], *, alpha: float = 0.01, baseline: Baseline = DAILY
) -> tuple[CountCheck, ...]:
    """Return the check of every step of one series, each from its own past only.

    Parameters
    ----------
    counts
        Shape (steps,), float64, 0 or more.
    alpha
        False alarms per step that are accepted.
    baseline
        Which past steps are used.

    Raises
    ------
    NotCounts
        If `counts` isn't one-dimensional, is empty, or holds a negative or NaN.

    Examples
    --------
    >>> import numpy as np
    >>> checks = sweep_series(np.array([2.0] * 30 + [15.0] + [2.0] * 5))
    >>> [step for step, check in enumerate(checks) if check.alarm]
    [30]
    """
    series = np.asarray(counts, dtype=np.float64)
    if series.ndim != 1:
        raise NotCounts(why=f"{series.ndim} dimensi, bukan 1")
    return tuple(
        expected(series[: step + 1], alpha=alpha, baseline=baseline)
        for step in range(len(series))
    )


def _checked(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    table = np.asarray(counts, dtype=np.float64)
    if table.ndim != 2 or not len(table):
        raise NotCounts(why=f"bentuk {table.shape}")
    if not np.all(table >= 0) or not np.all(np.isfinite(table)):
        raise NotCounts(why="ada yang negatif atau bukan angka")
    return table


def _too_short(observed: float, past: NDArray[np.float64]) -> CountCheck:
    mean = float(past.mean()) if len(past) else 0.0
    return CountCheck(float(observed), mean, float("inf"), 1.0, 1.0, alarm=False)


def _moments(
    past: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return mean and dispersion per series, past outbreaks counting less.

    `past` has shape (series, steps): each row is summed by itself, to the last bit as
    if it were alone.
    """
    weights = np.ones_like(past)
    mean, spread = _weighted(past, weights)
    residual = (
        1.5
        * (past ** (2 / 3) - mean[:, None] ** (2 / 3))
        / (mean ** (1 / 6) * spread**0.5)[:, None]
    )
    high = residual > _OUTLIER
    weights[high] = residual[high] ** -2.0
    weights *= past.shape[1] / weights.sum(axis=1, keepdims=True)
    return _weighted(past, weights)


def _weighted(
    past: NDArray[np.float64], weights: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    n = past.shape[1]
    mean = ((weights * past).sum(axis=1) + _HALF) / n
    pearson = (weights * (past - mean[:, None]) ** 2).sum(axis=1) / mean / (n - 1)
    return mean, np.maximum(1.0, pearson * (n - 1) / (n - 3))


def _tail(
    count: NDArray[np.float64], mean: NDArray[np.float64], size: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return P(Y >= count) of negative binomials: the regularised beta function."""
    from scipy.special import betainc

    tail = betainc(np.maximum(count, 1.0), size, mean / (mean + size))
    return np.where(count > 0, tail, 1.0)


def _upper(
    mean: NDArray[np.float64], size: NDArray[np.float64], alpha: float
) -> NDArray[np.float64]:
    """Return the largest count with P(Y >= count) > alpha, by bisection."""
    low = np.zeros_like(mean)
    high = np.ones_like(mean)
    while np.any(grows := _tail(high, mean, size) > alpha):
        high = np.where(grows, 2 * high, high)
    while np.any(high - low > 1):
        middle = np.floor((low + high) / 2)
        over = _tail(middle, mean, size) > alpha
        low, high = np.where(over, middle, low), np.where(over, high, middle)
    return low
