"""S4, S5: the room: its wall, its door, minutes typed together, follow-ups ticked."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from PIL import Image

from kentongan.access.models import Officer
from kentongan.domain.codes import Classification
from kentongan.places.models import House
from kentongan.rakor import models, queries
from kentongan.web import edge
from tests import cast
from tests.rakor import scene
from tests.web.desk import Desk, words

ONE = "/rakor/2020-02/"
LINE = "PUPR: membersihkan dam Wonoasih s.d. 28 Feb; bukti: foto"


@pytest.fixture
def desk(db, monkeypatch):
    cast.city(scene.START)
    scene.in_session()
    return Desk(monkeypatch, scene.RAKOR)


def door(desk) -> str:
    text = desk.see("secretary", ONE + "layar/")
    assert "Kode QR kehadiran" in text
    return f"{ONE}hadir/pintu/{code(desk)}/"


def code(desk) -> str:
    by = desk.who("secretary")
    at = desk.at
    return queries.code_of_room(by=by, at=at, month="2020-02", read_at=at)


def attendance(agency: str) -> str:
    return models.Invitee.objects.get(agency_id=agency).attendance


def typed(desk, account: str, path: str, **form):
    headers = {"Accept": "application/json"}
    return desk.browser(account).post(path, form, headers=headers)


def test_the_wall_shows_one_item_at_a_time_and_follow_ups_first(desk):
    cover = desk.see("secretary", ONE + "layar/")
    assert 'rel="next" href="?butir=1"' in cover
    first = words(desk.see("secretary", ONE + "layar/?butir=1"))
    assert "1. Evaluasi tindak lanjut" in first
    for odd in ("99", "-1", "x", "²", "9" * 30):
        desk.see("secretary", ONE + f"layar/?butir={odd}")


def test_the_wall_shows_nothing_restricted_until_the_chair_closes_the_room(desk):
    title = "Rahasia pelabuhan"
    item = models.AgendaItem.visible_to(desk.who("mayor"), desk.at).last()
    item.title, item.classification = title, Classification.TERBATAS.value
    item.save()
    last = f"{ONE}layar/?butir={item.order}"
    desk.see("mayor", ONE)
    assert title not in desk.see("mayor", last)
    assert title not in desk.see("mayor", ONE + "layar/")
    desk.unknown("secretary", ONE + "layar/ruang/", ya="1")
    desk.post("mayor", ONE + "layar/ruang/")
    assert title in desk.see("mayor", last)
    desk.post("mayor", ONE + "layar/ruang/")
    assert title not in desk.see("mayor", last)


def test_only_who_runs_the_room_sees_its_code(desk):
    assert "Kode QR kehadiran" not in desk.see("polres", ONE + "layar/")


ONLINE = {"kantor": "dikbud", "cara": "hadir_daring", "jabatan": "Kepala Bidang"}


@pytest.mark.parametrize("account", ["", "polres", "dikbud"])
def test_what_is_said_by_the_code_waits_for_the_secretary(desk, account):
    browser = desk.browser(account) if account else Client()
    response = browser.post(door(desk), ONLINE)
    assert "menyatakan hadir" in response.text
    assert attendance("dikbud") == "tanpa_kabar"
    claim = models.Claim.objects.get()
    listed = words(desk.see("secretary", ONE + "hadir/"))
    assert "menyatakan: Hadir daring Kepala Bidang" in listed
    assert "menunggu Anda" not in desk.see("polres", ONE + "hadir/")
    place = f"{ONE}hadir/pastikan/{claim.pk}/"
    desk.unknown("polres", place, putusan="hadir_daring")
    desk.post("secretary", place, putusan="hadir_daring")
    assert attendance("dikbud") == "hadir_daring"
    assert "menunggu Anda" not in desk.see("secretary", ONE + "hadir/")


def test_what_is_not_so_marks_nobody(desk):
    Client().post(door(desk), ONLINE)
    claim = models.Claim.objects.get()
    desk.post("secretary", f"{ONE}hadir/pastikan/{claim.pk}/", putusan="bukan")
    assert attendance("dikbud") == "tanpa_kabar"


def test_who_represents_says_the_function_and_never_a_name(desk):
    form = {"kantor": "dikbud", "cara": "mewakili"}
    for function in ("", "Hubungi 081234567890"):
        response = Client().post(door(desk), {**form, "jabatan": function})
        assert response.status_code == 409
    assert not models.Claim.objects.exists()


def test_a_code_is_stale_in_minutes_and_never_another_meetings(desk):
    place = door(desk)
    assert Client().get(place).status_code == 200
    desk.at += timedelta(minutes=11)
    assert Client().get(place).status_code == 409
    assert Client().post(place, ONLINE).status_code == 409
    assert not models.Claim.objects.exists()
    desk.at += timedelta(days=1)
    assert Client().get(place).status_code == 409
    assert Client().get(f"{ONE}hadir/pintu/1a2b-{'0' * 20}/").status_code == 409
    assert Client().get("/rakor/2020-09/hadir/pintu/1a2b-00/").status_code == 404


def test_an_office_that_comes_from_afar_waits_for_the_secretariat(desk):
    desk.unknown("dikbud", ONE + "hadir/catat/", **{"hadir-dikbud": "hadir_ruang"})
    assert "Kantor Anda: Dikbud" in desk.see("dikbud", ONE + "hadir/")
    assert "Kantor Anda" not in desk.see("satpol", ONE + "hadir/")
    desk.post("dikbud", ONE + "hadir/nyatakan/", cara="hadir_daring")
    assert attendance("dikbud") == "tanpa_kabar"
    for account in ("dikbud", "polres"):
        shown = words(desk.see(account, ONE + "hadir/"))
        assert "menyatakan: Hadir daring · belum dipastikan" in shown
        assert "0 dari 4 kantor hadir" in shown
    listed = words(desk.see("secretary", ONE + "hadir/"))
    assert "menyatakan: Hadir daring dari jauh" in listed
    claim = models.Claim.objects.get()
    place = f"{ONE}hadir/pastikan/{claim.pk}/"
    desk.post("secretary", place, putusan="hadir_daring")
    assert attendance("dikbud") == "hadir_daring"
    assert "belum dipastikan" not in desk.see("dikbud", ONE + "hadir/")
    desk.post("secretary", ONE + "tutup/", ya="1")
    late = desk.refused("dikbud", ONE + "hadir/nyatakan/", cara="hadir_ruang")
    assert "dicatat sejak undangan" in late


def test_in_a_demo_whose_date_stands_still_a_code_is_stale_in_minutes_too(
    db, monkeypatch
):
    """S4: the code runs out by the machine's clock, not by the demo's date."""
    cast.city(scene.START)
    scene.in_session()
    House.objects.update(demo=True, clock=scene.RAKOR)
    seconds = timedelta()
    started = datetime(2026, 1, 1, 8, tzinfo=UTC)
    monkeypatch.setattr(edge, "running", lambda: started + seconds)
    browser = Client()
    browser.force_login(Officer.objects.get(account="secretary"))
    wall = browser.get(ONE + "layar/").text
    place = re.search(r'data-alamat="([^"]+)"', wall)[1]
    assert Client().get(place).status_code == 200
    seconds = timedelta(minutes=9)
    assert Client().get(place).status_code == 200
    seconds = timedelta(minutes=11)
    assert Client().get(place).status_code == 409
    assert Client().post(place, ONLINE).status_code == 409
    assert place not in browser.get(ONE + "layar/").text


def test_a_code_ends_with_the_meeting(desk):
    place = door(desk)
    desk.post("secretary", ONE + "tutup/", ya="1")
    assert Client().get(place).status_code == 409
    assert Client().post(place, ONLINE).status_code == 409
    assert "Kode QR kehadiran" not in desk.see("secretary", ONE + "hadir/")


def test_an_office_is_claimed_a_few_times_at_most(desk):
    place, form = door(desk), {"kantor": "dikbud", "cara": "hadir_ruang"}
    for number in range(3):
        Client().post(place, {**form, "jabatan": f"Kepala Bidang {number}"})
    again = Client().post(place, {**form, "jabatan": "Kepala Seksi"})
    assert again.status_code == 409
    assert models.Claim.objects.count() == 3


def test_two_writers_never_overwrite_each_other_unseen(desk):
    place = ONE + "notula/butir/2/"
    page = desk.see("operator", ONE + "notula/")
    seen = re.findall(r'name="rupa" value="(\w+)"', page)[-1]
    first = typed(
        desk, "operator", place, pembahasan="Situasi dibahas bersama.", rupa=seen
    )
    assert first.status_code == 200
    other = "Situasi dibahas menurut bidang."
    late = typed(desk, "secretary", place, pembahasan=other, rupa=seen)
    assert late.status_code == 409
    assert "bandingkan" in late.json()["kenapa"]
    assert late.json()["teks"] == "Situasi dibahas bersama."
    now = late.json()["rupa"]
    kept = typed(desk, "secretary", place, pembahasan=other, rupa=now)
    assert kept.status_code == 200


def test_a_line_is_shown_as_understood_before_it_is_kept(desk):
    place = ONE + "notula/arahan/periksa/"
    read = typed(desk, "operator", place, baris=LINE).json()
    assert read["terbaca"]
    assert "Jumat, 28 Februari 2020" in read["kata"]
    wrong = typed(desk, "operator", place, baris="PUPR: membersihkan dam").json()
    assert "Yang belum ada: kapan, bukti" in wrong["kata"]
    plain = desk.browser("operator").post(place, {"baris": LINE})
    assert plain.status_code == 200
    assert "Terbaca:" in plain.text
    assert LINE in plain.text
    assert models.Directive.unscoped.count() == 0


def test_a_directive_sent_twice_is_one_and_can_be_put_right(desk):
    place = ONE + "notula/arahan/"
    form = {"baris": LINE, "kunci": "0f8fad5b-d9cb-469f-a165-70867728950e"}
    for _ in range(2):
        assert typed(desk, "operator", place, **form).status_code == 200
    assert models.Directive.unscoped.count() == 1
    right = "DLH: membersihkan dam Wonoasih s.d. 2 Maret; bukti: foto"
    wrong = "Dinas Langit: membersihkan dam s.d. 2 Maret; bukti: foto"
    assert "tidak dikenal" in desk.refused("operator", place + "1/", baris=wrong)
    desk.post("operator", place + "1/", baris=right)
    row = models.Directive.unscoped.get()
    assert [task.owner_id for task in row.tasks.all()] == ["dlh"]
    listed = words(desk.see("pupr", "/tugas/"))
    assert "membersihkan dam Wonoasih Dibatalkan" in listed


def test_a_name_in_a_line_leaves_a_token_and_the_line_still_says_all_four(desk):
    line = "Dikbud: surat edaran jemput sekolah s.d. 26 Feb; bukti: surat"
    desk.post("operator", ONE + "notula/arahan/", baris=line)
    row = models.Directive.unscoped.get()
    assert (row.what, row.proof) == ("surat edaran jemput sekolah", "surat")
    assert row.line.startswith("Dikbud: surat edaran jemput sekolah s.d. 26 Feb")
    desk.post("operator", ONE + "notula/arahan/1/", baris=row.line)


def photo() -> io.BytesIO:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Kamera rahasia"
    Image.new("RGB", (40, 30), "navy").save(out, "JPEG", exif=exif)
    out.seek(0)
    out.name = "foto.jpg"
    return out


def test_photos_are_kept_without_what_the_camera_hid(desk):
    form = {"jenis": "foto", "tanggal": "2020-02-24", "berkas": photo()}
    desk.post("operator", ONE + "lampiran/", **form)
    one = models.Attachment.objects.get()
    shown = desk.get("operator", f"{ONE}lampiran/{one.pk}/")
    assert shown["Content-Type"] == "image/jpeg"
    assert b"Kamera rahasia" not in shown.content
    desk.unknown("polres", f"{ONE}lampiran/{one.pk}/")
    late = {**form, "tanggal": "2020-02-25", "berkas": photo()}
    assert "belum tiba" in desk.refused("operator", ONE + "lampiran/", **late)
    nothing = {"jenis": "daftar_hadir", "tanggal": "2020-02-24"}
    assert "pilih foto" in desk.refused("operator", ONE + "lampiran/", **nothing)
    desk.post("operator", f"{ONE}lampiran/{one.pk}/lepas/", ya="1")
    assert not models.Attachment.objects.exists()


def test_an_earlier_directive_is_ticked_in_the_room_with_its_proof(desk):
    scene.said(
        models.Meeting.visible_to(desk.who("mayor"), desk.at).get(),
        ["PUPR > membersihkan dam > 28 Februari 2020 > foto"],
    )
    desk.at = scene.wib("2020-02-24 12.00")
    desk.post("secretary", ONE + "tutup/")
    plan = {"waktu": "2020-03-30T09:00", "tempat": "Ruang rapat"}
    desk.post("secretary", "/rakor/rencanakan/", **plan)
    desk.at = scene.wib("2020-03-30 09.00")
    march = "/rakor/2020-03/"
    assert "centang yang terbukti" not in desk.see(
        "secretary", march + "tindak-lanjut/"
    )
    desk.post("mayor", march + "buka/")
    page = desk.see("operator", march + "tindak-lanjut/")
    place = re.findall(r'action="(/rakor/2020-03/tindak-lanjut/[^"]+)"', page)[0]
    assert "Diminta: foto" in desk.refused("operator", place, bukti="")
    desk.unknown("polres", place, bukti="Foto dam bersih ditunjukkan.")
    done = desk.post("operator", place, bukti="", foto=photo())
    assert "bukti diterima." in done.text
    assert "selesai 1" in words(desk.see("mayor", march + "tindak-lanjut/"))


def test_the_spj_is_one_zip_that_says_what_is_missing(desk):
    desk.post("operator", ONE + "berkas/susun/")
    form = {"jenis": "foto", "tanggal": "2020-02-24", "berkas": photo()}
    desk.post("operator", ONE + "lampiran/", **form)
    answer = desk.get("secretary", ONE + "berkas/spj.zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        names = archive.namelist()
        listed = archive.read("daftar-isi.txt").decode()
    assert "foto-2020-02-24-01.jpg" in names
    assert "03-daftar-hadir.pdf" in names
    assert "belum ada: Notula" in listed
    assert "belum ada: daftar hadir ditandatangani" in listed
    desk.unknown("polres", ONE + "berkas/spj.zip")


def test_a_document_is_looked_at_before_it_is_kept(desk):
    desk.post("operator", ONE + "berkas/susun/")
    place = ONE + "berkas/03-daftar-hadir.pdf"
    looked = desk.get("operator", place + "?lihat=1")
    assert looked["Content-Disposition"].startswith("inline")
    assert desk.get("operator", place)["Content-Disposition"].startswith("attachment")
    letter = ONE + "berkas/01-undangan-perangkat.docx?lihat=1"
    assert desk.get("operator", letter)["Content-Disposition"].startswith("attach")
    assert "?lihat=1" in desk.see("operator", ONE + "berkas/")
