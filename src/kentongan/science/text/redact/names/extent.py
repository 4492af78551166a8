"""Where a name ends that has begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.cues import BETWEEN, TITLES
from kentongan.science.text.redact.tokens import is_common, is_formed, is_known, lists

if TYPE_CHECKING:
    from kentongan.science.text.redact.tokens import Tokens

LONGEST = 5
"""Words of one name."""
_LONG_WORD = 3  # letters after which a full stop ends a sentence, not an abbreviation


def extend(found: Tokens, at: int) -> int:
    """Return where the name that has begun before word `at` ends."""
    begun = at - 1
    given, lows = lists().given, found.lows
    while at < len(lows) and at - begun < LONGEST and found.joined(at - 1):
        low = lows[at]
        known = low in given or low in BETWEEN
        if low in TITLES and not known:
            break  # "Pak Slamet Bu Siti" are two
        if found.gap(at - 1) == ". " and len(found.words[at - 1]) > _LONG_WORD:
            break
        if found.capital(at) and not found.shouted:
            if not known and (is_common(low) or _is_acronym(found, at)):
                break
        elif not _goes_on(low, shouted=found.shouted):
            break
        at += 1
    return at


def _is_acronym(found: Tokens, at: int) -> bool:
    """Return whether capitals follow a name that isn't in capitals: "Deni PKK"."""
    word = found.words[at]
    return len(word) > 1 and word.isupper() and not found.words[at - 1].isupper()


def _goes_on(low: str, *, shouted: bool) -> bool:
    """Return whether a word without a capital of its own goes on with a name."""
    held = lists()
    if low in held.given:
        return low not in held.words
    return low in BETWEEN or (
        shouted and len(low) > 2 and not is_known(low) and not is_formed(low)
    )
