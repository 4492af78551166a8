"""What an office edits opens without loss."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import pytest

from kentongan.documents import invitation, minutes
from kentongan.domain.codes import Letter
from tests.documents import samples
from tests.documents.reading import docx_parts, docx_text, pages, squeezed

EACH = pytest.mark.parametrize(
    ("module", "doc"), samples.EDITABLE, ids=[m.__name__ for m, _ in samples.EDITABLE]
)


@EACH
def test_no_tag_is_left_and_the_same_values_give_the_same_bytes(module, doc):
    docx = module.docx(doc)
    assert docx == module.docx(replace(doc))
    for part in docx_parts(docx).values():
        assert "{{" not in part
        assert "{%" not in part


@EACH
def test_head_and_foot_say_demo_draft_class_and_ledger(module, doc):
    parts = "".join(docx_parts(module.docx(doc)).values())
    for words in (
        "PERAGAAN - BUKAN DOKUMEN RESMI",
        'string="DRAF"',
        "Klasifikasi: Terbatas",
        "dihitung Senin, 24 Februari 2020, 07.00 WIB",
        f"baris 12.345: {samples.FRAME.short_head}",
    ):
        assert words in parts
    real = replace(samples.FRAME, demo=False, draft=False)
    parts = "".join(docx_parts(module.docx(replace(doc, frame=real))).values())
    assert "BUKAN DOKUMEN RESMI" not in parts
    assert 'string="DRAF"' not in parts


@EACH
def test_libreoffice_converts_it_without_losing_a_word(module, doc, tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    docx = module.docx(doc)
    (tmp_path / "a.docx").write_bytes(docx)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "a.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    text = squeezed(" ".join(pages((tmp_path / "a.pdf").read_bytes())))
    for line in filter(None, map(squeezed, docx_text(docx).splitlines())):
        assert line[:40] in text


def test_both_forms_of_the_minutes_say_the_same():
    printed = squeezed(" ".join(pages(minutes.pdf(samples.MINUTES))))
    edited = squeezed(docx_text(minutes.docx(samples.MINUTES)))
    for words in (
        "Tidak ada laporan penculikan di kota.",
        "K1. Permohonan penundaan kunjungan kapal pesiar",
        "25 Maret 2020; 24 Mei 2020",
        "Edaran sekolah",
        "Rapat ditutup pukul 11.40 WIB.",
        "2 kantor: Polres Probolinggo Kota; Kodim 0820",
    ):
        assert squeezed(words) in printed
        assert squeezed(words) in edited


def test_text_from_outside_is_text():
    hostile = "{{ 7 * 7 }} {% if %} <w:p/> & \x0b"
    doc = replace(samples.MINUTES, opening=(hostile,))
    assert "{{ 7 * 7 }} {% if %} <w:p/> &" in docx_text(minutes.docx(doc))


def test_the_mayors_letter_is_addressed_to_forkopimda():
    doc = replace(samples.INVITATION, letter=Letter.FORKOPIMDA)
    assert "Anggota Forum Koordinasi Pimpinan Daerah" in docx_text(invitation.docx(doc))
    assert "Anggota Forum Koordinasi Pimpinan Daerah" in pages(invitation.pdf(doc))[0]


def test_the_calendar_file_names_moment_place_and_demo():
    text = invitation.ics(samples.INVITATION).decode().replace("\r\n ", "")
    assert "DTSTART:20200224T020000Z" in text
    assert "UID:rakor-2020-02@peragaan" in text
    assert "SUMMARY:[PERAGAAN] Rapat koordinasi" in text
    assert "STATUS:TENTATIVE" in text
