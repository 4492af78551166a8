"""Bytes to values, each format alone; here the limits that hostile input meets first.

Every module reads one format and imports no other. `read(path, zone=)` yields what
somebody said (`Incoming`) and what couldn't be read (`Unread`); a file that can't be
read at all, or is built to do harm, is a `Refusal` that says what to do.
"""

from __future__ import annotations

import codecs
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

TEXT_BYTES = 64 * 1024
ATTACHMENT_BYTES = 10 * 1024 * 1024
ARCHIVE_ENTRIES = 200
ARCHIVE_BYTES = 100 * 1024 * 1024
ARCHIVE_RATIO = 100
TABLE_ROWS = 50_000
JSON_DEPTH = 50
IMAGE_PIXELS = 40_000_000

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]+")
_LOCKED = 0x1
_SMALL = 1024 * 1024  # a short chat of like lines packs as densely as a bomb
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class FileTooBig(Refusal):
    """More bytes than this format may have."""

    what = Words(
        "Berkas {name}: {found} byte, batasnya {limit} byte."
        " Bagi menjadi beberapa berkas, lalu masukkan satu per satu.",
        "File {name}: {found} bytes, the limit is {limit} bytes."
        " Split it into several files and bring them in one by one.",
    )


class BrokenArchive(Refusal):
    """Not a ZIP that can be unpacked."""

    what = Words(
        "Berkas ZIP {name} rusak, terpotong, atau dikunci ({found})."
        " Unduh atau ekspor sekali lagi, tanpa kata sandi.",
        "ZIP file {name} is damaged, cut off or locked ({found})."
        " Download or export it once more, without a password.",
    )


class TooManyEntries(Refusal):
    """More files in an archive than can be meant."""

    what = Words(
        "Berkas ZIP {name} berisi {found} berkas, batasnya {limit}."
        " Ekspor obrolan tanpa media.",
        "ZIP file {name} holds {found} files, the limit is {limit}."
        " Export the chat without media.",
    )


class TooMuchUnpacked(Refusal):
    """An archive that unpacks to more than can be meant."""

    what = Words(
        "Berkas ZIP {name} membengkak menjadi {found} byte, batasnya {limit}."
        " Ekspor obrolan tanpa media, atau bagi berkasnya.",
        "ZIP file {name} unpacks to {found} bytes, the limit is {limit}."
        " Export the chat without media, or split the file.",
    )


class TooDense(Refusal):
    """An archive that is packed as only a bomb is."""

    what = Words(
        "Berkas ZIP {name}: bagian {entry} membengkak {found} kali, batasnya {limit}."
        " Berkas ini tidak dibuka; minta berkas asli dari pengirimnya.",
        "ZIP file {name}: its part {entry} unpacks {found} times, the limit is {limit}."
        " It isn't opened; ask its sender for the original.",
    )


def check_size(path: Path, limit: int) -> None:
    """Refuse a file of more than `limit` bytes.

    Raises
    ------
    FileTooBig
        If it has more.
    """
    found = path.stat().st_size
    if found > limit:
        raise FileTooBig(name=path.name, found=found, limit=limit)


def too_long(limit: int = TEXT_BYTES) -> Words:
    """Return why a text of more than `limit` bytes isn't taken as one report."""
    return Words(
        f"Teks lebih panjang dari {limit // 1024} kB. Kirim laporan yang lebih pendek.",
        f"The text is longer than {limit // 1024} kB. Send a shorter report.",
    )


def plain(text: str) -> str:
    """Return `text` without control characters and half characters.

    No database takes them, and nobody can have meant them.
    """
    return _CONTROL.sub("", text)


def fits(text: str, limit: int = TEXT_BYTES) -> bool:
    """Return whether `text` has at most `limit` bytes in UTF-8."""
    return len(text) * 4 <= limit or len(text.encode("utf-8", "replace")) <= limit


def encoding_of(head: bytes) -> str:
    """Return the Unicode encoding that the first bytes of a text show.

    A byte order mark decides; without one, zeros in every second byte are UTF-16.
    """
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 4
    if half and odd > half > even:
        return "utf-16-le"
    if half and even > half > odd:
        return "utf-16-be"
    return "utf-8"


def open_text(
    stream: IO[bytes], encoding: str, newline: str | None
) -> io.TextIOWrapper:
    """Return `stream` as text in which broken characters are replaced, never fatal."""
    return io.TextIOWrapper(stream, encoding, errors="replace", newline=newline)


def is_archive(path: Path) -> bool:
    """Return whether `path` begins as a ZIP, whole or damaged."""
    with path.open("rb") as stream:
        return stream.read(4) in {b"PK\x03\x04", b"PK\x05\x06"}


@contextmanager
def open_archive(path: Path) -> Iterator[ZipFile]:
    """Open a ZIP whose directory keeps the limits.

    Raises
    ------
    BrokenArchive
        If it isn't a ZIP, or one that needs a password or an unusual packer.
    TooManyEntries, TooMuchUnpacked, TooDense
        If its directory promises more than can be meant.
    """
    try:
        archive = ZipFile(path)
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise BrokenArchive(name=path.name, found=type(error).__name__) from error
    with archive:
        _check_directory(archive, path.name)
        yield archive


def _check_directory(archive: ZipFile, name: str) -> None:
    entries = archive.infolist()
    if len(entries) > ARCHIVE_ENTRIES:
        raise TooManyEntries(name=name, found=len(entries), limit=ARCHIVE_ENTRIES)
    total = sum(entry.file_size for entry in entries)
    if total > ARCHIVE_BYTES:
        raise TooMuchUnpacked(name=name, found=total, limit=ARCHIVE_BYTES)
    for entry in entries:
        _check_entry(entry, name)


def _check_entry(entry: ZipInfo, name: str) -> None:
    if entry.flag_bits & _LOCKED:
        raise BrokenArchive(name=name, found="kata sandi")
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise BrokenArchive(name=name, found=f"packer {entry.compress_type}")
    ratio = entry.file_size // max(entry.compress_size, 1)
    if ratio > ARCHIVE_RATIO and entry.file_size > _SMALL:
        raise TooDense(
            name=name, entry=entry.filename, found=ratio, limit=ARCHIVE_RATIO
        )


def open_entry(archive: ZipFile, entry: str) -> io.BufferedReader:
    """Open one part of an archive; what comes out of it is counted again.

    Raises
    ------
    BrokenArchive
        If it can't be unpacked; also while it is read.
    TooMuchUnpacked
        While it is read, if more comes out than an archive may hold.
    """
    name = Path(archive.filename or "-").name
    try:
        inner = archive.open(entry)
    except (BadZipFile, KeyError, RuntimeError, OSError, ValueError) as error:
        raise BrokenArchive(name=name, found=type(error).__name__) from error
    return io.BufferedReader(_Metered(inner, name), 64 * 1024)


class _Metered(io.RawIOBase):
    """A part of an archive that stops when more comes out than may."""

    def __init__(self, inner: IO[bytes], name: str) -> None:
        self._inner = inner
        self._name = name
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        try:
            data = self._inner.read(len(room))
        except (BadZipFile, EOFError, OSError, ValueError, zlib.error) as error:
            raise BrokenArchive(name=self._name, found=type(error).__name__) from error
        self._read += len(data)
        if self._read > ARCHIVE_BYTES:
            raise TooMuchUnpacked(
                name=self._name, found=self._read, limit=ARCHIVE_BYTES
            )
        room[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._inner.close()
        super().close()
