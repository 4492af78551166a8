"""S6, S12: levels by indicators, with an expiry; too little word is grey."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.assessment.rules.levels import (
    GRAVITY,
    Facts,
    Indicator,
    Trend,
    gravest,
    indicators,
    level_of,
    trend,
)
from kentongan.assessment.rules.settings import DEFAULT
from kentongan.domain.codes import Level

AT = datetime(2020, 2, 24, 0, 0, tzinfo=UTC)
DAY = timedelta(days=1)
QUIET = Facts(last_fact_at=AT)


def level(facts, *, enough=True, at=AT):
    return level_of(facts, at, enough=enough).level


@pytest.mark.parametrize(
    ("facts", "mark"),
    [
        (Facts(observed=9, upper=3), Indicator.RISING),
        (Facts(alarm_taken_up=True), Indicator.RISING),
        (Facts(villages=3), Indicator.SPREADING),
        (Facts(accused_at=AT - 3 * DAY), Indicator.THREATENED),
        (Facts(injured_at=AT - 6 * DAY), Indicator.THREATENED),
        (Facts(opposed=True), Indicator.OPPOSED),
        (Facts(overdue=True), Indicator.OVERDUE),
    ],
)
def test_each_indicator_alone_needs_attention(facts, mark):
    assert indicators(facts, AT) == (mark,)
    assert level(replace(facts, last_fact_at=AT)) is Level.ATTENTION


@pytest.mark.parametrize(
    "facts",
    [
        Facts(observed=3, upper=3),
        Facts(observed=9, upper=None),
        Facts(villages=2),
        Facts(accused_at=AT - 8 * DAY),
        Facts(accused_at=AT + DAY),
    ],
)
def test_what_is_usual_small_past_or_to_come_is_no_indicator(facts):
    assert indicators(facts, AT) == ()


def test_three_indicators_are_orange_and_four_are_red():
    three = Facts(observed=9, upper=3, villages=3, overdue=True, last_fact_at=AT)
    assert level(three) is Level.ALERT
    assert level(replace(three, opposed=True)) is Level.CRITICAL


def test_someone_accused_within_a_day_is_orange_by_itself():
    facts = Facts(accused_at=AT - timedelta(hours=23), last_fact_at=AT)
    assert level(facts) is Level.ALERT
    later = Facts(accused_at=AT - timedelta(hours=25), last_fact_at=AT)
    assert level(later) is Level.ATTENTION


def test_violence_confirmed_through_two_channels_is_red():
    assert level(Facts(violence_at=AT - DAY, last_fact_at=AT)) is Level.CRITICAL


def test_a_level_runs_out_seven_days_after_its_last_fact():
    facts = Facts(villages=5, last_fact_at=AT)
    standing = level_of(facts, AT + 6 * DAY, enough=True)
    assert (standing.level, standing.until) == (Level.ATTENTION, AT + 7 * DAY)
    assert level(facts, at=AT + 7 * DAY) is Level.UNKNOWN


def test_what_is_late_stays_until_somebody_acts():
    facts = Facts(overdue=True, last_fact_at=AT - 60 * DAY)
    assert level(facts) is Level.ATTENTION


def test_the_february_rumour_is_yellow_at_the_lock_though_someone_was_accused_before():
    rumour = Facts(
        observed=40,
        upper=3,
        villages=11,
        accused_at=datetime(2020, 2, 12, 11, 40, tzinfo=UTC),
        last_fact_at=AT,
    )
    assert level(rumour) is Level.ATTENTION


def test_silence_is_grey_only_where_nothing_speaks():
    assert level(QUIET, enough=False) is Level.UNKNOWN
    assert level(QUIET, enough=True) is Level.SAFE
    assert level(replace(QUIET, villages=3), enough=False) is Level.ATTENTION


FACTS = st.builds(
    Facts,
    observed=st.integers(0, 50),
    upper=st.none() | st.floats(0, 50),
    alarm_taken_up=st.booleans(),
    villages=st.integers(0, 29),
    accused_at=st.none() | st.integers(-200, 0).map(lambda h: AT + timedelta(hours=h)),
    injured_at=st.none() | st.integers(-200, 0).map(lambda h: AT + timedelta(hours=h)),
    violence_at=st.none() | st.integers(-200, 0).map(lambda h: AT + timedelta(hours=h)),
    opposed=st.booleans(),
    overdue=st.booleans(),
    last_fact_at=st.integers(-14, 0).map(lambda d: AT + d * DAY),
)


@given(FACTS, st.booleans())
def test_the_level_follows_from_the_indicators(facts, enough):
    standing = level_of(facts, AT, enough=enough)
    marks = len(standing.indicators)
    if standing.level is Level.SAFE:
        assert marks == 0
        assert enough
    if standing.level is Level.ATTENTION:
        assert 1 <= marks < DEFAULT.alert_marks
    if standing.until is not None and standing.until <= AT:
        assert standing.level is Level.UNKNOWN
    if marks >= DEFAULT.critical_marks and standing.level is not Level.UNKNOWN:
        assert standing.level is Level.CRITICAL


@given(FACTS)
def test_another_indicator_never_lowers_a_level(facts):
    fresh = replace(facts, last_fact_at=AT)
    before = GRAVITY.index(level(fresh))
    for more in ({"opposed": True}, {"overdue": True}, {"villages": 29}):
        assert GRAVITY.index(level(replace(fresh, **more))) >= before


@given(st.lists(st.sampled_from(Level)), st.booleans())
def test_a_place_is_as_grave_as_its_gravest_matter_and_grey_without_word(
    levels, enough
):
    found = gravest(levels, enough=enough)
    grave = [one for one in levels if GRAVITY.index(one) > GRAVITY.index(Level.SAFE)]
    if grave:
        assert found is max(grave, key=GRAVITY.index)
    else:
        assert found is (Level.SAFE if enough else Level.UNKNOWN)


def test_three_yellow_matters_of_one_place_are_not_orange():
    assert gravest([Level.ATTENTION] * 3, enough=True) is Level.ATTENTION


@pytest.mark.parametrize(
    ("now", "before", "way"),
    [(32, 0, Trend.UP), (0, 32, Trend.DOWN), (5, 3, Trend.SAME), (0, 0, Trend.SAME)],
)
def test_a_trend_is_more_than_chance(now, before, way):
    assert trend(now, before) is way
