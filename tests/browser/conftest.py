"""A new city served by its own process, and Chromium."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from kentongan.bench.house import command, served

PASSWORD = "kentongan"  # noqa: S105 - of every demo account


@dataclass(frozen=True)
class Site:
    """Where the city is served, and the file that keeps it."""

    base: str
    data: Path

    def count(self, sql: str) -> int:
        """Return one number of the database, read beside the server."""
        path = self.data / "kentongan.sqlite3"
        link = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return int(link.execute(sql).fetchone()[0])
        finally:
            link.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[Site]:
    """Serve a city that was opened just now."""
    with _served(tmp_path_factory, "kota", "init", "--area", "35.74") as site:
        yield site


PLAY = ("demo", "--no-serve", "--json")
MONTH = {
    "alarm": ("--until", "2020-01-31"),
    "morning": ("--until", "2020-02-24"),
    "next": (),
}
"""Days of the month at which every user is followed: the first alarm, the Rakor's
day, and the next Rakor."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[Site]:
    """Serve the demo of 31 January, when the first alarm is up."""
    with _served(tmp_path_factory, "alarm", *PLAY, *MONTH["alarm"]) as site:
        yield site


@pytest.fixture(scope="module")
def month(tmp_path_factory) -> Iterator[dict[str, Site]]:
    """Serve the demo at each stop of the month."""
    with ExitStack() as stops:
        yield {
            stop: stops.enter_context(_served(tmp_path_factory, stop, *PLAY, *until))
            for stop, until in MONTH.items()
        }


@contextmanager
def _served(factory: pytest.TempPathFactory, name: str, *begin: str) -> Iterator[Site]:
    """Serve a copy of a city that the run made once, whichever module asks first."""
    data = factory.mktemp(name) / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("KENTONGAN_DATABASE", raising=False)
        shutil.copytree(_made(factory, name, *begin), data)
        with served(data) as port:
            yield Site(f"http://127.0.0.1:{port}", data)


def _made(factory: pytest.TempPathFactory, name: str, *begin: str) -> Path:
    own = factory.getbasetemp()
    run = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    made = run / f"made-{name}"
    with (run / f"made-{name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            begun = run / f"begun-{name}"
            command(begun, *begin)
            begun.rename(made)
    return made


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start Chromium."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
