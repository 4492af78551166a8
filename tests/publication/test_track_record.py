"""S9: what may be said of how right the city was, and how it adds up."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.periods import Month
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.publication import actions, queries
from kentongan.publication.models import TrackRecord
from kentongan.publication.rules import FEW, Crowd, Score, crowd
from tests import cast
from tests.rakor.scene import machine

FEBRUARY = Month(2020, 2)
COUNTS = st.lists(st.integers(0, 30), min_size=1, max_size=12)


def test_few_people_are_never_told_as_a_number():
    assert crowd([0]) == Crowd(0, exact=True)
    assert crowd([3]) == Crowd(0, exact=False)
    assert crowd([5]) == Crowd(5, exact=True)


def test_a_month_too_small_to_tell_cannot_be_taken_off_the_sum():
    assert crowd([7, 3]) == Crowd(10, exact=False)
    assert crowd([8, 3]) == Crowd(10, exact=False)


@given(COUNTS)
def test_a_sum_is_exact_only_when_every_month_may_be_told(counts):
    said = crowd(counts)
    assert said.least <= sum(counts) < said.least + (1 if said.exact else FEW)
    assert said.exact is not any(0 < count < FEW for count in counts)


def test_months_add_up_and_the_promise_is_broken_by_one_alarm_too_many():
    january = Score(answered=1, waits=(30,), wrong=1, right=2, swept=12, promised=0.8)
    february = Score(answered=2, waits=(2, 9), wrong=0, swept=29, promised=1.9)
    both = Score.over([january, february])
    assert (both.answered, both.median, both.worst) == (3, 9, 30)
    assert [s.promise_kept for s in (january, february, both)] == [False, True, True]


def test_an_alarm_that_waits_leaves_the_promise_open():
    assert Score(waiting=1, swept=3, promised=1).promise_kept is None
    assert Score(waiting=1, wrong=2, swept=3, promised=1).promise_kept is False


def test_days_without_any_alarm_are_not_called_a_result():
    assert Score(swept=30, promised=2.0).empty
    assert not Score(owed=1).empty


def test_a_score_is_read_as_it_was_written():
    score = Score(answered=1, waits=(4,), promised=0.5)
    assert Score.read(score.written()) == score


@pytest.mark.django_db
def test_only_the_machine_publishes_it_and_the_database_keeps_it():
    cast.city()
    scores = {FEBRUARY: Score(answered=1)}
    for account in ("head", "operator", "mayor"):
        with pytest.raises(NotAllowed):
            actions.publish_track_record(
                scores=scores, by=cast.who(account), at=cast.NOON
            )
    actions.publish_track_record(scores=scores, by=machine(), at=cast.NOON)
    found = queries.track_record(at=cast.NOON)
    assert found is not None
    assert found.months == ((FEBRUARY, Score(answered=1)),)
    assert Entry.objects.filter(act="track_record.publish").exists()
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        TrackRecord.objects.update(months=[])
