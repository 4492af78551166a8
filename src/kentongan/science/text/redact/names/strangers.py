"""Names that nothing announces: known ones, and capitals that are no known word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.cues import (
    AT,
    BESIDE,
    DOES,
    GIVES,
    PETS,
    TOWARDS,
    cues,
)
from kentongan.science.text.redact.names.extent import extend
from kentongan.science.text.redact.names.institutions import in_office
from kentongan.science.text.redact.tokens import is_known, lists

if TYPE_CHECKING:
    from kentongan.science.text.redact.tokens import Tokens

_SHAPE = re.compile(
    r"(?:su|so|nga|po|pa|mu|wa|tu|mar|har|kar|sar|dar|san|sam|mis|mat|bu|ju|ki|wi|yu"
    r"|tri|dwi|nur)?"
    r"[a-z]{2,}(?:yono|iono|anto|arto|arjo|orjo|iman|imin|iran|inem|iyem|inah|iyah|iati"
    r"|yati|wati|wanto|ningsih|tun|udin|uddin|ulloh|ullah|illah|ono|oyo|adi|idi|uji|ani"
    r"|ini|una|ita|isa|ila|ira|ina|iya|ria|nto|man|mah|mat|yah|san|sun|sih|rum|wan|yem)"
)
_OF_TIME = frozenset({
    "bulan", "hari", "malam", "malem", "jumat", "jum'at", "minggu", "senin", "selasa",
    "rabu", "kamis", "sabtu", "tanggal", "tgl", "nabi", "surat", "surah", "sunan",
    "dewa", "imam", "wulan", "dina", "pas",
})  # fmt: skip
_NAMED = frozenset({"nama", "namanya", "bernama"})
_NEAR = 4  # words before a name in which the animal stands
_WRITTEN = re.compile(r"[A-Z][a-z]+(?:'[a-z]{3,}|'i)?(?:-[A-Z][a-z]+)?")
_LEAST = 3  # letters of a name that nothing announces
_LEAST_LOWER = 4


def stranger(found: Tokens, index: int) -> tuple[int, int]:
    """Return the words of a name that begins with word `index` without any cue."""
    low = found.lows[index]
    held = lists()
    if len(low) == 1:
        if not _initial(found, index):
            return index, index
    elif low in held.alone:
        if not _alone(found, index, low):
            return index, index
    elif low in held.given:
        if not (_is_somebody(found, index) or _before_known(found, index)):
            return index, index
    elif not _unknown(found, index, low):
        return index, index
    return index, extend(found, index + 1)


def place_at(found: Tokens, index: int) -> int:
    """Return the word after the place that "di" or "nang" at word `index` names."""
    low = found.lows[index]
    if low not in AT and low not in TOWARDS:
        return index
    at = index + 1
    if at >= len(found.lows) or found.gaps[at] not in {" ", "  "} or found.shouted:
        return index
    if not found.capital(at) or found.lows[at] in cues():
        return index
    if low not in AT and _to_somebody(found, index):
        return index
    while (
        at < len(found.lows)
        and found.capital(at)
        and (at == index + 1 or found.joined(at - 1))
        and found.lows[at] not in lists().alone
    ):
        at += 1
    return at


def _alone(found: Tokens, index: int, low: str) -> bool:
    """Return whether a known name stands for somebody here."""
    if found.capital(index):
        return not (in_office(found, index) or _is_animal(found, index))
    return len(low) >= _LEAST_LOWER and not found.gaps[index].endswith("@")


def _is_somebody(found: Tokens, index: int) -> bool:
    """Return whether a name that is a word too is a name here: "Indah bilang"."""
    if index and found.lows[index - 1] in _OF_TIME:
        return False
    if index + 1 < len(found.lows) and _does(found, index + 1):
        return not found.shouted and _first_or_after_blank(found, index)
    if not found.capital(index) or found.shouted:
        return False
    if found.opens(index):
        return index + 1 < len(found.lows) and _is_pair(found, index + 1)
    return not _in_phrase(found, index)


def _initial(found: Tokens, index: int) -> bool:
    """Return whether a letter begins a name: "M. Nasir"."""
    at = index + 1
    return (
        found.words[index].isupper()
        and at < len(found.lows)
        and found.gaps[at] in {". ", "."}
        and found.words[at].istitle()
        and (found.lows[at] in lists().alone or not is_known(found.lows[at]))
    )


def _before_known(found: Tokens, index: int) -> bool:
    """Return whether a name that is nothing else follows: "dwi cahyono"."""
    low, at = found.lows[index], index + 1
    return (
        at < len(found.lows)
        and found.gaps[at] == " "
        and (found.shouted or low not in lists().words)
        and found.lows[at] in lists().alone
        and found.words[at].islower() == found.words[index].islower()
        and len(found.lows[at]) >= _LEAST_LOWER
    )


def _does(found: Tokens, index: int) -> bool:
    return found.gaps[index] == " " and found.lows[index] in DOES


def _first_or_after_blank(found: Tokens, index: int) -> bool:
    """Return whether the word is a capital, or begins the text."""
    return found.capital(index) or index == 0 or found.lows[index - 1] in DOES


def _unknown(found: Tokens, index: int, low: str) -> bool:
    """Return whether a capital that is no known word stands where a name may."""
    word = found.words[index]
    if (
        len(word) < _LEAST
        or found.shouted
        or _WRITTEN.fullmatch(word) is None
        or is_known(low)
        or _is_animal(found, index)
    ):
        return False
    if not found.opens(index):
        return not _in_phrase(found, index) and (
            _SHAPE.fullmatch(low) is not None or _is_apart(found, index)
        )
    if _SHAPE.fullmatch(low):
        return True
    return index + 1 < len(found.lows) and (
        _does(found, index + 1) or _is_pair(found, index + 1)
    )


def _is_apart(found: Tokens, index: int) -> bool:
    """Return whether something beside it tells a name from the name of a thing."""
    at = index + 1
    return (
        found.gaps[index] != " "
        or found.lows[index - 1] in BESIDE
        or found.lows[index - 1] in DOES
        or found.gaps[at] != " "
        or at == len(found.lows)
        or _does(found, at)
        or _is_pair(found, at)
    )


def _is_animal(found: Tokens, index: int) -> bool:
    """Return whether an animal or a storm bears it: "nama topan itu Ferdinand"."""
    before = found.lows[max(0, index - _NEAR) : index]
    return not (PETS.isdisjoint(before) or _NAMED.isdisjoint(before))


def _is_pair(found: Tokens, index: int) -> bool:
    """Return whether a second capital that is no word follows: "Nur Kamila"."""
    word = found.words[index]
    return (
        found.joined(index - 1)
        and word.istitle()
        and (found.lows[index] in lists().alone or not is_known(found.lows[index]))
    )


def _in_phrase(found: Tokens, index: int) -> bool:
    """Return whether a capital before makes a title of it: "Generasi Sholeh"."""
    if index == 0 or found.gaps[index] != " ":
        return False
    before = found.words[index - 1]
    return (
        before[0].isupper()
        and is_known(found.lows[index - 1])
        and (before.isupper() or not found.opens(index - 1))
    )


def _to_somebody(found: Tokens, index: int) -> bool:
    """Return whether "ke" or "dari" leads to a person: "dijual ke Lie Kim Hway"."""
    return any(low in GIVES for low in found.lows[max(0, index - 2) : index])
