"""S12: an alarm closes only as taken up or set aside with a reason, on its page."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.alarms import actions as alarms
from kentongan.alarms import queries
from kentongan.alarms.models import Alarm
from kentongan.reports.queries import growing
from kentongan.rumours.queries import rumours
from tests import cast
from tests.web.desk import Desk, words

LATER = cast.NOON + timedelta(hours=3)


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, LATER)


@pytest.fixture
def alarm(db) -> queries.AlarmView:
    """The kidnapping messages of one morning, which are more than usual."""
    texts = [f"{text} ({n})" for n in range(4) for text in cast.KIDNAP]
    cast.receive(texts)
    alarms.sweep(by=cast.console(), at=LATER - timedelta(minutes=5))
    found = queries.alarms(by=cast.who("operator"), at=LATER)
    assert found
    return found[0]


def state(number: str) -> str:
    return Alarm.visible_to(cast.who("operator"), LATER).get(number=number).state


def test_a_day_without_an_alarm_says_what_was_checked(desk):
    alarms.sweep(by=cast.console(), at=LATER)
    text = desk.see("operator", "/sinyal/")
    assert "Tidak ada yang di luar kebiasaan;" in text
    assert "terakhir diperiksa 3 Feb" in text


def test_the_list_says_how_many_wait_and_how_right_they_were(desk, alarm):
    text = desk.see("analyst", "/sinyal/")
    assert "sinyal belum ditinjau." in text
    assert "Februari 2020: 0 sinyal benar, 0 keliru. Batas" in text


def test_the_curve_of_an_alarm_speaks_the_language_of_its_page(desk, alarm):
    for language, legend in (("", "tercatat"), ("/en", "recorded")):
        page = desk.get("operator", f"{language}/sinyal/{alarm.number}/").text
        assert (f">{legend}</text>") in page
    assert ">biasanya</text>" not in page


@pytest.mark.parametrize("account", ["operator", "verifier", "analyst"])
def test_one_alarm_says_why_where_and_what_would_change_it(desk, alarm, account):
    text = words(desk.see(account, f"/sinyal/{alarm.number}/"))
    assert alarm.sentence.id in text
    assert "Bukan sinyal lagi bila jumlahnya" in text
    assert "Kebetulan semata" in text


def test_an_alarm_is_unknown_to_offices(desk, alarm):
    desk.unknown("polres", "/sinyal/")
    desk.unknown("polres", f"/sinyal/{alarm.number}/")
    desk.unknown("analyst", f"/sinyal/{alarm.number}/sisihkan/", alasan="bukan apa-apa")


def test_setting_aside_needs_a_reason(desk, alarm):
    path = f"/sinyal/{alarm.number}/sisihkan/"
    text = desk.refused("operator", path, alasan="biasa")
    assert "Alasan: tulis paling sedikit 10 huruf." in text
    assert ">biasa</textarea>" in text
    assert state(alarm.number) == "baru"
    desk.post("operator", path, alasan="Pesan berantai dari luar kota.")
    assert state(alarm.number) == "dikesampingkan"
    text = words(desk.see("operator", f"/sinyal/{alarm.number}/"))
    assert '"Pesan berantai dari luar kota."' in text
    assert "0 sinyal benar, 1 keliru" in text


def test_an_alarm_goes_on_as_a_rumour_from_its_messages(desk, alarm):
    group = growing(by=cast.who("operator"), at=LATER)[0]
    path = f"/sinyal/{alarm.number}/angkat/"
    assert "pilih rumor atau isu" in desk.refused("operator", path, ke="")
    form = {"ke": f"kelompok:{group.number}", "klaim": "Ada anak diculik di Kanigaran"}
    page = desk.post("verifier", path, **form)
    assert "Ada anak diculik di Kanigaran" in page.text
    assert state(alarm.number) == "ditindaklanjuti"
    rumour = rumours(by=cast.who("operator"), at=LATER)[0]
    text = words(desk.see("operator", f"/sinyal/{alarm.number}/"))
    assert f"Rumor {rumour.number}" in text


def test_an_alarm_goes_on_as_an_issue(desk, alarm):
    text = desk.see("operator", f"/isu/baru/?sinyal={alarm.number}")
    assert alarm.sentence.id in text
    form = {
        "judul": "Isu penculikan anak di Kanigaran",
        "jenis": "isu_penculikan",
        "wilayah": "35.74.04.1003",
        "penanggung_jawab": "polres",
        "langkah": "tanya sekolah",
        "kantor": "dikbud",
        "tenggat": "2020-02-05T15:00",
    }
    desk.post("operator", f"/isu/baru/?sinyal={alarm.number}", **form)
    assert state(alarm.number) == "ditindaklanjuti"
