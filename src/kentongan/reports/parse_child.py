"""The child that parses one file: no network, little memory, little time.

Its lines on standard output are JSON: the channel first, then one object a message
or refused line, then the end.
"""

from __future__ import annotations

import dataclasses
import json
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.domain.codes import Channel
from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal

MEMORY = 1 << 30
SECONDS = 60
READERS = {
    Channel.WHATSAPP: "whatsapp",
    Channel.CSV: "table",
    Channel.XLSX: "table",
    Channel.GEOJSON: "geojson",
    Channel.RSS: "feeds",
}


def limit() -> None:
    """Give up time, writing and new connections, for good."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_no_network)


@contextmanager
def little_memory() -> Iterator[None]:
    """Give up memory while a file is looked at; libraries are loaded outside."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
    yield
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _no_network(event: str, _: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.bind", "subprocess.Popen", "os.exec"}:
        raise PermissionError(f"a parser may not {event}")


def _reader(path: Path, channel: str) -> tuple[Channel, Any]:
    """Return the channel and its format, loading no other."""
    chosen = channel
    if not chosen:
        from kentongan.formats import detect

        with little_memory():
            chosen = detect.detect(path).value
    name = READERS[Channel(chosen)]
    return Channel(chosen), import_module(f"kentongan.formats.{name}")


def _line(value: Incoming | Unread) -> dict[str, object]:
    row = dataclasses.asdict(value)
    if isinstance(value, Unread):
        row["why"] = list(value.why)
        return {"unread": row}
    moment: datetime | None = value.sent_at
    row["sent_at"] = moment.isoformat() if moment else None
    return {"incoming": row}


def _say(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")


def _matched(told: str) -> dict[str, Any]:
    """Return what persons said of columns, by the shape of the headings."""
    from kentongan.formats.table.matching import columns_of

    roles: dict[str, list[str]] = json.loads(told)
    return {shape: columns_of(said) for shape, said in roles.items()}


def _heading(format_: Any, path: Path, matched: dict[str, Any]) -> dict[str, object]:
    """Return the headings of a table, a role for each, and its first cells."""
    from kentongan.formats.table.matching import roles_of

    heading, columns, rows = format_.first_table(path, matched=matched)
    width = max((len(row.cells) for row in rows), default=len(heading.labels))
    return {
        "labels": [heading.label(index) for index in range(width)],
        "shape": format_.shape_of(heading.labels),
        "roles": list(roles_of(columns, width)),
        "cells": [[row[index].text for index in range(width)] for row in rows[:3]],
    }


def main(arguments: list[str]) -> int:
    """Parse the file named in `arguments`: path, channel or nothing, zone, columns."""
    name, channel, zone, told = arguments
    path = Path(name)
    limit()
    try:
        chosen, format_ = _reader(path, channel)
        known: dict[str, Any] = {}
        answer: dict[str, object] = {"channel": chosen.value}
        if hasattr(format_, "first_table"):
            known["matched"] = _matched(told)
        with little_memory():
            lines = format_.read(path, zone=ZoneInfo(zone), **known)
            if known:
                answer["heading"] = _heading(format_, path, known["matched"])
            _say(answer)
            for line in lines:
                _say(_line(line))
    except Refusal as refusal:
        _say({"refused": {"id": refusal.say("id"), "en": refusal.say("en")}})
        return 0
    _say({"end": True})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
