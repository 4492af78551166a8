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


def main(arguments: list[str]) -> int:
    """Parse the file named in `arguments`: path, channel or nothing, zone."""
    path, channel, zone = arguments
    limit()
    try:
        chosen, format_ = _reader(Path(path), channel)
        with little_memory():
            lines = format_.read(Path(path), zone=ZoneInfo(zone))
            _say({"channel": chosen.value})
            for line in lines:
                _say(_line(line))
    except Refusal as refusal:
        _say({"refused": {"id": refusal.say("id"), "en": refusal.say("en")}})
        return 0
    _say({"end": True})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
