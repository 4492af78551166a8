"""What typed words look for: the words themselves, or close ones when none is there.

Whether a word is there is asked of the reports that the reader may see, so that a word
which only hidden reports hold is answered like one that no report holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from kentongan.reports import models
from kentongan.reports.search.index import Wanted, holding, newest, terms
from kentongan.reports.search.vocabulary import SHORTEST, near

MOST = 8
"""Words of one search that are looked for; the first ones count."""
_PREFIX = 3  # letters from which the last word may be a beginning
_TWO_SLIPS = 7  # letters from which two slips are forgiven
_LINKS = frozenset({"di", "ke", "dari", "pada", "yang", "dan", "untuk"})


def wanted(text: str, seen: QuerySet[models.Report]) -> tuple[Wanted, ...]:
    """Return what `text` looks for among `seen`; nothing when no word is in it."""
    return tuple(_nearest(one, seen) for one in typed(text))


def typed(text: str) -> list[Wanted]:
    """Return the words of `text` as they stand; the last may be a beginning."""
    found = terms(text)
    chosen = ([word for word in found if word not in _LINKS] or found)[:MOST]
    last = len(chosen) - 1
    return [
        Wanted((word,), begins=at == last and len(word) >= _PREFIX)
        for at, word in enumerate(chosen)
    ]


def _nearest(one: Wanted, seen: QuerySet[models.Report]) -> Wanted:
    """Return `one`, or the words fewest slips away of which any is found."""
    if _any(one, seen):
        return one
    for slips in _allowed(one.any_of[0]):
        close = tuple(near(one.any_of[0], slips))
        if close and _any(Wanted(close), seen):
            return Wanted(close)
    return one


def _allowed(word: str) -> Iterator[int]:
    if len(word) >= SHORTEST and word.isalpha():
        yield 1
        if len(word) >= _TWO_SLIPS:
            yield 2


def _any(one: Wanted, seen: QuerySet[models.Report]) -> bool:
    found = newest(holding(seen, [one]))[:1]
    return bool(found.values_list("pk", flat=True))
