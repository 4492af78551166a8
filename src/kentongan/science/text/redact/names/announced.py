"""The name that a title, a naming word or a role announces.

Each function takes the place of the announcing word and returns the words of the
name, from the first until just before the last, or an empty range.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.cues import (
    CHAIN,
    FILLER,
    NEEDS_CAPITAL,
    NEEDS_KNOWN,
    WEAK_TITLES,
)
from kentongan.science.text.redact.names.extent import LONGEST, extend
from kentongan.science.text.redact.names.institutions import in_office
from kentongan.science.text.redact.tokens import is_common, is_formed, lists

if TYPE_CHECKING:
    from kentongan.science.text.redact.tokens import Tokens

_ALSO_LETTERS = frozenset({"h", "le"})  # titles that must be written with a capital
_NUMBER = re.compile(r"[ .]?\d{1,3} ")
_AFTER_NAMING = re.compile(r"[\s.:=(\"']{1,4}")
_AFTER_KIN = re.compile(r" |: | \(|, ")


def after_title(found: Tokens, index: int) -> tuple[int, int]:
    """Skip further titles, then take the name; an office or a common word is none."""
    if found.lows[index] in _ALSO_LETTERS and not found.capital(index):
        return index, index
    at, weak = _past_titles(found, index)
    first = at + 1
    if not found.joined(at) and not _past_number(found, at):
        return index, index
    if (
        first >= len(found)
        or in_office(found, index)
        or not _may_be(found, first, weak=weak)
    ):
        return index, index
    return first, extend(found, first + 1)


def after_naming(found: Tokens, index: int) -> tuple[int, int]:
    """Take what follows "bernama", "a.n.", "nama:"."""
    strict = found.lows[index] in NEEDS_CAPITAL
    at = index + 1
    while at < len(found) and found.lows[at] in FILLER:
        at += 1
    while at < len(found) and found.lows[at] in CHAIN:
        at += 1
    if at >= len(found) or not _AFTER_NAMING.fullmatch(found.gap(at - 1)):
        return index, index
    low = found.lows[at]
    if low in lists().given and (found.capital(at) or low not in lists().common):
        return at, extend(found, at + 1)
    if is_common(low) or (strict and not found.capital(at)):
        return index, index
    if strict and found.shouted and found.lows[index] == "an":
        return index, index
    return at, extend(found, at + 1)


def after_kin(found: Tokens, index: int) -> tuple[int, int]:
    """Take a capitalised name after "korban", "istri", "warung"."""
    at = index + 1
    if at >= len(found) or not _AFTER_KIN.fullmatch(found.gap(index)):
        return index, index
    if not found.capital(at) or found.shouted or found.lows[at] in CHAIN:
        return index, index
    low = found.lows[at]
    known = low in lists().given
    if not known and (is_common(low) or found.words[at].isupper() or len(low) < 3):
        return index, index
    if not known and found.lows[index] in NEEDS_KNOWN:
        return index, index
    return at, extend(found, at + 1)


def _past_titles(found: Tokens, index: int) -> tuple[int, bool]:
    """Return the last title of a chain, and whether it is a weak one."""
    weak = found.lows[index] in WEAK_TITLES
    at = index
    while at - index < LONGEST and found.joined(at):
        low = found.lows[at + 1]
        if low not in CHAIN and low not in lists().neighbour:
            break
        at += 1
        weak = weak or low in {"rt", "rw"}
    return at, weak


def _past_number(found: Tokens, at: int) -> bool:
    """Return whether only a number stands before the next word: "Pak RT 03 Slamet"."""
    return at + 1 < len(found) and _NUMBER.fullmatch(found.gap(at)) is not None


def _may_be(found: Tokens, index: int, *, weak: bool) -> bool:
    """Return whether the word after a title is a name."""
    low = found.lows[index]
    held = lists()
    if low in held.office or low in held.rank:
        return False
    if low in held.given:
        return not (low in held.common and not found.capital(index))
    if is_common(low) or len(low) < 2:
        return len(low) == 1 and found.capital(index) and index + 1 < len(found)
    if found.capital(index):
        return True
    return not weak and not is_formed(low) and len(low) > 2
