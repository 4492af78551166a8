"""S7: replies are never invented; reviews never stop before the condition is met."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.codes import Competence
from kentongan.domain.workdays import load
from kentongan.rakor.rules import decisions, replies, reviews
from kentongan.rakor.rules.decisions import State
from kentongan.rakor.rules.replies import Reply
from kentongan.rakor.rules.wording import TooShort

CALENDAR = load()
SENT = datetime(2020, 2, 10, 3, tzinfo=UTC)
TODAY = date(2020, 2, 24)
DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31))


def test_a_request_names_whom_it_asks():
    with pytest.raises(replies.NoAddressee):
        replies.check_addressee(Competence.REQUEST, " ")
    replies.check_addressee(Competence.OWN, "")


def test_a_request_takes_effect_by_the_addressees_word_only():
    with pytest.raises(replies.MustBeSent, match="KSOP memutuskan"):
        replies.check_takes_effect(Competence.REQUEST, "KSOP")
    replies.check_takes_effect(Competence.OWN, "")


@pytest.mark.parametrize("competence", [Competence.OWN, Competence.INFORMATION])
def test_what_nobody_answers_is_not_sent_for_an_answer(competence):
    with pytest.raises(replies.AwaitsNoReply):
        replies.check_send(competence, "KSOP")


def test_no_reply_is_no_reply():
    with pytest.raises(replies.NoReply):
        replies.check_reply(Reply.NONE, text="x" * 20, granted="", addressee="KSOP")


def test_a_reply_has_the_addressees_words():
    with pytest.raises(TooShort, match="Jawaban"):
        replies.check_reply(Reply.AGREED, text="ok", granted="", addressee="KSOP")


def test_a_part_says_what_it_grants():
    text = "Sandar ditunda dua pekan."
    with pytest.raises(TooShort, match="Yang dikabulkan"):
        replies.check_reply(Reply.PARTLY, text=text, granted="", addressee="KSOP")
    got = replies.check_reply(
        Reply.PARTLY, text=text, granted=" dua pekan ", addressee="KSOP"
    )
    assert got == (text, "dua pekan")


@pytest.mark.parametrize(
    ("sent_at", "replied_at"),
    [
        (None, SENT),
        (SENT, SENT - timedelta(seconds=1)),
        (SENT, SENT + timedelta(days=31)),
    ],
)
def test_a_reply_comes_after_the_letter_and_not_from_the_future(sent_at, replied_at):
    at = SENT + timedelta(days=30)
    with pytest.raises(replies.NoReply, match="KSOP"):
        replies.check_replied_at(replied_at, sent_at=sent_at, at=at, addressee="KSOP")


def test_nothing_is_kept_in_force_while_a_reply_is_awaited():
    with pytest.raises(replies.ReplyAwaited, match="KSOP belum menjawab"):
        replies.check_keep(sent=True, reply=Reply.NONE, addressee="KSOP")
    replies.check_keep(sent=False, reply=Reply.NONE, addressee="")
    replies.check_keep(sent=True, reply=Reply.AGREED, addressee="KSOP")


@pytest.mark.parametrize(
    ("sent", "reply"), [(False, Reply.NONE), (True, Reply.AGREED), (True, Reply.PARTLY)]
)
def test_only_an_unanswered_addressee_is_reminded(sent, reply):
    with pytest.raises(replies.NothingAwaited):
        replies.check_remind(sent=sent, reply=reply)


@given(met=st.lists(st.none() | st.booleans(), max_size=4))
def test_a_decision_is_fulfilled_exactly_when_every_condition_is_met(met):
    conditions = [(f"syarat {n}", "Dinkes", value) for n, value in enumerate(met)]
    if met and all(value is True for value in met):
        decisions.check_fulfilled(conditions)
    else:
        with pytest.raises((decisions.NotYetMet, decisions.NoCondition)):
            decisions.check_fulfilled(conditions)


@pytest.mark.parametrize(
    ("other", "state"),
    [(1, State.IN_FORCE), (2, State.PROPOSED), (2, State.LAPSED), (2, State.REFUSED)],
)
def test_a_decision_is_replaced_by_another_that_holds(other, state):
    with pytest.raises(decisions.BadSuccessor):
        decisions.check_successor(own=1, other=other, state=state)


@pytest.mark.parametrize(
    ("competence", "conditions", "waits"),
    [
        (Competence.REQUEST, 0, True),
        (Competence.OWN, 1, True),
        (Competence.OWN, 0, False),
        (Competence.RECOMMENDATION, 0, False),
    ],
)
def test_what_hangs_on_someone_outside_needs_a_review(competence, conditions, waits):
    assert decisions.waits_outside(competence, conditions) is waits
    if waits:
        with pytest.raises(
            reviews.NoReviewDate, match=r"^Keputusan: isi tanggal tinjau ulang\.$"
        ):
            reviews.check_first([], waits=waits)
    reviews.check_first([TODAY], waits=waits)


@given(dates=st.lists(DAYS, max_size=4), pending=st.lists(DAYS, max_size=2))
def test_each_review_sets_the_next_unless_the_condition_is_met(dates, pending):
    reviews.check_next(dates, pending, today=TODAY, met=True)
    if any(day > TODAY for day in dates + pending):
        reviews.check_next(dates, pending, today=TODAY, met=False)
    else:
        with pytest.raises(reviews.NoReviewDate):
            reviews.check_next(dates, pending, today=TODAY, met=False)


@given(dates=st.lists(DAYS, max_size=5))
def test_review_dates_lie_ahead(dates):
    if all(day > TODAY for day in dates):
        assert reviews.check_dates(dates, today=TODAY) == sorted(set(dates))
    else:
        with pytest.raises(reviews.BadReviewDate):
            reviews.check_dates(dates, today=TODAY)


@pytest.mark.parametrize(
    ("day", "work"),
    [
        (date(2020, 2, 24), date(2020, 2, 24)),
        (date(2020, 3, 25), date(2020, 3, 26)),
        (date(2020, 5, 24), date(2020, 5, 26)),
    ],
)
def test_a_review_on_a_holiday_is_raised_then_and_becomes_work_afterwards(day, work):
    """S7: Nyepi and Idulfitri; May's joint leave was moved by an amendment in April."""
    assert reviews.raised(day, today=day, calendar=CALENDAR) == reviews.Due(day, work)


@given(day=DAYS, late=st.integers(0, 20).map(timedelta))
def test_work_falls_on_the_first_working_day_since_it_was_raised(day, late):
    today = day + late
    due = reviews.raised(day, today=today, calendar=CALENDAR)
    assert due is not None
    assert due.raised_on == today
    assert CALENDAR.is_workday(due.workday, known_at=today)
    between = (today + timedelta(n) for n in range((due.workday - today).days))
    assert not any(CALENDAR.is_workday(free, known_at=today) for free in between)


@given(day=DAYS, early=st.integers(1, 40).map(timedelta))
def test_nothing_is_raised_before_its_day(day, early):
    assert reviews.raised(day, today=day - early, calendar=CALENDAR) is None


@pytest.mark.parametrize("days", [0, -7, 367])
def test_a_condition_is_checked_at_least_once_a_year(days):
    with pytest.raises(reviews.BadInterval):
        reviews.check_every(days)
    assert reviews.check_every(reviews.WEEKLY) == 7
