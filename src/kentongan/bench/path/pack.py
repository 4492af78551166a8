"""The Rakor pack: seconds for a period of 1,000 and of 10,000 reports."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from kentongan.bench.figures import Figure
from kentongan.bench.path.house import part

GOALS = {1_000: 5.0, 10_000: 15.0}


def measure() -> list[Figure]:
    """Measure both sizes, each on a month of its own."""
    figures = []
    for count, goal in GOALS.items():
        with tempfile.TemporaryDirectory(prefix="kentongan-ukur-") as folder:
            got = part(Path(folder), "pack", str(count))
        figures.append(
            Figure(
                f"path.pack.seconds_{count}",
                got["seconds"],
                "s",
                goal=goal,
                better="lower",
                why=f"{got['files']} berkas, {got['reports']} laporan",
            )
        )
    return figures


def main(count: int) -> int:
    """Play until the Rakor with `count` reports in its period, then write it."""
    import django

    django.setup()
    from django.core.management import call_command

    from kentongan.access import actors
    from kentongan.assessment import pack
    from kentongan.demo import player
    from kentongan.domain.periods import Month
    from kentongan.places import queries as places
    from kentongan.reports.queries import Filter, list_reports

    call_command("migrate", verbosity=0)
    stage = player.play_month_only(copies=max(1, count // 1_000))
    by = actors.console(places.house().kode)
    narrow = Filter(message="report", since=player.START, until=stage.at)
    rows = list_reports(by=by, at=stage.at, narrow=narrow, size=count * 2)
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        month = Month(2020, 2)
        result = pack.build(month=month, out=Path(folder), by=by, at=stage.at)
        seconds = time.perf_counter() - start
    files = len(result.files)
    got = {"seconds": seconds, "files": files, "reports": len(rows)}
    sys.stdout.write(json.dumps(got))
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
