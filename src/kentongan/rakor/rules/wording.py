"""What must be said in words, kept free of persons."""

from __future__ import annotations

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.publication.rules import check_text
from kentongan.science.text.redact import redact

LEAST = 10


class TooShort(Refusal):
    """A field that must say something doesn't."""

    what = Words(
        "{field_id}: tulis paling sedikit {least} huruf.",
        "{field_en}: write at least {least} letters.",
    )


def check_words(field: Words, text: str, *, least: int = LEAST) -> str:
    """Return `text` without outer blanks.

    Raises
    ------
    TooShort
        If it has fewer than `least` letters.
    """
    text = text.strip()
    if len(text) < least:
        raise TooShort(field_id=field.id, field_en=field.en, least=least)
    return text


def check_story(field: Words, text: str, *, least: int = LEAST) -> str:
    """Return what was said or written, as it is kept: redacted.

    Officials appear by office; a private person's name, number or address leaves a
    token.

    Raises
    ------
    TooShort
        If it has fewer than `least` letters.
    """
    return redact(check_words(field, text, least=least)).text


def check_sendable(field: Words, text: str, *, least: int = LEAST) -> str:
    """Return words that go out under the city's name: nothing personal is in them.

    Raises
    ------
    TooShort
        If it has fewer than `least` letters.
    HoldsPersonalData, TreatsAsThreat
        If they name a person or speak of a right as a threat.
    """
    text = check_words(field, text, least=least)
    check_text(text)
    return text
