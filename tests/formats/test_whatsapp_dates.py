"""Day and month are told apart from the whole file (S2)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kentongan.formats import whatsapp


def days(write, zone, dates, clock=" 19.05 - "):
    path = write("chat.txt", "\n".join(f"{day}{clock}A: x" for day in dates))
    items = whatsapp.read(path, zone=zone)
    return [item.sent_at.astimezone(zone).date() for item in items]


def test_one_day_above_twelve_settles_the_whole_file(write, zone):
    assert days(write, zone, ["01/02/20", "01/13/20"])[0] == date(2020, 1, 2)
    assert days(write, zone, ["01/02/20", "13/02/20"])[0] == date(2020, 2, 1)


def test_time_doesnt_run_backward(write, zone):
    found = days(write, zone, ["11/01/20", "12/01/20", "01/02/20", "02/02/20"])
    assert found == sorted(found)
    assert found[0] == date(2020, 1, 11)
    american = days(write, zone, ["01/11/20", "01/12/20", "02/01/20", "02/02/20"])
    assert american[0] == date(2020, 1, 11)


def test_the_number_that_changes_is_the_day(write, zone):
    assert days(write, zone, ["01/02/20", "02/02/20", "03/02/20"])[2] == date(
        2020, 2, 3
    )
    assert days(write, zone, ["02/01/20", "02/02/20", "02/03/20"])[2] == date(
        2020, 2, 3
    )


def test_an_american_phone_writes_the_month_first(write, zone):
    assert days(write, zone, ["2/3/20"], ", 7:05 PM - ") == [date(2020, 2, 3)]


@pytest.mark.parametrize(
    ("day", "clock"),
    [("02/03/20", " 19.05 - "), ("02/03/2020", ", 19:05 - "), ("2/3/20", " 19.05 - ")],
)
def test_in_doubt_the_day_comes_first_as_in_indonesia(write, zone, day, clock):
    assert days(write, zone, [day], clock) == [date(2020, 3, 2)]


@given(
    st.dates(date(2015, 1, 1), date(2030, 1, 1)),
    st.lists(st.integers(0, 20), min_size=30, max_size=60),
    st.sampled_from(["%d/%m/%y", "%m/%d/%y", "%d.%m.%Y", "%m-%d-%Y", "%Y/%m/%d"]),
)
def test_a_chat_of_some_weeks_is_dated_right_in_any_order(
    scratch, zone, first, steps, form
):
    moments, day = [], first
    for step in steps:
        day += timedelta(step)
        moments.append(day)
    assume(any(day.day > 12 for day in moments))
    lines = (f"{day.strftime(form)} 19.05 - A: x" for day in moments)
    scratch.write_text("\n".join(lines))
    items = whatsapp.read(scratch, zone=zone)
    assert [item.sent_at.astimezone(zone).date() for item in items] == moments
