"""The reader's language, and how numbers are said in it."""

from __future__ import annotations

from django.utils.translation import get_language


def language() -> str:
    """Return "id" or "en"."""
    return "en" if (get_language() or "id").startswith("en") else "id"


def number(value: float) -> str:
    """Return 1.234,5 in Indonesian and 1,234.5 in English."""
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
    if language() == "en":
        return text
    return text.translate(str.maketrans(",.", ".,"))
