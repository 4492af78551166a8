"""Earlier answers that a rumour may repeat, with the words that say so marked."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from kentongan.domain.codes import Band
from kentongan.reports.queries import AnsweredView, search_answers
from kentongan.rumours import queries
from kentongan.rumours.queries import RumourView
from kentongan.science.text.evidence import evidence
from kentongan.science.text.normalise import words
from kentongan.web.desk.visit import Visit

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Earlier:
    """An answered claim, its matching words marked."""

    answer: AnsweredView
    claim: SafeString


@dataclass(frozen=True)
class Matches:
    """What the machine proposes, and what a person turned down."""

    proposed: tuple[Earlier, ...]
    turned_down: tuple[Earlier, ...]


def of(rumour: RumourView, own: Collection[str], visit: Visit) -> Matches:
    """Return the earlier answers near a rumour, without its `own` pages."""
    refused = queries.unmatched(by=visit.by, at=visit.at, rumour_id=rumour.id)
    near = [
        one
        for one in search_answers(rumour.claim)
        if one.band != Band.WEAK.value and one.slug not in own
    ]
    found = [Earlier(one, marked(one.claim, rumour.claim)) for one in near]
    return Matches(
        proposed=tuple(one for one in found if one.answer.slug not in refused),
        turned_down=tuple(one for one in found if one.answer.slug in refused),
    )


def marked(text: str, other: str) -> SafeString:
    """Return `text` with the telling words that `other` has too marked."""
    shared = set(evidence(text, [other], dull=frozenset()).words)

    def mark(match: re.Match[str]) -> str:
        word = match.group()
        same = not shared.isdisjoint(words(word))
        return str(format_html("<mark>{}</mark>", word)) if same else word

    return SafeString(_WORD.sub(mark, str(escape(text))))
