"""Durable report writes over HTTP: rate and the slowest hundredth."""

from __future__ import annotations

import http.client
import sqlite3
import statistics
import tempfile
import threading
import time
import uuid
from pathlib import Path
from urllib.parse import urlencode

from kentongan.bench.figures import Figure
from kentongan.bench.house import house, served

CLIENTS = 8
SECONDS = 10.0
GOAL_PER_S = 40.0
GOAL_P99_MS = 500.0
STORY = "Lampu jalan padam di depan gang, mohon diteruskan kepada dinas."
PLACE = "35.74.04.1003"


def _client(port: int, until: float, times: list[float]) -> None:
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
    }
    while time.perf_counter() < until:
        form = {"kunci": str(uuid.uuid4()), "cerita": STORY, "tempat": PLACE}
        start = time.perf_counter()
        link.request("POST", "/lapor/", urlencode(form), headers)
        answer = link.getresponse()
        answer.read()
        if answer.status not in {200, 302, 303}:
            raise RuntimeError(f"POST /lapor/ answered {answer.status}")
        times.append(time.perf_counter() - start)


def _bare_inserts() -> float:
    """Return single durable inserts a second of SQLite alone, on this disk."""
    with tempfile.TemporaryDirectory(prefix="kentongan-ukur-") as folder:
        link = sqlite3.connect(Path(folder) / "bare.sqlite3", isolation_level=None)
        link.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
        link.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)")
        start, count = time.perf_counter(), 0
        while time.perf_counter() - start < 2:
            link.execute("INSERT INTO t (text) VALUES (?)", (STORY,))
            count += 1
        link.close()
    return count / 2


def measure() -> list[Figure]:
    """Let eight clients send reports through the form for ten seconds."""
    times: list[float] = []
    with house() as data, served(data) as port:
        until = time.perf_counter() + SECONDS
        threads = [
            threading.Thread(target=_client, args=(port, until, times))
            for _ in range(CLIENTS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    p99 = statistics.quantiles(times, n=100)[98] * 1000
    return [
        Figure(
            "path.http.writes_per_s",
            len(times) / SECONDS,
            "laporan/s",
            goal=GOAL_PER_S,
            peer="SQLite sendiri, satu baris per transaksi FULL",
            peer_value=_bare_inserts(),
            why="tiap laporan menghitung Argon2id untuk tanda terimanya",
        ),
        Figure("path.http.p99_ms", p99, "ms", goal=GOAL_P99_MS, better="lower"),
    ]
