"""The meeting's and the decision's machines are the agreed ones, roles too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.register import RIGHTS
from kentongan.rakor.rules import DECISION, MEETING, DecisionState, MeetingState

AGREED = json.loads((Path(__file__).parents[2] / "docs/machines.json").read_text())
OWN = [("rakor", MEETING, MeetingState), ("decision", DECISION, DecisionState)]


@pytest.mark.parametrize(("name", "machine", "states"), OWN)
def test_the_machine_is_the_agreed_one(name, machine, states):
    """S4, S7"""
    agreed = AGREED[name]
    moves = [(s.value, a.value, t.value) for s, a, t in machine.moves]
    assert moves == [(s, a, t) for s, a, t, _ in agreed["moves"]]
    assert machine.start == agreed["start"]
    assert {state.value for state in machine.done} == set(agreed["done"])
    assert machine.reach(machine.start) == set(states)
    assert all(machine.reach(s) & machine.done for s in states)


@pytest.mark.parametrize(("name", "machine", "states"), OWN)
def test_each_move_is_for_the_agreed_roles(name, machine, states):
    del machine, states
    for _, act, _, roles in AGREED[name]["moves"]:
        assert {role.value for role in RIGHTS[Act(act)].roles} == set(roles)


def test_no_minutes_circulate_without_the_chairs_approval():
    reached = MEETING.reach(MEETING.start, avoiding={MeetingState.APPROVED})
    assert MeetingState.CIRCULATED not in reached


def test_an_amendment_is_approved_again():
    after = {t for s, a, t in MEETING.moves if a is Act.RAKOR_AMEND}
    assert after == {MeetingState.DRAFTED}


def test_a_decision_ends_well_only_through_a_review():
    before = DECISION.reach(DECISION.start, avoiding={DecisionState.UNDER_REVIEW})
    assert DecisionState.FULFILLED not in before
