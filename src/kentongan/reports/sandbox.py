"""Parsing in a child process with limits: what is Unix-only stands here and below."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.domain.codes import Channel
from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

SECONDS = 60


class FileRefused(Refusal):
    """The whole file can't be read."""

    what = Words("{id}", "{en}")


class ParserDied(Refusal):
    """The child was stopped by its limits."""

    what = Words(
        "{file}: pembacaan dihentikan karena melewati batas memori atau waktu."
        " Kirim berkas yang lebih kecil, atau ekspor ulang tanpa lampiran.",
        "{file}: reading was stopped, it went past the limits of memory or time."
        " Send a smaller file, or export it again without attachments.",
    )


@dataclass(frozen=True)
class Headings:
    """A table's headings: their shape, a role for each, and the first cells below."""

    labels: tuple[str, ...]
    shape: str
    roles: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Look:
    """The first lines of a file, before anything of it is kept."""

    channel: Channel
    lines: tuple[Incoming | Unread, ...]
    headings: Headings | None


Roles = Mapping[str, Sequence[str]]
_NONE: Roles = {}


def parse(
    path: Path, channel: Channel | None, zone: ZoneInfo, matched: Roles = _NONE
) -> tuple[Channel, Iterator[Incoming | Unread]]:
    """Return the channel that `path` belongs to, and its lines as they are parsed.

    `matched` has what persons said of columns, by the shape of the headings.

    Raises
    ------
    FileRefused
        If the file as a whole isn't one that can be read.
    """
    child = _child(path, channel, zone, matched)
    lines = _answers(child, path)
    first = _first(child, lines)
    return Channel(first["channel"]), _values(lines)


def look(path: Path, zone: ZoneInfo, matched: Roles, most: int) -> Look:
    """Return the first `most` lines of a file; the rest isn't read.

    Raises
    ------
    FileRefused
        If the file as a whole isn't one that can be read.
    """
    child = _child(path, None, zone, matched)
    try:
        lines = _answers(child, path)
        first = _first(child, lines)
        seen = tuple(islice(_values(lines), most))
    finally:
        child.kill()
        child.wait(SECONDS)
    return Look(Channel(first["channel"]), seen, _headings(first.get("heading")))


def _child(
    path: Path, channel: Channel | None, zone: ZoneInfo, matched: Roles
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-I", "-m", "kentongan.reports.parse_child"]
    roles = json.dumps({shape: list(said) for shape, said in matched.items()})
    command += [str(path), channel.value if channel else "", zone.key, roles]
    return subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
    )


def _first(
    child: subprocess.Popen[bytes], lines: Iterator[dict[str, Any]]
) -> dict[str, Any]:
    first = next(lines)
    if "refused" in first:
        child.wait(SECONDS)
        raise FileRefused(**first["refused"])
    return first


def _headings(told: dict[str, Any] | None) -> Headings | None:
    if told is None:
        return None
    return Headings(
        labels=tuple(told["labels"]),
        shape=told["shape"],
        roles=tuple(told["roles"]),
        cells=tuple(tuple(row) for row in told["cells"]),
    )


def _answers(child: subprocess.Popen[bytes], path: Path) -> Iterator[dict[str, Any]]:
    if child.stdout is None:
        raise ParserDied(file=path.name)
    with child.stdout as output:
        ended = False
        for line in output:
            answer = json.loads(line)
            ended = "end" in answer or "refused" in answer
            yield answer
    if child.wait(SECONDS) != 0 or not ended:
        raise ParserDied(file=path.name)


def _values(answers: Iterator[dict[str, Any]]) -> Iterator[Incoming | Unread]:
    for answer in answers:
        if "refused" in answer:
            raise FileRefused(**answer["refused"])
        if "unread" in answer:
            row = answer["unread"]
            yield Unread(row["line"], Words(*row["why"]), row["raw"], row["system"])
        elif "incoming" in answer:
            yield _incoming(answer["incoming"])


def _incoming(row: dict[str, Any]) -> Incoming:
    row["sent_at"] = datetime.fromisoformat(row["sent_at"]) if row["sent_at"] else None
    row["point"] = tuple(row["point"]) if row["point"] else None
    row["fields"] = tuple((name, value) for name, value in row["fields"])
    return Incoming(**row)
