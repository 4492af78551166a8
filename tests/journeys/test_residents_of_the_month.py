"""What residents did without an account, as their browsers show it (S8, S13)."""

from __future__ import annotations

import pytest

from kentongan.demo.script import readers, residents
from kentongan.formats import cap
from kentongan.publication.models import CorrectionRequest, Publication

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="month"),
]
ANSWER = "/benarkah/benarkah-ada-penculikan-anak-di-kota-probolinggo/"


def thread(resident, house, whose: str) -> str:
    """Return the page that a receipt of the play opens."""
    slip = house.document["receipts"][whose]
    page = resident.post("/lapor/pantau/", {"nomor": slip})
    assert page.status_code == 200
    return page.text


def test_a_thread_went_both_ways_and_led_to_the_answer(resident, house):
    """S2 S8: asked, asked back, answered by receipt, told what came of it."""
    page = thread(resident, house, "warga yang ditanya balik")
    assert "Kabar yang Anda sampaikan sudah dijawab." in page
    assert page.index("diterima") < page.index(residents.QUESTION[:40])
    order = [page.index(residents.ANSWER[:40]), page.index(residents.QUESTION[:40])]
    assert order == sorted(order, reverse=True)
    assert ANSWER in page
    assert "Diperbarui, versi 3" in page


def test_a_response_shows_after_it_was_read_and_praise_is_no_condition(resident, house):
    """S13: under the answer and under the release, criticism too."""
    assert readers.THANKS in resident.get(ANSWER).text
    release = Publication.objects.get(kind="siaran_pers")
    page = resident.get(f"/siaran/{release.slug}/").text
    assert readers.CRITICAL[:60] in page
    assert readers.ADVERT[:30] not in page


def test_a_call_for_violence_is_kept_back_and_its_writer_is_told_why(resident, house):
    """S13"""
    assert "hajar" not in resident.get(ANSWER).text
    page = thread(resident, house, "tanggapan yang tidak tampil")
    assert "Alasannya: menghasut kekerasan" in page


def test_a_right_of_reply_reached_the_answer(resident, house):
    """S8 S13: received, accepted in time, and the next version says so."""
    request = CorrectionRequest.unscoped.get()
    assert request.state == "diterima"
    assert request.answered_at < request.due_at
    page = thread(resident, house, "hak jawab")
    assert "diterima" in page
    assert readers.RIGHT in page
    answer = resident.get(ANSWER).text
    assert "Atas hak jawab warga" in answer
    assert "Keterangan Dikbud atas laporan sekolah" in answer


def test_the_meeting_was_reported_to_the_public_the_day_after(resident, house):
    """S13: under the city's name, and never to be found by a search engine."""
    release = Publication.objects.get(kind="siaran_pers")
    assert f"{release.published_at:%Y-%m-%d}" == "2020-02-25"
    page = resident.get("/siaran/")
    assert release.title in page.text
    assert "PERAGAAN" in page.text
    assert "noindex" in page.headers.get("X-Robots-Tag", "") + page.text


def test_the_flood_was_warned_of_updated_and_ended_in_the_open(resident, house):
    """S13: each message names the one before it; an exercise, never an alarm."""
    rows = Publication.objects.filter(kind="peringatan_dini").order_by("pk")
    first, update, end = rows
    assert [row.version for row in rows] == [1, 1, 2]
    page = resident.get("/peringatan/")
    assert "Tidak ada peringatan berlaku." in page.text
    assert (
        f"/peringatan/{update.slug}/" in resident.get(f"/peringatan/{first.slug}/").text
    )
    assert end.body in resident.get(f"/peringatan/{update.slug}/").text
    sent = cap.read(resident.get(f"/peringatan/{update.slug}/cap-2.xml").content)
    assert (sent.msg_type, sent.status) == (cap.MsgType.CANCEL, cap.Status.EXERCISE)


def test_the_play_tells_what_residents_said(house):
    told = " ".join(house.document["conversation"])
    assert "4 masuk, 2 tampil, 2 tidak ditampilkan" in told
    assert "Hak jawab: 1 masuk, 1 diterima." in told
    assert "pernyataan sementara tanpa putusan, 31-01-2020 09.30 WIB" in told
