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


def minors(seen: str, low: str) -> Iterator[Span]:
    """Yield age, school and class of `seen` where they lead to a person.

    A school as a place ("genangan di depan SDN Jati 2") stays unless a child or a
    victim is spoken of. `low` is the shadow `seen` in lower case.
    """
    found = list(ages(low))
    if not (
        any(one.years < _ADULT for one in found)
        or concerns_one(low)
    ):
        for one in found:
            if one.cued:
                yield Span(one.start, one.end, SpanKind.AGE)
        for start, end in sure_classes(low):
            yield Span(start, end, SpanKind.CLASS)
        return
    for one in found:
        yield Span(one.start, one.end, SpanKind.AGE)
    for start, end in schools(seen, low):
        yield Span(start, end, SpanKind.SCHOOL)
    for start, end in classes(low):
        yield Span(start, end, SpanKind.CLASS)
