"""S8: the card shows when, where and what before; a draft is read as residents will."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kentongan.domain.codes import Classification
from kentongan.publication.queries import PublicText, latest
from kentongan.publication.rules import Kind
from kentongan.reports.queries import placed
from kentongan.rumours import actions
from kentongan.rumours.models import Unmatched
from kentongan.rumours.queries import by_id
from kentongan.web.desk.rumours import clock, earlier, sightings
from tests import cast
from tests.web.desk import Desk, words

START = date(2020, 2, 1)
FLOOD = (
    "Tanggul Kedung Asem jebol, air setinggi dada, warga mengungsi!",
    "Info: tanggul Kedung Asem jebol, kabarnya air setinggi dada, mengungsi",
)


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON + timedelta(hours=1))


def page(rumour, step: str = "") -> str:
    return f"/rumor/{rumour.number}/{step}"


def days(*counts: int) -> list[tuple[date, int]]:
    return [(START + timedelta(n), count) for n, count in enumerate(counts)]


def test_a_day_stands_beside_the_days_before_it_never_beside_itself():
    found = sightings.points(days(1, 1, 1, 1, 1, 1, 1, 40))
    assert [point.expected for point in found[:7]] == [None] * 7
    assert (found[7].expected, found[7].low, found[7].high) == (1, 1, 1)


def test_one_wild_day_in_ten_doesnt_widen_what_is_usual():
    found = sightings.points(days(*[1] * 10, 50, 2))
    assert found[-1].high == 1


def test_an_alarm_marks_its_days_with_messages_only():
    found = sightings.points(days(0, 3), frozenset({START, START + timedelta(1)}))
    assert [point.alarm for point in found] == [False, True]


def test_the_card_draws_the_machines_places_dashed_and_says_them_in_a_table(desk):
    rumour = cast.a_rumour()
    text = desk.see("verifier", page(rumour))
    assert 'stroke-dasharray="3 2.5"' in text
    assert "Kel. Kanigaran 3 0" in words(text)
    assert 'class="bagan"' in text
    assert "Belum sepekan ada laporan" in text


def test_a_place_that_an_officer_gave_is_no_machines_word(desk):
    from kentongan.reports import actions as reports

    rumour = cast.a_rumour()
    by = cast.who("operator")
    (before,) = placed(by=by, at=desk.at, group_id=rumour.group_id)
    assert before.by_machine
    report = rumour.group.memberships.first().report_id
    reports.correct(report_id=report, place=before.area, by=by, at=desk.at)
    (after,) = placed(by=by, at=desk.at, group_id=rumour.group_id)
    assert (after.area, after.n, after.by_people) == (before.area, 3, 1)
    text = desk.see("verifier", page(rumour))
    assert 'stroke-dasharray="3 2.5"' not in text
    assert "Kel. Kanigaran 3 1" in words(text)


def test_the_clock_runs_until_the_answer_and_then_says_how_long_it_took(desk):
    rumour = cast.rumour_in_review()
    desk.at += timedelta(days=2)
    assert "sudah 2 hari" in desk.see("verifier", page(rumour))
    actions.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=desk.at)
    desk.at += timedelta(days=5)
    text = words(desk.see("verifier", page(rumour)))
    assert "dijawab 2 hari sesudah laporan pertama" in text


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (timedelta(), "0 menit"),
        (timedelta(minutes=40), "40 menit"),
        (timedelta(hours=7, minutes=12), "7 jam 12 menit"),
        (timedelta(days=28, hours=4, minutes=9), "28 hari 4 jam"),
        (timedelta(days=3, minutes=9), "3 hari"),
    ],
)
def test_a_span_is_said_in_its_two_largest_units(span, said):
    assert clock.duration(span) == said


def answered_before(desk) -> PublicText:
    rumour = cast.rumour_in_review()
    actions.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=cast.NOON)
    cast.loop.drain(desk.at)
    return latest(Kind.ANSWER, at=desk.at)[0]


def again(desk):
    """Take up another group of messages with a claim that was answered before."""
    from kentongan.reports.queries import growing

    cast.receive(FLOOD, at=desk.at, sender="FKDM Kel. Wonoasih")
    groups = growing(by=cast.who("verifier"), at=desk.at + timedelta(hours=1))
    group = next(one for one in groups if one.taken_up is None)
    claim = "Anak sekolah diculik orang bermobil di Kanigaran"
    by = cast.who("verifier")
    return actions.take_up(group_id=group.id, claim=claim, by=by, at=desk.at)


def test_an_earlier_answer_shows_the_words_in_common_and_can_be_turned_down(desk):
    before = answered_before(desk)
    rumour = again(desk)
    text = desk.see("verifier", page(rumour))
    assert "<mark>diculik</mark>" in text
    assert f"/benarkah/{before.slug}/" in text
    assert 'class="mesin"' in text
    desk.post("operator", page(rumour, "bukan-ini/"), jawaban=before.slug)
    text = desk.see("verifier", page(rumour))
    assert "<mark>" not in text
    assert "Tidak ada jawaban lama yang serupa." in text
    desk.post("operator", page(rumour, "memang-ini/"), jawaban=before.slug)
    assert "<mark>diculik</mark>" in desk.see("verifier", page(rumour))
    assert Unmatched.objects.get().closed_at == desk.at
    desk.unknown("dikbud", page(rumour, "bukan-ini/"), jawaban=before.slug)


def test_a_rumour_isnt_offered_its_own_answer(desk):
    answered_before(desk)
    rumour = by_id(by=cast.who("verifier"), at=desk.at, rumour_id=1)
    assert "<mark>" not in desk.see("verifier", f"/rumor/{rumour.number}/")


def test_marked_words_are_escaped():
    said = earlier.marked("<b>diculik</b> anak", "anak diculik")
    assert said == "&lt;b&gt;<mark>diculik</mark>&lt;/b&gt; <mark>anak</mark>"


def test_a_preview_is_the_public_page_before_anyone_may_read_it(desk):
    rumour = cast.rumour_in_review()
    shown = desk.get("head", page(rumour, "pratinjau/"))
    assert "Belum terbit" in shown.text
    assert "noindex" in shown.text
    for path in ("pratinjau/poster.png", "pratinjau/kartu.png"):
        assert desk.get("head", page(rumour, path)).content[:4] == b"\x89PNG"
        desk.unknown("dikbud", page(rumour, path))
    desk.post("head", page(rumour, "terbitkan/"))
    desk.unknown("head", page(rumour, "pratinjau/"))
    slug = latest(Kind.ANSWER, at=desk.at)[0].slug
    public = desk.get("head", f"/benarkah/{slug}/").text
    assert core(shown.text) == core(public)


def core(text: str) -> str:
    """Return what stands between the question and the buttons."""
    return text[text.index("<h1") : text.index('<p class="baris">')]


def test_the_writer_is_told_what_may_not_appear(desk):
    rumour = cast.a_rumour()
    cast.receive(["Anak diculik di Kanigaran, telp 081234567890, mobil putih"])
    cast.asked(rumour)
    cast.replied(rumour, classification=Classification.TERBATAS)
    text = words(desk.see("verifier", page(rumour)))
    assert "Tak boleh tampil" in text
    assert "[nomor]" in text
    assert "keterangan ada pada Polres Probolinggo Kota" in text


def test_a_returned_draft_comes_back_as_it_was_written(desk):
    rumour = cast.rumour_in_review()
    note = "Sebut juga sekolah yang sudah ditanya."
    desk.post("head", page(rumour, "kembalikan/"), catatan=note)
    text = desk.see("verifier", page(rumour))
    assert note in text
    assert cast.draft().body in text


def test_seldom_steps_are_offered_where_the_state_allows_them(desk):
    rumour = cast.a_rumour()
    assert page(rumour, "arsipkan/") in desk.see("verifier", page(rumour))
    assert page(rumour, "arsipkan/") not in desk.see("operator", page(rumour))
    desk.post("verifier", page(rumour, "arsipkan/"))
    text = desk.see("verifier", page(rumour))
    assert page(rumour, "muncul-lagi/") in text
    assert page(rumour, "sementara/") not in text
