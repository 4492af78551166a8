"""S8, S13: an answer leaves the house only within its bounds."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from kentongan.documents import Overfull, clarification
from kentongan.documents.clarification import TooLongForChat, Unbounded
from kentongan.domain.codes import Verdict
from tests.documents import samples
from tests.documents.reading import pages

DOC = samples.CLARIFICATION


@pytest.mark.parametrize("field", ["place", "period", "answer"])
@pytest.mark.parametrize("form", ["pdf", "poster", "chat_text"])
def test_an_answer_without_bounds_is_refused(field, form):
    with pytest.raises(Unbounded):
        getattr(clarification, form)(replace(DOC, **{field: " "}))


def test_a_verdict_needs_someone_who_checked():
    with pytest.raises(Unbounded, match="pemeriksa"):
        clarification.pdf(replace(DOC, checked_by=()))
    still_open = replace(DOC, verdict=Verdict.OPEN, checked_by=())
    assert "Masih diperiksa." in clarification.chat_text(still_open)


def test_the_chat_text_holds_claim_verdict_scope_checkers_and_moment():
    text = clarification.chat_text(DOC)
    assert len(text) <= 700
    for words in (
        f"“{DOC.claim}”",
        "*SALAH* (konteks salah)",
        DOC.answer,
        "Kota Probolinggo, 1 Januari sampai 24 Februari 2020; tidak mencakup luar kota",
        "Polres Probolinggo Kota, Dikbud, RSUD",
        "Senin, 24 Februari 2020, 07.00 WIB",
        "telepon 110",
        DOC.url,
        "PERAGAAN",
    ):
        assert words in text


def test_advice_gives_way_before_the_bounds_do():
    text = clarification.chat_text(replace(DOC, advice=("tetap tenang " * 20,) * 3))
    assert len(text) <= 700
    assert DOC.period in text
    assert "Diperiksa oleh" in text


def test_a_chat_text_that_cannot_be_bounded_is_refused():
    with pytest.raises(TooLongForChat, match="paling banyak 700"):
        clarification.chat_text(replace(DOC, answer="Tidak ada kasus. " * 40))


def test_the_poster_fits_a_phone_whatever_its_length():
    for factor in (1, 4):
        png = clarification.poster(replace(DOC, answer=DOC.answer * factor))
        assert Image.open(io.BytesIO(png)).size == (1080, 1350)
    with pytest.raises(Overfull):
        clarification.poster(replace(DOC, answer=DOC.answer * 40))


def test_the_page_shows_every_version_and_why_it_changed():
    text = " ".join(pages(clarification.pdf(DOC)))
    assert "Sebab perubahan: gelombang baru" in text
    assert "tidak mencakup luar kota" in text
