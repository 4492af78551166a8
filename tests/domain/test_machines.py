"""Every machine of the house: what the office agreed, reached, and never stuck."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from itertools import product
from pathlib import Path

import pytest

from kentongan.alarms import rules as alarms
from kentongan.domain.act_labels import ACTS
from kentongan.domain.acts import Act
from kentongan.domain.machine import Machine, WrongMove
from kentongan.domain.refusals import plain
from kentongan.domain.register import RIGHTS
from kentongan.issues import rules as issues
from kentongan.plans import rules as plans
from kentongan.publication import rules as publication
from kentongan.rakor.rules import decisions, meeting
from kentongan.reports import rules as reports
from kentongan.rumours import rules as rumours
from kentongan.tasks import rules as tasks
from kentongan.web.codes import words_of

AGREED = json.loads((Path(__file__).parents[2] / "docs/machines.json").read_text())
MACHINES: list[tuple[str, Machine, type[StrEnum]]] = [
    ("report", reports.MACHINE, reports.State),
    ("issue", issues.MACHINE, issues.State),
    ("rumour", rumours.MACHINE, rumours.State),
    ("decision", decisions.MACHINE, decisions.State),
    ("task", tasks.TASK, tasks.TaskState),
    ("rakor", meeting.MACHINE, meeting.State),
    ("alarm", alarms.MACHINE, alarms.State),
    ("early_warning", alarms.EARLY_WARNING, alarms.EarlyWarningState),
    ("inquiry", tasks.INQUIRY, tasks.InquiryState),
    ("activity", tasks.ACTIVITY, tasks.ActivityState),
    ("planned_action", plans.MACHINE, plans.State),
    ("response", publication.RESPONSE, publication.ResponseState),
    ("correction_request", publication.CORRECTION, publication.CorrectionState),
]
LATER: set[str] = set()


@pytest.mark.parametrize(("name", "machine", "states"), MACHINES)
def test_every_state_is_reached_and_none_is_stuck(name, machine, states):
    assert machine.reach(machine.start) == set(states)
    assert all(machine.reach(state) & machine.done for state in states)
    assert all(machine.acts(state) or state in machine.done for state in states)


@pytest.mark.parametrize(("name", "machine", "states"), MACHINES)
def test_a_machine_is_the_one_that_was_agreed(name, machine, states):
    """S3: states, moves and who may make them stand in docs/machines.json."""
    agreed = AGREED[name]
    assert machine.start == agreed["start"]
    assert {state.value for state in machine.done} == set(agreed["done"])
    moves = {(source, act, target) for source, act, target, _ in agreed["moves"]}
    assert {(s.value, a.value, t.value) for s, a, t in machine.moves} == moves


def test_the_register_of_rights_holds_every_agreed_role():
    allowed: dict[str, set[str]] = {}
    for machine in AGREED.values():
        for _, act, _, roles in machine["moves"]:
            allowed.setdefault(act, set()).update(roles)
    rights = {act: {r.value for r in RIGHTS[Act(act)].roles} for act in allowed}
    assert rights == allowed


def test_the_machines_of_later_issues_are_named():
    assert {name for name, *_ in MACHINES} | LATER == set(AGREED)


def test_no_path_to_the_public_avoids_the_second_reviewer():
    """S8"""
    state = rumours.State
    for start in set(state) - {state.PUBLISHED, state.IN_REVIEW}:
        reached = rumours.MACHINE.reach(start, avoiding={state.IN_REVIEW})
        assert state.PUBLISHED not in reached - {start}


def test_an_early_warning_is_out_only_through_a_head_and_never_a_draft_again():
    """S13"""
    state = alarms.EarlyWarningState
    moves = alarms.EARLY_WARNING.moves
    into = {act for _, act, to in moves if to is state.ISSUED}
    assert into == {Act.EARLY_WARNING_ISSUE}
    assert {role.value for role in RIGHTS[Act.EARLY_WARNING_ISSUE].roles} == {
        "agency_head"
    }
    assert state.DRAFT not in {to for _, _, to in moves}


def test_a_correction_and_a_recurring_rumour_are_reviewed_again():
    state = rumours.State
    published = rumours.MACHINE.acts(state.PUBLISHED)
    assert Act.RUMOUR_APPROVE not in published
    for start in (state.IN_CORRECTION, state.RECURRED):
        direct = {t for s, _, t in rumours.MACHINE.moves if s == start}
        assert state.PUBLISHED not in direct


def test_a_wrong_move_says_what_is_possible_in_words():
    with pytest.raises(WrongMove) as refusal:
        rumours.MACHINE.step(rumours.State.GROUPED, Act.RUMOUR_APPROVE)
    assert "“menyetujui dan menerbitkan” tidak dapat" in str(refusal.value)
    assert "mulai memeriksa" in str(refusal.value)
    assert "What can be done: archived, " in refusal.value.say("en")


def test_where_nothing_can_be_done_any_more_it_says_so():
    with pytest.raises(WrongMove) as refusal:
        alarms.MACHINE.step(alarms.State.TAKEN_UP, Act.ALARM_DISMISS)
    assert "Yang dapat dilakukan: tidak ada lagi." in str(refusal.value)
    assert "What can be done: nothing more." in refusal.value.say("en")


@pytest.mark.parametrize(("name", "machine", "states"), MACHINES)
def test_no_wrong_move_is_said_with_a_code(name, machine, states):
    """In the words of the pages, whatever the state and the act."""
    for state, act in product(states, Act):
        if machine.allows(state, act):
            continue
        with pytest.raises(WrongMove) as refusal:
            machine.step(state, act)
        for language in ("id", "en"):
            said = refusal.value.say(language, words_of)
            assert words_of(state)(language) in said
            assert ACTS[act](language) in said
            assert not re.findall(r"[a-z]+[._][a-z_]+", said)
        assert words_of(state) != plain(state)
