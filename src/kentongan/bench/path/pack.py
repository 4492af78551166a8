"""The Rakor pack: seconds for a period of about 1,000 reports, and of 10,000."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kentongan.bench.figures import Figure
from kentongan.bench.house import Ran, command, part
from kentongan.bench.path import stream

MONTH = "2020-02"
MORE = 9_000
LOCK = datetime(2020, 2, 21, 8, tzinfo=UTC)
FIRST = datetime(2020, 1, 27, 3, tzinfo=UTC)
VILLAGES = ("Jati", "Mangunharjo", "Kanigaran", "Wonoasih", "Ketapang", "Kedopok")


def measure() -> list[Figure]:
    """Write the pack of the played month, then of the same with 9,000 reports more."""
    return [*_played(), *_crowded()]


def _played() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="kentongan-ukur-") as folder:
        data = Path(folder) / "data"
        command(data, "demo", "--no-serve", "--json", "--until", "2020-02-26")
        return [_figure("path.pack.seconds_1000", _pack(data), goal=5.0)]


def _crowded() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="kentongan-ukur-") as folder:
        data = Path(folder) / "data"
        command(data, "demo", "--no-serve", "--json", "--until", "2020-02-20")
        command(data, "intake", str(_export(Path(folder))))
        locked = part(data, "path.pack")
        counted = f"{locked['reports']} laporan dalam masa rapat"
        return [
            _figure("path.pack.seconds_10000", _pack(data), goal=15.0, also=counted),
            Figure(
                "path.pack.lock_seconds_10000",
                locked["seconds"],
                "s",
                better="lower",
                why="mengunci bahan: agenda, daftar pengecualian, keadaan",
            ),
        ]


def _pack(data: Path) -> tuple[Ran, int]:
    out = data.parent / "berkas"
    ran = command(data, "rakor", "pack", MONTH, "--out", str(out))
    return ran, len(list(out.iterdir()))


def _figure(
    name: str, packed: tuple[Ran, int], *, goal: float, also: str = ""
) -> Figure:
    ran, files = packed
    why = f"{files} berkas, proses baru dari awal sampai akhir"
    why = f"{why}; {also}" if also else why
    return Figure(name, ran.seconds, "s", goal=goal, better="lower", why=why)


def _export(folder: Path) -> Path:
    """Write a chat of one month: a thousand matters among the usual nihil."""
    path = folder / "Chat WhatsApp dengan Ukur.txt"
    every = (LOCK - timedelta(days=1) - FIRST) / MORE
    with path.open("w", encoding="utf-8") as file:
        for number, sent in enumerate(stream.reports(VILLAGES, MORE)):
            at = FIRST + every * number + timedelta(hours=7)
            file.write(f"{at:%d/%m/%y %H.%M} - {sent.sender}: {sent.text}\n")
    return path


def main() -> int:
    """Lock the material of the month in this process's house, as the secretary does."""
    import django

    django.setup()
    from kentongan.access import actors
    from kentongan.assessment import actions
    from kentongan.domain.periods import Month
    from kentongan.places import actions as place_actions
    from kentongan.places import queries as places
    from kentongan.reports import queries as reported
    from kentongan.worker import loop

    console = actors.console(places.house().kode)
    place_actions.set_clock(to=LOCK, by=console, at=LOCK)
    loop.begin_days(LOCK)
    loop.drain(LOCK)
    secretary = actors.by_account("sekretaris", LOCK)
    start = time.perf_counter()
    actions.lock_material(month=Month.parse(MONTH), by=secretary, at=LOCK)
    seconds = time.perf_counter() - start
    period = reported.Filter(since=FIRST, until=LOCK)
    reports = reported.count_reports(by=secretary, at=LOCK, narrow=period)
    document = {"seconds": seconds, "reports": reports}
    sys.stdout.write(json.dumps(document))
    return 0


if __name__ == "__main__":
    sys.exit(main())
