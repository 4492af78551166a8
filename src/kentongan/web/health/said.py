"""How a fact of health is said, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils import translation

from kentongan.domain.words import Words
from kentongan.web.templatetags import words as say

UNITS = ("byte", "kB", "MB", "GB", "TB")
STEP = 1024


@dataclass(frozen=True)
class Fact:
    """What stands; with `todo` something should be done about it."""

    key: str
    name: Words
    says: Words
    todo: Words | None = None


def moment(at: datetime) -> Words:
    """Return a moment in words."""
    return _both(lambda: say.moment_long(at))


def size(count: int) -> Words:
    """Return a number of bytes in a unit that can be read."""
    value, unit = float(count), 0
    while value >= STEP and unit < len(UNITS) - 1:
        value, unit = value / STEP, unit + 1
    whole = int(value) if unit < UNITS.index("GB") else round(value, 1)
    return _both(lambda: f"{say.number(whole)} {UNITS[unit]}")


def _both(text: Callable[[], str]) -> Words:
    told = []
    for language in ("id", "en"):
        with translation.override(language):
            told.append(text())
    return Words(*told)
