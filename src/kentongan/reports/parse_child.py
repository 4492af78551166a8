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
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.domain.codes import Channel
from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.formats import detect, feeds, geojson, table, whatsapp

MEMORY = 1 << 30
SECONDS = 60
FILES = 32


def limit() -> None:
    """Give up memory, time, writing and new connections."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_no_network)


def _no_network(event: str, _: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.bind", "subprocess.Popen", "os.exec"}:
        raise PermissionError(f"a parser may not {event}")


def read(path: Path, channel: str, zone: ZoneInfo) -> tuple[str, Iterator[Any]]:
    """Return the channel and the lines of the file."""
    chosen = Channel(channel or detect.detect(path).value)
    readers = {
        Channel.WHATSAPP: whatsapp.read,
        Channel.CSV: table.read,
        Channel.XLSX: table.read,
        Channel.GEOJSON: geojson.read,
        Channel.RSS: feeds.read,
    }
    return chosen.value, readers[chosen](path, zone=zone)


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


def main(arguments: list[str]) -> int:
    """Parse the file named in `arguments`: path, channel or nothing, zone."""
    path, channel, zone = arguments
    limit()
    try:
        chosen, lines = read(Path(path), channel, ZoneInfo(zone))
        _say({"channel": chosen})
        for line in lines:
            _say(_line(line))
    except Refusal as refusal:
        _say({"refused": {"id": refusal.say("id"), "en": refusal.say("en")}})
        return 0
    _say({"end": True})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
