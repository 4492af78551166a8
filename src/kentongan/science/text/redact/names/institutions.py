"""Names that aren't a private person's: officials, streets, schools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.cues import BETWEEN, CHAIN, KIN, TITLES
from kentongan.science.text.redact.names.extent import LONGEST
from kentongan.science.text.redact.tokens import is_known, lists

if TYPE_CHECKING:
    from kentongan.science.text.redact.tokens import Tokens

_FAR = 4  # words before a name in which its office stands
_REVERED = frozenset({
    "h", "hj", "kh", "haji", "hajah", "kiai", "kyai", "nyai", "dr", "drs", "dra", "ir",
    "prof", "gus", "lora", "ra", "ustad", "ustadz", "alm", "kapten", "mbah",
})  # fmt: skip
_PERSON_CUES = (TITLES - _REVERED) | {"an", "bernama"}
_KINDS = frozenset({
    "bola", "voli", "ikan", "hewan", "induk", "tani", "makan", "bangunan", "besar",
    "kecil", "lama", "baru", "usaha", "nelayan", "katolik", "kristen", "ternak",
    "sepak", "kuliner", "wisata", "parkir",
})  # fmt: skip
_LODGINGS = frozenset({"kos", "kost", "kontrakan", "grup", "ruko", "akun"})
_STREETS = frozenset({"jl", "jln", "jalan", "gg", "gang"})
_STREET_WORDS = 3
_NEXT = frozenset({" ", "  ", ". ", ".", " & ", "-", " - ", ' "'})
_ALSO_WORDS = frozenset({"ma", "mi", "man", "ra", "ka"})


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


def is_figure(found: Tokens, index: int) -> bool:
    """Return whether a hero or a figure of a tale is named: "Sunan Kalijaga"."""
    low = found.lows[index]
    if low not in lists().figures or index + 1 >= len(found.lows):
        return False
    return f"{low}-{found.lows[index + 1]}" in lists().figure


def past_place(found: Tokens, index: int) -> int:
    """Return the word after a street, school or other institution and its name."""
    low = found.lows[index]
    if is_figure(found, index) and not _titled(found, index):
        return index + 2
    shop = low in lists().business
    if not shop and low not in lists().place:
        return index
    if _is_owned(found, index, shop=shop):
        return index
    if low in _ALSO_WORDS and not found.words[index].isupper():
        return index
    at = index + 1 + _kind_said(found, index + 1)
    while at < len(found) and at - index <= LONGEST and _same_place(found, at, shop):
        at += 1
    if at == index + 1 and low in _STREETS:
        at = _past_street(found, at)
    if at == index + 1 and low in lists().given and found.capital(index):
        return index
    return at


def _is_owned(found: Tokens, index: int, *, shop: bool) -> bool:
    """Return whether somebody of a shop is spoken of: "pemilik kos Lilik"."""
    return (
        index > 0
        and (shop or found.lows[index] in _LODGINGS)
        and found.lows[index - 1] in KIN
        and found.words[index].islower()
    )


def _kind_said(found: Tokens, at: int) -> bool:
    """Return whether word `at` only says which kind of place: "lapangan bola X"."""
    return (
        at + 1 < len(found.lows)
        and found.lows[at] in _KINDS
        and found.capital(at + 1)
        and found.joined(at)
    )


def _past_street(found: Tokens, at: int) -> int:
    """Return the word after a street that is written small: "jl. raden wijaya"."""
    begun = at
    while at < len(found) and at - begun < _STREET_WORDS and found.gap(at - 1) in _NEXT:
        if is_known(found.lows[at]):
            break
        at += 1
    return at


def _titled(found: Tokens, index: int) -> bool:
    """Return whether a title makes a person of it: "Pak Raden Saleh"."""
    return index > 0 and found.lows[index - 1] in CHAIN and found.joined(index - 1)


def _same_place(found: Tokens, at: int, shop: bool) -> bool:  # noqa: FBT001
    """Return whether word `at` still belongs to the name of a place before it."""
    if found.gap(at - 1) not in _NEXT:
        return False
    low = found.lows[at]
    if shop:
        return found.capital(at) or low in BETWEEN
    if low in _PERSON_CUES:
        return False
    titled = low in CHAIN or low in lists().place
    return (
        titled
        or (found.capital(at) and (low not in lists().common or low in lists().given))
        or low in lists().area
        or (low in BETWEEN and found.capital(at - 1))
    )
