"""S4: a meeting is opened, written and approved by the seats of its own forum."""

from __future__ import annotations

from datetime import date

import pytest

from kentongan.access import actions as access
from kentongan.domain.rights import NotAllowed
from kentongan.domain.roles import Role
from kentongan.rakor import actions
from kentongan.rakor.rules.meeting import State
from tests import cast
from tests.rakor import scene, ship
from tests.rakor.scene import INVITED, INVITING, LOCKING, RAKOR
from tests.web.desk import Desk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city", "other")]
SEATS = [
    ("head", Role.CHAIR),
    ("verifier", Role.SECRETARY),
    ("verifier2", Role.NOTE_TAKER),
]


@pytest.fixture
def other(city):
    """A second forum of the city, with a chair and a secretary of its own."""
    access.add_forum(
        code="fkub",
        name="Forum Kerukunan Umat Beragama",
        decree="",
        valid=(date(2019, 1, 1), date(2030, 12, 31)),
        members=["polres", "dikbud"],
        seats=SEATS,
        by=cast.console(),
        at=scene.START,
    )


def refused(act, account, at, **values):
    with pytest.raises(NotAllowed):
        act(by=cast.who(account, at), at=at, **values)


def test_the_secretary_of_another_forum_neither_invites_nor_locks():
    row = scene.planned()
    at, who = INVITING, "verifier"
    refused(actions.invite, who, at, meeting_id=row.pk, invitees=INVITED)
    scene.invited()
    refused(actions.build_agenda, who, at, meeting_id=row.pk)
    refused(actions.lock, who, LOCKING, meeting_id=row.pk)
    refused(actions.cancel, who, at, meeting_id=row.pk, reason="Bukan rapat kami.")
    row.refresh_from_db()
    assert row.state == State.INVITED


def test_the_chair_of_another_forum_neither_opens_nor_approves():
    row = scene.locked()
    refused(actions.open_meeting, "head", RAKOR, meeting_id=row.pk)
    by = cast.who("mayor", RAKOR)
    actions.open_meeting(meeting_id=row.pk, by=by, at=RAKOR)
    words = "Wali Kota membuka rapat."
    refused(actions.minute_opening, "verifier2", RAKOR, meeting_id=row.pk, text=words)
    by = cast.who("secretary", RAKOR)
    actions.minute_opening(meeting_id=row.pk, text=words, by=by, at=RAKOR)
    scene.left_out(row, RAKOR)
    actions.close_meeting(meeting_id=row.pk, by=by, at=RAKOR)
    refused(actions.approve_minutes, "head", RAKOR, meeting_id=row.pk)
    by = cast.who("mayor", RAKOR)
    assert actions.approve_minutes(meeting_id=row.pk, by=by, at=RAKOR).approved_at


def test_what_a_meeting_decides_is_made_and_changed_by_its_own_chair():
    row, meeting = scene.proposed(ship.own()), scene.in_session()
    into = {"decision_id": row.pk, "meeting_id": meeting.pk}
    refused(actions.make, "head", RAKOR, **into)
    actions.make(**into, by=cast.who("mayor", RAKOR), at=RAKOR)
    refused(actions.take_effect, "verifier", RAKOR, decision_id=row.pk)
    by = cast.who("secretary", RAKOR)
    assert actions.take_effect(decision_id=row.pk, by=by, at=RAKOR).state == "berlaku"


def test_a_chair_plans_in_the_own_forum_and_sees_no_button_in_anothers(monkeypatch):
    new = actions.NewMeeting("timdu", RAKOR, "Ruang rapat")
    refused(actions.plan, "verifier", scene.START, new=new)
    scene.locked()
    desk = Desk(monkeypatch, RAKOR)
    assert "/rakor/2020-02/buka/" in desk.see("mayor", "/rakor/2020-02/")
    assert "/rakor/2020-02/buka/" not in desk.see("head", "/rakor/2020-02/")
    desk.unknown("head", "/rakor/2020-02/buka/", ya="1")
