"""S11: whoever checks a rumour withdraws a question, or asks once more."""

from __future__ import annotations

import pytest

from kentongan.rumours import actions
from kentongan.tasks.queries import replies
from tests import cast
from tests.web.desk import Desk, words


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON)


@pytest.fixture
def rumour(db):
    found = cast.a_rumour()
    cast.asked(found)
    return found


def asked(rumour):
    return replies(by=cast.who("verifier"), at=cast.NOON, about=rumour.ref)


def test_only_the_office_that_asked_may_take_it_back(desk, rumour):
    path = f"/tugas/{asked(rumour)[0].number}/"
    desk.unknown("dikbud", path + "tarik/", ya="1")
    desk.unknown("polres", path + "tarik/", ya="1")
    assert [one.state for one in asked(rumour)] == ["diminta"]


def test_a_verifier_withdraws_a_question_on_the_card(desk, rumour):
    card = f"/rumor/{rumour.number}/"
    assert "Menunggu Polres" in desk.see("verifier", card)
    path = f"/tugas/{asked(rumour)[0].number}/"
    assert f'action="{path}tarik/"' in desk.see("verifier", card)
    page = desk.post("verifier", path + "tarik/")
    assert page.request["PATH_INFO"] == card
    text = words(page.text)
    assert "Pertanyaan ditarik." in text
    assert "Dibatalkan" in text
    assert "Belum ada kantor yang ditanya." in text
    refused = desk.refused("verifier", path + "tarik/")
    assert "“menarik pertanyaan” tidak dapat dilakukan" in refused


def test_a_verifier_asks_the_same_office_again(desk, rumour):
    cast.replied(rumour)
    path = f"/tugas/{asked(rumour)[0].number}/tanya-lagi/"
    assert path in desk.see("verifier", f"/rumor/{rumour.number}/")
    past = desk.refused("verifier", path, sampai="2020-01-01T09:00")
    assert "sudah lewat" in past
    page = desk.post("verifier", path, sampai="2020-02-06T09:00")
    assert page.request["PATH_INFO"] == f"/rumor/{rumour.number}/"
    assert [one.state for one in asked(rumour)] == ["dijawab", "diminta"]


def test_a_settled_rumour_asks_nobody_any_more(desk, rumour):
    cast.replied(rumour)
    by = cast.who("verifier")
    actions.became_event(
        rumour_id=rumour.pk, note="Ternyata benar terjadi.", by=by, at=cast.NOON
    )
    assert "tanya-lagi" not in desk.see("verifier", f"/rumor/{rumour.number}/")
