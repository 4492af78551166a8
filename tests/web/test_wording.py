"""What an official reads: names, spans, plurals and places as people say them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from kentongan.access import actions
from kentongan.access.models import Officer
from kentongan.domain.roles import Role
from kentongan.reports.queries import growing
from kentongan.web.counting import counted
from kentongan.web.templatetags import words as say
from tests import cast
from tests.web.conftest import LATER
from tests.web.desk import words


def test_a_file_that_cant_be_read_is_named_as_it_was_sent(browser):
    file = SimpleUploadedFile("arsip rapat.docx", b"\xd0\xcf\x11\xe0 bukan obrolan")
    text = browser("operator").post("/laporan/masukkan/bawa/", {"berkas": file}).text
    said = words(text)
    assert "arsip rapat.docx" in said
    assert not re.search(r"[0-9a-f]{16}", said)


def test_a_group_says_the_same_span_in_its_list_and_on_its_page(browser, db):
    cast.receive(cast.KIDNAP)
    group = growing(by=cast.who("verifier"), at=LATER)[0]
    client = browser("verifier")
    listed = words(client.get("/isu-beredar/").text)
    shown = words(client.get(f"/isu-beredar/{group.number}/").text)
    assert f"{group.recent} baru" in listed
    assert f"{group.recent} dalam 7 hari terakhir, sebelumnya belum ada." in shown
    assert "hari ini" not in shown


def test_a_kelurahan_and_its_kecamatan_of_one_name_are_told_apart(db):
    assert say.area_said("35.74.03.1001") == "Kel. Mayangan"
    assert say.area_said("35.74.03") == "Kec. Mayangan"
    assert say.place_said("35.13.01.2004", {"35.13.01.2004": "Ngadas"}) == "Desa Ngadas"


@pytest.mark.parametrize(
    ("passed", "indonesian", "english"),
    [
        (timedelta(minutes=1), "1 menit", "1 minute"),
        (timedelta(hours=7, minutes=40), "7 jam", "7 hours"),
        (timedelta(days=26, hours=3), "26 hari", "26 days"),
    ],
)
def test_how_long_is_said_in_one_unit(passed, indonesian, english):
    for language, said in (("id", indonesian), ("en", english)):
        with translation.override(language):
            assert say.elapsed(LATER - passed, LATER) == said


def test_a_file_is_as_large_as_an_office_says_it():
    assert say.size(12_345) == "12 kB"
    assert say.size(3_400_000) == "3,4 MB"


def test_one_is_not_many():
    text = "{n} tugas menunggu kantor Anda"
    with translation.override("en"):
        assert counted(text, 1) == "1 task waits for your office"
        assert counted(text, 2) == "2 tasks wait for your office"


def test_a_field_officer_can_report_from_the_menu(browser):
    actions.add_officer(
        account="lapangan",
        title="Petugas FKDM",
        agency="fkdm",
        roles={Role.FIELD_OFFICER},
        areas=[cast.CITY],
        password=cast.PASSWORD,
        by=cast.console(),
        at=cast.NOON,
    )
    assert Officer.objects.filter(account="lapangan").exists()
    text = browser("lapangan").get("/kegiatan/").text
    menu = text.partition("<main")[0]
    assert '<a href="/lapor/">Lapor</a>' in menu
    assert '<a href="/lapor/">' not in browser("dikbud").get("/kegiatan/").text
