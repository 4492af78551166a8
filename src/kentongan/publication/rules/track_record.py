"""How right and how timely the city was, counted so that anyone may read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from statistics import median
from typing import Any, Self

FEW = 5
"""Fewer people than this are never told as a number outside the office."""


@dataclass(frozen=True)
class Crowd:
    """How many people, as far as it may be said: exactly, or at least `least`.

    Not exact with nothing at least: fewer than `FEW`, and some.
    """

    least: int
    exact: bool


@dataclass(frozen=True)
class Score:
    """What was promised and what came true, in a month or in several.

    `waits` are the hours from the first sighting to the answer, one an answer, each
    begun hour counted whole: a reporter's minute can't be read off them. `promised` is
    how many alarms might be wrong over the `swept` days. Requests and follow-ups count
    in the month they were due in; `asked` are people.
    """

    answered: int = 0
    corrected: int = 0
    waits: tuple[int, ...] = ()
    right: int = 0
    wrong: int = 0
    waiting: int = 0
    swept: int = 0
    promised: float = 0.0
    asked: int = 0
    asked_in_time: int = 0
    owed: int = 0
    kept: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to score; swept days without alarms are silence."""
        alarms = self.right + self.wrong + self.waiting
        return not (self.answered or alarms or self.asked or self.owed)

    @property
    def median(self) -> int | None:
        """The hours within which half of the answers stood."""
        return round(median(self.waits)) if self.waits else None

    @property
    def worst(self) -> int | None:
        """The hours that the slowest answer took."""
        return max(self.waits, default=None)

    @property
    def promise_kept(self) -> bool | None:
        """Whether no more alarms were wrong than promised; None while some wait."""
        if self.wrong > self.promised:
            return False
        return None if self.waiting or not self.swept else True

    @classmethod
    def over(cls, scores: Iterable[Score]) -> Self:
        """Return what several months come to."""
        total: dict[str, Any] = {field.name: field.default for field in fields(cls)}
        for score in scores:
            for name in total:
                total[name] += getattr(score, name)
        return cls(**total)

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """Return a score that `written` wrote."""
        return cls(**{**data, "waits": tuple(data["waits"])})

    def written(self) -> dict[str, Any]:
        """Return the score as it is kept."""
        return asdict(self)


def crowd(months: Iterable[int]) -> Crowd:
    """Return how many people several months come to, as far as it may be said.

    While one month is too small to be told, the sum is told in whole fives only, so
    that it can't be taken off the sum.
    """
    counts = list(months)
    total = sum(counts)
    if not any(0 < count < FEW for count in counts):
        return Crowd(total, exact=True)
    return Crowd(total // FEW * FEW, exact=False)
