"""What a page keeps: until the next act, for one reader, and within one look."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kentongan.access import actors
from kentongan.domain.rights import Actor
from kentongan.ledger.actions import begin_day
from kentongan.ledger.look import held, no_look, one_look
from kentongan.web.memo import kept
from tests import cast

pytestmark = pytest.mark.django_db
AT = datetime(2020, 2, 24, 2, 0, 5, tzinfo=UTC)
READER = Actor(id="officer:1", roles=frozenset(), agency="polres")


class Counted:
    """Counts how often something was really read."""

    times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def test_a_part_is_kept_until_the_next_act():
    read = Counted()
    assert [kept("part", read, by=READER, at=AT) for _ in range(3)] == [1, 1, 1]
    begin_day(day=AT.date(), by=actors.machine(cast.CITY, "jam"), at=AT)
    assert kept("part", read, by=READER, at=AT) == 2


def test_nothing_is_kept_for_another_reader_or_the_next_minute():
    read = Counted()
    kept("apart", read, by=READER, at=AT)
    less = replace(READER, audiences=frozenset({1}))
    assert kept("apart", read, by=less, at=AT) == 2
    assert kept("apart", read, by=READER, at=AT + timedelta(minutes=1)) == 3
    assert kept("apart", read, by=READER, at=AT + timedelta(seconds=30)) == 1


def test_a_look_asks_once_and_an_act_inside_it_asks_anew():
    read = Counted()
    assert held("x", read) == 1
    assert held("x", read) == 2
    with one_look():
        assert [held("x", read), held("x", read)] == [3, 3]
        with no_look():
            assert held("x", read) == 4
        assert held("x", read) == 5
