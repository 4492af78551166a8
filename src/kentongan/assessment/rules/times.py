"""How long it took: from the first report to group, alarm, check and public answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median


@dataclass(frozen=True)
class Path:
    """The moments of one rumour; what hasn't happened, or wasn't needed, is None."""

    first_report: datetime
    grouped: datetime | None = None
    alarm: datetime | None = None
    checked: datetime | None = None
    answered: datetime | None = None


@dataclass(frozen=True)
class Times:
    """Median hours since the first report; `of` how many rumours each rests on."""

    group: float | None
    alarm: float | None
    check: float | None
    answer: float | None
    of: tuple[int, int, int, int]


def hours(start: datetime, end: datetime | None) -> float | None:
    """Return the hours between two moments; a step before its start took none."""
    return None if end is None else max((end - start).total_seconds(), 0) / 3600


def medians(paths: Iterable[Path]) -> Times:
    """Return the median hours of each step over the rumours that reached it."""
    found = list(paths)
    steps = [
        _hours(found, [path.grouped for path in found]),
        _hours(found, [path.alarm for path in found]),
        _hours(found, [path.checked for path in found]),
        _hours(found, [path.answered for path in found]),
    ]
    group, alarm, check, answer = (median(s) if s else None for s in steps)
    n_group, n_alarm, n_check, n_answer = (len(step) for step in steps)
    of = (n_group, n_alarm, n_check, n_answer)
    return Times(group, alarm, check, answer, of)


def _hours(paths: list[Path], ends: list[datetime | None]) -> list[float]:
    spans = [
        hours(path.first_report, end) for path, end in zip(paths, ends, strict=True)
    ]
    return [span for span in spans if span is not None]


def rate(done: int, of: int) -> float | None:
    """Return a share, or None of nothing."""
    return done / of if of else None
