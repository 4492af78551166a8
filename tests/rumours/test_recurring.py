"""S8: a rumour that comes back is noticed by the machine and checked by a person."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.access import actors
from kentongan.publication import queries as published
from kentongan.publication.rules import Kind
from kentongan.rumours import actions as rumours
from kentongan.rumours import rules
from kentongan.rumours.models import Rumour
from kentongan.rumours.rules import RECUR_MESSAGES, State
from kentongan.worker import loop
from tests import cast
from tests.cast import NOON

LATER = NOON + timedelta(days=3)


@pytest.fixture
def answered(db) -> Rumour:
    """The kidnapping rumour, answered in public."""
    rumour = cast.rumour_in_review()
    rumours.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=NOON)
    loop.drain(NOON)
    return rumour


def _told_again(times: int) -> None:
    texts = [f"{cast.KIDNAP[0]} kata tetangga {n}" for n in range(times)]
    cast.receive(texts, at=LATER)


def _noticed() -> list[int]:
    """Return which rumours the machine notices an hour later."""
    by = actors.machine(cast.CITY)
    return rumours.notice_recurrence(by=by, at=LATER + timedelta(hours=1))


def _state(rumour: Rumour) -> str:
    return type(rumour).visible_to(cast.who("verifier"), LATER).get(pk=rumour.pk).state


def test_fewer_than_five_new_messages_are_no_recurrence():
    assert [rules.recurs(n) for n in (0, RECUR_MESSAGES - 1)] == [False, False]
    assert rules.recurs(RECUR_MESSAGES)


def test_a_few_who_tell_it_late_change_nothing(answered):
    _told_again(RECUR_MESSAGES - 1)
    assert _noticed() == []
    assert _state(answered) == State.PUBLISHED.value


def test_what_comes_back_is_checked_again_and_never_reissued(answered):
    before = published.latest(Kind.ANSWER, at=LATER)
    _told_again(RECUR_MESSAGES)
    assert _noticed() == [answered.pk]
    assert _state(answered) == State.RECURRED.value
    assert published.latest(Kind.ANSWER, at=LATER) == before
    rumours.check(rumour_id=answered.pk, by=cast.who("verifier"), at=LATER)
    assert _state(answered) == State.IN_CHECK.value
