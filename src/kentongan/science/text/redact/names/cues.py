"""Words that announce a name: titles, kinship, roles, "bernama"."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kentongan.science.text.redact.tokens import lists
from kentongan.science.text.wordlists import word_lists

_WORDS = word_lists(Path(__file__).with_name("cue_words.csv"))

TITLES = _WORDS["title"]
"""Words before a name that are hardly anything else: "mbak", "cak"."""
WEAK_TITLES = _WORDS["weak_title"]
"""Titles that are ordinary words too: "ibu", "kakak", "guru"."""
CHAIN = TITLES | WEAK_TITLES

NAMING = _WORDS["naming"]
"""Words that say a name follows: "bernama", "a.n."."""
NEEDS_CAPITAL = _WORDS["needs_capital"]
"""Those of `NAMING` after which other things than names stand too."""
FILLER = _WORDS["filler"]
"""Words between "nama" and the name: "nama saya", "nama lengkap"."""

KIN = _WORDS["kin"]
"""Kinship and roles after which a capital begins a name: "korban", "istri"."""
NEEDS_KNOWN = _WORDS["needs_known"]
"""Those of `KIN` after which only a known name is one: "dari", "toko"."""

CHILDREN = _WORDS["child"]
"""Those of `KIN` after which a strange word without a capital is a child's name."""
WHOSE = _WORDS["whose"]
"""Words between a kin and the name: "anak saya Rafi", "anak pertama Rafi"."""
BETWEEN = _WORDS["between"]
"""Words inside a name: "bin", "al"."""
INITIALED = _WORDS["initialed"]
"""Words after which capitals are somebody's initials: "inisial", "korban"."""
NOT_INITIALS = _WORDS["not_initials"]
"""Capitals after "siswa" or "korban" that are nobody's initials: "SD", "RT"."""

DOES = _WORDS["does"]
"""What only somebody does: after "Bagus" or "bagus" it tells a name from a word."""
AT = _WORDS["at"]
"""Words after which a capital is a place: "di", "nang"."""
TOWARDS = _WORDS["towards"]
"""Words after which it may be a place or somebody: "ke", "dari"."""
BESIDE = _WORDS["beside"]
"""Words after which a capital that is no word is somebody: "cuma", "sama"."""
GIVES = _WORDS["gives"]
"""What is done to somebody with "ke": "dijual ke", "titip ke"."""
PETS = _WORDS["pet"]
"""Animals: "kucing nama Milo" names nobody."""


GIVEN, PLACE, CUE = 1, 2, 4


@cache
def cues() -> dict[str, int]:
    """Return what the words in lower case can be at which anything begins."""
    held = lists()
    kinds: dict[str, int] = {}
    for bit, words in (
        (GIVEN, held.given),
        (PLACE, held.place | held.business | held.figures),
        (CUE, CHAIN | NAMING | KIN | {"atas"}),
    ):
        for word in words:
            kinds[word] = kinds.get(word, 0) | bit
    return kinds
