"""Every word that was read, so that a mistyped one can be told from it.

Words of reports that a reader may not see are here too; none is ever shown. They only
widen a search whose results start from what the reader may see.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from kentongan.reports import models

SHORTEST, LONGEST = 4, 30
_REMEMBERED = 50_000
_known: set[str] = set()


def learn(words: Iterable[str]) -> None:
    """Store the words that weren't read before, in one go."""
    new = {word for word in words if word not in _known and _is_word(word)}
    if not new:
        return
    models.Vocabulary.objects.bulk_create(
        (models.Vocabulary(word=w, head=w[0], letters=len(w)) for w in sorted(new)),
        ignore_conflicts=True,
    )
    transaction.on_commit(lambda: _remember(new))


def near(word: str, slips: int) -> list[str]:
    """Return the words read that are up to `slips` slips of the hand from `word`.

    A slip is a letter too many, too few, another one, or two that changed places.
    The first letter may be one too many or have changed places, not be another one.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    rows = models.Vocabulary.objects.filter(
        head__in={word[0], word[1]},
        letters__range=(len(word) - slips, len(word) + slips),
    )
    held = rows.values_list("word", flat=True)
    found = process.extract(
        word, list(held), scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    return sorted(close for close, _distance, _at in found)


def forget() -> None:
    """Remember no word: another database, or an index made anew."""
    _known.clear()


def _remember(words: set[str]) -> None:
    if len(_known) > _REMEMBERED:
        _known.clear()
    _known.update(words)


def _is_word(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()
