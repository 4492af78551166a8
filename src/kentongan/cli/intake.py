"""`kentongan intake FILE...`: every row is read or says why not."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from kentongan.access import actors
from kentongan.cli import screen
from kentongan.cli.house import moment
from kentongan.domain.codes import Channel
from kentongan.domain.refusals import Refusal
from kentongan.places import queries as places
from kentongan.reports import intake, queries
from kentongan.reports.intake import Outcome
from kentongan.worker import loop


@dataclass(frozen=True)
class Failed:
    """A file that couldn't be read as a whole."""

    file: str
    why: str


def run(options: argparse.Namespace) -> int:
    """Take in each file, read what is new, and print what became of it."""
    channel = Channel(options.channel) if options.channel else None
    results = [_one(path, channel) for path in options.files]
    loop.drain(moment())
    if options.json:
        screen.document({"files": [_document(result) for result in results]})
    else:
        for result in results:
            say(result)
    return 1 if any(isinstance(result, Failed) for result in results) else 0


def _one(path: Path, channel: Channel | None) -> Outcome | Failed:
    by = actors.console(places.house().kode)
    try:
        return intake.take_in(
            path=path, channel=channel, zone=places.zone(), by=by, at=moment()
        )
    except FileNotFoundError:
        return Failed(path.name, f"{path}: tidak ada. Periksa nama berkasnya.")
    except Refusal as refusal:
        return Failed(path.name, refusal.say("id"))


def say(result: Outcome | Failed) -> None:
    """Print what became of one file, with why of each line that was refused."""
    if isinstance(result, Failed):
        screen.line(f"{result.file}: tidak terbaca. {result.why}")
        return
    screen.line(
        f"{result.file}: {result.read} dibaca: {result.new} baru,"
        f" {result.duplicate} sudah ada, {len(result.skipped)} bukan pesan,"
        f" {len(result.refused)} ditolak"
    )
    for line in result.refused[:20]:
        screen.line(f"  baris {line.line}: {line.why.id}")
    if len(result.refused) > 20:
        screen.line(f"  dan {len(result.refused) - 20} baris lagi (lihat --json)")


def _document(result: Outcome | Failed) -> dict[str, object]:
    if isinstance(result, Failed):
        return {"file": result.file, "error": result.why}
    by, at = actors.console(places.house().kode), moment()
    lines = {report_id: line for line, report_id in result.stored}
    rows = queries.read_in_batch(by=by, at=at, batch_id=result.batch_id)
    return {
        "file": result.file,
        "channel": result.channel.value,
        "read": result.read,
        "new": result.new,
        "duplicate": result.duplicate,
        "skipped": [{"line": r.line, "why": r.why.id} for r in result.skipped],
        "refused": [{"line": r.line, "why": r.why.id} for r in result.refused],
        "reports": [
            {
                "line": lines.get(row.id, 0),
                "at": row.sent_at,
                "kind": row.message,
                "text": row.text,
                "place": row.place or None,
            }
            for row in rows
        ],
    }
