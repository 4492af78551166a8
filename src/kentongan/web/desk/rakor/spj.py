"""The administrative file of a meeting as one ZIP: document 19."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import override

from kentongan.rakor.queries import AttachmentView
from kentongan.rakor.rules.attachments import AttachmentKind
from kentongan.web.desk.rakor.shelf import Shelved

PARTS = {"01-": "Undangan", "03-": "Daftar hadir", "04-": "Notula"}
KINDS = {
    AttachmentKind.PHOTO.value: "foto",
    AttachmentKind.SIGNED_LIST.value: "daftar-hadir-ditandatangani",
}
PNG = b"\x89PNG"


@dataclass(frozen=True)
class Entry:
    """One file of the ZIP, and how the list of contents calls it."""

    name: str
    words: str
    content: bytes


def file_of(month: str, pack: Shelved | None, kept: Sequence[AttachmentView]) -> bytes:
    """Return invitation, attendance, minutes and dated pictures as one ZIP.

    What is missing is said in its list of contents.
    """
    entries = [*_papers(pack), *_pictures(kept)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("daftar-isi.txt"), _contents(month, entries))
        for one in entries:
            archive.writestr(zipfile.ZipInfo(one.name), one.content)
    return out.getvalue()


def _papers(pack: Shelved | None) -> Iterator[Entry]:
    for paper in pack.papers if pack else ():
        if paper.name[:3] in PARTS and paper.name.endswith(".pdf"):
            content = pack.bytes_of(paper.name) if pack else b""
            yield Entry(paper.name, PARTS[paper.name[:3]], content)


def _pictures(kept: Sequence[AttachmentView]) -> Iterator[Entry]:
    for number, one in enumerate(kept, 1):
        path = Path(settings.ATTACHMENTS) / one.digest
        if not path.exists():
            continue
        content = path.read_bytes()
        form = "png" if content.startswith(PNG) else "jpg"
        stem = f"{KINDS[one.kind]}-{one.dated_on:%Y-%m-%d}-{number:02}"
        yield Entry(f"{stem}.{form}", one.caption or KINDS[one.kind], content)


def _contents(month: str, entries: Sequence[Entry]) -> str:
    with override("id"):
        lines = [f"SPJ Rakor {month}", ""]
        lines += [f"{one.name}  {one.words}" for one in entries]
        lines += [f"belum ada: {words}" for words in _missing(entries)]
    return "\n".join(lines) + "\n"


def _missing(entries: Sequence[Entry]) -> Iterator[str]:
    names = [one.name for one in entries]
    for start, words in PARTS.items():
        if not any(name.startswith(start) for name in names):
            yield words
    for kind in KINDS.values():
        if not any(name.startswith(kind) for name in names):
            yield kind.replace("-", " ")
