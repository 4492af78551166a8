"""Replay: a year of a city's reports, received and read, reports per second."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime

from kentongan.bench.figures import Figure
from kentongan.bench.house import house, part
from kentongan.bench.path import stream

MESSAGES = 10_000
GOAL = 200.0


def measure() -> list[Figure]:
    """Measure in a house of its own."""
    with house() as data:
        got = part(data, "path.replay", str(MESSAGES))
    rate = got["reports"] / got["seconds"]
    return [
        Figure(
            "path.replay.reports_per_s",
            rate,
            "laporan/s",
            goal=GOAL,
            peer="menerima saja, tanpa membaca",
            peer_value=got["reports"] / got["receive_seconds"],
        )
    ]


def main(count: int) -> int:
    """Receive and read `count` messages in this process's house."""
    import django

    django.setup()
    from kentongan.access import actors
    from kentongan.domain.codes import Channel
    from kentongan.domain.incoming import Incoming
    from kentongan.places import queries as places
    from kentongan.reports import actions
    from kentongan.reports.rules import BATCH
    from kentongan.worker import loop

    villages = [area.name for area in places.villages()]
    year = stream.reports(villages, count)
    by, at = actors.console(places.house().kode), datetime.now(UTC)
    start = time.perf_counter()
    batch = actions.open_batch(name="ukur", channel=Channel.WHATSAPP, by=by, at=at)
    for first in range(0, len(year), BATCH):
        items = [
            Incoming(first + n, m.sent_at, m.sender, m.text)
            for n, m in enumerate(year[first : first + BATCH])
        ]
        zeros = [0] * len(items)
        actions.receive(batch_id=batch, items=items, nths=zeros, by=by, at=at)
    received = time.perf_counter() - start
    loop.drain(at)
    total = time.perf_counter() - start
    got = {"reports": len(year), "seconds": total, "receive_seconds": received}
    sys.stdout.write(json.dumps(got))
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
