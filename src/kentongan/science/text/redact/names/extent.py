"""Where a name ends that has begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.cues import BETWEEN, TITLES
from kentongan.science.text.redact.tokens import is_common, is_formed, lists

if TYPE_CHECKING:
    from kentongan.science.text.redact.tokens import Tokens

LONGEST = 5
"""Words of one name."""
_LONG_WORD = 3  # letters after which a full stop ends a sentence, not an abbreviation


def extend(found: Tokens, at: int) -> int:
    """Return where the name that has begun before word `at` ends."""
    begun = at - 1
    while at < len(found) and at - begun < LONGEST and found.joined(at - 1):
        low = found.lows[at]
        known = low in lists().given or low in BETWEEN
        if low in TITLES and not known:
            break  # "Pak Slamet Bu Siti" are two
        if found.gap(at - 1) == ". " and len(found.words[at - 1]) > _LONG_WORD:
            break
        if found.capital(at) and not found.shouted:
            if not known and is_common(low):
                break
        elif not _goes_on(low, shouted=found.shouted):
            break
        at += 1
    return at


def _goes_on(low: str, *, shouted: bool) -> bool:
    """Return whether a word without a capital of its own goes on with a name."""
    held = lists()
    if low in held.given:
        return low not in held.common and low not in held.area
    return low in BETWEEN or (
        shouted and len(low) > 2 and not is_common(low) and not is_formed(low)
    )
