"""The first rows of a file as others will read them, before anything is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.domain.codes import Channel
from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.reports import keeping, queries, rules, sandbox
from kentongan.reports.intake import named
from kentongan.reports.queries.uploads import UploadView
from kentongan.reports.sealing import pseudonym_key
from kentongan.science.text.redact import redact

SHOWN = 12


@dataclass(frozen=True)
class Line:
    """One line as it will be seen, or why it won't be a report."""

    line: int
    text: str = ""
    sender: str = ""
    sent_at: datetime | None = None
    place: str = ""
    why: tuple[str, str] | None = None
    refused: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, what it holds, and what stands in it."""

    label: str
    role: str
    sample: str


@dataclass(frozen=True)
class Preview:
    """What a file would bring."""

    channel: Channel
    lines: tuple[Line, ...]
    columns: tuple[Column, ...] = ()
    shape: str = ""
    remembered: bool = False


def preview(upload: UploadView, zone: ZoneInfo) -> Preview:
    """Return the first lines of a brought file, redacted.

    Raises
    ------
    Refusal
        If the file as a whole can't be read: it says what is accepted.
    """
    known = queries.column_matches()
    seen = _look(upload.token, upload.name, zone, known, SHOWN)
    return Preview(
        seen.channel,
        tuple(_line(line) for line in seen.lines),
        _columns(seen.headings),
        seen.headings.shape if seen.headings else "",
        seen.headings is not None and seen.headings.shape in known,
    )


def check(token: str, name: str, zone: ZoneInfo) -> None:
    """Refuse a kept file of which not even the first line can be read.

    Raises
    ------
    Refusal
        If the file as a whole can't be read: it says what is accepted.
    """
    _look(token, name, zone, {}, 1)


def _look(
    token: str, name: str, zone: ZoneInfo, known: sandbox.Roles, most: int
) -> sandbox.Look:
    with keeping.opened(token, name) as path:
        try:
            return sandbox.look(path, zone, known, most)
        except Refusal as refusal:
            raise named(refusal, path.name, name) from None


def _line(line: Incoming | Unread) -> Line:
    if isinstance(line, Unread):
        why = (redact(line.why.id).text, redact(line.why.en).text)
        return Line(line.line, why=why, refused=not line.system)
    sender = rules.pseudonym(line.sender, pseudonym_key()) if line.sender else ""
    return Line(
        line.line,
        text=redact(line.text).text[:600],
        sender=sender,
        sent_at=line.sent_at,
        place=redact(line.place).text,
    )


def _columns(told: sandbox.Headings | None) -> tuple[Column, ...]:
    if told is None:
        return ()
    return tuple(
        Column(redact(label).text[:80], told.roles[index], _sample(told, index))
        for index, label in enumerate(told.labels)
    )


def _sample(told: sandbox.Headings, index: int) -> str:
    """Return the first words in a column; of a sender, that there is one."""
    cells = [row[index] for row in told.cells if index < len(row) and row[index]]
    if not cells or told.roles[index] == "sender":
        return ""
    return redact(cells[0]).text[:60]
