"""S5, S11: a task from start to accepted proof, and a question answered in a minute."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from kentongan.domain.codes import Classification
from kentongan.domain.refs import Ref
from kentongan.issues.rules import Plan
from kentongan.tasks import actions, queries
from kentongan.tasks.actions import Asking, Assignment
from tests import cast
from tests.issues import sample
from tests.web.desk import Desk, words

SOON = cast.NOON + timedelta(days=2)
PROOF = "Dam dibersihkan oleh dua puluh orang."


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON)


@pytest.fixture
def task(db):
    return _assigned(sample.opened().ref)


def _assigned(about: Ref, owner: str = "pupr"):
    new = Assignment(owner, "membersihkan dam Wonoasih", SOON, proof="foto")
    return actions.assign_task(
        about=about, new=new, by=cast.who("operator"), at=cast.NOON
    )


def _photo() -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(out, "JPEG")
    return SimpleUploadedFile("dam.jpg", out.getvalue(), content_type="image/jpeg")


def state(number: str) -> str:
    by = cast.who("operator")
    return queries.task_by_number(by=by, at=cast.NOON, number=number).state


def test_an_office_without_tasks_is_told_so(desk):
    assert "Tidak ada tugas untuk Anda." in desk.see("pupr", "/tugas/")
    assert "Kantor yang terlambat" in desk.see("operator", "/tugas/")


def test_the_list_says_who_asked_and_until_when(desk, task):
    text = words(desk.see("pupr", "/tugas/"))
    assert "1 tugas menunggu kantor Anda." in text
    assert "membersihkan dam Wonoasih" in text
    assert "Rabu, 5 Februari · 2 hari kerja" in text
    assert "diminta isu" in text


def test_a_task_is_unknown_to_other_offices(desk, task):
    path = f"/tugas/{task.number}/"
    desk.unknown("dikbud", path)
    desk.unknown("dikbud", path + "mulai/", ya="1")
    desk.unknown("operator", path + "mulai/", ya="1")
    desk.unknown("pupr", path + "terima/", ya="1")
    assert state(task.number) == "ditugaskan"


def test_a_task_from_start_to_accepted_proof(desk, task):
    path = f"/tugas/{task.number}/"
    desk.see("pupr", path)
    desk.post("pupr", path + "mulai/")
    text = desk.refused("pupr", path + "terhambat/", hambatan="hujan")
    assert "Hambatan: tulis apa yang menghambat" in text
    assert ">hujan</textarea>" in text
    desk.post("pupr", path + "terhambat/", hambatan="Alat berat belum datang.")
    assert "Alat berat belum datang." in desk.see("operator", path)
    desk.post("pupr", path + "mulai/")
    assert "Diminta: foto." in desk.refused("pupr", path + "selesai/", bukti="sudah")
    page = desk.post("pupr", path + "selesai/", bukti=PROOF, foto=_photo())
    assert PROOF in page.text
    assert "1" in words(desk.see("operator", "/tugas/"))
    desk.post("operator", path + "kembalikan/", catatan="Foto sesudahnya belum ada.")
    assert "Foto sesudahnya belum ada." in desk.see("pupr", path)
    desk.post("pupr", path + "selesai/", bukti="Foto sesudah dibersihkan terlampir.")
    desk.post("operator", path + "terima/")
    assert state(task.number) == "selesai_terverifikasi"
    assert "Selesai; tidak ada langkah berikut." in desk.see("pupr", path)


def test_a_step_that_came_too_late_is_refused_in_words(desk, task):
    path = f"/tugas/{task.number}/"
    desk.post("operator", path + "batalkan/", alasan="Tidak diperlukan lagi.")
    text = desk.refused("pupr", path + "mulai/")
    assert "“mulai mengerjakan” tidak dapat dilakukan" in text
    assert "keadaannya sekarang “Dibatalkan”" in text
    text = desk.refused("pupr", "/en" + path + "mulai/")
    assert "“started the task” can't be done: it now stands at “Cancelled”" in text


def test_a_proof_photo_shows_to_its_circle_only(desk, task):
    path = f"/tugas/{task.number}/"
    desk.post("pupr", path + "selesai/", foto=_photo())
    by = cast.who("operator")
    found = queries.task_by_number(by=by, at=cast.NOON, number=task.number)
    photo = f"{path}bukti/{found.proofs[0][1]}/"
    assert desk.get("operator", photo)["Content-Type"] == "image/jpeg"
    desk.unknown("dikbud", photo)
    desk.unknown("operator", f"{path}bukti/{'0' * 64}/")


def test_what_isnt_a_photo_is_refused_in_words(desk, task):
    path = f"/tugas/{task.number}/selesai/"
    text = desk.refused("pupr", path, foto=SimpleUploadedFile("a.jpg", b"bukan"))
    assert "bukan foto" in text


@pytest.mark.parametrize("step", ["batalkan/", "kembalikan/"])
def test_what_undoes_a_promise_needs_a_reason(desk, task, step):
    path = f"/tugas/{task.number}/"
    if step == "kembalikan/":
        desk.post("pupr", path + "selesai/", bukti=PROOF)
    name = {"batalkan/": "alasan", "kembalikan/": "catatan"}[step]
    assert "Alasan: tulis" in desk.refused("operator", path + step, **{name: "tidak"})


def test_a_late_office_gets_a_text_to_paste(desk, task):
    desk.at = SOON + timedelta(days=2)
    text = desk.see("operator", "/tugas/")
    assert "Yth. PUPR. Mohon izin mengingatkan" in text
    assert "lewat 2 hari kerja" in words(text)
    assert "1 lewat tenggat" in words(desk.see("pupr", "/tugas/"))


def test_next_steps_of_issues_stand_among_the_tasks(desk):
    issue = sample.opened(next_step=Plan("temui paguyuban", "satpol_pp", SOON))
    text = words(desk.see("satpol", "/tugas/"))
    assert "temui paguyuban" in text
    assert issue.number in text


# questions


@pytest.fixture
def question(db):
    issue = sample.opened()
    asking = Asking("polres", "Adakah bentrokan di pasar?", SOON)
    by = cast.who("operator")
    return actions.ask(about=issue.ref, askings=[asking], by=by, at=cast.NOON)[0]


ANSWER = {
    "temuan": "tidak_ada",
    "jawaban": "Tidak ada bentrokan sampai siang ini.",
    "kerahasiaan": "2",
}


def test_a_question_is_answered_and_consented_to(desk, question):
    path = f"/tugas/{question.number}/"
    text = words(desk.see("polres", "/tugas/"))
    assert "1 pertanyaan menunggu jawaban." in text
    assert "Adakah bentrokan di pasar?" in text
    desk.see("polres", path)
    refused = desk.refused("polres", path + "jawab/", **{**ANSWER, "temuan": ""})
    assert "Temuan: pilih dari daftar." in refused
    assert ANSWER["jawaban"] in refused
    desk.post("polres", path + "jawab/", **ANSWER)
    assert "belum disetujui untuk kalimat umum" in desk.see("kapolres", path)
    desk.unknown("polres", path + "setuju/", setuju="setuju")
    desk.post("kapolres", path + "setuju/", setuju="setuju")
    assert "disetujui untuk kalimat umum" in desk.see("kapolres", path)


def test_a_question_is_unknown_to_others(desk, question):
    desk.unknown("dikbud", f"/tugas/{question.number}/")
    desk.unknown("dikbud", f"/tugas/{question.number}/jawab/", **ANSWER)


def test_the_asker_withdraws_or_asks_again(desk, question):
    path = f"/tugas/{question.number}/"
    desk.post("polres", path + "jawab/", **{**ANSWER, "kerahasiaan": "1"})
    text = desk.refused("operator", path + "tanya-lagi/", sampai="")
    assert "isi tanggal" in text
    page = desk.post("operator", path + "tanya-lagi/", sampai="2020-02-06T09:00")
    new = page.request["PATH_INFO"]
    assert new != path
    desk.post("operator", new + "tarik/")
    assert "Dibatalkan" in words(desk.see("operator", new))


def test_a_consent_that_waits_stands_in_its_heads_list(desk):
    """S11: nobody has to phone the head to learn what waits for a word."""
    rumour = cast.a_rumour()
    cast.asked(rumour)
    cast.replied(rumour, classification=Classification.TERBATAS)
    number = queries.inquiries_for(by=desk.who("kapolres"), at=cast.NOON)[0].number
    text = desk.see("kapolres", "/tugas/")
    assert "1 hal menunggu persetujuan Anda." in words(text)
    assert f'href="/tugas/{number}/"' in text
    assert "menunggu persetujuan" not in words(desk.see("polres", "/tugas/"))
    desk.post("kapolres", f"/tugas/{number}/setuju/", setuju="setuju")
    assert "Tidak ada tugas untuk Anda." in words(desk.see("kapolres", "/tugas/"))


def test_a_draft_that_waits_for_the_second_person_stands_in_the_heads_list(desk):
    rumour = cast.rumour_in_review()
    text = desk.see("head", "/tugas/")
    assert "1 hal menunggu persetujuan Anda." in words(text)
    assert f'href="/rumor/{rumour.number}/"' in text
    assert "persetujuan" not in words(desk.see("kapolres", "/tugas/"))
