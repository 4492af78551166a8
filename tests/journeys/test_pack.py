"""The pack that the month's own command wrote, opened by other programs (S4 S5 S9)."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.documents.reading import docx_text, fonts, pages, squeezed

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="month"),
]
DUE = {"01", "02", "03", "04", "05", "06", "07", "10", "11", "12"}


def pack(data: Path, kind: str) -> list[Path]:
    """Return the files of one kind in the pack of February."""
    return sorted((data / "berkas-2020-02").glob(f"*.{kind}"))


def test_every_document_that_is_due_was_written(house):
    numbers = {path.name[:2] for path in (house.data / "berkas-2020-02").iterdir()}
    assert numbers == DUE


def test_every_pdf_is_whole_archival_and_carries_its_fonts(house):
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    for path in pack(house.data, "pdf"):
        subprocess.run([qpdf, "--check", str(path)], check=True, capture_output=True)
        pdf = path.read_bytes()
        assert b"<pdfaid:part>2</pdfaid:part>" in pdf, path.name
        assert b"<pdfaid:conformance>B</pdfaid:conformance>" in pdf, path.name
        assert fonts(pdf), path.name
        assert all(fonts(pdf).values()), path.name


def test_what_an_office_edits_opens_in_libreoffice_without_losing_a_word(
    house, tmp_path
):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    files = pack(house.data, "docx")
    assert {path.name[:2] for path in files} == {"01", "04", "07", "12"}
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    line = [office, profile, "--headless", "--convert-to", "pdf"]
    line += ["--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(line, check=True, capture_output=True)
    for path in files:
        made = (tmp_path / path.with_suffix(".pdf").name).read_bytes()
        text = squeezed(" ".join(pages(made)))
        lines = map(squeezed, docx_text(path.read_bytes()).splitlines())
        lost = [one for one in lines if one and one[:40] not in text]
        assert not lost, (path.name, lost)
