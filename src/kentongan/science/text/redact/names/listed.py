"""Names that stand in a list with other names: "Budi, Indah dan Surya"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.names.extent import extend
from kentongan.science.text.redact.tokens import lists

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kentongan.science.text.redact.tokens import Tokens

_BETWEEN = re.compile(
    r"\s?[,;&/+]\s{0,2}(?:\d{1,2}[.)]?\s)?|[\s;,]{0,3}(?:\d{1,2}[.)]|-|\*)\s?"
    r"|\s\d{1,2}\s"
)
_AND = frozenset(
    {"dan", "sama", "sm", "karo", "kalian", "kaliyan", "bi'", "ban", "dgn"}
)


def listed(
    found: Tokens, named: Sequence[tuple[int, int]], passed: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the words among `passed` that are names because their neighbours are."""
    if not named or not passed:
        return
    given = lists().given
    starts = {first for first, _ in named}
    ends = {last for _, last in named}
    for index in passed:
        if found.lows[index] in given and _before(found, index, ends):
            last = extend(found, index + 1)
            if not _is_item(found, index, last):
                continue
            ends.add(last)
            yield index, last
    for index in reversed(passed):
        if found.lows[index] in given and _after(found, index + 1, starts):
            starts.add(index)
            yield index, index + 1


def _is_item(found: Tokens, index: int, last: int) -> bool:
    """Return whether words without a capital fill a place in the list alone."""
    return (
        found.words[index][0].isupper() or last == len(found) or found.gaps[last] != " "
    )


def _before(found: Tokens, index: int, ends: set[int]) -> bool:
    """Return whether a name ends right before the list mark before word `index`."""
    if index in ends:
        return _BETWEEN.fullmatch(found.gaps[index]) is not None
    return index - 1 in ends and found.lows[index - 1] in _AND


def _after(found: Tokens, index: int, starts: set[int]) -> bool:
    """Return whether a name begins right after the list mark before word `index`."""
    if index in starts:
        return _BETWEEN.fullmatch(found.gaps[index]) is not None
    return index + 1 in starts and found.lows[index] in _AND
