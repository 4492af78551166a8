"""The Rakor pack: seconds for the played month's period of about 1,000 reports."""

from __future__ import annotations

import tempfile
from pathlib import Path

from kentongan.bench.figures import Figure
from kentongan.bench.path.house import command

UNTIL = "2020-02-26"
GOAL = 5.0


def measure() -> list[Figure]:
    """Play the month, then write its pack in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="kentongan-ukur-") as folder:
        data, out = Path(folder) / "data", Path(folder) / "berkas"
        command(data, "demo", "--no-serve", "--json", "--until", UNTIL)
        ran = command(data, "rakor", "pack", "2020-02", "--out", str(out))
        files = len(list(out.iterdir())) if out.is_dir() else 0
    why = f"{files} berkas, proses baru dari awal sampai akhir"
    return [
        Figure(
            "path.pack.seconds_1000",
            ran.seconds if files else None,
            "s",
            goal=GOAL,
            better="lower",
            why=why if files else "berkas tidak tertulis",
        ),
        Figure(
            "path.pack.seconds_10000",
            None,
            "s",
            goal=15.0,
            better="lower",
            why="belum diukur: bulan peragaan memuat sekitar 1.000 laporan",
        ),
    ]
