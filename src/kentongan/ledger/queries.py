"""Reads of the chain: its head, whether it holds, and a thing's history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.ledger.models import Cursor, Entry, Owed
from kentongan.ledger.rules import FIRST, hash_of


@dataclass(frozen=True)
class Head:
    """The last row: what every document prints."""

    seq: int
    hash: str


@dataclass(frozen=True)
class Checked:
    """The result of reading the whole chain; `broken_at` is the first bad row."""

    rows: int
    head: str
    broken_at: int | None


@dataclass(frozen=True)
class Line:
    """One row of a thing's history, as people read it."""

    seq: int
    at: datetime
    actor: str
    agency: str
    act: str
    on: Ref
    refused: bool
    reason: str


def head() -> Head:
    """Return the last row, or row 0 of an empty chain."""
    last = Entry.objects.order_by("-seq").values_list("seq", "hash").first()
    return Head(*last) if last else Head(0, FIRST)


def hash_at(seq: int) -> str | None:
    """Return the hash of row `seq`, or None when there is no such row."""
    if seq == 0:
        return FIRST
    return Entry.objects.filter(seq=seq).values_list("hash", flat=True).first()


def verify() -> Checked:
    """Read every row and follow the hashes from the first to the last."""
    prev, rows = FIRST, 0
    for entry in Entry.objects.order_by("seq").iterator(chunk_size=2000):
        rows += 1
        sound = entry.seq == rows and entry.prev == prev
        if not sound or hash_of(entry.row) != entry.hash:
            return Checked(rows=rows, head=prev, broken_at=rows)
        prev = entry.hash
    return Checked(rows=rows, head=prev, broken_at=None)


def history(on: Ref, limit: int = 200) -> list[Line]:
    """Return what was done on `on`, newest first; refusals apart."""
    rows = Entry.objects.filter(on_kind=on.kind, on_id=on.id, verdict="izin")
    return [_line(entry) for entry in rows.order_by("-seq")[:limit]]


def history_at(on: Ref | None, act: Act, at: datetime) -> list[Line]:
    """Return the rows of one act at one moment, on one thing or on any."""
    rows = Entry.objects.filter(act=act.value, at=at, verdict="izin")
    if on is not None:
        rows = rows.filter(on_kind=on.kind, on_id=on.id)
    return [_line(entry) for entry in rows.order_by("seq")]


def recent(limit: int = 200, before: int | None = None) -> list[Line]:
    """Return the newest rows of the whole house."""
    rows = Entry.objects.order_by("-seq")
    if before is not None:
        rows = rows.filter(seq__lt=before)
    return [_line(entry) for entry in rows[:limit]]


def _line(entry: Entry) -> Line:
    return Line(
        seq=entry.seq,
        at=entry.at,
        actor=entry.actor,
        agency=entry.agency,
        act=entry.act,
        on=entry.on,
        refused=entry.verdict != "izin",
        reason=entry.reason,
    )


def behind() -> dict[str, int]:
    """Return for each job how many rows it has still to follow."""
    last = head().seq
    return {cursor.job: last - cursor.seq for cursor in Cursor.objects.all()}


def last_of(act: Act) -> Line | None:
    """Return the last row of an act that was done."""
    rows = Entry.objects.filter(act=act.value, verdict="izin").order_by("-seq")
    entry = rows.first()
    return _line(entry) if entry is not None else None


def last_by_machine() -> Line | None:
    """Return the last row that the worker wrote."""
    rows = Entry.objects.filter(actor__startswith="machine", verdict="izin")
    entry = rows.order_by("-seq").first()
    return _line(entry) if entry is not None else None


def to_follow() -> int:
    """Return how many rows lie after the one that the last job has come to.

    A job moves its cursor over rows of other acts only once many lie there, so a few
    hundred are usual.
    """
    return 0 if not Cursor.objects.exists() else min(behind().values())


@dataclass(frozen=True)
class Failed:
    """A row that a job couldn't follow: how often it tried, and why not."""

    job: str
    seq: int
    tries: int
    retry_at: datetime
    error: str


def failed() -> list[Failed]:
    """Return what jobs owe after a failure, the oldest first."""
    rows = Owed.objects.order_by("seq")
    return [Failed(r.job, r.seq, r.tries, r.retry_at, r.error) for r in rows]


def owed() -> int:
    """Return how many rows jobs still owe after a failure."""
    return Owed.objects.count()


def last_day() -> date | None:
    """Return the last day that was begun."""
    rows = Entry.objects.filter(act=Act.DAY_BEGIN.value).order_by("-seq")
    number = rows.values_list("on_id", flat=True).first()
    return date.fromordinal(number) if number is not None else None
