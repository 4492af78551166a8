"""A chosen day must be a working day that hasn't passed."""

from __future__ import annotations

from datetime import date

from kentongan.domain.dates import plain_day, weekday
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.domain.workdays import Calendar


class NotAWorkday(Refusal):
    """Offices are closed on that day."""

    what = Words(
        "{field_id} {day_id} libur ({name_id}). Pilih hari kerja, misal {next_id}.",
        "{field_en}: {day_en} is a holiday ({name_en})."
        " Choose a working day, e.g. {next_en}.",
    )


class PastDay(Refusal):
    """That day has passed."""

    what = Words(
        "{field_id} {day_id} sudah lewat. Pilih hari ini atau sesudahnya.",
        "{field_en}: {day_en} has passed. Choose today or later.",
    )


def check_workday(field: Words, day: date, *, today: date, calendar: Calendar) -> date:
    """Return `day` when offices work on it and it hasn't passed.

    Raises
    ------
    PastDay
        If it lies before `today`.
    NotAWorkday
        If it is free, as known `today`; the next working day is proposed.
    """
    said = plain_day(day)
    if day < today:
        raise PastDay(
            field_id=field.id, field_en=field.en, day_id=said.id, day_en=said.en
        )
    if calendar.is_workday(day, known_at=today):
        return day
    holiday = calendar.holiday(day, today)
    name = holiday.name if holiday else weekday(day)
    following = plain_day(calendar.next_workday(day, known_at=today))
    raise NotAWorkday(
        field_id=field.id,
        field_en=field.en,
        day_id=said.id,
        day_en=said.en,
        name_id=name.id,
        name_en=name.en,
        next_id=following.id,
        next_en=following.en,
    )
