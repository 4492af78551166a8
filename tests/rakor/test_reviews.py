"""S7: each review is raised by the clock and sets the next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kentongan.domain.acts import Act
from kentongan.ledger.models import Entry
from kentongan.rakor import actions, queries
from kentongan.rakor.rules.decisions import State
from kentongan.rakor.rules.replies import (
    ReplyAwaited,
)
from kentongan.rakor.rules.reviews import NoReviewDate, NotDue
from tests import cast
from tests.rakor import scene, ship
from tests.rakor.scene import LETTER, RAKOR, wib
from tests.rakor.ship import FEBRUARY, IDULFITRI, NYEPI

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]


def test_when_the_rakor_moves_its_review_moves_with_it():
    row = scene.sent()
    actions.postpone(
        meeting_id=scene.invited().pk,
        reason="Bersamaan dengan kunjungan kerja.",
        held_at=wib("2020-02-26 09.00"),
        by=cast.who("secretary"),
        at=scene.INVITING,
    )
    assert [r.day for r in ship.card(row, RAKOR).reviews] == [date(2020, 2, 26)]


def test_nothing_is_raised_before_its_day_and_nothing_twice():
    row = scene.sent()
    scene.morning(FEBRUARY - timedelta(days=1))
    assert ship.state(row) == State.WAITING
    with pytest.raises(NotDue):
        actions.review_due(decision_id=row.pk, by=scene.machine(), at=LETTER)
    scene.morning(FEBRUARY)
    scene.morning(FEBRUARY + timedelta(days=1))
    assert ship.state(row) == State.UNDER_REVIEW
    assert Entry.objects.filter(act=Act.DECISION_REVIEW_DUE).count() == 1


def test_reviews_on_holidays_are_raised_then_and_become_work_afterwards():
    row = ship.reviewed_in_february()
    scene.morning(NYEPI)
    assert ship.state(row) == State.UNDER_REVIEW
    assert ship.work(wib("2020-03-25 08.00")) == []
    assert ship.work(wib("2020-03-26 08.00")) == [NYEPI]
    ship.look_again(row, wib("2020-03-26 08.00"))
    assert ship.state(row) == State.WAITING
    scene.morning(IDULFITRI)
    assert ship.state(row) == State.UNDER_REVIEW
    assert ship.work(wib("2020-05-25 08.00")) == []
    assert ship.work(wib("2020-05-26 08.00")) == [IDULFITRI]
    days = {
        r.day: r.workday_date for r in ship.card(row, wib("2020-05-26 08.00")).reviews
    }
    assert days == {
        FEBRUARY: FEBRUARY,
        NYEPI: date(2020, 3, 26),
        IDULFITRI: date(2020, 5, 26),
    }


def test_each_review_sets_the_next():
    row = ship.reviewed_in_february()
    scene.morning(NYEPI)
    ship.look_again(row, wib("2020-03-26 08.00"))
    scene.morning(IDULFITRI)
    with pytest.raises(NoReviewDate):
        ship.look_again(row, wib("2020-05-26 08.00"))
    assert ship.state(row) == State.UNDER_REVIEW
    ship.look_again(row, wib("2020-05-26 08.00"), date(2020, 8, 24))
    decision = ship.card(row, wib("2020-05-26 08.00")).decision
    assert decision.next_review == date(2020, 8, 24)


def test_while_no_reply_came_the_decision_is_reminded_not_kept():
    row = scene.sent()
    scene.morning(FEBRUARY)
    by = cast.who("secretary", RAKOR)
    reviewed = actions.Reviewed([NYEPI])
    with pytest.raises(ReplyAwaited, match="KSOP belum menjawab"):
        actions.keep(decision_id=row.pk, reviewed=reviewed, by=by, at=RAKOR)
    assert ship.state(row) == State.UNDER_REVIEW


def test_the_minutes_show_the_review_beside_what_was_decided_there():
    row = ship.reviewed_in_february()
    by = cast.who("dinkes", RAKOR)
    [decided] = queries.minutes(by=by, at=RAKOR, month="2020-02").decisions
    assert (decided.decision.id, decided.made_here) == (row.pk, False)
    assert decided.outcome == "diingatkan"
