"""What is more than its own past leads one to expect."""

from __future__ import annotations

import doctest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from kentongan.science.counts import surveillance
from kentongan.science.counts.surveillance import (
    DAILY,
    WEEKLY,
    Baseline,
    NotCounts,
    expected,
    expected_many,
    sweep_series,
)

STEPS, SEED = 90, 20200224
COUNTS = st.integers(0, 60).map(float)
series = arrays(float, STEPS, elements=COUNTS)
tables = arrays(float, st.tuples(st.just(STEPS), st.integers(1, 5)), elements=COUNTS)


@pytest.mark.parametrize(
    "counts",
    [
        np.zeros(5),
        np.zeros((0, 3)),
        np.zeros((2, 2, 2)),
        np.array([[1.0], [-1.0]]),
        np.array([[1.0], [np.nan]]),
        np.array([[1.0], [np.inf]]),
    ],
)
def test_what_are_no_counts_is_refused(counts):
    with pytest.raises(NotCounts):
        expected_many(counts)


def test_a_table_is_no_series():
    with pytest.raises(NotCounts):
        sweep_series(np.zeros((5, 2)))


@given(st.integers(1, 12), st.integers(0, 10**6))
def test_too_short_a_past_is_never_an_alarm(steps, last):
    check = expected(np.array([0.0] * (steps - 1) + [float(last)]))
    assert not check.alarm
    assert (check.p, check.upper) == (1.0, np.inf)


@given(tables, st.data())
def test_the_order_of_the_series_changes_nothing(table, data):
    order = data.draw(st.permutations(range(table.shape[1])))
    checks = expected_many(table)
    assert expected_many(table[:, order]) == tuple(checks[at] for at in order)


@given(tables)
def test_a_series_is_checked_as_if_it_were_alone(table):
    assert expected_many(table) == tuple(expected(column) for column in table.T)


@given(series)
def test_a_sweep_sees_each_steps_own_past_only(counts):
    checks = sweep_series(counts)
    assert checks[-1] == expected(counts)
    assert checks[:40] == sweep_series(counts[:40])


@given(series, st.integers(1, 200))
def test_more_reports_are_never_less_of_an_alarm(counts, more):
    higher = counts.copy()
    higher[-1] += more
    low, high = expected(counts), expected(higher)
    assert high.p <= low.p
    assert high.alarm >= low.alarm
    assert (high.expected, high.upper) == (low.expected, low.upper)


@given(series, st.sampled_from([0.05, 0.01, 0.001]))
def test_upper_is_the_largest_count_that_is_no_alarm(counts, alpha):
    upper = expected(counts, alpha=alpha).upper
    at, over = counts.copy(), counts.copy()
    at[-1], over[-1] = upper, upper + 1
    assert not expected(at, alpha=alpha).alarm
    assert expected(over, alpha=alpha).alarm


@given(series)
def test_the_probability_is_that_of_a_negative_binomial(counts):
    r"""With mean :math:`\mu` and variance :math:`\phi\mu(1 + 1/n)`, read back."""
    past = counts[DAILY.steps(STEPS)]
    check = expected(counts)
    mean, spread = surveillance._moments(past[None, :])  # noqa: SLF001
    size = mean / (spread * (1 + 1 / len(past)) - 1)
    p = stats.nbinom.sf(counts[-1] - 1, size, size / (size + mean))
    assert check.p == pytest.approx(p[0], rel=1e-6, abs=1e-12)
    assert check.recurrence_days == pytest.approx(min(1e6, 1 / max(p[0], 1e-6)))


def test_mean_and_dispersion_are_those_of_the_formula():
    """A restless past without outliers: half a case added, n - 3 in the divisor."""
    counts = np.resize([1.0, 9.0, 2.0, 8.0, 4.0], STEPS)
    past = counts[DAILY.steps(STEPS)]
    n = len(past)
    mean = (past.sum() + 0.5) / n
    spread = ((past - mean) ** 2).sum() / mean / (n - 3)
    size = mean / (spread * (1 + 1 / n) - 1)
    check = expected(counts)
    assert spread > 1
    assert check.expected == pytest.approx(mean)
    assert check.p == pytest.approx(
        stats.nbinom.sf(counts[-1] - 1, size, size / (size + mean))
    )


@given(series, st.integers(1, 3), st.integers(0, 10**4))
def test_an_outbreak_that_has_begun_does_not_raise_what_is_expected(counts, back, more):
    begun = counts.copy()
    begun[-1 - back] = more
    if (STEPS - 1 - back) not in DAILY.steps(STEPS):
        assert expected(begun) == expected(counts)


@given(st.integers(1, 400), st.sampled_from([DAILY, WEEKLY, Baseline(season=30)]))
def test_the_past_that_is_used_is_past_once_and_in_order(length, baseline):
    steps = baseline.steps(length)
    assert len(set(steps.tolist())) == len(steps)
    assert (np.diff(steps) > 0).all()
    assert ((steps >= 0) & (steps < length - 1 - baseline.guard)).all()


@pytest.mark.parametrize("mean", [0.2, 1.0, 5.0, 20.0])
@pytest.mark.parametrize("alpha", [0.05, 0.01])
def test_on_undisturbed_streams_false_alarms_are_not_above_the_nominal_rate(
    mean, alpha
):
    """Poisson streams, seed 20200224: 4,000 series, one check each."""
    rng = np.random.default_rng(SEED)
    checks = expected_many(rng.poisson(mean, (STEPS, 4_000)).astype(float), alpha=alpha)
    rate = np.mean([check.alarm for check in checks])
    error = np.sqrt(alpha * (1 - alpha) / len(checks))
    assert rate <= alpha + 3 * error


@pytest.mark.parametrize(("mean", "outbreak"), [(0.2, 4), (1.0, 7), (5.0, 12)])
def test_an_injected_outbreak_is_found(mean, outbreak):
    rng = np.random.default_rng(SEED)
    table = rng.poisson(mean, (STEPS, 1_000)).astype(float)
    table[-1] += outbreak
    assert np.mean([check.alarm for check in expected_many(table)]) >= 0.9


def test_a_past_outbreak_counts_less_than_its_size():
    counts = np.full(STEPS, 3.0)
    counts[-12] = 15.0
    assert expected(counts).expected < counts[DAILY.steps(STEPS)].mean()
    assert expected(np.append(counts[:-1], 11.0)).alarm


@given(series)
def test_the_same_counts_have_the_same_answer(counts):
    assert expected(counts) == expected(counts.copy())


def test_the_module_runs_its_own_examples():
    tried = doctest.testmod(surveillance)
    assert tried.attempted
    assert not tried.failed
