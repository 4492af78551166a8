"""The pages measured: CPU and queries a request with 100,000 reports stored."""

from __future__ import annotations

from pathlib import Path

from kentongan.bench.figures import Figure
from kentongan.bench.pages import requests


def measure(datasets: Path) -> list[Figure]:
    """Measure every part in one house."""
    del datasets
    return requests.measure()
