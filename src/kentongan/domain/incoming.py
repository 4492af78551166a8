"""What a reader of files hands over: what somebody said, and what couldn't be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.domain.words import Words


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message as it stands in its source, before anything is read in it.

    `line` is where it stands, counted from 1: its first line of text, its row of a
    sheet, or its number among the features or entries. `sent_at` is aware and in UTC,
    None when the source doesn't say. `point` is (longitude, latitude) in WGS84. `key`
    is the source's own id. `sector` is a code of `Sector` or empty. `media` says that
    something was attached, kept or not; `text` may then be empty, as it is in a
    deleted message. `fields` are (heading, text) of what else stood there, in the
    order of the source, so that nothing is lost.
    """

    line: int
    sent_at: datetime | None
    sender: str
    text: str
    place: str = ""
    point: tuple[float, float] | None = None
    forwarded: bool = False
    edited: bool = False
    media: bool = False
    deleted: bool = False
    key: str = ""
    sector: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the source that is no message, and why.

    `system` marks what was never meant as one (a WhatsApp notice, a title, a header,
    a row of totals): it is told, not refused. `raw` is its text, cut at 64 kB.
    """

    line: int
    why: Words
    raw: str
    system: bool = False
