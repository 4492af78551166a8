"""A word that people read, in both languages."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """One text in Indonesian and in English."""

    id: str
    en: str

    def __call__(self, language: str) -> str:
        """Return the text in `language` ("id" or "en"); Indonesian when unknown."""
        return self.en if language.startswith("en") else self.id

    @property
    def do_not_call_in_templates(self) -> bool:
        """Tell Django that a page which names Words means the text, not a call."""
        return True
