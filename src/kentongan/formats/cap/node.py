"""One element of a message, asked for its parts; what nobody asked for is refused."""

from __future__ import annotations

import math
import re
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import plain
from kentongan.formats.cap.values import Pair, Reference

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

C = TypeVar("C", bound=StrEnum)
_OLD = {"Very Likely": "Likely"}  # CAP 1.0's word, to be read as the newer one
_NAME = re.compile(r"[^\s,<&]+")
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[-+](?:0\d|1[0-4]):\d\d)"
)


class NotCap(Refusal):
    """XML, but no CAP message; or no XML."""

    what = Words(
        "Pesan {name} bukan CAP 1.2 yang sah: {where} ({found})."
        " Minta pesan yang lengkap dari pengirimnya.",
        "Message {name} isn't valid CAP 1.2: {where} ({found})."
        " Ask its sender for a complete message.",
    )


class Node:
    """An element; `finish` refuses what none of the questions named."""

    def __init__(self, element: Element, space: str, name: str) -> None:
        self._parts: dict[str, list[Element]] = {}
        self._space, self._name = space, name
        self._tag = element.tag.rpartition("}")[2]
        for part in element:
            self._parts.setdefault(str(part.tag), []).append(part)

    def _refuse(self, tag: str, found: str) -> NotCap:
        return NotCap(name=self._name, where=f"{self._tag}/{tag}", found=found[:80])

    def _take(self, tag: str) -> list[Element]:
        return self._parts.pop(f"{{{self._space}}}{tag}", [])

    def texts(self, tag: str) -> tuple[str, ...]:
        """Return the text of each element `tag`."""
        return tuple(plain(part.text or "").strip() for part in self._take(tag))

    def text(self, tag: str) -> str:
        """Return the text of `tag`, or nothing.

        Raises
        ------
        NotCap
            If there is more than one.
        """
        found = self.texts(tag)
        if len(found) > 1:
            raise self._refuse(tag, f"{len(found)} x")
        return found[0] if found else ""

    def needed(self, tag: str) -> str:
        """Return the text of `tag`.

        Raises
        ------
        NotCap
            If there is none.
        """
        found = self.text(tag)
        if not found:
            raise self._refuse(tag, "-")
        return found

    def name_of(self, tag: str) -> str:
        """Return a name without spaces, commas and marks of XML.

        Raises
        ------
        NotCap
            If it is none.
        """
        found = self.needed(tag)
        if not _NAME.fullmatch(found):
            raise self._refuse(tag, found)
        return found

    def code(self, tag: str, codes: type[C]) -> C:
        """Return the one code of `tag`.

        Raises
        ------
        NotCap
            If there is none, or one that the standard doesn't know.
        """
        return self._code(tag, self.needed(tag), codes)

    def codes(self, tag: str, codes: type[C], *, least: int = 1) -> tuple[C, ...]:
        """Return the codes of `tag`.

        Raises
        ------
        NotCap
            If there are too few, or some that the standard doesn't know.
        """
        found = self.texts(tag)
        if len(found) < least:
            raise self._refuse(tag, "-")
        return tuple(self._code(tag, one, codes) for one in found)

    def _code(self, tag: str, text: str, codes: type[C]) -> C:
        try:
            return codes(_OLD.get(text, text))
        except ValueError:
            raise self._refuse(tag, text) from None

    def moment(self, tag: str) -> datetime:
        """Return a moment with its zone.

        Raises
        ------
        NotCap
            If there is none.
        """
        return self._moment(tag, self.needed(tag))

    def maybe_moment(self, tag: str) -> datetime | None:
        """Return a moment with its zone, or None."""
        text = self.text(tag)
        return self._moment(tag, text) if text else None

    def _moment(self, tag: str, text: str) -> datetime:
        if not _MOMENT.fullmatch(text):
            raise self._refuse(tag, text)
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            raise self._refuse(tag, text) from None

    def number(self, tag: str) -> float | None:
        """Return a number, or None."""
        text = self.text(tag)
        try:
            found = float(text) if text else None
        except ValueError:
            raise self._refuse(tag, text) from None
        if found is not None and not math.isfinite(found):
            raise self._refuse(tag, text)
        return found

    def children(self, tag: str) -> list[Node]:
        """Return the elements `tag`."""
        return [Node(part, self._space, self._name) for part in self._take(tag)]

    def pairs(self, tag: str) -> tuple[Pair, ...]:
        """Return names with their values."""
        found = []
        for node in self.children(tag):
            found.append(Pair(node.needed("valueName"), node.text("value")))
            node.finish()
        return tuple(found)

    def references(self, tag: str) -> tuple[Reference, ...]:
        """Return the earlier messages that are named, each sender,identifier,sent."""
        found = []
        for text in self.text(tag).split():
            parts = text.split(",")
            if len(parts) != 3:
                raise self._refuse(tag, text)
            found.append(Reference(parts[0], parts[1], self._moment(tag, parts[2])))
        return tuple(found)

    def set_aside(self, tag: str) -> None:
        """Pass over `tag` on purpose."""
        self._take(tag)

    def finish(self) -> None:
        """Refuse what was not asked for; other standards' elements are set aside.

        Raises
        ------
        NotCap
            With the first element of CAP that stands where none may.
        """
        for tag in self._parts:
            space, _, name = tag.removeprefix("{").rpartition("}")
            if space == self._space:
                raise self._refuse(name, "?")
