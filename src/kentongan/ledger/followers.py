"""The ledger as a queue: each job has a cursor, and failed rows are owed.

A job's effect, its own ledger row and its cursor are one transaction, so a kill
at any moment leaves it exactly once to effect.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from enum import StrEnum

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.ledger.models import Cursor, Entry, Owed
from kentongan.ledger.turn import turn

log = logging.getLogger(__name__)
Follow = Callable[[Ref, datetime], None]
BATCH = 200
TRIES = 5
FAR = 1000


class Pace(StrEnum):
    """Whether a job looks at every row, or only at where things stand after them."""

    EACH = "each"
    LATEST = "latest"


def step(
    job: str,
    acts: Collection[Act],
    follow: Follow,
    *,
    at: datetime,
    pace: Pace = Pace.EACH,
) -> int:
    """Let `job` follow the rows it has not seen; return how many it handled.

    With `Pace.LATEST` the newest of up to 200 rows stands for those before it.
    """
    names = [act.value for act in acts]
    done = _retry(job, follow, at)
    while True:
        seq = Cursor.objects.filter(job=job).values_list("seq", flat=True).first() or 0
        last = Entry.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
        rows = Entry.objects.filter(seq__gt=seq, seq__lte=last, act__in=names)
        batch = list(rows.filter(verdict="izin").order_by("seq")[:BATCH])
        for entry in batch[-1:] if pace is Pace.LATEST else batch:
            _one(job, entry, follow, at)
        done += len(batch)
        if len(batch) < BATCH:
            if last - seq > FAR and not batch:
                _move(job, last)
            return done


def _move(job: str, seq: int) -> None:
    with turn():
        Cursor.objects.update_or_create(job=job, defaults={"seq": seq})


def _one(job: str, entry: Entry, follow: Follow, at: datetime) -> None:
    try:
        with turn():
            follow(entry.on, at)
            Cursor.objects.update_or_create(job=job, defaults={"seq": entry.seq})
    except Exception as error:
        log.exception("job %s failed on row %s", job, entry.seq)
        with turn():
            _owe(job, entry.seq, at, error)
            Cursor.objects.update_or_create(job=job, defaults={"seq": entry.seq})


def _owe(job: str, seq: int, at: datetime, error: Exception) -> None:
    owed, _ = Owed.objects.get_or_create(job=job, seq=seq, defaults={"retry_at": at})
    owed.tries += 1
    owed.retry_at = at + timedelta(minutes=2**owed.tries)
    owed.error = type(error).__name__
    owed.save(update_fields=["tries", "retry_at", "error"])


def _retry(job: str, follow: Follow, at: datetime) -> int:
    due = Owed.objects.filter(job=job, retry_at__lte=at, tries__lt=TRIES)
    done = 0
    for owed in list(due.order_by("seq")[:BATCH]):
        entry = Entry.objects.get(pk=owed.seq)
        try:
            with turn():
                follow(entry.on, at)
                Owed.objects.filter(pk=owed.pk).delete()
            done += 1
        except Exception as error:
            log.exception("job %s failed again on row %s", job, owed.seq)
            with turn():
                _owe(job, owed.seq, at, error)
    return done
