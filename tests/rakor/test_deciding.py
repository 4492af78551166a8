"""S7: who decides, what a decision needs, and how else it may end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.machine import WrongMove
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.rakor import actions
from kentongan.rakor.rules.decisions import State
from kentongan.rakor.rules.replies import (
    MustBeSent,
)
from kentongan.rakor.rules.reviews import NoReviewDate, NotDue
from kentongan.rakor.rules.wording import TooShort
from tests import cast
from tests.rakor import scene, ship
from tests.rakor.scene import LETTER, RAKOR
from tests.rakor.ship import FEBRUARY, NYEPI

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]


def test_a_decision_that_waits_outside_without_a_review_date_is_refused():
    row = scene.proposed()
    with pytest.raises(NoReviewDate, match=r"^Keputusan: isi tanggal tinjau ulang\.$"):
        actions.make(decision_id=row.pk, by=cast.who("mayor"), at=LETTER)
    assert ship.state(row) == State.PROPOSED
    assert not Entry.objects.filter(act=Act.DECISION_MAKE).exists()


def test_in_a_meeting_too_the_review_date_is_asked_for():
    row = scene.proposed()
    meeting = scene.in_session()
    by = cast.who("mayor", RAKOR)
    with pytest.raises(NoReviewDate):
        actions.make(decision_id=row.pk, meeting_id=meeting.pk, by=by, at=RAKOR)
    made = actions.make(
        decision_id=row.pk,
        meeting_id=meeting.pk,
        next_reviews=[NYEPI],
        by=by,
        at=RAKOR,
    )
    assert made.made_in == meeting


@pytest.mark.parametrize("account", ["secretary", "polres", "head"])
def test_only_the_chair_decides(account):
    scene.planned()
    row = scene.proposed()
    with pytest.raises(NotAllowed):
        actions.make(decision_id=row.pk, by=cast.who(account), at=LETTER)


def test_the_city_asks_and_does_not_decide_for_the_harbour():
    scene.planned()
    row = scene.proposed()
    actions.make(decision_id=row.pk, by=cast.who("mayor"), at=LETTER)
    with pytest.raises(MustBeSent, match="KSOP memutuskan"):
        actions.take_effect(decision_id=row.pk, by=cast.who("secretary"), at=LETTER)
    decision = ship.card(row, LETTER).decision
    assert decision.by_right.id == "Kota memohon, KSOP memutuskan"


def test_between_meetings_the_first_review_is_the_next_rakor():
    card = ship.card(scene.sent(), LETTER)
    assert card.decision.state == State.WAITING
    assert card.decision.made_in == ""
    assert [review.day for review in card.reviews] == [FEBRUARY]
    assert card.copies == ("KKP", "Pelindo")
    assert card.decision.letter_number == ""


def test_the_letters_number_is_entered_when_the_register_gives_it():
    row = scene.sent()
    by = cast.who("secretary")
    actions.register_letter(
        decision_id=row.pk,
        number="300/12/2020",
        dated_on=LETTER.date(),
        by=by,
        at=LETTER,
    )
    assert ship.card(row, LETTER).decision.letter_number == "300/12/2020"


def test_the_citys_own_word_takes_effect_without_a_letter():
    row = ship.in_force()
    with pytest.raises(WrongMove):
        actions.send(decision_id=row.pk, by=cast.who("secretary"), at=LETTER)
    decision = ship.card(row, LETTER).decision
    assert (decision.state, decision.waits) == (State.IN_FORCE, False)


def test_a_proposal_is_withdrawn_with_its_reason():
    row = scene.proposed(ship.own(reviews=[NYEPI]))
    by = cast.who("secretary")
    with pytest.raises(TooShort, match="Alasan"):
        actions.withdraw(decision_id=row.pk, reason="-", by=by, at=LETTER)
    reason = "Sudah dijawab klarifikasi."
    actions.withdraw(decision_id=row.pk, reason=reason, by=by, at=LETTER)
    card = ship.card(row, LETTER)
    assert (card.decision.state, card.reason) == (State.WITHDRAWN, reason)
    assert card.decision.next_review is None


@pytest.mark.parametrize(
    ("end", "account", "state"),
    [
        (actions.revoke, "mayor", State.WITHDRAWN),
        (actions.lapse, "secretary", State.LAPSED),
    ],
)
def test_a_review_may_end_a_decision_and_nobody_looks_again(end, account, state):
    row = ship.in_force()
    scene.morning(FEBRUARY)
    by = cast.who(account, RAKOR)
    end(decision_id=row.pk, reason="Keadaan sudah berubah.", by=by, at=RAKOR)
    card = ship.card(row, RAKOR)
    assert card.decision.state == state
    assert all(review.done_at for review in card.reviews)
    scene.morning(NYEPI)
    assert ship.state(row) == state


def test_a_decision_without_condition_is_never_fulfilled():
    row = ship.in_force()
    scene.morning(FEBRUARY)
    with pytest.raises(NotAllowed):
        actions.fulfil(decision_id=row.pk, by=cast.who("dinkes", RAKOR), at=RAKOR)


def test_when_the_rakor_is_cancelled_its_review_keeps_its_day():
    row = scene.sent()
    actions.cancel(
        meeting_id=scene.planned().pk,
        reason="Bersamaan dengan pelantikan.",
        by=cast.who("secretary"),
        at=LETTER,
    )
    scene.morning(FEBRUARY)
    assert ship.state(row) == State.UNDER_REVIEW


def test_a_letter_not_sent_yet_is_work_and_comes_under_review_once_sent():
    scene.planned()
    row = scene.proposed()
    actions.make(decision_id=row.pk, by=cast.who("mayor"), at=LETTER)
    scene.morning(FEBRUARY)
    assert (ship.state(row), ship.work(RAKOR)) == (State.ADOPTED, [FEBRUARY])
    actions.send(decision_id=row.pk, by=cast.who("secretary", RAKOR), at=RAKOR)
    scene.morning(FEBRUARY + timedelta(days=1))
    assert ship.state(row) == State.UNDER_REVIEW


def test_a_check_is_raised_once():
    row = scene.sent()
    condition = row.conditions.get().pk
    with pytest.raises(NotDue):
        actions.check_due(condition_id=condition, by=scene.machine(), at=LETTER)
    scene.morning(date(2020, 2, 17))
    scene.morning(date(2020, 2, 18))
    assert Entry.objects.filter(act=Act.DECISION_CHECK_DUE).count() == 1
