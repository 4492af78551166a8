"""An answer as it is passed on: the text for chat groups and the poster."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import datetime

from kentongan.documents import clarification, plain_date
from kentongan.documents.clarification import Clarification, Version
from kentongan.documents.share_card import ShareCard
from kentongan.domain.codes import Verdict, VerdictKind
from kentongan.domain.refusals import Refusal
from kentongan.places import queries as places
from kentongan.publication.queries import PublicText
from kentongan.web.public import cards

KEPT = 32
SOLID = frozenset({Verdict.FALSE.value, Verdict.MISLEADING.value})
DASH = "\N{EN DASH}"


def chat_text(versions: Sequence[PublicText], url: str) -> str:
    """Return the newest version for chat groups, or nothing when it doesn't fit."""
    try:
        return clarification.chat_text(document(versions, url))
    except Refusal:
        return ""


@functools.lru_cache(maxsize=KEPT)
def poster(versions: tuple[PublicText, ...], url: str) -> bytes:
    """Return the poster; a published version never changes, so it is drawn once."""
    return clarification.poster(document(versions, url))


def card(text: PublicText, *, draft: bool = False) -> ShareCard:
    """Return the picture of an answer for chats and networks."""
    checked = ", ".join(text.checked_by)
    bounds = [f"{text.place}, {_period(text)}", f"Diperiksa oleh {checked}"]
    return ShareCard(
        frame=cards.frame(
            office=text.approver_title, at=text.published_at, draft=draft
        ),
        kind="Klarifikasi",
        sentence=cards.shortened(text.body),
        bounds=" · ".join(bounds if checked else bounds[:1]),
        claim=text.claim,
        verdict=text.verdict,
        solid=text.verdict in SOLID,
    )


def document(
    versions: Sequence[PublicText], url: str, *, draft: bool = False
) -> Clarification:
    """Return the document of an answer, its newest version first in `versions`."""
    text = versions[0]
    frame = cards.frame(
        office=text.approver_title,
        at=text.published_at,
        period=_period(text),
        draft=draft,
    )
    return Clarification(
        frame=frame,
        question=text.title,
        claim=text.claim,
        verdict=Verdict(text.verdict),
        kind=VerdictKind(text.verdict_kind) if text.verdict_kind else None,
        answer=text.body,
        place=text.place,
        period=_period(text),
        as_of=text.as_of or text.published_at,
        checked_by=text.checked_by,
        not_covered=f"tidak mencakup {text.not_covered}" if text.not_covered else "",
        checked=_lines(text.what_checked),
        advice=_lines(text.what_to_do),
        versions=tuple(_version(one) for one in reversed(versions)),
        url=url,
    )


def _version(text: PublicText) -> Version:
    return Version(
        number=text.version,
        at=text.published_at,
        text=text.body,
        approved_by=text.approver_title,
        reason=text.correction,
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" -.") for line in text.splitlines() if line.strip(" -."))


def _period(text: PublicText) -> str:
    """Return the days from since to until in words, as lived here."""
    if text.since is None or text.until is None:
        return ""
    first, last = (_day(one) for one in (text.since, text.until))
    if first == last:
        return first
    start, end = first.split(" "), last.split(" ")
    while start and end and start[-1] == end[-1]:
        start.pop()
        end.pop()
    return " ".join(start) + DASH + last


def _day(at: datetime) -> str:
    return plain_date(at.astimezone(places.zone()).date())
