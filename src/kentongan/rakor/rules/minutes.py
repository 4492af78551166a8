"""The minutes as plain text: what is approved, and kept when they are amended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class MinutedItem:
    """One agenda item with what was said."""

    order: int
    title: str
    minutes: str


@dataclass(frozen=True)
class Minutes:
    """What the minutes hold besides the attendance."""

    opening: str
    items: Sequence[MinutedItem]
    decisions: Sequence[str]
    directives: Sequence[str]

    @property
    def empty(self) -> bool:
        """Return whether nothing was written down."""
        said = any(item.minutes for item in self.items)
        return not (self.opening or said or self.decisions or self.directives)


def text_of(minutes: Minutes) -> str:
    """Return the minutes as one text, in the order of a notula."""
    lines = ["PEMBUKAAN", minutes.opening or "-", "", "PEMBAHASAN"]
    for item in minutes.items:
        lines += [f"{item.order}. {item.title}", item.minutes or "-"]
    lines += ["", "KEPUTUSAN", *_numbered(minutes.decisions)]
    lines += ["", "ARAHAN", *_numbered(minutes.directives)]
    return "\n".join(lines)


def _numbered(lines: Sequence[str]) -> list[str]:
    return [f"{place}. {line}" for place, line in enumerate(lines, 1)] or ["-"]
