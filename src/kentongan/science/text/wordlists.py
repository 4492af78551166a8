"""Lists of words that lie as tables beside the method that reads them."""

from __future__ import annotations

import csv
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@cache
def word_lists(path: Path) -> Mapping[str, frozenset[str]]:
    """Return the words of a table with the columns `kind` and `word`, by kind."""
    kinds: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            kinds.setdefault(row["kind"], set()).add(row["word"])
    return MappingProxyType({kind: frozenset(held) for kind, held in kinds.items()})


@cache
def word_pairs(path: Path) -> Mapping[str, str]:
    """Return a table of two columns as from the first word to the second."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = iter(csv.reader(lines))
        next(rows)
        return MappingProxyType({row[0]: row[1] for row in rows})
