"""Parsing in a child process with limits: what is Unix-only stands here and below."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
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


def parse(
    path: Path, channel: Channel | None, zone: ZoneInfo
) -> tuple[Channel, Iterator[Incoming | Unread]]:
    """Return the channel that `path` belongs to, and its lines as they are parsed.

    Raises
    ------
    FileRefused
        If the file as a whole isn't one that can be read.
    """
    command = [sys.executable, "-I", "-m", "kentongan.reports.parse_child"]
    command += [str(path), channel.value if channel else "", zone.key]
    child = subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    lines = _answers(child, path)
    first = next(lines)
    if "refused" in first:
        child.wait(SECONDS)
        raise FileRefused(**first["refused"])
    return Channel(first["channel"]), _values(lines)


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
