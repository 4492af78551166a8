"""Siaran pers of a Rakor: what was decided, and what each decision still awaits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Frame, Signatory, fill, typeset

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class Quote:
    """What an office said, attributed to its post."""

    office: str
    words: str


@dataclass(frozen=True)
class PublicDecision:
    """One decision in public words; `awaits` is empty when nothing is outstanding."""

    text: str
    awaits: str = ""


@dataclass(frozen=True)
class PressRelease:
    """The release; everything in it has passed the gate to the public."""

    frame: Frame
    title: str
    released_on: date | None
    lead: str
    paragraphs: tuple[str, ...]
    quotes: tuple[Quote, ...]
    decisions: tuple[PublicDecision, ...]
    scope: str
    contact: str
    signatory: Signatory
    url: str = ""
    number: str = ""


def pdf(doc: PressRelease) -> bytes:
    """Return the release."""
    return typeset("press_release", doc)


def docx(doc: PressRelease) -> bytes:
    """Return the same for the office to edit."""
    return fill("press_release", doc)
