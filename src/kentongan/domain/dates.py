"""How days are said, in both languages: the one home of their words."""

from __future__ import annotations

from datetime import date

from kentongan.domain.words import Words

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


def weekday(day: date) -> Words:
    """Return Senin."""
    return WEEKDAYS[day.weekday()]


def short_day(day: date) -> Words:
    """Return 24 Feb."""
    month = MONTHS[day.month - 1]
    return Words(f"{day.day} {month.id[:3]}", f"{day.day} {month.en[:3]}")


def day_month(day: date) -> Words:
    """Return 24 Februari."""
    month = MONTHS[day.month - 1]
    return Words(f"{day.day} {month.id}", f"{day.day} {month.en}")


def plain_day(day: date) -> Words:
    """Return 24 Februari 2020."""
    said = day_month(day)
    return Words(f"{said.id} {day.year}", f"{said.en} {day.year}")


def long_day(day: date) -> Words:
    """Return Senin, 24 Februari 2020."""
    name, said = weekday(day), plain_day(day)
    return Words(f"{name.id}, {said.id}", f"{name.en}, {said.en}")


def month_of(name: str) -> Words:
    """Return Februari of 2020-02, and of 2020-02-2, the name of a second meeting."""
    return MONTHS[int(name.split("-")[1]) - 1]


def month_year(name: str) -> Words:
    """Return Februari 2020 of 2020-02, and of 2020-02-2."""
    month, year = month_of(name), name.partition("-")[0]
    return Words(f"{month.id} {year}", f"{month.en} {year}")
