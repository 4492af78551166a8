"""S1, S9, S12: a month scored on its page, and who took part in it."""

from __future__ import annotations

import pytest

from tests import cast
from tests.rakor import scene
from tests.web.desk import Desk, words

AFTER = scene.wib("2020-02-28 10.00")


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON)


@pytest.mark.parametrize("account", ["analyst", "operator", "mayor", "auditor"])
@pytest.mark.parametrize("path", ["/evaluasi/", "/evaluasi/2020-02/"])
def test_a_month_without_anything_says_so(desk, account, path):
    text = words(desk.see(account, path))
    assert "Belum ada yang dapat dinilai." in text
    assert "Belum ada yang meleset." in text


@pytest.mark.parametrize("account", ["polres", "verifier"])
def test_it_is_unknown_to_others(desk, account):
    desk.unknown(account, "/evaluasi/")


@pytest.mark.parametrize("month", ["2020-13", "februari", "0"])
def test_what_is_no_month_is_unknown(desk, month):
    desk.unknown("analyst", f"/evaluasi/{month}/")


def test_the_board_names_who_is_missing(desk):
    meeting = scene.in_session()
    scene.minuted(meeting, AFTER)
    desk.at = AFTER
    text = words(desk.see("operator", "/situasi/peran-serta/?bulan=2020-02"))
    assert "kantor belum memenuhi bagiannya" in text
    assert "tanpa kabar" in text


def test_a_month_before_anyone_took_part(desk):
    text = words(desk.see("mayor", "/situasi/peran-serta/?bulan=2019-01"))
    assert "Januari 2019: " in text


@pytest.mark.parametrize("account", ["analyst", "auditor", "verifier"])
def test_the_board_is_unknown_to_others(desk, account):
    desk.unknown(account, "/situasi/peran-serta/")
