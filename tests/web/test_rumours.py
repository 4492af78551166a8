"""S8: the rumour card says what its reader may do, and what still stands in the way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.domain.codes import Classification, Harm
from kentongan.publication.queries import latest
from kentongan.publication.rules import Kind
from kentongan.rumours import actions
from kentongan.tasks.actions import ask_again
from kentongan.tasks.queries import replies
from kentongan.tasks.rules import Consent
from tests import cast
from tests.web.desk import Desk, words

NOTE = "Yang dikerumuni dijemput patroli."


@pytest.fixture
def desk(db, monkeypatch):
    return Desk(monkeypatch, cast.NOON + timedelta(hours=1))


def page(rumour) -> str:
    return f"/rumor/{rumour.number}/"


def test_an_operator_sees_who_takes_the_step_and_no_button_of_others(desk):
    rumour = cast.a_rumour()
    text = desk.see("operator", page(rumour))
    assert "Menunggu pemeriksa mulai memeriksa" in text
    assert "Mulai periksa</button>" not in text
    assert "Mulai periksa</button>" in desk.see("verifier", page(rumour))
    cast.asked(rumour)
    cast.replied(rumour)
    text = desk.see("operator", page(rumour))
    assert "Menunggu pemeriksa menulis naskah" in text
    for path in ("tanya/", "naskah/", "sementara/"):
        assert page(rumour) + path not in text


def test_the_desk_names_the_readers_own_step_or_who_takes_it(desk):
    rumour = cast.a_rumour()
    cast.asked(rumour)
    cast.replied(rumour)
    own = "Tanya kantor, atau tulis naskah"
    assert own in desk.see("verifier", "/meja/")
    text = desk.see("operator", "/meja/")
    assert own not in text
    assert "Menunggu pemeriksa bertanya kepada kantor atau menulis naskah" in text


def test_an_author_isnt_told_to_review_the_own_draft(desk):
    cast.rumour_in_review()
    own = "Periksa naskah sebagai orang kedua"
    assert own in desk.see("verifier2", "/meja/")
    assert own not in desk.see("verifier", "/meja/")


def test_a_holding_statement_is_confirmed_before_anyone_reads_it(desk):
    rumour = cast.a_rumour()
    text = desk.see("verifier", page(rumour) + "sementara/")
    assert "4 Feb 13.00" in words(text)
    assert "Yang akan membaca: siapa saja" in text
    assert not latest(Kind.HOLDING, at=desk.at)
    desk.unknown("operator", page(rumour) + "sementara/")
    desk.post("verifier", page(rumour) + "sementara/")
    (held,) = latest(Kind.HOLDING, at=desk.at)
    assert held.expires_at == desk.at + timedelta(hours=24)
    assert page(rumour) + "sementara/" not in desk.see("verifier", page(rumour))
    desk.at += timedelta(hours=24)
    assert not latest(Kind.HOLDING, at=desk.at)
    assert page(rumour) + "sementara/" in desk.see("verifier", page(rumour))


def test_a_draft_names_each_office_once_by_its_newest_reply(desk):
    rumour = cast.a_rumour()
    cast.asked(rumour)
    cast.replied(rumour)
    by = cast.who("verifier")
    inquiry = replies(by=by, at=desk.at, about=rumour.ref)[0]
    ask_again(
        inquiry_id=inquiry.id, due_at=desk.at + timedelta(hours=5), by=by, at=desk.at
    )
    desk.at += timedelta(hours=1)
    cast.replied(rumour, desk.at)
    text = desk.see("verifier", page(rumour))
    assert text.count('name="oleh" value="polres"') == 1


def test_the_gate_is_shown_before_publish_and_says_from_whom(desk):
    rumour = cast.a_rumour()
    cast.asked(rumour)
    cast.replied(rumour, classification=Classification.TERBATAS)
    actions.draft_answer(
        rumour_id=rumour.pk, draft=cast.draft(), by=cast.who("verifier"), at=cast.NOON
    )
    text = desk.see("head", page(rumour))
    assert "Polres Probolinggo Kota: jawabannya terbatas dan belum disetujui" in text
    assert "<button disabled>Terbitkan</button>" in text
    from kentongan.tasks.actions import consent

    head = cast.who("kapolres")
    inquiry = replies(by=head, at=desk.at, about=rumour.ref)[0]
    consent(inquiry_id=inquiry.id, agreed=Consent.GIVEN, by=head, at=desk.at)
    text = desk.see("head", page(rumour))
    assert "<strong>bersih</strong>" in text
    assert "<button>Terbitkan</button>" in text


def test_after_publishing_somebody_must_still_be_known_to_be_safe(desk):
    """T1 isn't over with an answer: somebody has to know that the person is safe."""
    rumour = cast.rumour_in_review()
    by = cast.who("verifier")
    actions.triage(rumour_id=rumour.pk, harm=Harm.ACCUSED, by=by, at=cast.NOON)
    call = {"rumour_id": rumour.pk, "to": "Jaga Polres", "note": NOTE, "by": by}
    actions.log_call(**call, at=cast.NOON)
    actions.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=cast.NOON)
    step = "Pastikan orang itu sudah aman: telepon, lalu catat"
    assert step in desk.see("verifier", page(rumour))
    assert step in desk.see("operator", "/meja/?lihat=sekarang")
    actions.log_call(**call, safe=True, at=desk.at)
    text = desk.see("verifier", page(rumour))
    assert "Sudah dijawab. Bila beredar lagi" in text
    assert step not in text
    assert step not in desk.see("operator", "/meja/")


def test_links_to_pages_that_the_reader_may_not_open_arent_shown(desk):
    rumour = cast.a_rumour()
    groups = "/isu-beredar/"
    assert groups in desk.see("verifier", page(rumour))
    assert groups not in desk.see("head", page(rumour))
    assert groups not in desk.see("head", "/rumor/")
    assert "/laporan/pengirim/" in desk.see("operator", "/meja/")
    assert "/laporan/pengirim/" not in desk.see("verifier", "/meja/")
