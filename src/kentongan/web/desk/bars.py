"""A count with its expected value as a small bar: one scale for the whole list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 96


@dataclass(frozen=True)
class Bar:
    """Pixels of the bar, and where the usual count is ticked; None for no tick."""

    width: int
    tick: int | None


def bars(counts: Sequence[tuple[float, float | None]]) -> list[Bar]:
    """Return a bar for each (count, usual), drawn to the list's largest value."""
    top = max((max(n, usual or 0) for n, usual in counts), default=0) or 1
    return [
        Bar(
            width=max(1, round(n / top * WIDTH)),
            tick=None if usual is None else min(WIDTH - 1, round(usual / top * WIDTH)),
        )
        for n, usual in counts
    ]
