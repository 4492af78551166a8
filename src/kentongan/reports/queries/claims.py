"""Answered claims: what the desk and the form show when a message repeats one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.places import queries as places
from kentongan.reports import models
from kentongan.science.text.classify import classify
from kentongan.science.text.evidence import evidence
from kentongan.science.text.matching import AnsweredClaim, Matcher
from kentongan.science.text.normalise import words

SHOWN = 6


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
    """Return the answered claims that `text` speaks of, with the words that say so.

    What merely comes nearest is no answer: without telling words in common, nothing
    is returned.
    """
    rows = {row.pk: row for row in models.AnsweredClaim.objects.filter(active=True)}
    matcher = Matcher([_claim(row) for row in rows.values()])
    kind = classify(text).issue_type if rows else None
    dull = _places() if rows else frozenset()
    found = []
    for match in matcher.match(text, limit=len(rows), issue_type=kind):
        row = rows[match.id]
        seen = evidence(text, (row.claim, *row.wordings), dull=dull)
        if seen.enough(same_type=kind is not None and kind == row.issue_type):
            found.append(_view(row, match.band.value, seen.words[:SHOWN]))
    return found[:limit]


def _claim(row: models.AnsweredClaim) -> AnsweredClaim:
    return AnsweredClaim(
        id=row.pk,
        claim=row.claim,
        wordings=tuple(row.wordings),
        issue_type=row.issue_type or None,
    )


def _places() -> frozenset[str]:
    """Return the words of the city's places: where alone is never what."""
    names = (entry.name for entry in places.gazetteer_entries())
    return frozenset(word for name in names for word in words(name))


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
