"""S11: a list shows exactly what the door lets in; one rule said twice, held equal."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.access import actors, audiences
from kentongan.access.models import Guarded, Officer
from kentongan.domain.codes import Classification
from kentongan.domain.rights import Actor, Label, may_see
from kentongan.domain.roles import Role
from kentongan.reports.models import Batch
from tests import cast
from tests.cast import NOON

AREAS = ("35.74", "35.74.04", "35.74.04.1003", "35.74.05", "35.73")
SETS = (("polres",), ("polres", "dikbud"), ("bakesbangpol",), None)


@pytest.fixture
def numbers(db):
    cast.city()
    return [audiences.everyone() if s is None else audiences.of(s) for s in SETS]


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_a_list_shows_exactly_what_the_door_lets_in(numbers, data):
    label = Label(
        data.draw(st.sampled_from(Classification)),
        data.draw(st.sampled_from(numbers)),
        data.draw(st.sampled_from(AREAS)),
        data.draw(st.sampled_from([None, NOON, NOON + timedelta(1)])),
        data.draw(st.booleans()),
    )
    actor = Actor(
        id="officer:1",
        roles=frozenset({Role.OPERATOR}),
        clearance=data.draw(st.sampled_from(Classification)),
        audiences=data.draw(st.frozensets(st.sampled_from(numbers))),
        areas=tuple(data.draw(st.lists(st.sampled_from(AREAS), max_size=2))),
    )
    row = Batch.create(label, name="x", channel="csv", recorded_at=NOON)
    seen = Batch.visible_to(actor, NOON).filter(pk=row.pk).exists()
    assert seen == may_see(actor, label, NOON)
    assert Batch.visible_to(actor, NOON).filter(pk=row.pk).count() == int(seen)
    assert row.label == label


def test_no_guarded_row_can_be_read_without_an_actor():
    assert all(not hasattr(model, "objects") for model in Guarded.__subclasses__())


def test_an_audience_is_made_once_and_shared_ones_are_found(numbers):
    polres, both, secretariat, everyone = numbers
    assert audiences.of(["dikbud", "polres"]) == both
    assert audiences.common(frozenset({polres, both, everyone})) == polres
    assert audiences.common(frozenset({everyone})) == everyone
    assert (
        audiences.members(audiences.common(frozenset({polres, secretariat}))) == set()
    )


def test_an_account_that_ended_is_nobody_from_the_next_request(db):
    cast.city()
    officer = Officer.objects.get(account="verifier")
    officer.valid_until = NOON
    officer.save()
    assert actors.officer(officer, NOON - timedelta(1)) is not None
    assert actors.officer(officer, NOON) is None


def test_chair_and_secretary_come_from_the_forums_decree(db):
    cast.city()
    assert Role.CHAIR in cast.who("mayor").roles
    after = NOON.replace(year=2031)
    assert Role.CHAIR not in cast.who("mayor", after).roles


def test_a_stranger_sees_no_report_group_or_rumour(db):
    cast.city()
    rumour = cast.a_rumour()
    for account in ("satpol", "mayor", "polres", "auditor"):
        by = cast.who(account)
        assert not type(rumour).visible_to(by, NOON).exists()
