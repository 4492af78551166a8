"""The mayor's page: one page, sentences first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kentongan.documents import Overfull, briefing
from tests.documents import samples
from tests.documents.reading import pages, squeezed


def test_it_reads_as_the_mayor_should_read_it():
    [page] = pages(briefing.pdf(samples.BRIEFING))
    order = [
        "RINGKASAN UNTUK WALI KOTA",
        "Rakor PKS Senin, 24 Februari 2020 · data s.d. 07.00 WIB · PERAGAAN",
        "Keadaan: aman dan kondusif, tiga hal perlu perhatian.",
        "26 dari 29 kelurahan cukup melapor.",
        "Belum cukup data, jadi belum dapat disebut aman: Kedunggaleng, Sumber Wetan,"
        " Pohsangit Kidul.",
        "1. Isu penculikan anak, naik lagi. 140 pesan, 11 kelurahan.",
        "2. Kapal pesiar. Surat sudah terkirim, belum dijawab.",
        "Mohon diputuskan: (a) pernyataan bersama Polres hari ini; (b) data pedagang;"
        " (c) pembersihan dam.",
        "Arahan Januari: 6; selesai 4, terhambat 1, belum lapor 1.",
        "Dapat diucapkan: “Sampai pagi ini tidak ada kasus penculikan di kota.”",
        "Jangan: “di mana pun tidak ada”, “kapal kami larang”.",
        "Keyakinan: tinggi untuk isu 1",
    ]
    places = [squeezed(page).find(squeezed(words)) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_long_items_shrink_the_letters_and_stay_on_one_page():
    matter = briefing.Matter("Isu panjang", "Kalimat yang lebih panjang. " * 22)
    long = replace(samples.BRIEFING, matters=(matter,) * 4)
    [page] = pages(briefing.pdf(long))
    assert page.count("Isu panjang") == 4
    assert "Keyakinan:" in page


def test_what_does_not_fit_is_refused_and_never_cut():
    matter = briefing.Matter("Isu panjang", "Kalimat yang lebih panjang. " * 60)
    with pytest.raises(Overfull, match="tidak muat satu halaman"):
        briefing.pdf(replace(samples.BRIEFING, matters=(matter,) * 6))


def test_without_a_published_answer_nothing_may_be_said():
    [page] = pages(briefing.pdf(replace(samples.BRIEFING, may_say=())))
    assert "Dapat diucapkan: belum ada jawaban yang terbit" in page
