"""Sentences that count: Indonesian has one form, other languages have more."""

from __future__ import annotations

from django.utils.translation import ngettext


def counted(text: str, n: int, **values: object) -> str:
    """Return `text` for the number `n`, in the reader's language."""
    return ngettext(text, text, n).format(n=n, **values)
