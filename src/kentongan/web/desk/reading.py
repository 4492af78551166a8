"""What a form sent, as values; what can't be read is refused in words."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import TypeVar

from django.http import QueryDict

from kentongan.access import queries as access
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.places import queries as places

E = TypeVar("E", bound=Enum)
DIGITS = 9
YEARS = range(1945, 2100)


class BadChoice(Refusal):
    """Nothing of the list was chosen."""

    what = Words("{field_id}: pilih dari daftar.", "{field_en}: choose from the list.")


class BadMoment(Refusal):
    """Not a day, or not a day and an hour."""

    what = Words(
        "{field_id}: isi tanggal, dan jamnya bila diminta.",
        "{field_en}: give the date, and the hour where it is asked for.",
    )


class BadNumber(Refusal):
    """Not a whole number."""

    what = Words("{field_id}: isi dengan angka.", "{field_en}: give a number.")


def words(form: QueryDict, name: str) -> str:
    """Return a text without outer blanks."""
    return form.get(name, "").strip()


def member(form: QueryDict, name: str, codes: type[E], field: Words) -> E:
    """Return the code that was chosen.

    Raises
    ------
    BadChoice
        If it is none of the list.
    """
    try:
        return codes(form.get(name, ""))
    except ValueError:
        raise BadChoice(field_id=field.id, field_en=field.en) from None


def code(form: QueryDict, name: str, known: set[str], field: Words) -> str:
    """Return a choice that is one of `known`.

    Raises
    ------
    BadChoice
        If it is none of them.
    """
    value = form.get(name, "")
    if value not in known:
        raise BadChoice(field_id=field.id, field_en=field.en)
    return value


def offices(form: QueryDict, name: str) -> tuple[str, ...]:
    """Return the offices that were chosen, the unknown ones left out."""
    known = access.agency_names()
    return tuple(code for code in form.getlist(name) if code in known)


def office(form: QueryDict, name: str) -> str:
    """Return the office that was chosen; empty when there is none such."""
    return next(iter(offices(form, name)), "")


def moment(form: QueryDict, name: str, field: Words) -> datetime | None:
    """Return a day and an hour as lived in the city; None when left empty.

    Raises
    ------
    BadMoment
        If it isn't one.
    """
    text = words(form, name)
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise BadMoment(field_id=field.id, field_en=field.en) from None
    _check_year(found, field)
    return found if found.tzinfo else found.replace(tzinfo=places.zone())


def needed_moment(form: QueryDict, name: str, field: Words) -> datetime:
    """Return a day and an hour.

    Raises
    ------
    BadMoment
        If there is none.
    """
    found = moment(form, name, field)
    if found is None:
        raise BadMoment(field_id=field.id, field_en=field.en)
    return found


def days(form: QueryDict, name: str, field: Words) -> list[date]:
    """Return the days that were given, the empty ones left out.

    Raises
    ------
    BadMoment
        If one isn't a day.
    """
    try:
        given = [text.strip() for text in form.getlist(name)]
        found = [date.fromisoformat(text) for text in given if text]
    except ValueError:
        raise BadMoment(field_id=field.id, field_en=field.en) from None
    for one in found:
        _check_year(one, field)
    return found


def _check_year(day: date, field: Words) -> None:
    """Refuse a slip of the hand, such as the year 20 or 20200."""
    if day.year not in YEARS:
        raise BadMoment(field_id=field.id, field_en=field.en)


def day(form: QueryDict, name: str, field: Words) -> date:
    """Return a day.

    Raises
    ------
    BadMoment
        If there is none.
    """
    found = days(form, name, field)
    if not found:
        raise BadMoment(field_id=field.id, field_en=field.en)
    return found[0]


def number(form: QueryDict, name: str, field: Words) -> int:
    """Return a whole number.

    Raises
    ------
    BadNumber
        If it isn't one.
    """
    text = words(form, name)
    if not text.isascii() or not text.isdigit() or len(text) > DIGITS:
        raise BadNumber(field_id=field.id, field_en=field.en)
    return int(text)


def local(at: datetime) -> str:
    """Return a moment as a form's field holds it."""
    return f"{at.astimezone(places.zone()):%Y-%m-%dT%H:%M}"
