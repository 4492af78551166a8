"""S4, S5, S7, S9, S10: every document of the pack is official, complete and closed."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import pytest

from kentongan.documents import Paper, attendance, briefing, minutes, situation
from tests.documents import samples
from tests.documents.reading import fonts, pages, squeezed

EACH = pytest.mark.parametrize(
    ("module", "doc"), samples.PACK, ids=[m.__name__ for m, _ in samples.PACK]
)


@EACH
def test_a_document_is_pdf_a_with_every_font_inside(module, doc, tmp_path):
    pdf = module.pdf(doc)
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in pdf
    found = fonts(pdf)
    assert found
    assert all(found.values())
    assert all("KentonganSans" in name for name in found)
    if qpdf := shutil.which("qpdf"):
        (tmp_path / "a.pdf").write_bytes(pdf)
        subprocess.run([qpdf, "--check", tmp_path / "a.pdf"], check=True)


@EACH
def test_the_same_values_give_the_same_bytes(module, doc):
    assert module.pdf(doc) == module.pdf(replace(doc))


@EACH
def test_every_page_says_whose_it_is_of_what_and_as_of_when(module, doc):
    found = pages(module.pdf(doc))
    for place, text in enumerate(found, 1):
        assert "PERAGAAN - BUKAN DOKUMEN RESMI" in text
        assert "Klasifikasi: Terbatas" in text
        assert f"Masa: {samples.FRAME.period}" in text
        assert "Versi data 2020-02/3" in text
        assert "dihitung Senin, 24 Februari 2020, 07.00 WIB" in text
        assert f"baris 12.345: {samples.FRAME.short_head}" in text
        assert f"Halaman {place} dari {len(found)}" in text
    assert "PEMERINTAH KOTA PROBOLINGGO" in found[0]


@EACH
def test_a_copy_is_a_witness_of_the_ledger(module, doc):
    pdf = module.pdf(doc)
    assert f"kepala-buku-jejak:{samples.HEAD}".encode() in pdf
    assert b"baris-buku-jejak:12345" in pdf


@EACH
def test_outside_a_demo_nothing_says_demo_and_paper_may_be_f4(module, doc):
    real = replace(samples.FRAME, demo=False, draft=False, paper=Paper.F4)
    pdf = module.pdf(replace(doc, frame=real))
    assert "PERAGAAN" not in "".join(pages(pdf))
    assert b"935.433" in pdf


def test_what_was_written_is_what_is_read():
    text = squeezed(" ".join(pages(situation.pdf(samples.SITUATION))))
    for words in (
        samples.SITUATION.headline,
        samples.SITUATION.gaps,
        "Belum ada perkiraan: data baru 29 hari.",
        "1 arahan: 1 terhambat.",
        "Laporan 48-317: belum ada pemilik",
        "Pertahanan dan keamanan",
    ):
        assert squeezed(words) in text


def test_an_empty_month_says_so_instead_of_looking_calm():
    empty = replace(
        samples.SITUATION,
        **dict.fromkeys(
            ("matters", "statements", "districts", "rumours", "calendar", "charts"), ()
        ),
        **dict.fromkeys(("followups", "recommendations", "exceptions"), ()),
        map=None,
    )
    text = " ".join(pages(situation.pdf(empty)))
    assert "Tidak ada kabar yang diperiksa pada masa ini." in text
    assert "Tidak ada kecamatan yang dapat dinilai." in text
    assert "Tidak ada arahan dari rapat sebelumnya." in text


def test_a_long_table_breaks_across_pages_under_its_head():
    matrix = tuple(
        minutes.FollowUp(str(i), "Membersihkan dam " * 6, "PUPR", samples.RAKOR, "foto")
        for i in range(1, 101)
    )
    found = pages(minutes.pdf(replace(samples.MINUTES, matrix=matrix)))
    with_rows = [page for page in found if page.count("Membersihkan dam") > 5]
    assert len(with_rows) > 3
    assert all("No. Arahan Kantor Tenggat Bukti" in page for page in with_rows)
    assert "Rapat ditutup pukul 11.40 WIB." in found[-1]


def test_numbers_names_and_signatures_are_blank_until_the_register_gives_them():
    text = " ".join(pages(minutes.pdf(samples.MINUTES)))
    assert "nomor ....." in text
    assert "notulis : ....." in text
    signed = replace(samples.MINUTES, invitation="005/12/2020")
    assert "nomor 005/12/2020" in " ".join(pages(minutes.pdf(signed)))


def test_the_attendance_list_asks_for_a_phone_only_when_told():
    assert "Telepon" not in pages(attendance.pdf(samples.ATTENDANCE))[0]
    with_phones = replace(samples.ATTENDANCE, phones=True)
    assert "Telepon" in pages(attendance.pdf(with_phones))[0]
    assert (
        "3 kantor; tercatat 1 hadir, 1 mewakili"
        in pages(attendance.pdf(with_phones))[0]
    )


def test_text_from_outside_is_never_read_as_markup():
    hostile = (
        "#panic() *a* _b_ $x$ <label> @ref `code` \\ \u202e\u0000 🙏 \U0001d5d4WAS"
    )
    page = pages(briefing.pdf(replace(samples.BRIEFING, coverage=hostile)))[0]
    assert squeezed("#panic() *a* _b_ $x$ <label> @ref `code` \\") in squeezed(page)
    assert squeezed("□ AWAS") in squeezed(page)
