"""WhatsApp's exported chats: Android and iOS, Indonesian and English, text or ZIP.

The file is read twice: once for how it writes dates, once for what it says, so its
length doesn't matter to memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import TEXT_BYTES, fits, too_long
from kentongan.formats.whatsapp.dates import Evidence, Order, moment
from kentongan.formats.whatsapp.headers import Header, read_header, unmarked
from kentongan.formats.whatsapp.marks import Marked, read_marks
from kentongan.formats.whatsapp.notices import (
    is_encryption,
    is_notice,
    names_a_group,
)
from kentongan.formats.whatsapp.source import lines_of, open_chat

_SENDER = re.compile(
    r"(?P<name>[^:]*(?::(?! |$)[^:]*)*):(?: |$)(?P<text>.*)", re.DOTALL
)
_IOS_NOTICE = "\u200e"

BEFORE_FIRST = Words(
    "Baris ini berada sebelum pesan pertama. Periksa apakah awal obrolan terpotong.",
    "This line stands before the first message. Check whether the chat was cut.",
)
BAD_DATE = Words(
    "Tanggal atau jam baris ini tidak mungkin. Perbaiki, lalu masukkan lagi.",
    "The date or time of this line is impossible. Correct it and bring it in again.",
)
NOTICE = Words("Pemberitahuan dari WhatsApp.", "A notice by WhatsApp.")
NO_SENDER = Words(
    "Tidak ada pengirim di baris ini, dan bukan pemberitahuan yang dikenal."
    " Bila ini laporan, masukkan lewat formulir.",
    "This line has no sender and isn't a known notice."
    " If it is a report, enter it through the form.",
)


class NotWhatsApp(Refusal):
    """No line begins as an exported chat's lines do."""

    what = Words(
        "Berkas {name} bukan ekspor WhatsApp: tidak ada baris yang dimulai dengan"
        " tanggal, jam, dan pengirim. Di WhatsApp pilih Ekspor chat, tanpa media.",
        "File {name} isn't a WhatsApp export: no line begins with date, time and"
        " sender. In WhatsApp choose Export chat, without media.",
    )


@dataclass(frozen=True, slots=True)
class _Style:
    """How one file writes its headers."""

    bracketed: bool
    order: Order
    zone: ZoneInfo

    def header(self, line: str) -> Header | None:
        """Return the header of `line`, if it is written as this file's are.

        A chat pasted into a message has headers too, but mostly of the other kind.
        """
        header = read_header(line)
        same = header is not None and header.bracketed == self.bracketed
        return header if same else None


@dataclass(slots=True)
class _Block:
    """A header with all that follows until the next one."""

    line: int
    first: str
    header: Header
    more: list[str] = field(default_factory=list)
    size: int = 0

    def add(self, piece: str) -> None:
        """Keep `piece`, unless the message is already too long to be one."""
        self.size += len(piece)
        if self.size <= TEXT_BYTES:
            self.more.append(piece)

    @property
    def raw(self) -> str:
        return (self.first + "".join(self.more))[:TEXT_BYTES].rstrip()


def read(path: Path, *, zone: ZoneInfo) -> Iterator[Incoming | Unread]:
    """Yield every message of the chat in `path`, and every line that is none.

    Clocks are those of `zone`: an export doesn't name one.

    Raises
    ------
    NotWhatsApp
        If no line looks like the beginning of a message.
    Refusal
        If the file is a ZIP that can't be opened safely.
    """
    return _messages(path, _style(path, zone))


def _style(path: Path, zone: ZoneInfo) -> _Style:
    evidence = Evidence()
    bracketed: bool | None = None
    with open_chat(path) as chat:
        for _, piece, begins in lines_of(chat):
            header = read_header(piece) if begins else None
            if header is None:
                continue
            if bracketed is None:
                bracketed = header.bracketed
            if header.bracketed == bracketed:
                evidence.add(header)
    if bracketed is None:
        raise NotWhatsApp(name=path.name)
    return _Style(bracketed, evidence.order(), zone)


def _messages(path: Path, style: _Style) -> Iterator[Incoming | Unread]:
    block: _Block | None = None
    with open_chat(path) as chat:
        for number, piece, begins in lines_of(chat):
            header = style.header(piece) if begins else None
            if header is not None:
                if block is not None:
                    yield _item(block, style)
                block = _Block(number, piece, header)
            elif block is not None:
                block.add(piece)
            elif piece.strip():
                yield Unread(number, BEFORE_FIRST, piece.rstrip())
    if block is not None:
        yield _item(block, style)


def _item(block: _Block, style: _Style) -> Incoming | Unread:
    sent_at = moment(block.header, style.order, style.zone)
    if sent_at is None:
        return Unread(block.line, BAD_DATE, block.raw)
    rest = block.header.rest
    said = _SENDER.match(rest)
    if said is None or names_a_group(said["name"]):
        return _without_sender(block, known=said is not None or is_notice(rest))
    return _message(block, sent_at, said)


def _without_sender(block: _Block, *, known: bool) -> Unread:
    why = NOTICE if known else NO_SENDER
    return Unread(block.line, why, block.raw, system=known)


def _message(
    block: _Block, sent_at: datetime, said: re.Match[str]
) -> Incoming | Unread:
    raw = said["text"] + "\n" + "".join(block.more) if block.more else said["text"]
    if block.size > TEXT_BYTES or not fits(raw):
        return Unread(block.line, too_long(), block.raw)
    marked = read_marks(raw)
    if _is_ios_notice(raw, marked):
        return Unread(block.line, NOTICE, block.raw, system=True)
    return Incoming(
        line=block.line,
        sent_at=sent_at,
        sender=_name(said["name"]),
        text=marked.text,
        point=marked.point,
        forwarded=marked.forwarded,
        edited=marked.edited,
        media=marked.media,
        deleted=marked.deleted,
        fields=tuple(("lampiran", name) for name in marked.attached),
    )


def _is_ios_notice(raw: str, marked: Marked) -> bool:
    """Return whether iOS put one of its notices under a name."""
    if marked.media or marked.deleted or "\n" in marked.text:
        return False
    told = raw.startswith(_IOS_NOTICE) and is_notice(marked.text)
    return told or is_encryption(marked.text)


def _name(written: str) -> str:
    """Return a sender as one spelling: phones differ in spaces and hyphens."""
    return " ".join(unmarked(written).replace("\u2011", "-").split())
