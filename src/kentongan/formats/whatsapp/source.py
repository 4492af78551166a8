"""The chat's text, from a plain export or from the ZIP that the phone shares."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import (
    encoding_of,
    is_archive,
    open_archive,
    open_entry,
    open_text,
    plain,
)

_CHAT = re.compile(
    r"_chat\.txt|(WhatsApp Chat with|Chat WhatsApp dengan|WhatsApp Chat -) .*\.txt",
    re.IGNORECASE,
)
_HEAD = 4096
_PIECE = 64 * 1024


class NoChat(Refusal):
    """A ZIP without an exported chat, or with several."""

    what = Words(
        "Berkas ZIP {name} berisi {found} berkas teks obrolan; harus tepat satu."
        " Di WhatsApp pilih Ekspor chat, tanpa media, lalu kirim ZIP itu.",
        "ZIP file {name} holds {found} texts of a chat; it must be exactly one."
        " In WhatsApp choose Export chat, without media, and send that ZIP.",
    )


@contextmanager
def open_chat(path: Path) -> Iterator[io.TextIOWrapper]:
    """Open the text of a chat; broken characters in it are replaced.

    Raises
    ------
    NoChat
        If `path` is a ZIP without exactly one chat.
    Refusal
        If it is a ZIP that breaks a limit or can't be unpacked.
    """
    if not is_archive(path):
        with path.open("rb") as stream:
            yield open_text(stream, encoding_of(stream.peek(_HEAD)[:_HEAD]), None)
        return
    with (
        open_archive(path) as archive,
        open_entry(archive, _chat_name(archive, path.name)) as entry,
    ):
        yield open_text(entry, encoding_of(entry.peek(_HEAD)[:_HEAD]), None)


def _chat_name(archive: ZipFile, name: str) -> str:
    texts = [
        entry.filename
        for entry in archive.infolist()
        if entry.filename.lower().endswith(".txt")
        and not entry.filename.startswith("__MACOSX/")
    ]
    named = [text for text in texts if _CHAT.fullmatch(PurePosixPath(text).name)]
    chosen = named or texts
    if len(chosen) != 1:
        raise NoChat(name=name, found=len(chosen))
    return chosen[0]


def lines_of(chat: io.TextIOWrapper) -> Iterator[tuple[int, str, bool]]:
    """Yield (line number, text, begins) in pieces of at most 64 kB characters.

    A line longer than that comes in several pieces, of which only the first begins it.
    """
    number, begins = 1, True
    while piece := chat.readline(_PIECE):
        yield number, plain(piece), begins
        begins = piece.endswith("\n")
        number += begins
