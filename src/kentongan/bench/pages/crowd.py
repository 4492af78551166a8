"""A house of 100,000 reports: the played month, and the years before it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from kentongan.bench.house import command
from kentongan.bench.path import stream
from kentongan.domain.periods import WIB

REPORTS = 100_000
FIRST = datetime(2018, 6, 1, 7, tzinfo=WIB)
LAST = datetime(2020, 3, 29, 7, tzinfo=WIB)
VILLAGES = ("Jati", "Mangunharjo", "Kanigaran", "Wonoasih", "Ketapang", "Kedopok")


def settle(data: Path) -> None:
    """Play the month, then take in a chat of 100,000 messages."""
    command(data, "demo", "--no-serve", "--json")
    command(data, "intake", str(_export(data.parent)))


def _export(folder: Path) -> Path:
    path = folder / "Chat WhatsApp dengan Ukur.txt"
    every = (LAST - FIRST) / REPORTS
    with path.open("w", encoding="utf-8") as file:
        for number, sent in enumerate(stream.reports(VILLAGES, REPORTS)):
            at = FIRST + timedelta(seconds=round(every.total_seconds()) * number)
            file.write(f"{at:%d/%m/%y %H.%M} - {sent.sender}: {sent.text}\n")
    return path
