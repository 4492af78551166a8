"""Days as people type them."""

from __future__ import annotations

import contextlib
from datetime import date, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kentongan.domain.dates import MONTHS, WEEKDAYS
from kentongan.rakor.rules.days import LongPast, NotADay, When, WrongWeekday, read_when

MONDAY = date(2020, 2, 24)
TODAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))
AHEAD = st.integers(0, 180).map(timedelta)


@pytest.mark.parametrize(
    "text",
    ["", "secepatnya", "minggu depan", "31 Feb", "30 Feb 2020", "2/13", "Rabu 5"],
)
def test_what_names_no_day_is_refused_with_examples(text):
    with pytest.raises(NotADay, match="28 Februari 2020"):
        read_when(text, MONDAY)


def test_an_hour_that_no_clock_shows_is_refused():
    with pytest.raises(NotADay):
        read_when("26 Feb pukul 25.00", MONDAY)


def test_weekday_and_date_must_agree():
    with pytest.raises(WrongWeekday, match=r"27 Februari 2020 hari Kamis, bukan Rabu"):
        read_when("Rabu 27 Feb", MONDAY)


def test_a_date_that_just_passed_is_not_taken_for_next_years():
    with pytest.raises(LongPast, match="26 Januari 2020"):
        read_when("26 Jan", MONDAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rabu 26 Feb", date(2020, 2, 26)),
        ("rabu, 26 Februari 2020", date(2020, 2, 26)),
        ("28 Februari 2020", date(2020, 2, 28)),
        ("sebelum 28 Feb", date(2020, 2, 28)),
        ("paling lambat tgl 9 Maret", date(2020, 3, 9)),
        ("s.d. Jumat 6 Mar", date(2020, 3, 6)),
        ("hari Jum'at", date(2020, 2, 28)),
        ("besok", date(2020, 2, 25)),
        ("lusa", date(2020, 2, 26)),
        ("hari ini", MONDAY),
        ("Senin", date(2020, 3, 2)),
        ("26/2", date(2020, 2, 26)),
        ("Rabu 26.02", date(2020, 2, 26)),
        ("26-02-2020", date(2020, 2, 26)),
        ("2020-02-26", date(2020, 2, 26)),
        ("5 Nopember", None),
        ("Wednesday 26 February", date(2020, 2, 26)),
        ("by tomorrow", date(2020, 2, 25)),
        ("29 Feb", date(2020, 2, 29)),
    ],
)
def test_the_forms_in_use_are_read(text, expected):
    if expected is None:
        with pytest.raises(LongPast):
            read_when(text, date(2020, 11, 30))
    else:
        assert read_when(text, MONDAY) == When(expected)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("24 Feb 15.00", time(15)),
        ("24 Feb 15:30 WIB", time(15, 30)),
        ("hari ini pukul 15", time(15)),
        ("hari ini jam 9.05", time(9, 5)),
        ("Senin, 24 Februari 2020, pukul 15.00 WIB", time(15)),
    ],
)
def test_an_hour_is_read_with_its_day(text, clock):
    assert read_when(text, MONDAY) == When(MONDAY, clock)


def test_in_january_a_date_of_december_is_last_years_and_in_december_the_next():
    assert read_when("5 Jan", date(2020, 12, 20)).date == date(2021, 1, 5)
    with pytest.raises(LongPast):
        read_when("20 Des", date(2020, 12, 30))


@given(today=TODAYS, ahead=AHEAD, language=st.sampled_from([0, 1]))
def test_a_date_written_out_reads_back(today, ahead, language):
    day = today + ahead
    weekday = WEEKDAYS[day.weekday()][language]
    month = MONTHS[day.month - 1][language]
    for text in (
        f"{weekday} {day.day} {month}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{day.day} {month[:3]}",
        f"{day.day}/{day.month}",
        day.isoformat(),
    ):
        assert read_when(text, today).date == day


@given(today=TODAYS, ahead=AHEAD, said=st.integers(0, 6))
def test_a_wrong_weekday_never_passes(today, ahead, said):
    day = today + ahead
    assume(said != day.weekday())
    with pytest.raises(WrongWeekday):
        read_when(f"{WEEKDAYS[said].id} {day.isoformat()}", today)


@given(today=TODAYS, text=st.text(max_size=30))
def test_any_words_are_a_day_or_a_refusal(today, text):
    refusals = (NotADay, LongPast, WrongWeekday)
    with contextlib.suppress(*refusals):
        assert isinstance(read_when(text, today), When)
