"""One policy, default deny."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.domain.register import RIGHTS
from kentongan.domain.rights import (
    Actor,
    Label,
    NotAllowed,
    at_forum,
    holds,
    may_see,
    require,
)
from kentongan.domain.roles import SEATED, Role

NOON = datetime(2020, 2, 3, 5, tzinfo=UTC)
AREAS = st.sampled_from(["35.74", "35.74.04", "35.74.04.1003", "35.7", "35.73"])
LABELS = st.builds(
    Label,
    classification=st.sampled_from(Classification),
    audience=st.integers(1, 4),
    area=AREAS,
    expires_at=st.none() | st.sampled_from([NOON, NOON + timedelta(1)]),
    sealed=st.booleans(),
)
ACTORS = st.builds(
    Actor,
    id=st.just("officer:1"),
    roles=st.frozensets(st.sampled_from(Role), max_size=3),
    clearance=st.sampled_from(Classification),
    audiences=st.frozensets(st.integers(1, 4)),
    areas=st.lists(AREAS, max_size=2).map(tuple),
)


def test_every_act_has_a_right_and_no_right_is_for_nobody():
    assert set(RIGHTS) == set(Act)
    assert all(right.roles for right in RIGHTS.values())


def test_an_act_that_is_not_registered_is_refused(monkeypatch):
    monkeypatch.delitem(RIGHTS, Act.RUMOUR_APPROVE)
    everyone = Actor(id="x", roles=frozenset(Role))
    assert not holds(everyone, Act.RUMOUR_APPROVE)


def test_an_administrator_and_an_auditor_open_no_content():
    content = {Act.REPORT_VIEW, Act.GROUP_VIEW, Act.RUMOUR_VIEW, Act.ISSUE_VIEW}
    content |= {Act.TASK_VIEW, Act.INQUIRY_VIEW, Act.DECISION_VIEW, Act.RAKOR_VIEW}
    for role in (Role.ADMINISTRATOR, Role.AUDITOR):
        actor = Actor(id="x", roles=frozenset({role}))
        assert not any(holds(actor, act) for act in content)


@given(actor=ACTORS, label=LABELS)
def test_a_permit_needs_both_the_right_and_the_sight(actor, label):
    allowed = holds(actor, Act.RUMOUR_VIEW) and may_see(actor, label, NOON)
    if allowed:
        assert require(actor, Act.RUMOUR_VIEW, label, NOON).actor == actor
    else:
        with pytest.raises(NotAllowed):
            require(actor, Act.RUMOUR_VIEW, label, NOON)


@given(held=st.frozensets(st.tuples(st.sampled_from("abc"), st.sampled_from(Role))))
def test_a_seat_gives_its_right_in_its_own_forum_only(held):
    """S4: chair, secretary and note taker come from one forum's SK."""
    roles = frozenset({Role.OPERATOR, *(role for _, role in held)})
    actor = Actor(id="officer:1", roles=roles | SEATED, seats=held)
    here = at_forum(actor, "a")
    mine = {role for forum, role in held if forum == "a"}
    assert set(here.roles & SEATED) == mine & SEATED
    assert here.roles - SEATED >= actor.roles - SEATED
    assert at_forum(here, "a") == here


@given(labels=st.lists(LABELS, min_size=1, max_size=4), actor=ACTORS)
def test_whoever_sees_something_derived_could_see_every_input(labels, actor):
    """A joined label is never wider than any of its parts (audience 0: nobody)."""

    def common(numbers):
        return next(iter(numbers)) if len(numbers) == 1 else 0

    joined = Label.join(labels, common=common)
    if may_see(actor, joined, NOON):
        assert all(may_see(actor, part, NOON) for part in labels)
