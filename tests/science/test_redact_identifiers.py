"""Numbers, plates, boxes, profiles, addresses: gone in every spelling, or staying."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.science.text.redact import SpanKind, redact, scan
from kentongan.science.text.redact.numbers import plausible_id
from tests.science.texts import FULL_WIDTH, TOKEN, texts

BEFORE = st.sampled_from(
    [
        "",
        "hub ",
        "WA: ",
        "(",
        "no hp ",
        "info\n",
        "ya,",
        "tadi/",
        "*",
        "😀",
        "hub\u200b",
    ]
)
AFTER = st.sampled_from(
    ["", ".", ", ya", " segera", ")", "\n", "?", "*", "😀", " / wa"]
)
GAP = st.sampled_from(["", " ", "-", ".", " - ", "\n", "\u200b", "\u2013"])
PLATE_GAP = st.sampled_from(["", " ", "-", ".", ". ", "  "])
SERIES = st.text(st.sampled_from("BCFGHQSUVXYZ"), min_size=1, max_size=3)


def digits(low: int, high: int) -> st.SearchStrategy[str]:
    return st.text(st.sampled_from("0123456789"), min_size=low, max_size=high)


@st.composite
def phones(draw: st.DrawFn) -> str:
    """A mobile number as people type it."""
    begin = draw(st.sampled_from(["0", "62", "+62", "+62 ", "(+62) ", "62-"]))
    gap = draw(GAP)
    body = f"8{draw(st.sampled_from('1235789'))}{draw(digits(8, 9))}"
    parts = [body[:3], body[3:7], body[7:]]
    number = begin + gap.join(parts)
    return number.translate(FULL_WIDTH) if draw(st.booleans()) else number


@st.composite
def national_ids(draw: st.DrawFn) -> str:
    day = draw(st.integers(1, 31)) + draw(st.sampled_from([0, 40]))
    month, year = draw(st.integers(1, 12)), draw(st.integers(0, 99))
    running = draw(st.integers(1, 9999))
    number = f"357404{day:02}{month:02}{year:02}{running:04}"
    cuts = draw(
        st.sampled_from([(16,), (4, 8, 12, 16), (6, 12, 16), (2, 4, 6, 12, 16)])
    )
    gap = draw(st.sampled_from([" ", "-", "."]))
    return gap.join(number[a:b] for a, b in pairwise((0, *cuts)))


def bare(text: str) -> str:
    """Return what is left beside the tokens."""
    return TOKEN.sub("", text)


@given(BEFORE, phones(), AFTER)
def test_no_digit_of_a_phone_number_survives(before, phone, after):
    out = redact(before + phone + after).text
    assert not re.search(r"\d", bare(out))
    assert all(word in out for word in re.findall("[a-z]{2,}", before + after))


@given(st.lists(phones(), min_size=2, max_size=6), st.sampled_from(",/;|\n"))
def test_in_a_list_no_number_shields_the_next(many, mark):
    assert not re.search(r"\d{3}", bare(redact(mark.join(many)).text))


@pytest.mark.parametrize("mark", [",", "/", ", ", " / ", " dan "])
def test_nor_does_an_account_or_a_landline(mark):
    for number in ("1234567890", "0335-421234", "3574044103900001"):
        assert not re.search(r"\d", bare(redact(mark.join([number] * 4)).text))


@given(BEFORE, national_ids(), AFTER)
def test_no_digit_of_a_national_id_survives(before, number, after):
    out = redact(before + number + after)
    assert not re.search(r"\d", bare(out.text))
    assert {span.kind for span in out.spans} == {SpanKind.NATIONAL_ID}


@given(st.sampled_from(["nopol", "plat", "No. Pol.", "plat nomor:"]), st.data())
def test_after_its_cue_every_plate_is_gone(cue, data):
    region = data.draw(st.sampled_from(["N", "L", "AG", "P", "DK"]))
    gap, number = data.draw(PLATE_GAP), data.draw(digits(1, 4))
    plate = gap.join([region, number, data.draw(SERIES)])
    for said in (plate, plate.lower()):
        out = redact(f"mobil {cue} {said} lewat").text
        assert not re.search(r"\d", bare(out))


def test_a_plate_after_its_cue_goes_with_its_letters():
    assert redact("mobil plat N 12 XY lewat").text == "mobil plat [PLAT-1] lewat"


def test_what_stands_beside_a_find_is_found_and_the_rest_stays():
    out = redact("123456789@budi lalu air surut di pasar").text
    assert out == "[REKENING-1][TAUTAN-1] lalu air surut di pasar"


@given(PLATE_GAP, digits(3, 4), SERIES)
def test_without_a_cue_a_plate_in_capitals_is_gone(gap, number, series):
    out = redact(f"mobil {gap.join(['N', number, series])} lewat").text
    assert out == "mobil [PLAT-1] lewat"


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("kirim ke b.s_9@mail.example.com ya", "b.s_9"),
        ("kirim ke bs9 (at) mail.com", "bs9"),
        ("lihat https://www.facebook.com/b.s9?x=1", "b.s9"),
        ("chat wa.me/6281234567890", "628"),
        ("follow @bs_99.id", "bs_99"),
        ("ig: bs_99", "bs_99"),
        ("rek BCA a.n. dia 123-456-7890", "7890"),
        ("dana ke 1234 5678 90", "5678"),
        ("no KK 3574041234567890", "3574"),
        ("paspor A1234567", "1234567"),
        ("nol delapan satu dua tiga empat lima enam tujuh", "delapan"),
        ("rumahnya di RT 03/RW 05", "03"),
        ("rumah di no 12 itu", "12"),
        ("Jl. Mawar No. 12A", "12A"),
        ("gang 2 no 7", "7"),
        ("perum griya blok C-12 no 4", "C-12"),
    ],
)
def test_what_leads_to_a_person_is_gone(text, gone):
    assert gone in text
    assert gone not in redact(text).text


@pytest.mark.parametrize(
    "text",
    [
        "Harga cabai Rp82.000 pada 24 Februari 2020",
        "anggaran Rp 1250000000 dan 1.250.000.000 rupiah",
        "Cabai 5 kg @ 82.000 - naik",
        "Beras @ Rp 12.000 (medium)",
        "Surat 500/12/2020 untuk kode 35.74.04.1003",
        "Surat 123456789/KPTS/2020",
        "Rapat 24-02-2020 pukul 08.00-09.30 WIB",
        "24/02/2020, 13.45",
        "koordinat -7.754321, 113.215432",
        "genangan 30 cm sepanjang 200 m di Jl. Mawar",
        "kode 3574041003 dan 3574041004",
        "Posko BPBD 0335-421234",
        "lapor ke humas@probolinggokota.go.id",
        "Pak RT 03 sudah ke lokasi",
        "KM 97 arah barat, 2 motor 1 mobil",
        "listrik padam 900 VA, 12 KK",
        "stok 1.500 kg, 12 ton, 300 rb",
        "Undangan no. 005/123/425.205/2020 tertanggal 20200224",
    ],
)
def test_offices_money_dates_letters_and_measures_stay(text):
    assert scan(text) == ()
    assert redact(text).text == text


@pytest.mark.parametrize("number", ["3574044103900000", "9974044103900001"])
def test_a_number_that_cannot_be_a_national_id_is_taken_for_an_account(number):
    assert not plausible_id(number)
    assert redact(number).text == "[REKENING-1]"


@given(texts)
def test_redacting_twice_is_redacting_once(text):
    once = redact(text).text
    assert scan(once) == ()
    assert redact(once).text == once


@given(texts)
def test_spans_lie_apart_in_order_and_are_all_that_changes(text):
    out = redact(text)
    ends = [0, *(span.end for span in out.spans)]
    starts = [*(span.start for span in out.spans), len(text)]
    assert all(a.end <= b.start for a, b in pairwise(out.spans))
    assert all(span.start < span.end for span in out.spans)
    kept = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    whole = TOKEN.pattern.join(re.escape(piece) for piece in kept)
    assert re.fullmatch(whole, out.text)


def test_the_same_number_has_the_same_token_and_another_has_another():
    out = redact("081234567890 atau 085700001111, ya 081234567890").text
    assert out == "[NOMOR-1] atau [NOMOR-2], ya [NOMOR-1]"


def test_a_token_that_is_there_keeps_its_number_to_itself():
    """An officer adds a sentence to what was redacted: nobody gets another's token."""
    out = redact("Pak [NAMA-2] lapor ke Pak Slamet, hub 081234567890")
    assert out.text == "Pak [NAMA-2] lapor ke Pak [NAMA-3], hub [NOMOR-1]"
