"""The minutes as plain text: what is approved, and kept when they are amended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

NOT_DISCUSSED = "Tidak dibahas."


class ItemsOpen(Refusal):
    """Agenda items of which the minutes say nothing, not even that they were left."""

    what = Words(
        "Notula Rakor {name}: butir {items} belum berisi. Tulis pembahasannya, atau"
        " tandai tidak dibahas.",
        "The minutes of Rakor {name}: items {items} say nothing yet. Write what was"
        " said, or mark them as not discussed.",
    )


@dataclass(frozen=True)
class MinutedItem:
    """One agenda item with what was said.

    `ruled` says that a directive, a decision or statements stand under it.
    """

    order: int
    title: str
    minutes: str
    not_discussed: bool = False
    ruled: bool = False

    @property
    def told(self) -> bool:
        """Whether the minutes say what became of it."""
        return bool(self.minutes) or self.ruled or self.not_discussed


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

    @property
    def open_items(self) -> tuple[int, ...]:
        """The orders of the items of which nothing is said."""
        return tuple(item.order for item in self.items if not item.told)


def check_whole(minutes: Minutes, name: str) -> None:
    """Let nobody approve minutes that pass over an item of the agenda.

    Raises
    ------
    ItemsOpen
        With the items.
    """
    if minutes.open_items:
        items = ", ".join(str(order) for order in minutes.open_items)
        raise ItemsOpen(name=name, items=items)


def text_of(minutes: Minutes) -> str:
    """Return the minutes as one text, in the order of a notula."""
    lines = ["PEMBUKAAN", minutes.opening or "-", "", "PEMBAHASAN"]
    for item in minutes.items:
        lines += [f"{item.order}. {item.title}", _said(item)]
    lines += ["", "KEPUTUSAN", *_numbered(minutes.decisions)]
    lines += ["", "ARAHAN", *_numbered(minutes.directives)]
    return "\n".join(lines)


def _said(item: MinutedItem) -> str:
    return item.minutes or (NOT_DISCUSSED if item.not_discussed else "-")


def _numbered(lines: Sequence[str]) -> list[str]:
    return [f"{place}. {line}" for place, line in enumerate(lines, 1)] or ["-"]
