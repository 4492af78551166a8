"""Age, school and class: hidden where a child is spoken of, else staying."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.science.text.redact import SpanKind, redact, scan

CHILD = {SpanKind.AGE, SpanKind.SCHOOL, SpanKind.CLASS}
AGES = st.sampled_from(
    [
        "anak umur {} tahun", "bocah usia {} th", "anak usianya {} thn",
        "bocah {} tahun", "Rizky (8) kelas, adiknya {} th", "siswi berumur {} tahun",
        "anak umur : {}",
        "balita {} thn hilang", "pelajar, usia sekitar {} tahun", "arek omor {} taon",
    ]
)  # fmt: skip


def kinds(text: str) -> set[SpanKind]:
    return {span.kind for span in scan(text)}


@given(AGES, st.integers(1, 17))
def test_the_age_of_a_child_is_gone(said, age):
    text = said.format(age)
    assert SpanKind.AGE in kinds(text)
    assert f"{age} " not in f"{redact(text).text} "


@pytest.mark.parametrize("age", ["lima", "sepuluh", "tujuh belas", "7,5", "7.5"])
def test_also_in_words_and_halves(age):
    assert redact(f"anak umur {age} tahun").text == "anak [UMUR-1]"


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("siswa SDN Jati 2 terjatuh", ["SDN", "Jati"]),
        ("korban sekolah di SMPN 5 kelas 8B", ["SMPN", "8B"]),
        ("anak kelas IV SD hilang", ["IV"]),
        ("santri Ponpes Nurul Jadid hilang", ["Nurul"]),
        ("pelecehan di MI Nurul Huda", ["Nurul"]),
        ("seorang murid TK Dharma Wanita", ["Dharma"]),
        ("korban pencabulan, kelas tiga smp", ["tiga"]),
    ],
)
def test_school_and_class_of_a_child_or_victim_are_gone(text, gone):
    out = redact(text).text
    assert not [word for word in gone if word in out]


@pytest.mark.parametrize(
    "text",
    [
        "genangan di depan SDN Jati 2",
        "SMPN 5 libur karena banjir",
        "rapat wali murid di SDN Sukabumi 2 jam 9",
        "kelas 3 ruang rawat RSUD penuh",
        "banjir terparah 5 tahun terakhir",
        "jembatan itu dibangun 10 tahun lalu",
        "dihukum 5 tahun penjara",
        "manusia lima jari",
        "peringatan 8 tahun ini kemerdekaan",
        "harga naik 12 (12) persen",
    ],
)
def test_a_school_as_a_place_and_years_that_are_no_age_stay(text):
    assert kinds(text) & CHILD == set()


@pytest.mark.parametrize("child", ["", "anak ", "korban ", "siswa "])
def test_saying_that_a_child_is_concerned_only_ever_hides_more(child):
    place = "SDN Jati 2 kelas 4"
    hides = kinds(f"{child}{place}") & CHILD
    assert hides >= kinds(place) & CHILD


def test_a_school_without_a_name_ends_with_its_sentence():
    text = "Tidak ada laporan dari sekolah. Sosialisasi penjemputan anak 13 Februari."
    assert scan(text) == ()
