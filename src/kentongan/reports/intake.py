"""Taking in a file: parsed in a child process with limits, kept in parts of 50."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.domain.codes import Channel
from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.reports import actions, keeping, queries, rules, sandbox
from kentongan.reports.queries.uploads import UploadView


@dataclass
class Outcome:
    """What became of one file: `read` is the sum of the four kinds below it.

    `skipped` are lines that were never meant as a message: a notice of WhatsApp, a
    title, the headings of columns, a row of totals, a signature.
    """

    file: str
    channel: Channel
    batch_id: int
    read: int = 0
    new: int = 0
    duplicate: int = 0
    skipped: list[Unread] = field(default_factory=list)
    refused: list[Unread] = field(default_factory=list)
    stored: list[tuple[int, int]] = field(default_factory=list)
    upload_id: int = 0


class _Nth:
    """Counts equal messages of one sender and moment; forgets with each moment."""

    def __init__(self) -> None:
        self.moment: datetime | None = None
        self.seen: dict[tuple[str, str], int] = {}

    def of(self, item: Incoming) -> int:
        if item.sent_at != self.moment:
            self.moment = item.sent_at
            self.seen.clear()
        key = (item.sender, item.text)
        self.seen[key] = self.seen.get(key, -1) + 1
        return self.seen[key]


def take_in(
    *,
    path: Path,
    channel: Channel | None,
    zone: ZoneInfo,
    by: Actor,
    at: datetime,
    name: str = "",
) -> Outcome:
    """Read the file at `path` and keep every message and every refused line.

    Raises
    ------
    Refusal
        If the file as a whole can't be read: it says what is accepted.
    """
    try:
        chosen, lines = sandbox.parse(path, channel, zone)
    except Refusal as refusal:
        raise named(refusal, path.name, name or path.name) from None
    batch_id = actions.open_batch(name=name or path.name, channel=chosen, by=by, at=at)
    outcome = Outcome(file=name or path.name, channel=chosen, batch_id=batch_id)
    nth = _Nth()
    for part in _parts(lines):
        _keep(part, nth, outcome, by, at)
    return outcome


def read_upload(
    *, upload: UploadView, zone: ZoneInfo, by: Actor, at: datetime
) -> Outcome:
    """Take in a file that was brought and started; what was done stays done.

    The file is parsed twice: once to its end, so that one which breaks half-way brings
    nothing at all, then part by part. After a kill it goes on where it stopped.

    Raises
    ------
    Refusal
        If the file as a whole can't be read: it says what is accepted.
    """
    known = queries.column_matches()
    with keeping.opened(upload.token, upload.name) as path:
        try:
            channel, lines = sandbox.parse(path, None, zone, known)
            total = sum(1 for _ in lines)
        except Refusal as refusal:
            raise named(refusal, path.name, upload.name) from None
        batch_id = actions.begin_reading(
            upload_id=upload.id, channel=channel, total=total, by=by, at=at
        )
        outcome = Outcome(upload.name, channel, batch_id, upload_id=upload.id)
        _rest(
            sandbox.parse(path, channel, zone, known)[1], upload.done, outcome, by, at
        )
    return outcome


def _rest(
    lines: Iterator[Any], done: int, outcome: Outcome, by: Actor, at: datetime
) -> None:
    """Keep the lines after the first `done`; those only count what is alike."""
    nth = _Nth()
    for part in _parts(lines):
        if done > 0:
            done -= len(part)
            for line in part:
                if isinstance(line, Incoming):
                    nth.of(line)
            continue
        _keep(part, nth, outcome, by, at)


def named(refusal: Refusal, kept: str, name: str) -> Refusal:
    """Return a refusal that names the file as it was sent, not as it was kept."""
    said = {
        key: value.replace(kept, name) if isinstance(value, str) else value
        for key, value in refusal.values.items()
    }
    return type(refusal)(**said)


def _parts(lines: Iterator[Any]) -> Iterator[list[Incoming | Unread]]:
    part: list[Incoming | Unread] = []
    for line in lines:
        part.append(line)
        if len(part) == rules.BATCH:
            yield part
            part = []
    if part:
        yield part


def _keep(
    part: list[Incoming | Unread], nth: _Nth, outcome: Outcome, by: Actor, at: datetime
) -> None:
    items = [line for line in part if isinstance(line, Incoming)]
    unread = [line for line in part if isinstance(line, Unread)]
    received = actions.receive(
        batch_id=outcome.batch_id,
        items=items,
        nths=[nth.of(item) for item in items],
        unread=unread,
        upload_id=outcome.upload_id,
        by=by,
        at=at,
    )
    outcome.read += len(part)
    outcome.new += len(received.new)
    outcome.duplicate += received.duplicate
    outcome.refused += [line for line in unread if not line.system]
    outcome.skipped += [line for line in unread if line.system]
    outcome.stored += received.new
