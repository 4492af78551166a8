"""Parties are groups, named by what they do; two sides make a matter opposed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.publication.rules import check_text

MIN_LETTERS = 4
MAX_LETTERS = 120
# What a group believes or where it comes from isn't what it does.
_BELONGING = re.compile(
    r"\b(?:umat|jemaat|jama['\u2019]?ah|agama|islam|muslim|kristen|nasrani|katolik"
    r"|hindu|budd?h?a|kong ?h?u ?cu|syiah|ahmadiyah|suku|etnis|ras|pribumi"
    r"|tionghoa|cina|arab|madura|papua|partai|simpatisan)\b",
    re.IGNORECASE,
)
# Matters in which belonging may be the very fact at issue.
AT_ISSUE = frozenset(
    {
        "intoleransi",
        "simbol_dipersoalkan",
        "ujaran_kebencian",
        "rumah_ibadah",
        "perguruan_silat",
        "perselisihan_ormas",
        "tahapan_pemilu",
        "alat_peraga_kampanye",
        "pemilihan_desa",
    }
)


class Side(StrEnum):
    """On which side of a matter a group stands."""

    ONE = "pihak_1"
    TWO = "pihak_2"
    THREE = "pihak_3"
    APART = "di_luar"


class NotAGroup(Refusal):
    """A party without a name."""

    what = Words(
        "Pihak: sebut kelompok menurut kegiatannya, misal pedagang atau warga sekitar.",
        "Party: name the group by what it does, for example traders or neighbours.",
    )


class NamedByBelonging(Refusal):
    """A group named by faith, ethnicity or party."""

    what = Words(
        'Pihak: "{word}" menyebut keyakinan, asal, atau partai.'
        " Sebut apa yang dikerjakan kelompok itu, misal pedagang atau warga sekitar.",
        'Party: "{word}" tells faith, origin or political party.'
        " Say what the group does, for example traders or neighbours.",
    )


@dataclass(frozen=True)
class NewParty:
    """A group that has a part in the matter."""

    name: str
    side: Side = Side.APART


def check_group(name: str, *, issue_type: str) -> str:
    """Return the name of a group without outer blanks.

    Raises
    ------
    NotAGroup
        If there is none.
    HoldsPersonalData
        If it names a person.
    NamedByBelonging
        If it tells what people are, where that isn't the fact at issue.
    """
    group = name.strip()
    if not MIN_LETTERS <= len(group) <= MAX_LETTERS:
        raise NotAGroup
    check_text(group)
    found = _BELONGING.search(group)
    if found is not None and issue_type not in AT_ISSUE:
        raise NamedByBelonging(word=found.group())
    return group


def opposed(sides: Iterable[Side]) -> bool:
    """Return whether two or more groups stand against each other."""
    return len(set(sides) - {Side.APART}) > 1
