"""What residents do: report, come back by receipt, respond, ask to correct."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta

import pytest

from kentongan.domain.periods import WIB, Period
from kentongan.publication.queries import corrections, responses
from kentongan.reports.actions import ask_reporter
from kentongan.reports.queries import Filter, counts, list_reports, report_by_number
from kentongan.web import edge
from kentongan.web.public.reporting import pace
from kentongan.worker import loop
from tests import cast
from tests.web.conftest import LATER

DAY = Period.of_days(cast.NOON.date(), cast.NOON.date(), WIB)
STORY = "Ada pesan penculikan anak di grup wali murid, banyak yang panik."


@pytest.fixture(autouse=True)
def _nobody_guesses():
    pace.forget()


def form(**changes):
    return {
        "kunci": str(uuid.uuid4()),
        "cerita": STORY,
        "tempat": "35.74.04.1003",
        **changes,
    }


def receipt(response) -> str:
    spaced = re.search(r'class="resi"[^>]*>([\d ]+)<', response.text)
    assert spaced is not None
    return spaced.group(1).replace(" ", "")


def found():
    return list_reports(by=cast.who("operator"), at=LATER, narrow=Filter())


def test_a_report_is_kept_without_a_cookie_and_its_receipt_is_shown(browser):
    client = browser()
    response = client.post("/lapor/", form())
    assert response.status_code == 200
    assert len(receipt(response)) == 16
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
    loop.drain(LATER)
    assert [report.channel for report in found()] == ["web"]
    assert found()[0].sent_at.minute == 0


def test_sent_twice_it_is_one_report_with_one_receipt(browser):
    client, same = browser(), form()
    first, second = client.post("/lapor/", same), client.post("/lapor/", same)
    assert receipt(first) == receipt(second)
    assert len(found()) == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"cerita": "banjir"}, "Cerita: tulis paling sedikit 10 huruf."),
        ({"tempat": ""}, "Tempat: pilih kelurahan"),
        ({"tempat": "99.99"}, "Tempat: pilih kelurahan"),
    ],
)
def test_a_form_that_cannot_be_kept_comes_back_with_its_input(browser, changes, words):
    sent = form(**changes)
    response = browser().post("/lapor/", sent)
    assert response.status_code == 409
    assert words in response.text
    assert sent["cerita"] in response.text
    assert sent["kunci"] in response.text
    assert not found()


def test_a_place_that_is_not_known_is_no_hindrance(browser):
    assert browser().post("/lapor/", form(tempat="tidak-tahu")).status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 409),
        ({"sec-fetch-site": "same-site"}, 409),
        ({"origin": "https://lain.example"}, 409),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, 200),
        ({"origin": "http://testserver"}, 200),
        ({}, 200),
    ],
)
def test_a_form_is_taken_from_our_own_pages_only(browser, headers, status):
    response = browser().post("/lapor/", form(), headers=headers)
    assert response.status_code == status


def test_an_officer_who_reports_is_nobody(browser):
    from kentongan.ledger.queries import recent

    browser("operator").post("/lapor/", form())
    assert {line.actor for line in recent(3) if line.act == "report.receive"} == {
        "public"
    }


def test_an_earlier_answer_is_shown_with_the_words_that_match(browser, answered):
    text = "apa benar ada penculikan anak di kanigaran pakai mobil putih?"
    response = browser().post("/lapor/", form(cerita=text))
    assert "Kabar serupa sudah dijawab" in response.text
    assert f"/benarkah/{answered.slug}/" in response.text


def test_the_receipt_is_typed_again_and_a_slip_shows_it_once_more(browser):
    client = browser()
    code = receipt(client.post("/lapor/", form()))
    parts = [code[i : i + 4] for i in range(0, 16, 4)]
    slip = client.post(
        "/lapor/terkirim/", {"nomor": code, "ulang": [*parts[:3], "000x"]}
    )
    assert slip.status_code == 409
    assert receipt(slip) == code
    right = client.post("/lapor/terkirim/", {"nomor": code, "ulang": parts})
    assert "Nomor Anda cocok." in right.text
    assert code not in right.request["PATH_INFO"] + right.request["QUERY_STRING"]


def test_the_thread_goes_both_ways_and_is_redacted(browser):
    client = browser()
    code = receipt(client.post("/lapor/", form()))
    loop.drain(LATER)
    report = found()[0]
    question = "Di grup sekolah mana pesan itu beredar?"
    ask_reporter(report_id=report.id, text=question, by=cast.who("operator"), at=LATER)
    page = client.post("/lapor/pantau/", {"nomor": code})
    assert "Petugas bertanya kepada Anda." in page.text
    assert question in page.text
    reply = {"nomor": code, "keterangan": "Grup TK, dari nomor 081234567890 kemarin."}
    assert "081234567890" not in client.post("/lapor/pantau/tambah/", reply).text
    by = cast.who("operator")
    again = report_by_number(by=by, at=LATER, number=report.number)
    assert again.state == "masuk"
    short = client.post("/lapor/pantau/tambah/", {"nomor": code, "keterangan": "ya"})
    assert short.status_code == 409


def test_an_unknown_receipt_says_what_to_do_and_guessing_is_slow(browser):
    client = browser()
    wrong = client.post("/lapor/pantau/", {"nomor": "1234 5678 9012 3456"})
    assert wrong.status_code == 409
    assert "Periksa 16 angkanya" in wrong.text
    assert "1234 5678 9012 3456" in wrong.text
    for _ in range(pace.FREE):
        pace.note_wrong()
    assert "Terlalu banyak percobaan" in client.post("/lapor/pantau/", {}).text


def test_a_response_is_read_before_it_shows_and_its_writer_is_told(browser, answered):
    client, operator = browser(), browser("operator")
    address = f"/lapor/tanggapan/{answered.slug}/"
    short = client.post(address, {"tanggapan": "bagus"})
    assert short.status_code == 409
    words = "Terima kasih, mohon diumumkan juga di sekolah."
    code = receipt(client.post(address, {"tanggapan": words}))
    loop.drain(LATER)
    answer = f"/benarkah/{answered.slug}/"
    assert words not in client.get(answer).text
    assert words in operator.get("/tanggapan/").text
    number = responses(by=cast.who("operator"), at=LATER)[0].number
    operator.post(f"/tanggapan/{number}/tampilkan/")
    assert words in client.get(answer).text
    operator.post(f"/tanggapan/{number}/tolak/", {"alasan": "iklan"})
    assert words not in client.get(answer).text
    thread = client.post("/lapor/pantau/", {"nomor": code}).text
    assert "Tidak ditampilkan".lower() in thread
    assert "Alasannya: iklan" in thread


def test_a_correction_is_asked_without_an_account_and_has_a_clock(browser, answered):
    client, head = browser(), browser("head")
    page = client.get(f"/hak-jawab/?tentang={answered.slug}").text
    assert f'name="tentang" value="{answered.slug}"' in page
    empty = client.post("/hak-jawab/", {"tentang": answered.slug, "keliru": "x"})
    assert empty.status_code == 409
    asked = {
        "tentang": answered.slug,
        "keliru": "Tidak ada penculikan anak",
        "benar": "Ada satu laporan kehilangan yang belum dijelaskan",
    }
    sent = client.post("/hak-jawab/", asked)
    code = receipt(sent)
    assert "Dijawab paling lambat" in sent.text
    loop.drain(LATER)
    request = corrections(by=cast.who("head"), at=LATER)[0]
    assert asked["benar"] in head.get("/tanggapan/").text
    address = f"/tanggapan/hak-jawab/{request.number}/tolak/"
    assert head.post(address, {"alasan": ""}).status_code == 409
    head.post(address, {"alasan": "Laporan itu sudah dijelaskan Polres."})
    thread = client.post("/lapor/pantau/", {"nomor": code}).text
    assert "Laporan itu sudah dijelaskan Polres." in thread
    client.post("/lapor/pantau/keberatan/", {"nomor": code})
    assert corrections(by=cast.who("head"), at=LATER)[0].state == "masuk"


def test_what_readers_say_back_stands_among_responses_not_among_reports(
    browser, answered
):
    client, operator = browser(), browser("operator")
    before = found()
    counted = counts(by=cast.who("operator"), at=LATER, period=DAY)
    said = "Ada penculikan anak di Kanigaran kata tetangga saya, mohon dijelaskan."
    kept = form(tanggapan=said)
    assert client.post(f"/lapor/tanggapan/{answered.slug}/", kept).status_code == 200
    asked = {"tentang": answered.slug, "keliru": said, "benar": "Ada di Kanigaran."}
    assert client.post("/hak-jawab/", asked).status_code == 200
    loop.drain(LATER)
    assert said in operator.get("/tanggapan/").text
    assert found() == before
    for address in ("?jenis=semua", "?jenis=semua&saluran=tanggapan"):
        page = operator.get(f"/laporan/{address}").text
        assert "Ada penculikan anak di Kanigaran kata tetangga" not in page
        assert 'value="hak_jawab"' not in page
    assert counts(by=cast.who("operator"), at=LATER, period=DAY) == counted


def test_a_request_about_nothing_is_refused_with_its_input(browser, answered):
    sent = {"tentang": "tidak-ada", "keliru": "salah", "benar": "betul sekali"}
    response = browser().post("/hak-jawab/", sent)
    assert response.status_code == 409
    assert "betul sekali" in response.text


def test_what_is_being_checked_says_so_for_a_day_only(browser, db, monkeypatch):
    from kentongan.rumours.actions import hold

    rumour = cast.a_rumour()
    hold(rumour_id=rumour.pk, by=cast.who("verifier"), at=cast.NOON)
    client = browser()
    page = client.get("/").text
    assert "1 sedang dicek." in page
    address = re.search(r'href="(/benarkah/[^"?]+/)"', page).group(1)
    assert "Berlaku sampai" in client.get(address).text
    assert "ClaimReview" not in client.get(address).text
    monkeypatch.setattr(edge, "now", lambda: cast.NOON + timedelta(hours=25))
    assert "sedang dicek" not in client.get("/").text
    assert "sudah habis masanya" in client.get(address).text


def test_feeds_and_review_carry_the_verdict(browser, answered):
    client = browser()
    for form_ in ("xml", "atom"):
        feed = client.get(f"/umpan/klarifikasi.{form_}").text
        assert f"[SALAH] {answered.title}" in feed
        assert f"http://testserver/benarkah/{answered.slug}/" in feed
    page = client.get(f"/benarkah/{answered.slug}/").text
    assert '"@type": "ClaimReview"' in page
    assert "*SALAH*" in page


def test_a_poster_is_a_picture(browser, answered):
    response = browser().get(f"/benarkah/{answered.slug}/poster.png")
    assert response.content.startswith(b"\x89PNG")
    assert browser().get("/benarkah/tidak-ada/poster.png").status_code == 404


def test_a_release_needs_a_second_person(browser, db):
    """S13: the meeting is reported to the public."""
    from kentongan.domain.refs import Ref
    from kentongan.publication.actions import draft_release
    from kentongan.publication.queries import releases

    operator, head, resident = browser("operator"), browser("head"), browser()
    draft_release(
        about=Ref("rakor", 1),
        title="Hasil Rakor Februari",
        body="Rakor memutuskan membersihkan dam.",
        by=cast.who("operator"),
        at=LATER,
    )
    number = releases(by=cast.who("operator"), at=LATER)[0].number
    address = f"/terbitan/{number}/"
    assert operator.post(f"{address}terbitkan/").status_code == 404
    assert head.post(f"{address}kembalikan/", {"catatan": ""}).status_code == 409
    head.post(f"{address}kembalikan/", {"catatan": "Sebut tanggalnya."})
    assert "Sebut tanggalnya." in operator.get("/terbitan/").text
    reworded = {
        "tentang": number,
        "judul": "Hasil Rakor 24 Februari",
        "isi": "Rakor memutuskan membersihkan dam sebelum 28 Februari.",
    }
    assert operator.post("/terbitan/siaran/", reworded).status_code == 302
    empty = operator.post("/terbitan/siaran/", {**reworded, "judul": ""})
    assert empty.status_code == 409
    assert head.post(f"{address}terbitkan/").status_code == 302
    assert "Hasil Rakor 24 Februari" in resident.get("/siaran/").text
    page = resident.get("/siaran/hasil-rakor-24-februari/")
    assert page.status_code == 200
    assert not page.cookies
    assert resident.get("/siaran/tidak-ada/").status_code == 404
