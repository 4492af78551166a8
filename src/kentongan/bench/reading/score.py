"""Messages with marked personal data, and how much of it a redaction covers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from kentongan.science.text.redact import scan

GROUPS = {
    "structured": ("NIK", "KK", "PHONE", "PLATE", "ACCOUNT", "EMAIL", "PROFILE"),
    "minors": ("MINOR", "AGE", "SCHOOL", "CLASS", "PARENT"),
    "names": ("NAME",),
    "address": ("ADDRESS",),
}
"""Kinds of the set by what is promised of them."""


class Marked(NamedTuple):
    """Personal data that somebody marked in a message."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Message:
    """A message with its marks and with what must stay."""

    id: int
    text: str
    marked: tuple[Marked, ...]
    keep: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """Found and marked by group; left alone and to be left alone."""

    groups: dict[str, tuple[int, int]]
    kept: tuple[int, int]


def stored(path: Path) -> list[Message]:
    """Read a set of one JSON object a line: `id`, `text`, `spans`, `keep`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_message(json.loads(line)) for line in lines]


def score(messages: Iterable[Message]) -> Tally:
    """Count the marks of which every letter and digit is covered, of any kind."""
    marks = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
    found, kept = {group: [0, 0] for group in GROUPS}, [0, 0]
    for message in messages:
        covered = _covered(message.text)
        for start, end, kind in message.marked:
            counts = found[marks[kind]]
            counts[0] += covered.issuperset(_letters(message.text, start, end))
            counts[1] += 1
        for said in message.keep:
            start = message.text.index(said)
            whole = _letters(message.text, start, start + len(said))
            kept[0] += covered.isdisjoint(whole)
            kept[1] += 1
    groups = {group: (hits, of) for group, (hits, of) in found.items()}
    return Tally(groups, (kept[0], kept[1]))


def _message(row: dict[str, Any]) -> Message:
    marked = tuple(Marked(s["start"], s["end"], s["kind"]) for s in row["spans"])
    return Message(row["id"], row["text"], marked, tuple(row["keep"]))


def _covered(text: str) -> set[int]:
    return {at for span in scan(text) for at in range(span.start, span.end)}


def _letters(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if text[at].isalnum()]
