"""Levels of a matter: the indicators met, what they make, and until when it holds.

A level belongs to one matter. A place bears the gravest level of the matters in it, so
three unrelated yellow matters don't add up to an orange one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kentongan.assessment.rules.settings import DEFAULT, Settings
from kentongan.domain.codes import Level

GRAVITY = (Level.UNKNOWN, Level.SAFE, Level.ATTENTION, Level.ALERT, Level.CRITICAL)
ABOVE_GREEN = frozenset({Level.ATTENTION, Level.ALERT, Level.CRITICAL})
GRAVE = frozenset({Level.ALERT, Level.CRITICAL})


class Indicator(StrEnum):
    """What speaks for a level."""

    RISING = "naik"
    SPREADING = "menyebar"
    THREATENED = "orang_terancam"
    OPPOSED = "berhadapan"
    OVERDUE = "terlambat"


@dataclass(frozen=True)
class Facts:
    """What is known of a matter at a moment.

    `observed` reports and `villages` are those of the window that ends with the last
    fact; `upper` is the end of the expected band, None where nothing was expected yet.
    An assembly has no facts. `violence_at` is when violence between groups was
    confirmed through two independent channels. `overdue` is a fact of today: what is
    late stays late until somebody acts.
    """

    observed: int = 0
    upper: float | None = None
    alarm_taken_up: bool = False
    villages: int = 0
    accused_at: datetime | None = None
    injured_at: datetime | None = None
    violence_at: datetime | None = None
    opposed: bool = False
    overdue: bool = False
    last_fact_at: datetime | None = None


@dataclass(frozen=True)
class Standing:
    """A level with the indicators met, and until when it holds."""

    level: Level
    indicators: tuple[Indicator, ...] = ()
    until: datetime | None = None


def window_end(facts: Facts, at: datetime) -> datetime:
    """Return where the window of the indicators ends: with the last fact."""
    return at if facts.last_fact_at is None else min(at, facts.last_fact_at)


def indicators(
    facts: Facts, at: datetime, settings: Settings = DEFAULT
) -> tuple[Indicator, ...]:
    """Return the indicators that `facts` meet, in their order."""
    end = window_end(facts, at)
    since = end - settings.window
    above = facts.upper is not None and facts.observed > facts.upper
    hurt = [facts.accused_at, facts.injured_at]
    met = {
        Indicator.RISING: above or facts.alarm_taken_up,
        Indicator.SPREADING: facts.villages >= settings.spread_villages,
        Indicator.THREATENED: any(w is not None and since < w <= at for w in hurt),
        Indicator.OPPOSED: facts.opposed,
        Indicator.OVERDUE: facts.overdue,
    }
    return tuple(mark for mark in Indicator if met[mark])


def level_of(
    facts: Facts, at: datetime, *, enough: bool, settings: Settings = DEFAULT
) -> Standing:
    """Return the level of a matter or place at the moment `at`.

    `enough` says whether enough word comes from where it is: without indicators,
    silence is no calm. A level runs out `expiry_days` after its last fact.
    """
    marks = indicators(facts, at, settings)
    last = at if facts.overdue else facts.last_fact_at
    until = None if last is None else last + timedelta(days=settings.expiry_days)
    level = _level(marks, facts, at, settings)
    expired = until is not None and until <= at
    if expired or (level is Level.SAFE and not enough):
        return Standing(Level.UNKNOWN, marks, until)
    return Standing(level, marks, until)


def _level(
    marks: tuple[Indicator, ...], facts: Facts, at: datetime, settings: Settings
) -> Level:
    since = window_end(facts, at) - settings.window
    violent = facts.violence_at is not None and since < facts.violence_at <= at
    if violent or len(marks) >= settings.critical_marks:
        return Level.CRITICAL
    if len(marks) >= settings.alert_marks or _accused_now(facts, at, settings):
        return Level.ALERT
    return Level.ATTENTION if marks else Level.SAFE


def _accused_now(facts: Facts, at: datetime, settings: Settings) -> bool:
    hours = timedelta(hours=settings.accused_hours)
    return facts.accused_at is not None and at - hours < facts.accused_at <= at


def gravest(levels: Iterable[Level], *, enough: bool) -> Level:
    """Return the level of a place that holds matters of `levels`.

    Matters whose level ran out say nothing; a place without word is grey.
    """
    known = [level for level in levels if level is not Level.UNKNOWN]
    worst = max(known, key=GRAVITY.index, default=Level.SAFE)
    return Level.UNKNOWN if worst is Level.SAFE and not enough else worst


class Trend(StrEnum):
    """Whether more comes than the week before."""

    UP = "naik"
    DOWN = "turun"
    SAME = "tetap"


def trend(now: int, before: int) -> Trend:
    """Return the direction between two weeks, where it exceeds chance.

    Two Poisson counts differ by more than 2 sqrt(now + before) once in about 20 weeks.
    """
    if abs(now - before) <= 2 * (now + before) ** 0.5:
        return Trend.SAME
    return Trend.UP if now > before else Trend.DOWN
