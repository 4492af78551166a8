"""S7: the ship waits until WHO lifts the emergency, and no day less."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.machine import WrongMove
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.rakor import actions, queries
from kentongan.rakor.rules.decisions import NotYetMet, State
from kentongan.rakor.rules.replies import (
    Reply,
)
from kentongan.rakor.rules.reviews import Check, NotChecked
from kentongan.worker import loop
from tests import cast
from tests.rakor import scene, ship
from tests.rakor.scene import LETTER, RAKOR, wib
from tests.rakor.ship import FEBRUARY, IDULFITRI, LIFTED, NYEPI

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]


def test_the_checking_office_is_reminded_each_week():
    row = scene.sent()
    scene.morning(date(2020, 2, 16))
    assert queries.due_checks(by=cast.who("dinkes"), at=wib("2020-02-16 08.00")) == []
    scene.morning(date(2020, 2, 17))
    at = wib("2020-02-17 08.00")
    [due] = queries.due_checks(by=cast.who("dinkes"), at=at, agency="dinkes")
    assert (due.due_on, due.checker) == (date(2020, 2, 17), "dinkes")
    ship.checked(row, at)
    assert queries.due_checks(by=cast.who("dinkes"), at=at) == []
    condition = ship.card(row, at).conditions[0]
    assert (condition.met, condition.check_on) == (False, FEBRUARY)


@pytest.mark.parametrize("account", ["polres", "secretary", "mayor"])
def test_another_office_checks_nothing_and_fulfils_nothing(account):
    row = scene.sent()
    scene.morning(FEBRUARY)
    by = cast.who(account, RAKOR)
    with pytest.raises(NotAllowed):
        actions.check(
            condition_id=row.conditions.get().pk,
            result=Check.MET,
            evidence="Sudah dicabut kemarin.",
            by=by,
            at=RAKOR,
        )
    with pytest.raises(NotAllowed):
        actions.fulfil(decision_id=row.pk, by=by, at=RAKOR)


def test_before_it_is_made_a_condition_is_not_checked():
    row = scene.proposed()
    with pytest.raises(NotChecked):
        ship.checked(row, LETTER)


@pytest.mark.parametrize("result", [None, Check.NOT_MET, Check.UNCLEAR])
def test_it_is_not_fulfilled_while_the_last_check_does_not_say_so(result):
    row = scene.sent()
    if result is not None:
        ship.checked(row, LETTER, Check.MET, "Salah baca pada sumbernya.")
        ship.checked(row, LETTER, result)
    scene.morning(FEBRUARY)
    with pytest.raises(NotYetMet, match="WHO mencabut"):
        actions.fulfil(decision_id=row.pk, by=cast.who("dinkes"), at=RAKOR)
    assert ship.state(row) == State.UNDER_REVIEW


def test_it_waits_until_who_lifts_the_emergency_and_is_fulfilled_then():
    """1,166 days after the Rakor, and never before."""
    row = ship.reviewed_in_february()
    _fifteen_quarters(row)
    assert (LIFTED - RAKOR).days == 1166
    scene.morning(LIFTED.date())
    dinkes = cast.who("dinkes", LIFTED)
    with pytest.raises(WrongMove):
        actions.fulfil(decision_id=row.pk, by=dinkes, at=LIFTED)
    ship.checked(row, LIFTED, Check.MET, "WHO mencabut kedaruratan pada 5 Mei 2023.")
    actions.raise_due_reviews(by=scene.machine(), at=LIFTED)
    assert ship.work(LIFTED) == [LIFTED.date()]
    actions.fulfil(decision_id=row.pk, by=dinkes, at=LIFTED)
    decision = ship.card(row, LIFTED).decision
    assert decision.state == State.FULFILLED
    assert (decision.reply, decision.reply_text) == (Reply.NONE, "")
    assert decision.settled_at == LIFTED
    assert ship.work(LIFTED) == []
    assert decision.next_review is None


def test_a_met_condition_raises_the_review_the_same_day_and_an_unmet_one_none():
    """By the worker, from the ledger's row of the check."""
    row = scene.sent()
    loop.drain(LETTER)
    ship.checked(row, LETTER)
    loop.drain(LETTER)
    assert ship.state(row) == State.WAITING
    ship.checked(row, LETTER, Check.MET, "WHO mencabut kedaruratan.")
    loop.drain(LETTER)
    assert ship.state(row) == State.UNDER_REVIEW
    assert LETTER.date() in ship.work(LETTER)
    loop.drain(LETTER)
    raised = Entry.objects.filter(act=Act.DECISION_REVIEW_DUE)
    assert raised.count() == 1
    actions.fulfil(decision_id=row.pk, by=cast.who("dinkes"), at=LETTER)
    assert ship.state(row) == State.FULFILLED


def _fifteen_quarters(row):
    """Every review is raised, looked at and set again; no check says it is met."""
    day = NYEPI
    while day < LIFTED.date():
        scene.morning(day)
        at = wib(f"{day + timedelta(days=5)} 08.00")
        scene.morning(at.date())
        ship.checked(row, at)
        with pytest.raises(NotYetMet):
            actions.fulfil(decision_id=row.pk, by=cast.who("dinkes", at), at=at)
        ahead = IDULFITRI if day == NYEPI else day + timedelta(days=91)
        ship.look_again(row, at, ahead)
        day = ahead
    assert ship.state(row) == State.WAITING
