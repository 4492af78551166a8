"""CPU of one search over the house's reports: understood, found and counted."""

from __future__ import annotations

import statistics
import time
from datetime import datetime

from kentongan.domain.rights import Actor

LINES = (
    "sampah menumpuk",
    "sampha menumpk",
    "sampah kedopok februari",
    "kel",
    "penculikan mobil puith",
    "tidakadakata",
)
"""Common and rare words, two slips of the hand, a place, a month, and no such word."""
ROUNDS = 20
SIZE, MOST = 50, 1001


def cpu_ms(by: Actor, at: datetime) -> float:
    """Return what the slowest of `LINES` takes (its median), in ms."""
    return max(_median(line, by, at) for line in LINES)


def _median(line: str, by: Actor, at: datetime) -> float:
    times = []
    for _ in range(ROUNDS):
        before = time.process_time()
        _search(line, by, at)
        times.append((time.process_time() - before) * 1000)
    return statistics.median(times)


def _search(line: str, by: Actor, at: datetime) -> None:
    from kentongan.ledger.look import one_look
    from kentongan.reports import queries

    with one_look():
        meant = queries.understand(line, at=at)
        narrow = queries.Filter(
            words=meant.words,
            area=meant.place,
            message="report",
            since=meant.period.start if meant.period else None,
            until=meant.period.end if meant.period else None,
        )
        listed = queries.list_reports(by=by, at=at, narrow=narrow, size=SIZE)
        if len(listed) < SIZE:
            return  # the page counts its list
        queries.count_reports(by=by, at=at, narrow=narrow, most=MOST)
