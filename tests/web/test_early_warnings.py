"""S13: early warnings on the desk and before residents, without JavaScript."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.alarms import actions
from kentongan.alarms.models import EarlyWarning
from kentongan.formats import cap
from kentongan.issues.queries import by_id
from tests.alarms.scene import REASON, draft, drafted, out
from tests.cast import NOON, who
from tests.web.conftest import LATER

LANGUAGES = ("", "/en")
HOUR = timedelta(hours=1)
FORM = {
    "judul": "Genangan di Kecamatan Wonoasih",
    "bahaya": "cuaca_dan_banjir",
    "tingkat": "waspada",
    "kapan": "sekarang",
    "pasti": "sedang_terjadi",
    "diminta": "menjauh",
    "lakukan": "Pindahkan barang ke tempat tinggi.",
    "ukuran": "Air setinggi lutut dan masih naik.",
    "terdampak": "Warga di tepi sungai.",
    "hindari": "",
    "bantuan": "Dalam bahaya telepon 112.",
    "langkah": "",
    "wilayah": ["35.74.02"],
    "mulai": "2020-02-03T15:00",
    "sampai": "2020-02-04T03:00",
    "penerbit": "bpbd",
    "kantor": ["pupr"],
}


def _page(row, path=""):
    return f"/terbitan/peringatan/{row.number}/{path}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_resident_reads_what_to_do_and_everything_that_a_warning_must_say(
    browser, language
):
    row = out(at=LATER)
    client = browser()
    home = client.get(f"{language}/")
    assert row.title in home.text
    assert 'class="tanda waspada"' in home.text
    assert row.title in client.get(f"{language}/peringatan/").text
    page = client.get(f"{language}/peringatan/{row.number}/")
    said = (row.body, row.affected, row.avoid, row.help, row.steps)
    for words in (*said, "Matikan listrik.", "Kepala Pelaksana BPBD"):
        assert words in page.text, words
    assert "<script" not in page.text
    assert not page.cookies
    assert page.content.count(b"<h1") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_draft_leaks(browser, language):
    row = drafted(at=LATER)
    client = browser()
    pages = ("/", "/peringatan/", "/umpan/peringatan.xml", "/umpan/peringatan.atom")
    for path in pages:
        assert "Genangan" not in client.get(language + path).text, path
    absent = client.get(f"{language}/peringatan/00-000/")
    for path in ("", "peringatan.pdf", "cap-1.xml"):
        found = client.get(f"{language}/peringatan/{row.number}/{path}")
        assert found.status_code == absent.status_code == 404
    stranger = browser("dikbud")
    assert stranger.get(_page(row)).status_code == 404
    assert row.title not in stranger.get("/terbitan/peringatan/").text


def test_what_the_office_keeps_to_itself_is_on_no_public_page(browser):
    """Neither the issue's inner words, nor the reason, nor who wrote it."""
    row = out(at=LATER)
    client = browser()
    hidden = ("Catatan dalam", REASON, "Operator Puskomin")
    paths = ("", "cap-1.xml")
    for path in paths:
        text = client.get(f"/peringatan/{row.number}/{path}").text
        assert not [words for words in hidden if words in text]


def test_the_cap_message_is_read_back_and_its_end_names_it(browser):
    row = out(at=LATER)
    client = browser()
    response = client.get(f"/peringatan/{row.number}/cap-1.xml")
    assert response["Content-Type"] == "application/cap+xml"
    first = cap.read(response.content)
    assert (first.msg_type, first.status) == (cap.MsgType.ALERT, cap.Status.ACTUAL)
    (info,) = first.infos
    assert (info.severity, info.categories) == (
        cap.Severity.SEVERE,
        (cap.Category.MET,),
    )
    assert [area.geocodes[0].value for area in info.areas] == ["35.74.02", "35.74.05"]
    assert info.expires == row.ends_at
    assert client.get(f"/peringatan/{row.number}/cap-2.xml").status_code == 404
    by = who("operator")
    actions.close_warning(warning_id=row.pk, reason=REASON, by=by, at=LATER)
    end = cap.read(client.get(f"/peringatan/{row.number}/cap-2.xml").content)
    assert end.msg_type is cap.MsgType.CANCEL
    assert end.references == ((first.sender, first.identifier, first.sent),)


def test_what_we_publish_is_valid_against_the_schema_of_the_standard(browser, shared):
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(str(shared / "formats/cap/CAP-v1.2.xsd")))
    old = out(at=LATER)
    new = actions.draft_update(
        draft=draft(LATER), warning_id=old.pk, by=who("operator"), at=LATER
    )
    head = who("kalaksa")
    actions.issue_update(warning_id=new.pk, reason=REASON, by=head, at=LATER)
    by = who("operator")
    actions.close_warning(warning_id=new.pk, reason=REASON, by=by, at=LATER)
    names = ((old, 1), (new, 1), (new, 2))
    for row, version in names:
        address = f"/peringatan/{row.number}/cap-{version}.xml"
        message = etree.fromstring(browser().get(address).content)
        assert schema.validate(message), schema.error_log.last_error


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_earlier_warning_points_to_its_update_and_back(browser, language):
    old = out(at=LATER)
    new = actions.draft_update(
        draft=draft(LATER), warning_id=old.pk, by=who("operator"), at=LATER
    )
    head = who("kalaksa")
    actions.issue_update(warning_id=new.pk, reason=REASON, by=head, at=LATER)
    client = browser()
    before = client.get(f"{language}/peringatan/{old.number}/")
    assert f"/peringatan/{new.number}/" in before.text
    after = client.get(f"{language}/peringatan/{new.number}/")
    assert f"/peringatan/{old.number}/" in after.text
    assert old.number not in client.get(f"{language}/").text


def test_a_warning_that_ran_out_says_so_before_the_machine_notes_it(browser):
    row = out(at=NOON, ends_at=NOON + HOUR)
    client = browser()
    page = client.get(f"/peringatan/{row.number}/")
    assert "sudah habis masanya" in page.text
    assert row.title not in client.get("/").text
    assert "Tidak ada peringatan berlaku." in client.get("/peringatan/").text


def test_the_paper_is_a_pdf_for_the_public_and_for_the_desk(browser):
    row = drafted(at=LATER)
    desk = browser("kalaksa").get(_page(row, "konsep.pdf"))
    assert desk.content.startswith(b"%PDF")
    head = who("kalaksa")
    actions.issue_warning(warning_id=row.pk, reason=REASON, by=head, at=LATER)
    public = browser().get(f"/peringatan/{row.number}/peringatan.pdf")
    assert public.content.startswith(b"%PDF")


def test_an_office_is_taken_from_the_issue_to_the_public_and_back(browser):
    """S13: drafted from an issue, previewed, issued, acknowledged, on the pages."""
    from tests.alarms.scene import flood

    source = flood(at=LATER)
    issue = by_id(by=who("operator"), at=LATER, issue_id=source.ref.id)
    assert issue is not None
    operator, head, office = browser("operator"), browser("kalaksa"), browser("pupr")
    address = f"/terbitan/peringatan/baru/?isu={issue.number}"
    assert address in operator.get(f"/isu/{issue.number}/").text
    blank = operator.get(address)
    assert 'class="mesin"' in blank.text
    assert "Pindahkan barang dan surat penting" in blank.text
    refused = operator.post(address, {**FORM, "bantuan": "Telepon 0812-0000-1234"})
    assert refused.status_code == 409
    assert "Air setinggi lutut dan masih naik." in refused.text
    operator.post(address, FORM)
    row = EarlyWarning.unscoped.get()
    preview = head.get(_page(row))
    assert "Air setinggi lutut dan masih naik." in preview.text
    assert f"/terbitan/peringatan/{row.number}/" in head.get("/tugas/").text
    for client in (operator, browser("head"), browser("kapolres")):
        reply = client.post(_page(row, "terbitkan/"), {"alasan": REASON})
        assert reply.status_code in {404, 409}
    assert head.post(_page(row, "terbitkan/"), {"alasan": "ya"}).status_code == 409
    assert head.post(_page(row, "terbitkan/"), {"alasan": REASON}).status_code == 302
    tasks = office.get("/tugas/")
    assert "1 peringatan dini menunggu pernyataan kantor Anda" in tasks.text
    assert office.post(_page(row, "terima/")).status_code == 302
    assert office.post(_page(row, "terima/")).status_code == 409
    assert "Tidak ada tugas untuk Anda." in office.get("/tugas/").text
    row.refresh_from_db()
    assert row.state == "diakui"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desks_pages_open_in_both_languages(browser, language):
    row, waits = out(at=LATER), drafted(at=LATER)
    for account in ("operator", "verifier", "bpbd", "kalaksa"):
        client = browser(account)
        assert client.get(f"{language}/terbitan/peringatan/").status_code == 200
        for one in (row, waits):
            assert client.get(language + _page(one)).status_code == 200
    operator = browser("operator")
    assert operator.get(language + _page(waits, "perbaiki/")).status_code == 200
    assert operator.get(language + _page(row, "perbarui/")).status_code == 200
    assert operator.get(language + _page(row, "perbaiki/")).status_code == 404
    assert "/terbitan/peringatan/" in operator.get(f"{language}/terbitan/").text


def test_a_head_cancels_and_an_operator_withdraws_on_the_page(browser):
    row, waits = out(at=LATER), drafted(at=LATER)
    head, operator = browser("kalaksa"), browser("operator")
    ask = {"sebab": "keliru", "alasan": REASON}
    assert operator.post(_page(row, "batalkan/"), ask).status_code == 404
    assert head.post(_page(row, "batalkan/"), {"alasan": REASON}).status_code == 409
    assert head.post(_page(row, "batalkan/"), ask).status_code == 302
    assert "isinya keliru" in browser().get(f"/peringatan/{row.number}/").text
    assert head.post(_page(waits, "tarik/"), {"alasan": REASON}).status_code == 404
    assert operator.post(_page(waits, "tarik/"), {"alasan": REASON}).status_code == 302
    assert operator.post(_page(waits, "akhiri/"), {"alasan": REASON}).status_code == 409


@pytest.mark.parametrize("kind", ["xml", "atom"])
def test_a_feed_holds_the_update_and_its_end_never_what_was_replaced(browser, kind):
    old = out(at=LATER)
    new = actions.draft_update(
        draft=draft(LATER), warning_id=old.pk, by=who("operator"), at=LATER
    )
    head = who("kalaksa")
    actions.issue_update(warning_id=new.pk, reason=REASON, by=head, at=LATER)
    client = browser()
    feed = client.get(f"/umpan/peringatan.{kind}").text
    assert new.number in feed
    assert old.number not in feed
    by = who("operator")
    actions.close_warning(warning_id=new.pk, reason=REASON, by=by, at=LATER)
    assert "diakhiri" in client.get(f"/umpan/peringatan.{kind}").text
