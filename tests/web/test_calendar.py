"""S5: deadlines on a calendar: days say what is due, words stay in."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar

from kentongan.access.models import Officer
from kentongan.documents import deadlines as paper
from kentongan.web.desk.issues import month
from tests import cast
from tests.issues import sample
from tests.web.desk import Desk, words


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON)


@pytest.fixture
def issue(db):
    return sample.opened()


def calendar(answer):
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    return Calendar.from_ical(answer.content).walk("VEVENT")


def address(desk, account="operator"):
    page = desk.browser(account).post("/isu/kalender/buat/")
    line = words(page.text).split("sekali ini saja: ")[1].split()[0]
    return urlsplit(line).path


def test_the_month_says_what_falls_due_and_where_it_opens(desk, issue):
    text = desk.see("operator", "/isu/?tampil=kalender&bulan=2020-02")
    assert "temui paguyuban pedagang" in text
    assert f'href="/isu/{issue.number}/"' in text


def test_an_office_outside_sees_nothing_of_it(desk, issue):
    text = desk.see("dikbud", "/isu/?tampil=kalender&bulan=2020-02")
    assert issue.number not in text
    assert issue.title not in text


@pytest.mark.parametrize("asked", ["2020-13", "0", "abc", "2020-02-01", "", "1999-01"])
def test_a_month_that_is_none_is_this_month(desk, asked):
    text = desk.see("operator", f"/isu/?tampil=kalender&bulan={asked}")
    assert "Tidak ada tenggat yang menunggu" in words(text)


def test_a_grid_holds_each_day_of_its_month_once():
    today = cast.NOON.date()
    for name in ("2020-02", "2019-12", "2021-01", "2098-12"):
        shown = month.of(name, today, [], "id")
        assert shown.name == name
        assert [day.date.day for day in shown.days] == list(
            range(1, len(shown.days) + 1)
        )
        assert month.of(shown.after, today, [], "id").before == name


def test_a_holiday_is_named(desk):
    assert "Nyepi" in desk.see("operator", "/isu/?tampil=kalender&bulan=2020-03")


def test_the_file_holds_the_words_for_its_reader(desk, issue):
    [event] = calendar(desk.get("operator", "/isu/kalender.ics"))
    assert "temui paguyuban pedagang" in event["SUMMARY"]
    assert event["CLASS"] == "PRIVATE"
    assert issue.number in event["UID"]


def test_a_subscription_holds_number_and_day_but_no_words(desk, issue):
    found = desk.get("dikbud", address(desk))
    [event] = calendar(found)
    assert issue.number in event["SUMMARY"]
    assert issue.title not in found.text
    assert "paguyuban" not in found.text


def test_an_address_ends_with_a_newer_one_and_on_request(desk, issue):
    first = address(desk)
    second = address(desk)
    assert desk.get("operator", first).status_code == 404
    calendar(desk.get("operator", second))
    desk.post("operator", "/isu/kalender/akhiri/")
    assert desk.get("operator", second).status_code == 404
    assert desk.browser("operator").post("/isu/kalender/akhiri/").status_code == 404


def test_an_address_ends_with_its_account(desk, issue):
    path = address(desk)
    Officer.objects.filter(account="operator").update(is_active=False)
    assert desk.get("dikbud", path).status_code == 404


def test_one_officer_cannot_end_anothers(desk, issue):
    path = address(desk)
    assert desk.browser("satpol").post("/isu/kalender/akhiri/").status_code == 404
    calendar(desk.get("operator", path))


def test_an_entry_keeps_its_name_so_that_calendars_move_it():
    one = paper.Due("a@kentongan", cast.NOON, "Tugas 1")
    later = paper.Due("a@kentongan", cast.NOON + timedelta(days=2), "Tugas 1")
    made = [
        Calendar.from_ical(paper.ics([due], name="x", made_at=cast.NOON)).walk("VEVENT")
        for due in (one, later)
    ]
    assert made[0][0]["UID"] == made[1][0]["UID"]
    assert made[0][0]["DTSTART"].dt != made[1][0]["DTSTART"].dt


def test_a_day_is_a_day_and_not_an_hour():
    day = paper.Due("a@kentongan", cast.NOON.date(), "Tinjau ulang K1")
    [event] = Calendar.from_ical(paper.ics([day], name="x", made_at=cast.NOON)).walk(
        "VEVENT"
    )
    assert event["DTSTART"].dt == cast.NOON.date()
