"""The path measured: replay, durable writes over HTTP, intake, the pack."""

from __future__ import annotations

from pathlib import Path

from kentongan.bench.figures import Figure
from kentongan.bench.path import http, intake, pack, replay


def measure(datasets: Path) -> list[Figure]:
    """Measure every part, each in a house of its own."""
    del datasets
    return [
        *replay.measure(),
        *http.measure(),
        *intake.measure(),
        *pack.measure(),
    ]
