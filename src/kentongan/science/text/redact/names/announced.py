"""The name that a title, a naming word or a role announces.

Each function takes the place of the announcing word and returns the words of the
name, from the first until just before the last, or an empty range.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.cues import (
    AT,
    CHAIN,
    CHILDREN,
    FILLER,
    NEEDS_CAPITAL,
    NEEDS_KNOWN,
    PETS,
    TOWARDS,
    WEAK_TITLES,
    WHOSE,
    cues,
)
from kentongan.science.text.redact.names.extent import LONGEST, extend
from kentongan.science.text.redact.names.institutions import in_office
from kentongan.science.text.redact.tokens import is_common, is_formed, is_known, lists

if TYPE_CHECKING:
    from kentongan.science.text.redact.tokens import Tokens

_ALSO_LETTERS = frozenset({"h", "p", "b"})  # titles that must be written with a capital
_SHORT = frozenset({"no", "to", "di", "ji", "yo", "mo", "ni", "ti"})  # short for names
_SOUNDS = re.compile(
    r"(?!di|ter|ber|men|mem|ng)(?:[a-z]{0,2}?[aiueo]){2,4}[nmrhslkdtyfz]?"
)
_FAMILIAR = frozenset({
    "kak", "si", "bang", "om", "dek", "dik", "neng", "teh", "koh", "ko", "ci", "ce",
    "bunda",
})  # fmt: skip
_FROM = "dr"  # "dari" when no capital is its own
_LEAST = 3  # letters of a name in no list
_NEAR = 3  # words before a name in which the animal stands
_NUMBER = re.compile(r"[ .]?\d{1,3} ")
_AFTER_NAMING = re.compile(r"[\s.:=(\"']{1,4}")
_AFTER_KIN = re.compile(r" |: | \(|, ")


def after_title(found: Tokens, index: int) -> tuple[int, int]:
    """Skip further titles, then take the name; an office or a common word is none."""
    if found.lows[index] in _ALSO_LETTERS and not found.capital(index):
        return index, index
    if found.lows[index] == _FROM and not found.capital(index):
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
    if not _named(found, index, at, strict=strict) or _is_pet(found, index):
        return index, index
    return at, _extend_called(found, at + 1)


def _named(found: Tokens, index: int, at: int, *, strict: bool) -> bool:
    """Return whether word `at` is the name that the naming word `index` announces."""
    low = found.lows[at]
    held = lists()
    if low in held.given and (
        found.capital(at) or (found.joined(at) and found.lows[at + 1] in held.alone)
    ):
        return True
    if low in held.alone and low not in held.common:
        return True
    if is_common(low) or (
        strict and not found.capital(at) and not _is_child(found, index, low)
    ):
        return False
    return not (strict and found.shouted and found.lows[index] == "an")


def _is_pet(found: Tokens, index: int) -> bool:
    """Return whether an animal is named: "kucing oren nama Milo"."""
    return not PETS.isdisjoint(found.lows[max(0, index - _NEAR) : index])


def _extend_called(found: Tokens, at: int) -> int:
    """Return where a name ends of which each capital is a part: "alias Jum Kecil"."""
    last = extend(found, at)
    while (
        last < len(found)
        and not found.shouted
        and found.gap(last - 1) == " "
        and found.words[last].istitle()
        and found.lows[last] not in lists().place
    ):
        last += 1
    return last


def after_kin(found: Tokens, index: int) -> tuple[int, int]:
    """Take a capitalised name after "korban", "istri", "warung"."""
    at = index + 1
    while at < len(found) and found.lows[at] in WHOSE and found.gap(at - 1) == " ":
        at += 1
    if at >= len(found) or not _AFTER_KIN.fullmatch(found.gap(at - 1)):
        return index, index
    low, word = found.lows[at], found.words[at]
    if found.lows[index] in CHILDREN and word.islower() and is_strange(low):
        return at, at + 1
    if not found.capital(at) or low in CHAIN or low in AT or low in TOWARDS:
        return index, index
    known = low in lists().given
    if not known and (is_known(low) or len(low) < _LEAST or _is_acronym(found, word)):
        return index, index
    if found.shouted and not _shouted_name(found, at):
        return index, index
    if not known and found.lows[index] in NEEDS_KNOWN:
        return index, index
    return at, extend(found, at + 1)


def _shouted_name(found: Tokens, at: int) -> bool:
    """Return whether capitals among capitals are a name: "KORBAN JOKO SUSILO"."""
    low, held = found.lows[at], lists()
    if low in held.alone:
        return True
    if low in held.given:
        return found.joined(at) and found.lows[at + 1] in held.alone
    return not is_formed(low)


def _is_child(found: Tokens, index: int, low: str) -> bool:
    """Return whether a child is named without a capital: "siswa an keyra"."""
    return index > 0 and found.lows[index - 1] in CHILDREN and is_strange(low)


def is_strange(low: str) -> bool:
    """Return whether `low` is no word that is known and sounds like a name."""
    return (
        _SOUNDS.fullmatch(low) is not None and low not in cues() and not is_known(low)
    )


def _is_acronym(found: Tokens, word: str) -> bool:
    """Return whether `word` is in capitals where the text isn't: "korban DBD"."""
    return word.isupper() and not found.shouted


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
    if low in _SHORT and found.words[index].istitle() and not weak:
        return index + 1 == len(found) or found.gap(index) == " "
    if is_common(low) or len(low) < _LEAST - 1:
        return len(low) == 1 and found.capital(index) and index + 1 < len(found)
    if found.capital(index):
        return not _is_acronym(found, found.words[index]) or len(low) > _LEAST + 1
    weak = weak and found.lows[index - 1] not in _FAMILIAR
    return (
        not weak and not is_known(low) and not is_formed(low) and len(low) > _LEAST - 1
    )
