"""Notula: what was said and decided, and the matrix of decisions and follow-ups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Frame, Signatory, fill, typeset

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True)
class Remark:
    """What one office said, in its words or the note taker's."""

    office: str
    words: str


@dataclass(frozen=True)
class Discussion:
    """One item of the agenda: what offices said of it, then what was minuted."""

    title: str
    remarks: tuple[Remark, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resolution:
    """One decision; what waits on others says on whom, for what, until when."""

    code: str
    text: str
    competence: str
    addressee: str = ""
    reply: str = ""
    condition: str = ""
    reviews: tuple[str, ...] = ()
    supporters: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class FollowUp:
    """One line of the matrix: who, what, until when, proof."""

    number: str
    directive: str
    office: str
    due: date | None
    proof: str = ""


@dataclass(frozen=True)
class Minutes:
    """The minutes of one Rakor; `invitation` is the number of the letter, if given."""

    frame: Frame
    meeting: str
    invitation: str
    starts_at: datetime
    ends_at: datetime | None
    venue: str
    agenda: tuple[str, ...]
    chair: str
    secretary: str
    note_taker: str
    present: tuple[str, ...]
    represented: tuple[str, ...]
    no_word: tuple[str, ...]
    opening: tuple[str, ...]
    discussion: tuple[Discussion, ...]
    resolutions: tuple[Resolution, ...]
    matrix: tuple[FollowUp, ...]
    closing: str
    approves: Signatory
    writes: Signatory
    guests: tuple[str, ...] = ()


def pdf(doc: Minutes) -> bytes:
    """Return the minutes."""
    return typeset("minutes", doc)


def docx(doc: Minutes) -> bytes:
    """Return the minutes for the office to edit."""
    return fill("minutes", doc)
