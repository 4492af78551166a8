"""The working-day calendar: what was free, and what was known to be free."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.words import Words
from kentongan.domain.workdays import Calendar, Holiday, HolidayKind, load, shipped

JOINT = HolidayKind.JOINT_LEAVE
RAKOR = date(2020, 2, 24)
days = st.dates(date(2019, 1, 1), date(2027, 12, 31))
known = st.dates(date(2018, 1, 1), date(2027, 12, 31))


def off(day: date, *, since: date, until: date | None = None) -> Holiday:
    return Holiday(day, JOINT, Words("cuti", "leave"), "SKB", since, until)


def test_weekends_are_free_without_any_decree() -> None:
    empty = Calendar([])
    assert not empty.is_workday(date(2020, 2, 22), known_at=RAKOR)
    assert not empty.is_workday(date(2020, 2, 23), known_at=RAKOR)
    assert empty.next_workday(date(2020, 2, 22), known_at=RAKOR) == RAKOR
    assert not empty.covers(2020)


def test_a_day_is_free_only_between_its_decree_and_its_withdrawal() -> None:
    free = off(date(2020, 5, 26), since=date(2019, 8, 28), until=date(2020, 4, 9))
    calendar = Calendar([free])
    on = free.date
    assert calendar.is_workday(on, known_at=date(2019, 8, 27))
    assert not calendar.is_workday(on, known_at=date(2019, 8, 28))
    assert not calendar.is_workday(on, known_at=date(2020, 4, 8))
    assert calendar.is_workday(on, known_at=date(2020, 4, 9))


def test_counting_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="forward"):
        load().add_workdays(RAKOR, -1, known_at=RAKOR)


def test_a_review_on_a_holiday_becomes_work_on_the_next_working_day() -> None:
    """S7: the ship's reviews fall on Nyepi and on Idulfitri."""
    calendar = load()
    nyepi, idulfitri = date(2020, 3, 25), date(2020, 5, 24)
    found = calendar.holiday(nyepi, nyepi)
    assert found is not None
    assert found.name.id.startswith("Hari Suci Nyepi")
    assert calendar.next_workday(nyepi, known_at=nyepi) == date(2020, 3, 26)
    assert calendar.next_workday(idulfitri, known_at=idulfitri) == date(2020, 5, 26)


def test_the_rakor_of_february_2020_still_expects_the_joint_leave_of_may() -> None:
    """S7: the amendment that moved it came on 9 April."""
    calendar = load()
    may = [date(2020, 5, 1) + timedelta(i) for i in range(31)]
    seen = [
        day for day in may if (h := calendar.holiday(day, RAKOR)) and h.kind == JOINT
    ]
    assert seen == [date(2020, 5, 22), date(2020, 5, 26), date(2020, 5, 27)]
    assert calendar.next_workday(date(2020, 5, 24), known_at=RAKOR) == date(2020, 5, 28)


@pytest.mark.parametrize(
    ("known_at", "free"),
    [
        (date(2020, 2, 24), "05-22 05-26 05-27 12-24"),
        (date(2020, 3, 9), "05-22 05-26 05-27 05-28 05-29 08-21 10-30 12-24"),
        (
            date(2020, 4, 9),
            "05-22 08-21 10-28 10-30 12-24 12-28 12-29 12-30 12-31",
        ),
        (date(2020, 5, 20), "08-21 10-28 10-30 12-24 12-28 12-29 12-30 12-31"),
        (date(2020, 12, 1), "08-21 10-28 10-30 12-24 12-31"),
    ],
)
def test_each_of_the_four_amendments_of_2020_changes_the_joint_leave(
    known_at: date, free: str
) -> None:
    found = {h.date for h in shipped() if h.kind is JOINT and h.holds(known_at)}
    assert {f"{day:%m-%d}" for day in found if day.year == 2020} == set(free.split())


@pytest.mark.parametrize(
    ("year", "national", "joint"),
    [
        (2019, 17, 4),
        (2020, 17, 5),
        (2021, 16, 1),
        (2022, 16, 4),
        (2023, 16, 11),
        (2024, 19, 10),
        (2025, 17, 11),
        (2026, 17, 8),
        (2027, 18, 8),
    ],
)
def test_every_year_ends_with_as_many_days_as_its_last_decree_names(
    year: int, national: int, joint: int
) -> None:
    """National days count those of the decree (two names on one day are two)."""
    final = [h for h in shipped() if h.date.year == year and not h.withdrawn_from]
    assert sum(h.kind is HolidayKind.NATIONAL for h in final) == national
    assert sum(h.kind is JOINT for h in final) == joint
    assert load().covers(year)


def test_a_year_is_not_covered_before_its_decree() -> None:
    assert not load().covers(2021, known_at=date(2020, 9, 9))
    assert load().covers(2021, known_at=date(2020, 9, 10))
    assert not load().covers(2028)


def test_every_row_was_known_before_it_was_withdrawn_and_before_its_day() -> None:
    rows = shipped()
    assert all(h.known_from < h.date for h in rows)
    assert all(h.known_from < h.withdrawn_from for h in rows if h.withdrawn_from)
    assert all(h.decree.startswith(("SKB 3 Menteri", "Keppres ")) for h in rows)
    assert len({(h.date, h.name.id, h.known_from) for h in rows}) == len(rows)


@given(day=days, known_at=known)
def test_the_next_working_day_is_the_first_one_and_stays_put(
    day: date, known_at: date
) -> None:
    calendar = load()
    found = calendar.next_workday(day, known_at=known_at)
    assert found >= day
    assert calendar.is_workday(found, known_at=known_at)
    assert calendar.next_workday(found, known_at=known_at) == found
    between = (day + timedelta(i) for i in range((found - day).days))
    assert not any(calendar.is_workday(d, known_at=known_at) for d in between)


@given(day=days, n=st.integers(1, 40), known_at=known)
def test_adding_working_days_and_counting_them_undo_each_other(
    day: date, n: int, known_at: date
) -> None:
    calendar = load()
    end = calendar.add_workdays(day, n, known_at=known_at)
    assert calendar.is_workday(end, known_at=known_at)
    assert calendar.workdays_between(day, end, known_at=known_at) == n


@given(day=days, more=st.integers(0, 60), known_at=known)
def test_counting_splits_anywhere(day: date, more: int, known_at: date) -> None:
    calendar = load()
    middle, end = day + timedelta(more // 2), day + timedelta(more)
    whole = calendar.workdays_between(day, end, known_at=known_at)
    first = calendar.workdays_between(day, middle, known_at=known_at)
    assert whole == first + calendar.workdays_between(middle, end, known_at=known_at)
    assert calendar.workdays_between(end, day, known_at=known_at) == 0 or more == 0


@given(day=days, known_at=known, later=known)
def test_decrees_that_come_later_do_not_change_an_earlier_answer(
    day: date, known_at: date, later: date
) -> None:
    base = load()
    added = off(day, since=max(later, known_at) + timedelta(1))
    more = Calendar([*shipped(), added])
    same = more.is_workday(day, known_at=known_at)
    assert same == base.is_workday(day, known_at=known_at)
