"""S7: whoever asks is answered with evidence, or told that there is no answer yet."""

from __future__ import annotations

from html import unescape

import pytest

from kentongan.ledger.models import Entry
from tests.web.desk import words


@pytest.mark.parametrize("asked", ["gempa besar", "jalan rusak", "Kanigaran"])
def test_what_was_never_answered_is_offered_to_be_asked(browser, answered, asked):
    text = browser().get("/benarkah/", {"q": asked}).text
    assert f'Belum ada jawaban tentang "{asked}".' in unescape(text)
    assert "SALAH" not in text
    assert f'<input type="hidden" name="text" value="{asked}">' in text
    begun = browser().post("/lapor/dibagikan/", {"text": asked})
    assert f">{asked}</textarea>" in begun.text


def test_what_is_typed_is_answered_with_the_same_answers_and_kept_nowhere(
    browser, answered
):
    rows = Entry.objects.count()
    said = browser().post("/benarkah/ketik/", {"q": "anak diculik mobil putih"}).json()
    assert said["kata"] == "1 jawaban"
    (one,) = said["jawaban"]
    assert one["alamat"] == f"/benarkah/{answered.slug}/"
    assert (one["jawaban"], one["kode"]) == (answered.body, answered.verdict)
    empty = browser().post("/en/benarkah/ketik/", {"q": "gempa besar"}).json()
    assert empty == {"kata": "No answers yet.", "jawaban": []}
    assert browser().get("/benarkah/ketik/").json()["jawaban"] == []
    assert Entry.objects.count() == rows


def test_an_answer_shows_the_words_that_match_and_no_raw_band(browser, answered):
    for path in ("/benarkah/", "/en/benarkah/"):
        text = words(browser().get(path, {"q": "anak diculik pakai mobil putih"}).text)
        assert answered.title in text or answered.body in text
        assert "diculik" in text.rpartition(":")[2]
        for band in ("pasti", "mungkin", "lemah", "sure", "maybe", "weak"):
            assert band not in text.split()
