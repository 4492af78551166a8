"""How one room names a row of another: kind and id, without a foreign key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, order=True)
class Ref:
    """A row of any room, for example `rumour:12`."""

    kind: str
    id: int

    def __str__(self) -> str:
        """Return the form that is stored."""
        return f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the Ref written as `kind:id`.

        Raises
        ------
        ValueError
            If `text` isn't of that form.
        """
        kind, _, number = text.partition(":")
        if not (kind.isidentifier() and number.isdigit()):
            raise ValueError(f"{text!r} is not kind:id, for example rumour:12")
        return cls(kind, int(number))
