"""Review dates and condition checks: each sets the next; a holiday moves the work."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kentongan.domain.dates import plain_day
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.domain.workdays import Calendar

WEEKLY = 7
LONGEST = 366


class Outcome(StrEnum):
    """What a review ended with."""

    KEPT = "dipertahankan"
    REMINDED = "diingatkan"
    FULFILLED = "terpenuhi"
    REVOKED = "dicabut"
    REPLACED = "digantikan"
    LAPSED = "kedaluwarsa"
    NOT_NEEDED = "tidak_perlu"


class Check(StrEnum):
    """What a check of a condition found."""

    MET = "terpenuhi"
    NOT_MET = "belum_terpenuhi"
    UNCLEAR = "tidak_dapat_dipastikan"

    @property
    def met(self) -> bool | None:
        """Return the answer, or None where the source gave none."""
        return {Check.MET: True, Check.NOT_MET: False}.get(self)


class NoReviewDate(Refusal):
    """A decision that waits, and nobody will look again."""

    what = Words(
        "Keputusan: isi tanggal tinjau ulang.", "Decision: give a review date."
    )


class BadReviewDate(Refusal):
    """A review in the past."""

    what = Words(
        "Tanggal tinjau ulang {day_id} tidak sesudah hari ini. Pilih tanggal lain.",
        "Review date {day_en} isn't after today. Choose another date.",
    )


class BadInterval(Refusal):
    """A condition that nobody looks at, or too often."""

    what = Words(
        "Syarat: diperiksa setiap berapa hari? Isi 1 sampai {longest}.",
        "Condition: checked every how many days? Give 1 to {longest}.",
    )


class NotDue(Refusal):
    """Its day hasn't come."""

    what = Words(
        "Belum ada tinjauan atau pemeriksaan yang jatuh tempo. Tunggu tanggalnya.",
        "No review or check is due. Wait for its date.",
    )


class NotChecked(Refusal):
    """A condition that nobody checks now."""

    what = Words(
        "Syarat ini tidak sedang diperiksa: keputusannya belum ditetapkan atau sudah"
        " berakhir.",
        "This condition isn't being checked: its decision isn't made or has ended.",
    )


@dataclass(frozen=True)
class Due:
    """When a review or check was raised, and on which day it becomes work."""

    raised_on: date
    workday: date


def check_dates(dates: Collection[date], *, today: date) -> list[date]:
    """Return the review dates in order, each once.

    A holiday is allowed: the review is raised then and becomes work afterwards.

    Raises
    ------
    BadReviewDate
        If one isn't after `today`.
    """
    for day in dates:
        if day <= today:
            said = plain_day(day)
            raise BadReviewDate(day_id=said.id, day_en=said.en)
    return sorted(set(dates))


def check_next(
    dates: Collection[date], pending: Collection[date], *, today: date, met: bool
) -> None:
    """Let each review set the next, unless the condition is met.

    `pending` are dates that stand already.

    Raises
    ------
    NoReviewDate
        If nobody would look again.
    """
    ahead = [day for day in (*dates, *pending) if day > today]
    if not ahead and not met:
        raise NoReviewDate


def check_first(dates: Collection[date], *, waits: bool) -> None:
    """Refuse a decision that waits on someone outside and is never looked at again.

    Raises
    ------
    NoReviewDate
        If it `waits` and there is no date.
    """
    if waits and not dates:
        raise NoReviewDate


def check_every(days: int) -> int:
    """Return the interval of a condition's checks.

    Raises
    ------
    BadInterval
        If it is less than a day or more than a year.
    """
    if not 1 <= days <= LONGEST:
        raise BadInterval(longest=LONGEST)
    return days


def raised(day: date, *, today: date, calendar: Calendar) -> Due | None:
    """Return when what is due on `day` becomes work; None while it isn't due.

    It is raised on its day, holiday or not, and becomes work on the next working day,
    as the calendar was known when it was raised.
    """
    if day > today:
        return None
    return Due(today, calendar.next_workday(today, known_at=today))


def next_check(day: date, every: int) -> date:
    """Return when a condition is checked again."""
    return day + timedelta(days=every)
