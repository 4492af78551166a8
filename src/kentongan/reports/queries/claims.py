"""Answered claims: what the desk and the form show when a message repeats one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.reports import models
from kentongan.science.text.matching import AnsweredClaim, Matcher


@dataclass(frozen=True)
class AnsweredView:
    """A claim that was answered in public."""

    claim: str
    verdict: str
    answer: str
    slug: str
    answered_at: datetime
    band: str = ""
    words: tuple[str, ...] = ()


def answered() -> list[AnsweredView]:
    """Return every answered claim, newest first."""
    rows = models.AnsweredClaim.objects.filter(active=True).order_by("-answered_at")
    return [_view(row) for row in rows]


def search_answers(text: str, limit: int = 5) -> list[AnsweredView]:
    """Return the answered claims nearest to `text`, with the words that match."""
    rows = {row.pk: row for row in models.AnsweredClaim.objects.filter(active=True)}
    matcher = Matcher(
        [
            AnsweredClaim(
                id=row.pk,
                claim=row.claim,
                wordings=tuple(row.wordings),
                issue_type=row.issue_type or None,
            )
            for row in rows.values()
        ]
    )
    found = matcher.match(text, limit=limit)
    return [_view(rows[m.id], m.band.value, m.words) for m in found]


def _view(
    row: models.AnsweredClaim, band: str = "", words: tuple[str, ...] = ()
) -> AnsweredView:
    return AnsweredView(
        claim=row.claim,
        verdict=row.verdict,
        answer=row.answer,
        slug=row.slug,
        answered_at=row.answered_at,
        band=band,
        words=words,
    )
