"""A typed line as its words, each read as at most one part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = re.compile(r'"([^"]*)"?|[^\s"]+')
_LONGEST = 24
"""Words of a line that are looked at."""


@dataclass(frozen=True)
class Token:
    """A word as it was typed, or words in quotes, which are no part of anything."""

    text: str
    quoted: bool = False

    def __str__(self) -> str:
        """Return it as it stands in a line."""
        return f'"{self.text}"' if self.quoted else self.text


class Line:
    """The words of a line; what is taken by a part is no longer free."""

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))[:_LONGEST]
        self.tokens = [
            Token(m[0] if m[1] is None else m[1].strip(), m[1] is not None)
            for m in found
        ]
        self._taken: dict[int, str] = {}

    def free(self) -> list[int]:
        """Return the places of the words that no part took, without the quoted."""
        every = enumerate(self.tokens)
        return [n for n, one in every if n not in self._taken and not one.quoted]

    def take(self, part: str, places: Iterable[int]) -> None:
        """Let `part` take the words at `places`."""
        self._taken.update(dict.fromkeys(places, part))

    def said(self, part: str) -> str:
        """Return the words that `part` took."""
        return " ".join(
            str(one)
            for n, one in enumerate(self.tokens)
            if self._taken.get(n, "") == part
        )

    def without(self, part: str) -> str:
        """Return the line without the words of `part`."""
        return " ".join(
            str(one)
            for n, one in enumerate(self.tokens)
            if self._taken.get(n, "") != part
        )

    def free_text(self) -> str:
        """Return the words that are looked for, without their quotes."""
        rest = (one.text for n, one in enumerate(self.tokens) if n not in self._taken)
        return " ".join(one for one in rest if one)
