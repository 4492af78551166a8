"""S11: the administrator's days: custodians, places, health, what ends, backups."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kentongan.access import roster
from kentongan.ledger import queries as ledger
from kentongan.ledger.actions import note_backup, note_verified
from kentongan.ledger.models import Entry, Owed
from kentongan.ledger.rules import Verdict
from kentongan.places import queries as places
from tests import cast
from tests.web.desk import words
from tests.web.test_settings import desk

__all__ = ["desk"]
CUSTODIANS = "/pengaturan/pemegang-kunci/"
PLACES = "/pengaturan/tempat/"
TABLE = (
    "kode,name,lat,lon,aliases\n"
    "35.74.03.1004,Jati,-7.7501,113.2101,Djati\n"
    "35.73.01.1001,Lain kota,-7.9,112.6,\n"
    "35.74.99.9999,Tidak ada,-7.7,113.2,\n"
)


def test_two_custodians_of_two_offices_and_no_third(desk):
    desk.post(
        "pengelola", f"{CUSTODIANS}tunjuk/", kantor="polres", jabatan="Kasi Propam"
    )
    same = desk.refused(
        "pengelola", f"{CUSTODIANS}tunjuk/", kantor="polres", jabatan="Kasi Humas"
    )
    assert "kantor ini sudah memegang satu" in same
    desk.post(
        "pengelola", f"{CUSTODIANS}tunjuk/", kantor="setda", jabatan="Kabag Hukum"
    )
    third = desk.refused(
        "pengelola", f"{CUSTODIANS}tunjuk/", kantor="dinkes", jabatan="Sekretaris"
    )
    assert "sudah ada dua" in third
    text = words(desk.see("pengelola", CUSTODIANS))
    assert "Kunci dipegang" in text
    assert "belum ditegakkan program" in text
    one = roster.custodians()[0].id
    desk.post("pengelola", f"{CUSTODIANS}{one}/akhiri/")
    assert len(roster.custodians()) == 1
    desk.unknown("operator", f"{CUSTODIANS}tunjuk/", kantor="bpbd", jabatan="Kabid")


def test_places_are_looked_through_before_anything_is_stored(desk):
    before = places.area("35.74.03.1004")
    file = SimpleUploadedFile("tempat.csv", TABLE.encode())
    shown = desk.browser("pengelola").post(PLACES, {"berkas": file})
    assert shown.status_code == 200
    text = words(shown.text)
    assert "2 baris tidak dapat dipakai. Belum ada yang disimpan." in text
    assert "1 wilayah" in text
    assert places.area("35.74.03.1004") == before
    token = shown.text.partition('name="berkas-periksa"')[2].partition('value="')[2]
    form = {"berkas-periksa": token.partition('"')[0]}
    done = words(desk.post("pengelola", PLACES, **form).text)
    assert "1 wilayah, 0 tempat, 0 batas; 2 ditolak." in done
    assert round(places.area("35.74.03.1004").lat, 4) == -7.7501
    again = desk.refused("pengelola", PLACES, **form)
    assert "periksa dahulu" in again


@pytest.mark.parametrize("content", [b"bukan tabel", b'{"a": 1}', b"{rusak"])
def test_a_file_of_no_places_says_what_to_send(desk, content):
    file = SimpleUploadedFile("x.csv", content)
    before = Entry.objects.filter(verdict=Verdict.REFUSED.value).count()
    refused = desk.refused("pengelola", PLACES, berkas=file)
    assert "Kirim GeoJSON" in refused
    assert Entry.objects.filter(verdict=Verdict.REFUSED.value).count() == before + 1
    assert "pilih berkas" in desk.refused("pengelola", PLACES, x="1")


def test_health_is_one_sentence_and_says_what_to_do(desk):
    text = words(desk.see("pengelola", "/pengaturan/kesehatan/"))
    assert "hal perlu dibereskan: pekerja" in text
    for name in ("Antrean", "Keutuhan catatan", "Cadangan", "Ruang cakram", "Versi"):
        assert name in text
    assert "Belum pernah." in text
    Owed.objects.create(
        job="read_reports", seq=7, tries=2, retry_at=cast.NOON, error="OSError"
    )
    text = words(desk.see("pengelola", "/pengaturan/kesehatan/"))
    assert "OSError, 2x" in text
    assert "mulai ulang pekerja" in text


def test_a_broken_chain_is_the_auditors(desk):
    note_verified(rows=9, broken_at=4, by=cast.console(), at=cast.NOON)
    text = words(desk.see("pengelola", "/pengaturan/kesehatan/"))
    assert "Jangan ubah apa pun; hubungi auditor." in text


def test_a_backup_is_asked_for_again_after_seven_days(desk):
    assert "belum pernah dicadangkan" in desk.see("pengelola", "/pengaturan/")
    note_backup(rows=3, digest="0" * 64, by=cast.console(), at=cast.NOON)
    text = desk.see("pengelola", "/pengaturan/")
    assert "dicadangkan" not in words(text)
    desk.at = cast.NOON + timedelta(days=8)
    assert "lebih dari 7 hari lalu" in desk.see("pengelola", "/pengaturan/")
    assert ledger.head().seq > 0


@pytest.mark.parametrize(
    ("left", "stage"),
    [(61, 60), (60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (-1, 0)],
)
def test_a_decree_is_remembered_60_30_and_7_days_before(left, stage):
    today = date(2026, 11, 24)
    assert roster.stage_of(today + timedelta(days=left), today) == stage


def test_a_decree_that_ends_in_two_months_stands_on_the_administrators_home(desk):
    forum = next(one for one in roster.forums() if one.code == "timdu")
    days = (forum.valid_until - desk.at.date()).days
    desk.at += timedelta(days=days - 45)
    assert "pengingat 60 hari" in words(desk.see("pengelola", "/pengaturan/"))
    desk.at += timedelta(days=40)
    assert "pengingat 7 hari" in words(desk.see("pengelola", "/pengaturan/"))
