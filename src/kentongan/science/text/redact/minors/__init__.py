"""Age, school and class, where a child or a victim is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.science.text.redact.minors.ages import ages
from kentongan.science.text.redact.minors.concern import concerns_one
from kentongan.science.text.redact.minors.schools import classes, schools, sure_classes
from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["minors"]

_ADULT = 18
_CLASSES = ("kelas", "kls", "klas", "klz", "siswa ", " ips", " ipa", " mipa", "tk ", "nol ", " sd", " smp", " sma")
_SCHOOLS = (
    "sd", "smp", "sma", "smk", "tk", "mts", "slb", "stm", "sekolah", "pondok", "ponpes",
    "pesantren", "madrasah", "paud", "mi", "ra ", "kb ", "ma ", "pp ", "sakol", "play", "day",
    "bermain", "panti", "tp",
)  # fmt: skip


def minors(seen: str, low: str) -> Iterator[Span]:
    """Yield age, school and class of `seen` where they lead to a person.

    A school as a place ("genangan di depan SDN Jati 2") stays unless a child or a
    victim is spoken of. `low` is the shadow `seen` in lower case.
    """
    found = list(ages(low))
    classed = any(map(low.__contains__, _CLASSES))
    schooled = any(map(low.__contains__, _SCHOOLS))
    if not (found or classed or schooled):
        return
    concerned = any(one.years < _ADULT for one in found) or concerns_one(low)
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
