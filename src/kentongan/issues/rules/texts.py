"""Words that officers write: a heading is refused, a story is redacted."""

from __future__ import annotations

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.publication.rules import check_text
from kentongan.science.text.redact import redact

MIN_WORDS = 10
MAX_TITLE = 200


class BadTitle(Refusal):
    """A heading that says nothing, or too much."""

    what = Words(
        "Judul: tulis 10 sampai 200 huruf, apa yang terjadi dan di mana.",
        "Title: write 10 to 200 letters, what happens and where.",
    )


class NoStory(Refusal):
    """An entry without words."""

    what = Words(
        "Uraian: tulis paling sedikit 10 huruf.",
        "Description: write at least 10 letters.",
    )


def check_title(text: str) -> str:
    """Return a heading without outer blanks; it stands in lists and documents.

    Raises
    ------
    BadTitle
        If it is too short or too long.
    HoldsPersonalData, TreatsAsThreat
        If it names a person or speaks of a right as a threat.
    """
    title = text.strip()
    if not MIN_WORDS <= len(title) <= MAX_TITLE:
        raise BadTitle
    check_text(title)
    return title


class TooLong(Refusal):
    """A place, a step or a value that doesn't fit."""

    what = Words(
        "Isian: {size} huruf melebihi {limit}. Ringkaskan; ceritanya masuk ke uraian.",
        "Entry: {size} letters exceed {limit}. Shorten it; stories have a field.",
    )


def check_short(text: str, limit: int = MAX_TITLE) -> str:
    """Return a place or a step without outer blanks; it may be empty.

    Raises
    ------
    TooLong
        If it has more than `limit` letters.
    HoldsPersonalData, TreatsAsThreat
        If it names a person or speaks of a right as a threat.
    """
    short = text.strip()
    if len(short) > limit:
        raise TooLong(size=len(short), limit=limit)
    check_text(short)
    return short


def clean(text: str) -> str:
    """Return a story in which personal data is replaced by tokens."""
    return redact(text.strip()).text


def check_story(text: str) -> str:
    """Return a story as it is kept: redacted.

    Raises
    ------
    NoStory
        If it is too short to say something.
    """
    if len(text.strip()) < MIN_WORDS:
        raise NoStory
    return clean(text)
