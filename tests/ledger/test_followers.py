"""The ledger as a queue: each row once to effect, and a failure blocks no other."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.roles import Role
from kentongan.ledger import actions, followers, queries
from kentongan.ledger.models import Cursor, Owed
from kentongan.ledger.turn import action
from tests.cast import NOON

ROOT = Actor(id="console", roles=frozenset({Role.CONSOLE}))
ACTS = frozenset({Act.AGENCY_ADD})


@action
def _do(*, number, by, at):
    actions.record(require_act(by, Act.AGENCY_ADD, at), on=Ref("thing", number))


@pytest.fixture
def three(db):
    followers.step("j", ACTS, lambda on, at: None, at=NOON)
    for number in (1, 2, 3):
        _do(number=number, by=ROOT, at=NOON)


def test_each_row_is_followed_once(three):
    seen = []
    assert followers.step("j", ACTS, lambda on, at: seen.append(on.id), at=NOON) == 3
    assert followers.step("j", ACTS, lambda on, at: seen.append(on.id), at=NOON) == 0
    assert seen == [1, 2, 3]


def test_a_failed_row_is_owed_and_the_others_go_on(three):
    seen = []

    def follow(on, at):
        if on.id == 2 and at == NOON:
            raise ValueError("not now")
        seen.append(on.id)

    followers.step("j", ACTS, follow, at=NOON)
    assert seen == [1, 3]
    assert Owed.objects.count() == 1
    followers.step("j", ACTS, follow, at=NOON + timedelta(hours=1))
    assert seen == [1, 3, 2]
    assert not Owed.objects.exists()


def test_a_job_that_fails_leaves_nothing_of_what_it_did(three):
    def follow(on, at):
        Cursor.objects.create(job=f"effect {on.id}", seq=0)
        raise ValueError("half-way")

    followers.step("j", ACTS, follow, at=NOON)
    assert not Cursor.objects.filter(job__startswith="effect").exists()


def test_rows_of_other_acts_are_passed_over_and_the_cursor_keeps_up(three, monkeypatch):
    """Moving is a write, so it waits until the cursor is far behind."""
    monkeypatch.setattr(followers, "FAR", 2)
    other = frozenset({Act.RUMOUR_APPROVE})
    followers.step("k", other, lambda on, at: pytest.fail("not ours"), at=NOON)
    assert Cursor.objects.get(job="k").seq == queries.head().seq


def test_a_job_that_looks_at_where_things_stand_follows_the_newest_row_only(three):
    seen = []
    done = followers.step(
        "j",
        ACTS,
        lambda on, at: seen.append(on.id),
        at=NOON,
        pace=followers.Pace.LATEST,
    )
    assert (done, seen) == (3, [3])
    assert followers.step("j", ACTS, lambda on, at: pytest.fail("again"), at=NOON) == 0
