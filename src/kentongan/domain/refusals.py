"""What can't be done, said as where, what and what to do."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from kentongan.domain.act_labels import ACTS
from kentongan.domain.acts import Act
from kentongan.domain.words import Words


def plain(code: Enum) -> Words:
    """Return an act's words, or the office's own word where an edge has no labels."""
    if isinstance(code, Act):
        return ACTS[code]
    text = str(code.value).replace("_", " ")
    return Words(text, text)


class Refusal(Exception):
    """An act that isn't done; the values explain why.

    A subclass is defined beside the function that raises it and says in `what`
    (with the names of its values in braces) what is wrong and what to do. A value may
    be a code or Words, or several of them: they are said in the reader's language.
    """

    what = Words("Tidak dapat dilakukan.", "This can't be done.")

    def __init__(self, **values: object) -> None:
        super().__init__(values)
        self.values = values

    def say(self, language: str = "id", labels: Callable[[Enum], Words] = plain) -> str:
        """Return the sentence that a person reads; `labels` has the words of codes."""

        def said(value: object) -> object:
            if isinstance(value, Words):
                return value(language)
            if isinstance(value, Enum):
                return labels(value)(language)
            if isinstance(value, tuple):
                return ", ".join(str(said(part)) for part in value)
            return value

        shown = {name: said(value) for name, value in self.values.items()}
        return self.what(language).format_map(_Shown(shown))

    def __str__(self) -> str:
        """Return the Indonesian sentence."""
        return self.say("id")


class _Shown(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "?"


class NotFound(Refusal):
    """Absent, or not to be known: the same answer."""

    what = Words(
        "Halaman ini tidak ada atau tidak dibuka untuk Anda. Periksa alamatnya.",
        "Not here, or not open to you. Check the address.",
    )
