"""S11: what was done is written down, in order, and can't be changed unseen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.roles import Role
from kentongan.ledger import actions, queries
from kentongan.ledger.models import Entry
from kentongan.ledger.rules import FIRST, Row, Verdict, hash_of
from kentongan.ledger.turn import NotRecorded, action
from tests.cast import NOON

ROOT = Actor(id="console", roles=frozenset({Role.CONSOLE}))


@action
def _do(*, by, at, fail=False, silent=False):
    permit = require_act(by, Act.AGENCY_ADD, at)
    if not silent:
        actions.record(permit, on=actions.NOTHING)
    if fail:
        raise ValueError("after the record")


def _write(count):
    for _ in range(count):
        _do(by=ROOT, at=NOON)


def test_rows_are_numbered_and_linked(db):
    _write(3)
    rows = list(Entry.objects.order_by("seq"))
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert [row.prev for row in rows] == [FIRST, *(row.hash for row in rows[:-1])]
    assert queries.verify().broken_at is None


def test_an_act_that_fails_leaves_no_row(db):
    before = queries.head()
    with pytest.raises(ValueError, match="after"):
        _do(by=ROOT, at=NOON, fail=True)
    assert queries.head() == before


def test_an_act_that_records_nothing_is_a_defect(db):
    with pytest.raises(NotRecorded):
        _do(by=ROOT, at=NOON, silent=True)


def test_record_outside_an_act_is_a_defect(db):
    permit = require_act(ROOT, Act.AGENCY_ADD, NOON)
    with pytest.raises(NotRecorded), transaction.atomic():
        actions.record(permit, on=actions.NOTHING)


def test_an_act_must_take_by_and_at_by_keyword():
    with pytest.raises(TypeError, match="keyword"):
        action(lambda by, at: None)
    with pytest.raises(TypeError, match="`by` and `at`"):
        action(_without_at)


def _without_at(*, by):
    return by


@pytest.mark.parametrize(
    "verb", ["UPDATE ledger_entry SET act='x'", "DELETE FROM ledger_entry"]
)
def test_the_database_refuses_to_change_a_row(db, verb):
    _write(1)
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        connection.cursor().execute(verb)


def test_a_refusal_is_written_and_is_no_act(db):
    actions.refuse(
        by=ROOT, act=Act.RUMOUR_APPROVE, on=actions.NOTHING, at=NOON, why="x"
    )
    last = Entry.objects.order_by("-seq")[0]
    assert last.verdict == Verdict.REFUSED
    assert last.seq not in {line.seq for line in queries.history(actions.NOTHING)}


ROWS = st.builds(
    Row,
    seq=st.integers(1),
    at=st.just(NOON),
    actor=st.text(max_size=5),
    role=st.text(max_size=5),
    agency=st.text(max_size=5),
    act=st.text(max_size=5),
    on=st.text(max_size=5),
    verdict=st.sampled_from(Verdict),
    reason=st.text(max_size=5),
    policy=st.just("1"),
    digest=st.text(max_size=5),
    prev=st.just(FIRST),
)


@given(row=ROWS, seq=st.integers(1))
def test_any_other_value_gives_another_hash(row, seq):
    changed = replace(row, seq=seq)
    assert (hash_of(changed) == hash_of(row)) == (changed == row)
