"""S7: whoever asks is answered with evidence, or told that there is no answer yet."""

from __future__ import annotations

from html import unescape

import pytest

from tests.web.desk import words


@pytest.mark.parametrize("asked", ["gempa besar", "jalan rusak", "Kanigaran"])
def test_what_was_never_answered_is_offered_to_be_asked(browser, answered, asked):
    text = browser().get("/benarkah/", {"q": asked}).text
    assert f'Belum ada jawaban tentang "{asked}".' in unescape(text)
    assert "SALAH" not in text
    link = f"/lapor/?cerita={asked.replace(' ', '%20')}"
    assert link in text
    assert f">{asked}</textarea>" in browser().get(link).text


def test_an_answer_shows_the_words_that_match_and_no_raw_band(browser, answered):
    for path in ("/benarkah/", "/en/benarkah/"):
        text = words(browser().get(path, {"q": "anak diculik pakai mobil putih"}).text)
        assert answered.title in text or answered.body in text
        assert "diculik" in text.rpartition(":")[2]
        for band in ("pasti", "mungkin", "lemah", "sure", "maybe", "weak"):
            assert band not in text.split()
