"""The reading measured: what the redactor finds and leaves, and how fast."""

from __future__ import annotations

from pathlib import Path

from kentongan.bench.figures import Figure
from kentongan.bench.reading import speed
from kentongan.bench.reading.score import GROUPS, Message, Tally, score, stored
from kentongan.bench.reading.wilson import interval

GOALS = {"structured": 0.995, "minors": 0.98, "names": 0.85, "address": None}
GOAL_KEEP = 0.95
PLACES = ("redaction.jsonl", "tests/science/sets/redaction.jsonl")


def measure(datasets: Path) -> list[Figure]:
    """Measure recall, what is left alone, and speed, on the messages held apart."""
    messages = held_apart(datasets)
    why = (
        "" if messages else "redaction.jsonl tidak ditemukan di --datasets atau tests/"
    )
    found = score(messages) if messages else None
    return [
        *(_recall(group, found, why) for group in GROUPS),
        _share("reading.keep", found.kept if found else None, GOAL_KEEP, why),
        *speed.figures([message.text for message in messages], why),
    ]


def held_apart(datasets: Path) -> list[Message]:
    """Return the messages with an even id: no rule was made while looking at them."""
    checkout = Path(__file__).parents[4]
    for path in (datasets / PLACES[0], checkout / PLACES[1]):
        if path.is_file():
            return [one for one in stored(path) if one.id % 2 == 0]
    return []


def _recall(group: str, found: Tally | None, why: str) -> Figure:
    counts = found.groups[group] if found else None
    return _share(f"reading.redact.{group}", counts, GOALS[group], why)


def _share(
    name: str, counts: tuple[int, int] | None, goal: float | None, why: str
) -> Figure:
    if not counts:
        return Figure(name, None, "share", goal=goal, why=why)
    hits, of = counts
    low, high = interval(hits, of)
    return Figure(
        name, hits / of, "share", low=low, high=high, goal=goal, why=f"n={of}"
    )
