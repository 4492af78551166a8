"""What must be said in words, kept free of persons; how days are said."""

from __future__ import annotations

from datetime import date

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.publication.rules import check_text
from kentongan.science.text.redact import redact

LEAST = 10
WEEKDAYS = (
    Words("Senin", "Monday"),
    Words("Selasa", "Tuesday"),
    Words("Rabu", "Wednesday"),
    Words("Kamis", "Thursday"),
    Words("Jumat", "Friday"),
    Words("Sabtu", "Saturday"),
    Words("Minggu", "Sunday"),
)
MONTHS = (
    Words("Januari", "January"),
    Words("Februari", "February"),
    Words("Maret", "March"),
    Words("April", "April"),
    Words("Mei", "May"),
    Words("Juni", "June"),
    Words("Juli", "July"),
    Words("Agustus", "August"),
    Words("September", "September"),
    Words("Oktober", "October"),
    Words("November", "November"),
    Words("Desember", "December"),
)


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


def say_day(day: date) -> Words:
    """Return 25 Maret 2020, and the same in English."""
    month = MONTHS[day.month - 1]
    return Words(f"{day.day} {month.id} {day.year}", f"{day.day} {month.en} {day.year}")


def say_weekday(day: date) -> Words:
    """Return Rabu, and the same in English."""
    return WEEKDAYS[day.weekday()]


def say_month(name: str) -> Words:
    """Return Februari 2020 for 2020-02 (and for 2020-02-2)."""
    year, month = name.split("-")[:2]
    words = MONTHS[int(month) - 1]
    return Words(f"{words.id} {year}", f"{words.en} {year}")
