"""Areas, months, refs and refusals."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain import areas
from kentongan.domain.periods import (
    WIB,
    BadMonth,
    Month,
    Period,
    day_of,
    day_start,
    zone_of,
)
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words


def test_a_code_lies_in_itself_and_in_what_is_around_it_only():
    assert areas.contains("35.74", "35.74.04.1003")
    assert not areas.contains("35.7", "35.74")
    assert areas.level_of("35.74.04") is areas.AreaLevel.DISTRICT
    assert areas.parent_of("35.74.04.1003") == "35.74.04"
    assert areas.common(["35.74.04.1003", "35.74.05.1001"]) == "35.74"


@pytest.mark.parametrize("kode", ["", "35.", "3574", "35.74.04.10033", "AB.74"])
def test_what_is_no_code_is_refused_with_an_example(kode):
    with pytest.raises(areas.BadKode, match=r"35\.74\.04\.1003"):
        areas.check_kode(kode)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_day_begins_within_itself(day):
    assert day_of(day_start(day, WIB), WIB) == day


def test_the_zone_is_the_provinces():
    assert zone_of("35.74").key == "Asia/Jakarta"
    assert zone_of("73.71").key == "Asia/Makassar"
    assert zone_of("91.71").key == "Asia/Jayapura"


def test_a_period_is_half_open():
    period = Period.of_days(date(2020, 2, 1), date(2020, 2, 29), WIB)
    assert period.start in period
    assert period.end not in period
    with pytest.raises(ValueError, match="after it starts"):
        Period(period.end, period.start)
    with pytest.raises(ValueError, match="aware"):
        Period(datetime(2020, 1, 1), datetime(2020, 1, 2, tzinfo=UTC))  # noqa: DTZ001


def test_months_follow_each_other_and_bad_ones_are_refused():
    assert str(Month.parse("2020-02").before) == "2020-01"
    assert Month(2019, 12).after == Month(2020, 1)
    for text in ("2020", "2020-13", "20-01", "februari"):
        with pytest.raises(BadMonth):
            Month.parse(text)


@given(st.integers(0, 10**9))
def test_a_ref_is_read_back(number):
    assert Ref.parse(str(Ref("rumour", number))) == Ref("rumour", number)


def test_a_refusal_says_its_values_in_both_languages():
    class Late(Refusal):
        what = Words("Tenggat {due} lewat.", "Deadline {due} passed.")

    late = Late(due="26 Maret")
    assert str(late) == "Tenggat 26 Maret lewat."
    assert late.say("en") == "Deadline 26 Maret passed."
    assert Late().say() == "Tenggat ? lewat."
