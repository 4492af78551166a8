"""Names that aren't a private person's: officials, streets, schools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.cues import CHAIN
from kentongan.science.text.redact.names.extent import LONGEST
from kentongan.science.text.redact.shadow import MASK
from kentongan.science.text.redact.tokens import lists

if TYPE_CHECKING:
    from kentongan.science.text.redact.tokens import Tokens

_FAR = 4  # words before a name in which its office stands
_WIDE = 5  # characters between two words of one place
_APART = frozenset({"\n", ",", MASK})
_PERSON_CUES = frozenset({"pak", "bu", "mas", "mbak", "an", "bernama"})
_ALSO_WORDS = frozenset({"ma", "mi", "man"})


def in_office(found: Tokens, index: int) -> bool:
    """Return whether an office or rank stands right before: the name of an official."""
    back = index - 1
    while back >= 0 and index - back <= _FAR and found.joined(back):
        low = found.lows[back]
        if low in lists().rank:
            return True
        if not (low in lists().area or found.capital(back)):
            return False
        back -= 1
    return False


def past_place(found: Tokens, index: int) -> int:
    """Return the word after a street, school or other institution and its name."""
    low = found.lows[index]
    if low not in lists().place or (low in _ALSO_WORDS and not found.capital(index)):
        return index
    at = index + 1
    while at < len(found) and at - index <= LONGEST and _same_place(found, at):
        at += 1
    return at


def _same_place(found: Tokens, at: int) -> bool:
    """Return whether word `at` still belongs to the name of a place before it."""
    gap = found.gap(at - 1)
    if len(gap) > _WIDE or not _APART.isdisjoint(gap):
        return False
    low = found.lows[at]
    if low in _PERSON_CUES:
        return False
    titled = low in CHAIN or low in lists().place
    return (
        titled
        or (found.capital(at) and low not in lists().common)
        or low in lists().area
    )
