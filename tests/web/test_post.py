"""A post's own page: nihil in one tap, once a day, for its own kelurahan only (S2)."""

from __future__ import annotations

import pytest

from kentongan.domain.codes import Channel
from kentongan.reports.models import Report, ZeroReport
from kentongan.worker import loop
from tests.web.conftest import LATER

pytestmark = pytest.mark.django_db
JATI = "35.74.03.1004"
STORY = "Ada perkelahian pelajar di depan lapangan, sudah dilerai warga."


def test_nihil_in_one_tap_is_one_zero_report_a_day(browser, answered):
    post = browser("fkdm")
    assert "kelurahan belum berkabar hari ini." in post.get("/pos/").text
    for _ in range(2):
        page = post.post("/pos/nihil/", {"tempat": JATI}, follow=True)
        assert "Nihil Jati terkirim" in page.text
    loop.drain(LATER)
    assert (
        ZeroReport.objects.filter(area=JATI, report__channel=Channel.WEB).count() == 1
    )
    assert "Nihil hari ini" in browser("fkdm").get("/pos/").text


def test_one_sentence_is_a_report_and_a_short_one_keeps_its_words(browser, answered):
    post = browser("fkdm")
    before = Report.unscoped.count()
    short = post.post("/pos/kabar/", {"tempat": JATI, "cerita": "Ribut"})
    assert short.status_code == 409
    assert "Ribut</textarea>" in short.text
    page = post.post("/pos/kabar/", {"tempat": JATI, "cerita": STORY}, follow=True)
    assert "Laporan Jati terkirim" in page.text
    assert Report.unscoped.count() == before + 1


def test_a_post_tells_of_its_own_places_only(browser, answered):
    assert (
        browser("fkdm").post("/pos/nihil/", {"tempat": "35.73.01.1001"}).status_code
        == 404
    )
    assert browser("operator").get("/pos/").status_code == 404
    assert browser().get("/pos/").status_code == 302
