"""The only scheduler: begins each day, and lets every job follow the ledger."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from django.db import close_old_connections

from kentongan.access import actors
from kentongan.domain.periods import day_of
from kentongan.ledger import followers, standing
from kentongan.ledger.actions import begin_day
from kentongan.ledger.queries import last_day
from kentongan.places import queries as places
from kentongan.worker import daily, files
from kentongan.worker.jobs import JOBS

PAUSE = 0.5


def drain(at: datetime) -> int:
    """Let every job follow until nothing is left; return how many rows it took.

    What ran out by the clock is noted first; files that were started are read.
    """
    daily.expire_warnings(at)
    files.read_started(at)
    total = 0
    while done := sum(_step(at)):
        total += done
    return total


def _step(at: datetime) -> list[int]:
    return [
        followers.step(job.name, job.acts, job.follow, at=at, pace=job.pace)
        for job in JOBS
    ]


def begin_days(at: datetime) -> None:
    """Record each day that began since the last one, then let the jobs follow."""
    today = day_of(at, places.zone())
    last = last_day()
    day = today if last is None else last + timedelta(1)
    while day <= today:
        machine = actors.machine(places.house().kode, "jam")
        begin_day(day=day, by=machine, at=at)
        drain(at)
        day += timedelta(1)


def run(stop: threading.Event) -> None:
    """Work until `stop` is set: half a second after an act, its jobs have followed."""
    while not stop.wait(PAUSE):
        close_old_connections()
        standing.beat()
        house = places.house()
        if house.demo:
            drain(house.clock or datetime.now(UTC))
            continue
        at = datetime.now(UTC)
        begin_days(at)
        drain(at)
