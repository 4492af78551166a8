"""The evidence binder: a numbered folder for each action, an index, always alike."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

INDEX = "00-daftar-isi.txt"
_NAME = re.compile(r"[^a-z0-9]+")
_LONG = 48


@dataclass(frozen=True)
class Leaf:
    """One file of an action's folder, or a line of the index without a file."""

    title: str
    suffix: str = ""
    content: bytes = b""
    note: str = ""


@dataclass(frozen=True)
class Folder:
    """What an action put in."""

    number: int
    title: str
    leaves: tuple[Leaf, ...]


def slug(words: str) -> str:
    """Return words as the name of a file."""
    whole = _NAME.sub("-", words.lower()).strip("-")
    if len(whole) > _LONG:
        whole = whole[: _LONG + 1].rpartition("-")[0] or whole[:_LONG]
    return whole or "tanpa-judul"


def zipped(head: Sequence[str], folders: Sequence[Folder]) -> bytes:
    """Return the binder as ZIP: the same folders give the same bytes."""
    lines, files = list(head), []
    for folder in folders:
        name = f"{folder.number:02}-{slug(folder.title)}"
        lines += ["", f"{name}/", f"  Aksi {folder.number}: {folder.title}"]
        if not folder.leaves:
            lines.append("  belum ada data dukung")
        for place, leaf in enumerate(folder.leaves, 1):
            if leaf.note:
                lines.append(f"  {place:02}. {leaf.title}: {leaf.note}")
                continue
            file = f"{name}/{place:02}-{slug(leaf.title)}{leaf.suffix}"
            lines.append(f"  {place:02}. {leaf.title}: {file}")
            files.append((file, leaf.content))
    return _zip([(INDEX, ("\n".join(lines) + "\n").encode()), *files])


def _zip(files: Sequence[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compress_type=zipfile.ZIP_DEFLATED)
    return made.getvalue()
