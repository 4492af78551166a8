"""S4: a meeting is opened, written and approved by the seats of its own forum."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from kentongan.access import actions as access
from kentongan.domain.rights import NotAllowed
from kentongan.domain.roles import Role
from kentongan.rakor import actions, models
from kentongan.rakor.rules import naming
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


PLAN = {"waktu": "2020-02-26T09:00", "tempat": "Aula FKUB"}


def fkub(desk, **more) -> str:
    """The second forum's Rakor of February, planned by its own secretary."""
    desk.post("verifier", "/rakor/rencanakan/", **{**PLAN, "forum": "fkub", **more})
    return "/rakor/2020-02-fkub/"


def test_two_forums_meet_in_one_month_each_under_its_own_address(monkeypatch):
    scene.invited()
    desk = Desk(monkeypatch, INVITING)
    second = fkub(desk)
    own, other = desk.see("secretary", "/rakor/2020-02/"), desk.see("verifier", second)
    assert "Ruang rapat Bakesbangpol" in own
    assert "Aula FKUB" in other
    assert "Rakor Februari 2020 (FKUB)" in other
    assert second in own
    assert "/rakor/2020-02/" in other
    listed = desk.see("secretary", "/rakor/")
    assert second in listed
    assert "Forum Kerukunan Umat Beragama" in listed
    for part in ("hadir/", "notula/", "tindak-lanjut/", "layar/", "berkas/"):
        desk.see("verifier", second + part)
    refused_ = {**PLAN, "waktu": "2020-02-27T09:00", "forum": "fkub"}
    assert "sudah ada" in desk.refused("verifier", "/rakor/rencanakan/", **refused_)


def test_a_step_on_one_forums_meeting_leaves_the_others_alone(monkeypatch):
    first = scene.invited()
    desk = Desk(monkeypatch, INVITING)
    second = fkub(desk)
    desk.post("verifier", second + "undang/", undang=["polres"], waktu="")
    desk.post("verifier", second + "agenda/")
    desk.at = LOCKING
    desk.post("verifier", second + "kunci/")
    first.refresh_from_db()
    assert first.state == State.INVITED
    assert "bahan terkunci" in desk.see("verifier", second)
    desk.post("verifier", second + "berkas/susun/")
    assert "01-undangan" in desk.see("verifier", second + "berkas/")


def test_an_extraordinary_meeting_of_a_second_forum_has_a_number(monkeypatch):
    desk = Desk(monkeypatch, INVITING)
    second = fkub(desk)
    more = {"waktu": "2020-02-27T09:00", "luar_biasa": "ya"}
    fkub(desk, **more)
    fkub(desk, **{**more, "waktu": "2020-02-28T09:00"})
    for number in ("-2", "-3"):
        address = f"{second.rstrip('/')}{number}/"
        assert f"FKUB, {number[1]}" in desk.see("verifier", address)


def test_the_address_a_meeting_had_before_leads_to_the_one_it_has(monkeypatch):
    desk = Desk(monkeypatch, INVITING)
    second = fkub(desk)
    found = desk.get("verifier", "/rakor/2020-02/")
    assert found.url == second
    desk.unknown("verifier", "/rakor/2020-01/")


def test_a_decision_between_meetings_names_the_forum_of_its_chair(monkeypatch):
    row = scene.proposed(ship.own())
    scene.planned()
    actions.make(decision_id=row.pk, by=cast.who("mayor", INVITING), at=INVITING)
    text = Desk(monkeypatch, INVITING).see("mayor", f"/keputusan/{row.number}/")
    assert "ditetapkan di antara rapat" in text
    assert "Tim Terpadu Penanganan Konflik Sosial" in text


def test_the_chair_of_two_forums_says_between_whose_meetings(monkeypatch):
    access.add_forum(
        code="wasdin",
        name="Tim Kewaspadaan Dini",
        decree="",
        valid=(date(2019, 1, 1), date(2030, 12, 31)),
        members=["polres"],
        seats=[("mayor", Role.CHAIR)],
        by=cast.console(),
        at=scene.START,
    )
    row = scene.proposed(ship.own())
    desk = Desk(monkeypatch, INVITING)
    one = f"/keputusan/{row.number}/"
    assert "di antara rapat Tim Kewaspadaan Dini" in desk.see("mayor", one)
    desk.unknown("mayor", one + "tetapkan/", rapat="antara-fkub", tinjau="2020-03-02")
    between = {"rapat": "antara-wasdin", "tinjau": "2020-03-02"}
    page = desk.post("mayor", one + "tetapkan/", **between)
    assert "Tim Kewaspadaan Dini" in page.text
    refused(actions.take_effect, "secretary", RAKOR, decision_id=row.pk)


def test_a_house_from_before_gets_a_name_for_each_forums_meetings(monkeypatch):
    desk = Desk(monkeypatch, INVITING)
    fkub(desk)
    models.Meeting.unscoped.update(name="2020-02")
    step = import_module("kentongan.rakor.migrations.0002_names_and_forums")
    step.rename(apps, None)
    assert models.Meeting.unscoped.get().name == "2020-02-fkub"
    step.name_back(apps, None)
    assert models.Meeting.unscoped.get().name == "2020-02"


def test_a_body_that_exists_twice_is_told_from_a_second_meeting():
    twice = naming.name_of("fkdm-2", "2020-02", (), regular=True)
    second = naming.name_of("fkdm", "2020-02", (), regular=False)
    assert twice != second
    assert naming.parts_of(twice) == ("2020-02", "fkdm-2", "")
    assert naming.parts_of(second) == ("2020-02", "fkdm", "2")
