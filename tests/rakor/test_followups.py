"""S5, S9: what became of a directive, over all its tasks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.rakor.queries.following import FollowUps
from kentongan.rakor.rules.followups import Outcome, TaskFact, outcome, tally
from kentongan.tasks.rules import TaskState

NOW = datetime(2020, 2, 24, 2, tzinfo=UTC)
PAST, AHEAD = NOW - timedelta(days=1), NOW + timedelta(days=1)
S = TaskState


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([], Outcome.GENERAL),
        ([(S.DONE, PAST)], Outcome.DONE),
        ([(S.DONE, PAST), (S.CANCELLED, PAST)], Outcome.DONE),
        ([(S.CANCELLED, PAST)], Outcome.CANCELLED),
        ([(S.DONE, PAST), (S.BLOCKED, PAST)], Outcome.BLOCKED),
        ([(S.DONE, PAST), (S.REPORTED, PAST)], Outcome.CHECKING),
        ([(S.ASSIGNED, PAST)], Outcome.NO_REPORT),
        ([(S.STARTED, PAST), (S.DONE, PAST)], Outcome.NO_REPORT),
        ([(S.STARTED, AHEAD)], Outcome.RUNNING),
        ([(S.REPORTED, PAST), (S.ASSIGNED, AHEAD)], Outcome.RUNNING),
    ],
)
def test_a_directive_stands_as_its_slowest_task(facts, expected):
    assert outcome([TaskFact(*fact) for fact in facts], NOW) is expected


FACTS = st.lists(
    st.builds(TaskFact, st.sampled_from(TaskState), st.sampled_from([PAST, AHEAD]))
)


@given(facts=FACTS)
def test_done_is_never_said_while_a_proof_is_missing(facts):
    if outcome(facts, NOW) is Outcome.DONE:
        assert {fact.state for fact in facts} <= {S.DONE, S.CANCELLED}


@given(outcomes=st.lists(st.sampled_from(Outcome)))
def test_the_counts_add_up(outcomes):
    counts = tally(outcomes)
    assert sum(counts.values()) == len(outcomes)
    assert all(counts.values())


def test_the_sentence_reads_as_on_the_mayors_page():
    outcomes = [Outcome.DONE] * 4 + [Outcome.BLOCKED, Outcome.NO_REPORT]
    counts = tuple(tally(outcomes).items())
    read = FollowUps("2020-01", (), (), (), counts).sentence
    assert read.id == "Arahan Januari: 6; selesai 4, terhambat 1, belum lapor 1"
    assert read.en == "Directives of January: 6; done 4, blocked 1, not reported 1"
