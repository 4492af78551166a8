"""What can't be done, said as where, what and what to do."""

from __future__ import annotations

from kentongan.domain.words import Words


class Refusal(Exception):
    """An act that isn't done; the values explain why.

    A subclass is defined beside the function that raises it and says in `what`
    (with the names of its values in braces) what is wrong and what to do.
    """

    what = Words("Tidak dapat dilakukan.", "This can't be done.")

    def __init__(self, **values: object) -> None:
        super().__init__(values)
        self.values = values

    def say(self, language: str = "id") -> str:
        """Return the sentence that a person reads."""
        return self.what(language).format_map(_Shown(self.values))

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
