"""What a page keeps: until the next act, for one reader, and within one look."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kentongan.access import actors
from kentongan.domain.rights import Actor
from kentongan.ledger.actions import begin_day
from kentongan.ledger.look import held, no_look, one_look
from kentongan.ledger.touched import versions
from kentongan.ledger.turn import NotRecorded, action, turn
from kentongan.places import models
from kentongan.reports import queries as reports
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


def house_name() -> str:
    """Read one table that is no report's."""
    models.House.objects.get()
    return next(names)


names = (f"read {n}" for n in itertools.count(1))


def test_an_act_elsewhere_leaves_a_part_standing_and_one_on_it_does_not(db):
    first = kept("house", house_name, by=READER, at=AT)
    cast.receive(["Banjir selutut di Jati"])
    assert kept("house", house_name, by=READER, at=AT) == first
    with turn():
        models.House.objects.update(name="Kota lain")
    assert kept("house", house_name, by=READER, at=AT) != first


def test_a_part_stands_on_what_its_inner_parts_and_held_reads_were_read_from(db):
    def outer() -> str:
        return kept("inner", house_name, by=READER, at=AT)

    with one_look():
        held("house name", house_name)
        first = kept("outer", outer, by=READER, at=AT)
        by_held = kept("by held", lambda: held("house name", str), by=READER, at=AT)
    with turn():
        models.House.objects.update(name="Kota lain")
    assert kept("outer", outer, by=READER, at=AT) != first
    again = kept("by held", lambda: "anew", by=READER, at=AT)
    assert (by_held, again) == (by_held, "anew")


@action
def rename(*, by: Actor, at: datetime) -> None:
    """Write, but record nothing."""
    models.House.objects.update(name="Kota lain")


def test_an_act_that_is_rolled_back_touched_nothing(db):
    before = versions()
    with pytest.raises(NotRecorded):
        rename(by=READER, at=AT)
    assert versions() == before


def test_a_count_by_the_tally_is_old_when_a_report_was_written(db):
    def count() -> int:
        by = cast.who("operator")
        return reports.count_reports(by=by, at=AT, narrow=reports.Filter())

    assert kept("count", count, by=READER, at=AT) == 0
    cast.receive(["Banjir selutut di Jati"])
    assert kept("count", count, by=READER, at=AT) == 1


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
