"""How many messages one core redacts in a second, and the slowest hostile one."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from kentongan.bench.figures import Figure
from kentongan.science.text.classify import classify
from kentongan.science.text.redact import redact

Reader = Callable[[Sequence[str]], None]
GOAL_MESSAGES = 2000.0
GOAL_MS = 50.0
ROUNDS = 5
LONG = 65_536  # characters of a hostile message
HOSTILE = (
    "a", "8", "08", " ", "[", "@", "\n",
    "é", "Pak ", "Budi ", "Pak Budi ", "62 ", "8 th ", "rt 1 ",
    "jl a ", "N 1 A ", "1/2/", "@ an ", "1234567890.", "123456789@bud", "0 8 1 ",
    "1. Budi\n", "kelas 1 ", "anak ", "[NAMA-1]",
)  # fmt: skip


def figures(texts: Sequence[str], why: str) -> list[Figure]:
    """Return messages a second, for redaction and for words, and the slowest in ms."""
    slowest = max(
        min(_spent(_redact, [(unit * LONG)[:LONG]]) for _ in range(ROUNDS))
        for unit in HOSTILE
    )
    return [
        _rate("reading.redact.rate", texts, why, reader=_redact),
        _rate("reading.words.rate", texts, why, reader=_words),
        Figure(
            "reading.redact.hostile", slowest * 1e3, "ms", goal=GOAL_MS, better="lower"
        ),
    ]


def _rate(name: str, texts: Sequence[str], why: str, *, reader: Reader) -> Figure:
    if not texts:
        return Figure(name, None, "messages/s", goal=GOAL_MESSAGES, why=why)
    reader(texts)
    spent = min(_spent(reader, texts) for _ in range(ROUNDS))
    return Figure(name, len(texts) / spent, "messages/s", goal=GOAL_MESSAGES)


def _redact(texts: Sequence[str]) -> None:
    for text in texts:
        redact(text)


def _words(texts: Sequence[str]) -> None:
    for text in texts:
        classify(text)
        redact(text)


def _spent(reader: Reader, texts: Sequence[str]) -> float:
    """Return the seconds of this process that a reading took."""
    begun = time.process_time()
    reader(texts)
    return time.process_time() - begun
