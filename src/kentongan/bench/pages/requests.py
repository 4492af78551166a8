"""CPU and queries of the pages that people open most, in process."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from kentongan.bench.figures import Figure
from kentongan.bench.house import part
from kentongan.bench.pages import arriving, crowd, paint, searching

PAGES = (
    ("desk", "operator", "/meja/"),
    ("reports", "operator", "/laporan/"),
    ("issues", "operator", "/isu/"),
    ("situation", "walikota", "/situasi/"),
    ("answer", "", "/benarkah/"),
)
ROUNDS = 40
ACTS = 10
OK = 200
GOAL_MS = 15.0
GOAL_QUERIES = 10


@dataclass(frozen=True)
class Cost:
    """What one page took: CPU in ms (median), queries, bytes, and its answer.

    `anew` is what it takes right after a report was received and read.
    """

    cpu_ms: float
    queries: int
    anew_ms: float
    anew_queries: int
    size: int
    status: int


def measure() -> list[Figure]:
    """Settle the house once, then ask for each page in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="kentongan-ukur-") as folder:
        data = Path(folder) / "data"
        crowd.settle(data)
        return [*figures(data), *paint.figures(data)]


def figures(data: Path) -> list[Figure]:
    """Return the figures of an already settled house."""
    got = part(data, "pages.requests")
    why = f"{got['reports']} laporan tersimpan"
    found = [
        Figure(
            "pages.search.cpu_ms",
            got["search_ms"],
            "ms",
            goal=GOAL_MS,
            better="lower",
            why=f"yang paling lambat dari {len(searching.LINES)} pencarian; {why}",
        )
    ]
    for name, cost in got["pages"].items():
        found += [
            Figure(
                f"pages.{name}.cpu_ms",
                cost["cpu_ms"],
                "ms",
                goal=GOAL_MS,
                better="lower",
                why=why,
            ),
            Figure(
                f"pages.{name}.queries",
                cost["queries"],
                "kueri",
                goal=GOAL_QUERIES,
                better="lower",
            ),
            Figure(
                f"pages.{name}.anew_ms",
                cost["anew_ms"],
                "ms",
                better="lower",
                why=f"tepat sesudah laporan baru; {cost['anew_queries']} kueri",
            ),
        ]
    return found


def cost(ask: Callable[[], Any], act: Callable[[], None]) -> Cost:
    """Ask once to warm up, then many times; then many times, each after an `act`."""
    answer = ask()
    if answer.status_code != OK:
        raise RuntimeError(f"the page answers {answer.status_code}")
    return Cost(
        cpu_ms=_cpu(ask, lambda: None, ROUNDS),
        queries=_queries(ask),
        anew_ms=_cpu(ask, act, ACTS),
        anew_queries=_queries(ask, act),
        size=len(answer.content),
        status=answer.status_code,
    )


def _cpu(ask: Callable[[], Any], first: Callable[[], None], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        first()
        before = time.process_time()
        ask()
        times.append((time.process_time() - before) * 1000)
    return statistics.median(times)


def _queries(ask: Callable[[], Any], first: Callable[[], None] = lambda: None) -> int:
    from django.db import connection

    asked: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    first()
    with connection.execute_wrapper(count):
        ask()
    return len(asked)


def main() -> int:
    """Print the cost of each page in this process's house."""
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client

    from kentongan.access import actors
    from kentongan.places import queries as places
    from kentongan.reports import queries as reported

    settings.ALLOWED_HOSTS = ["*"]
    at = places.house().clock or datetime.now(UTC)
    pages: dict[str, object] = {}
    for name, account, address in PAGES:
        client = Client()
        if account:
            _sign_in(client, account)
        ask = partial(client.get, address)
        pages[name] = asdict(cost(ask, partial(arriving.one_more, at)))
    by = actors.by_account("operator", at)
    reports = reported.count_reports(by=by, at=at, narrow=reported.Filter())
    search_ms = searching.cpu_ms(by, at)
    document = {
        "pages": pages,
        "reports": reports,
        "search_ms": search_ms,
    }
    sys.stdout.write(json.dumps(document))
    return 0


def _sign_in(client: Any, account: str) -> None:
    from django.urls import reverse

    from kentongan.domain.acts import Act

    form = {"akun": account, "sandi": "kentongan"}
    answer = client.post(reverse(Act.SESSION_ENTER.value), form)
    if answer.status_code != 302:
        raise RuntimeError(f"{account} may not sign in: {answer.status_code}")


if __name__ == "__main__":
    sys.exit(main())
