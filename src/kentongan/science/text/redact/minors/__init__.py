"""Age, school and class, where a child or a victim is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.science.text.redact.minors.ages import ages
from kentongan.science.text.redact.minors.concern import concerns_one
from kentongan.science.text.redact.minors.schools import (
    beside,
    classes,
    is_classed,
    schools,
    sure_classes,
)
from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["minors"]

_ADULT = 18
_CLASSES = frozenset({
    "kelas", "kelase", "kelasnya", "kelassa", "kls", "klas", "klz", "siswa", "ips",
    "ipa", "mipa", "tk", "nol", "sd", "smp", "sma", "smk", "mts", "tkj", "tkr", "rpl",
    "akl",
})  # fmt: skip
_SCHOOLS = frozenset({
    "tk", "tkit", "tkn", "paud", "sd", "sdn", "sdi", "sdit", "sdk", "sds", "sdlb",
    "smp", "smpn", "smpi", "smpit", "smpk", "smps", "smplb", "sma", "sman", "smai",
    "smait", "smak", "smas", "smalb", "smk", "smkn", "smki", "smkit", "smks", "mts",
    "mtsn", "mtss", "slb", "slbn", "stm", "ponpes", "pondok", "pesantren", "madrasah",
    "sekolah", "sakola'an", "sakolaan", "playgroup", "bermain", "daycare", "panti",
    "mi", "min", "mis", "mim", "ra", "kb", "ma", "man", "mas", "tpa", "tpq", "tpk",
    "pkbm", "lksa", "upt", "pp", "pps",
})  # fmt: skip


def minors(
    seen: str, low: str, words: Sequence[str], named: Sequence[Span]
) -> Iterator[Span]:
    """Yield age, school and class of `seen` where they lead to a person.

    A school as a place ("genangan di depan SDN Jati 2") stays unless a child or a
    victim is spoken of. `low` is the shadow `seen` in lower case,
    `words` its words and `named` the names in it.
    """
    found = list(ages(low, words))
    classed = not _CLASSES.isdisjoint(words)
    schooled = not _SCHOOLS.isdisjoint(words)
    if not (found or classed or schooled):
        return
    concerned = (
        any(one.years < _ADULT for one in found)
        or concerns_one(low)
        or (bool(named) and (is_classed(low) or beside(seen, named)))
    )
    for one in found:
        if concerned or one.cued:
            yield Span(one.start, one.end, SpanKind.AGE)
    if concerned:
        for start, end in schools(seen, low) if schooled else ():
            yield Span(start, end, SpanKind.SCHOOL)
        for start, end in classes(low):
            yield Span(start, end, SpanKind.CLASS)
    elif classed:
        for start, end in sure_classes(low):
            yield Span(start, end, SpanKind.CLASS)
