"""S9: the periods of the plan, their due days, grades and reminders."""

from __future__ import annotations

from datetime import date

import pytest

from kentongan.plans.rules import (
    MACHINE,
    BadPercent,
    BadPeriod,
    Grade,
    Part,
    Period,
    State,
    check_percent,
    grade,
    reminders_due,
)

B04 = Period(2020, Part.B04)


@pytest.mark.parametrize("text", ["2020-B05", "2020", "B04", "20-B04", "²020-B04", ""])
def test_a_period_is_a_year_and_one_of_three(text):
    with pytest.raises(BadPeriod):
        Period.parse(text)


def test_three_periods_fill_the_year_without_gap_or_overlap():
    found = [Period(2020, part) for part in Part]
    assert [(p.first, p.last) for p in found] == [
        (date(2020, 1, 1), date(2020, 4, 30)),
        (date(2020, 5, 1), date(2020, 8, 31)),
        (date(2020, 9, 1), date(2020, 12, 31)),
    ]
    assert Period.parse("2020-B04") == Period.of(date(2020, 2, 29)) == B04
    assert not B04.over(date(2020, 4, 30))
    assert B04.over(date(2020, 5, 1))


@pytest.mark.parametrize(
    ("percent", "said"),
    [
        (None, None),
        (0, Grade.BELOW),
        (74, Grade.BELOW),
        (75, Grade.NEAR),
        (99, Grade.NEAR),
        (100, Grade.MET),
        (101, Grade.ABOVE),
    ],
)
def test_a_grade_is_the_share_of_the_measure(percent, said):
    assert grade(percent) is said


@pytest.mark.parametrize("percent", [-1, 1001])
def test_a_share_that_cannot_be_meant_is_refused(percent):
    with pytest.raises(BadPercent):
        check_percent(percent)


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2020, 3, 30), None),
        (date(2020, 3, 31), 30),
        (date(2020, 4, 16), 14),
        (date(2020, 4, 23), 7),
        (date(2020, 4, 25), 7),
        (date(2020, 4, 30), 7),
        (date(2020, 5, 1), None),
    ],
)
def test_a_reminder_comes_thirty_fourteen_and_seven_days_before(day, days):
    """A day on which the house was shut delays a reminder, and loses none."""
    found = reminders_due(day)
    assert found == (() if days is None else ((B04, days),))


def test_nothing_runs_that_the_chair_has_not_adopted():
    before = MACHINE.reach(State.DRAFTED, avoiding={State.RUNNING})
    assert before == {State.DRAFTED}
