"""Read a document back: what a reader's program finds in the bytes."""

from __future__ import annotations

import io
import re
import zipfile

from docx import Document
from pypdf import PdfReader


def pages(pdf: bytes) -> list[str]:
    """Return the words of each page, one space between them."""
    return [words(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


def words(text: str) -> str:
    return " ".join(text.split())


def squeezed(text: str) -> str:
    """Return `text` without spaces: line breaks fall differently in each program."""
    return re.sub(r"\s+", "", text)


def fonts(pdf: bytes) -> dict[str, bool]:
    """Return each font's name and whether its file is inside."""
    found = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font["/DescendantFonts"][0]
            found[font["/BaseFont"]] = "/FontFile2" in inner["/FontDescriptor"]
    return found


def docx_text(docx: bytes) -> str:
    """Return the body's words, tables in their place."""
    body = Document(io.BytesIO(docx)).element.body
    lines = [
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for paragraph in body.iter()
        if paragraph.tag.endswith("}p")
    ]
    return "\n".join(lines)


def docx_parts(docx: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {
            name: archive.read(name).decode()
            for name in archive.namelist()
            if name.endswith(".xml")
        }
