"""Intake: 10,000 chat lines from a file, lines per second, and flat memory."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kentongan.bench.figures import Figure
from kentongan.bench.house import Ran, command, house

LINES = 10_000
GOAL_SECONDS = 10.0
GOAL_GROWTH_MB = 60.0


def _export(folder: Path, lines: int) -> Path:
    at = datetime(2019, 1, 1, 5, tzinfo=UTC)
    path = folder / f"Chat WhatsApp dengan Ukur {lines}.txt"
    with path.open("w", encoding="utf-8") as file:
        for number in range(lines):
            at += timedelta(minutes=7)
            text = f"Kel. Jati nihil, laporan ke-{number}"
            file.write(f"{at:%d/%m/%y %H.%M} - FKDM Kel. Jati: {text}\n")
    return path


def _take(folder: Path, lines: int) -> Ran:
    with house() as data:
        return command(data, "intake", str(_export(folder, lines)))


def measure() -> list[Figure]:
    """Measure two lengths, each in a house of its own."""
    with tempfile.TemporaryDirectory(prefix="kentongan-ukur-") as name:
        small = _take(Path(name), LINES // 10)
        large = _take(Path(name), LINES)
    return [
        Figure(
            "path.intake.seconds_10000",
            large.seconds,
            "s",
            goal=GOAL_SECONDS,
            better="lower",
            why="dari berkas sampai terbaca dan terkelompok",
        ),
        Figure("path.intake.lines_per_s", LINES / large.seconds, "baris/s"),
        Figure(
            "path.intake.memory_growth_mb",
            max(0.0, large.peak_mb - small.peak_mb),
            "MB",
            goal=GOAL_GROWTH_MB,
            better="lower",
            peer="puncak pada 1.000 baris",
            peer_value=small.peak_mb,
        ),
    ]
