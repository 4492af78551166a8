"""S9, S11: anyone reads how right the city was, also where it was wrong or silent."""

from __future__ import annotations

import pytest
from django.test import Client

from kentongan.domain.periods import Month
from kentongan.publication import actions
from kentongan.publication.rules import Score
from kentongan.web import edge
from tests import cast
from tests.rakor.scene import machine
from tests.web.desk import check, words

pytestmark = pytest.mark.django_db
LANGUAGES = ("", "/en")
BUSY = Score(
    answered=3,
    corrected=1,
    waits=(4, 9, 121),
    right=2,
    wrong=3,
    swept=29,
    promised=1.9,
    asked=3,
    asked_in_time=2,
    owed=13,
    kept=9,
)


@pytest.fixture
def resident(monkeypatch):
    cast.city()
    monkeypatch.setattr(edge, "now", lambda: cast.NOON)
    return Client()


def published(scores):
    months = [Month(2019, n) for n in range(3, 13)] + [Month(2020, 1), Month(2020, 2)]
    filled = dict.fromkeys(months, Score(swept=30, promised=2.0)) | scores
    actions.publish_track_record(scores=filled, by=machine(), at=cast.NOON)


def page(resident, path="/rapor/"):
    response = resident.get(path)
    assert response.status_code == 200
    assert not response.cookies
    return response.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_anything_was_counted_it_says_so(resident, language):
    text = page(resident, f"{language}/rapor/")
    check(text)
    said = "Nothing to score yet." if language else "Belum ada yang dapat dinilai."
    assert f"<h1>{said}</h1>" in text


def test_silent_months_are_one_line_without_a_result(resident):
    published({})
    said = words(page(resident))
    assert "Maret 2019 sampai Februari 2020 Belum ada yang dapat dinilai." in said
    assert "terpenuhi" not in said.partition("Bulan demi bulan")[2]


def test_what_was_wrong_is_told_as_plainly_as_what_was_right(resident):
    published({Month(2020, 2): BUSY})
    text = page(resident)
    check(text)
    said = words(text)
    assert "3 kabar dijawab, 1 diperbarui sesudahnya" in said
    assert "3 sinyal keliru, janji paling banyak 23,9" in said
    assert "paling banyak 1,9 keliru: tidak terpenuhi" in said
    assert "Nilai tengah 9 jam, terlama 121 jam" in said
    assert "9 dari 13 tepat waktu" in said


def test_few_people_are_no_number_on_the_page_nor_in_the_table(resident):
    published({Month(2020, 2): BUSY, Month(2020, 1): Score(asked=6, asked_in_time=6)})
    for path in ("/rapor/", "/rapor/rapor.csv"):
        text = page(resident, path)
        assert "kurang dari 5, sebagian lewat 3x24 jam" in text
        assert "6, semua dalam 3x24 jam" in text
    assert "Paling sedikit 5, sebagian lewat 3x24 jam" in words(page(resident))


def test_the_table_says_the_same_as_the_page(resident):
    published({Month(2020, 2): BUSY})
    lines = page(resident, "/en/rapor/rapor.csv").lstrip("\ufeff").splitlines()
    assert len(lines) == 13
    assert lines[0].startswith("Month;Claims answered;")
    assert lines[1] == "2019-03;Nothing to score yet."
    assert "median 9 hours, worst 121 hours" in lines[-1]


def test_it_is_found_from_the_front_page_and_from_every_public_page(resident):
    published({Month(2020, 2): BUSY})
    home = words(page(resident, "/"))
    assert "Seberapa tepat kami 12 bulan terakhir: 3 kabar dijawab" in home
    for path in ("/", "/benarkah/", "/siaran/", "/lapor/", "/privasi/"):
        assert 'href="/rapor/"' in page(resident, path)
