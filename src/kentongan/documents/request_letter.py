"""Surat permohonan to a competent authority, with the condition card.

The city asks, the addressee decides: the letter never speaks of an order, and a reply
that isn't known is left blank.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Frame, Signatory, fill, typeset

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True)
class Supporter:
    """An office that supports the request, with its reason."""

    office: str
    reason: str


@dataclass(frozen=True)
class Check:
    """One look at the outside source of the condition."""

    at: datetime
    office: str
    found: str


@dataclass(frozen=True)
class Evidence:
    """One fact for or against, with its date and source."""

    on: date
    fact: str
    source: str


@dataclass(frozen=True)
class ConditionCard:
    """On what the decision waits, who looks, how often, and what was found."""

    code: str
    decision: str
    competence: str
    predicate: str
    source: str
    checker: str
    frequency: str
    reviews: tuple[str, ...]
    reply: str
    supporters: tuple[Supporter, ...] = ()
    checks: tuple[Check, ...] = ()
    in_favour: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class RequestLetter:
    """The letter and its card."""

    frame: Frame
    addressee: str
    addressee_place: str
    subject: str
    background: tuple[str, ...]
    request: str
    until: str
    signatory: Signatory
    card: ConditionCard
    contact: str = ""
    copies: tuple[str, ...] = ()
    number: str = ""
    signed_on: date | None = None
    nature: str = "Penting"
    attachment: str = "1 (satu) lembar"


def pdf(doc: RequestLetter) -> bytes:
    """Return the letter with the card as its attachment."""
    return typeset("request_letter", doc)


def docx(doc: RequestLetter) -> bytes:
    """Return the same for the office to edit."""
    return fill("request_letter", doc)
