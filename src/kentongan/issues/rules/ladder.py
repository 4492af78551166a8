"""The escalation ladder: one step at a time, each with its time limit.

The limits of `ladder.csv` are a first proposal in working days. A matter in which
someone is accused now (T1), or that is red, counts clock hours instead.
"""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from zoneinfo import ZoneInfo

from kentongan.domain.areas import AreaLevel, level_of
from kentongan.domain.codes import Harm, Level
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.domain.workdays import Calendar
from kentongan.issues.rules.dates import last_minute
from kentongan.reports.rules import check_reason


class Rung(StrEnum):
    """A step of the ladder, from the neighbourhood to the minister."""

    NEIGHBOURHOOD = "rt_rw"
    VILLAGE = "kelurahan"
    DISTRICT = "kecamatan"
    CITY = "kota"
    MAYOR = "wali_kota"
    GOVERNOR = "gubernur"
    MINISTER = "menteri"


class Pace(StrEnum):
    """In what a time limit is counted."""

    WORKDAYS = "hari_kerja"
    CLOCK = "jam"


class TopRung(Refusal):
    """There is nobody above."""

    what = Words(
        "Jenjang {rung}: sudah yang tertinggi. Tetapkan langkah di jenjang ini.",
        "Rung {rung}: already the highest. Set a next step on this rung.",
    )


@dataclass(frozen=True)
class Limit:
    """How long a matter may stay on a rung, in working days or in clock hours."""

    workdays: int
    clock_hours: int


@functools.cache
def limits() -> Mapping[Rung, Limit]:
    """Return the time limit of each rung."""
    text = (files(__package__) / "ladder.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    found = {
        Rung(row["rung"]): Limit(int(row["workdays"]), int(row["clock_hours"]))
        for row in rows
    }
    return MappingProxyType(found)


def escalate(rung: Rung, reason: str) -> Rung:
    """Return the next rung: one step up, with a reason.

    Raises
    ------
    NeedReason
        If no reason is given.
    TopRung
        If `rung` is the last.
    """
    check_reason(reason)
    if rung is Rung.MINISTER:
        raise TopRung(rung=rung)
    rungs = list(Rung)
    return rungs[rungs.index(rung) + 1]


def first_rung(area: str) -> Rung:
    """Return where a matter of `area` starts when nobody says otherwise."""
    rungs = {AreaLevel.VILLAGE: Rung.VILLAGE, AreaLevel.DISTRICT: Rung.DISTRICT}
    return rungs.get(level_of(area), Rung.CITY)


def pace_of(
    *, harm: Harm | None, violence_confirmed: bool, level: Level | None = None
) -> Pace:
    """Return how time is counted: T1 and red count clock hours.

    Confirmed violence is red by itself; `level` is given where it was computed.
    """
    red = violence_confirmed or level is Level.CRITICAL
    return Pace.CLOCK if red or harm is Harm.ACCUSED else Pace.WORKDAYS


def rung_due(
    since: datetime,
    rung: Rung,
    calendar: Calendar,
    known_at: date,
    *,
    zone: ZoneInfo,
    pace: Pace = Pace.WORKDAYS,
) -> datetime:
    """Return until when a matter that is on `rung` `since` may stay there.

    A term of working days ends with its last day, as far as the decrees of `known_at`
    say which days those are; clock hours run through nights and holidays.
    """
    limit = limits()[rung]
    if pace is Pace.CLOCK:
        return since + timedelta(hours=limit.clock_hours)
    start = day_of(since, zone)
    last = calendar.add_workdays(start, limit.workdays, known_at=known_at)
    return last_minute(last, zone)
