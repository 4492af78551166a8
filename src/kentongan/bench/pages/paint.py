"""First paint in a slowed-down Chromium, and what the server holds in memory."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kentongan.bench.figures import Figure
from kentongan.bench.house import served

PAGES = (
    ("home", "", "/"),
    ("answer", "", "/benarkah/"),
    ("report_form", "", "/lapor/"),
    ("desk", "operator", "/meja/"),
    ("issues", "operator", "/isu/"),
    ("situation", "walikota", "/situasi/"),
)
ROUNDS = 5
GOAL_MS = 1000.0
GOAL_MB = 250.0
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_638_400 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""Round trip in ms and bytes a second, as Lighthouse defines slow 4G."""
CPU = 4
PAINTED = """() => new Promise(done => {
  const look = () => performance.getEntriesByName("first-contentful-paint")[0];
  const wait = () => look() ? done(look().startTime) : setTimeout(wait, 20);
  wait();
})"""
SMAPS = "Pss:"


def figures(data: Path) -> list[Figure]:
    """Return the figures of an already settled house; without a browser, why not."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return [_missing("chromium tidak terpasang")]
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return [_missing("playwright tidak terpasang")]
    with served(data) as port, sync_playwright() as player:
        browser = player.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        base = f"http://127.0.0.1:{port}"
        found = [
            _figure(name, [_paint(browser, base, account, path) for _ in range(ROUNDS)])
            for name, account, path in PAGES
        ]
        browser.close()
        return [*found, _memory(port)]


def _missing(why: str) -> Figure:
    return Figure("pages.first_paint", None, "ms", goal=GOAL_MS, why=why)


def _figure(name: str, times: list[float]) -> Figure:
    return Figure(
        f"pages.{name}.first_paint_ms",
        statistics.median(times),
        "ms",
        low=min(times),
        high=max(times),
        goal=GOAL_MS,
        better="lower",
        why=f"kunjungan pertama, 4G lambat, prosesor {CPU}x; {ROUNDS} kali",
    )


def _paint(browser: Any, base: str, account: str, path: str) -> float:
    """Return the ms until something is seen on a first visit, cache empty."""
    with _page(browser, base, account) as page:
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        line.send("Network.emulateNetworkConditions", SLOW_4G)
        line.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
        page.goto(base + path, wait_until="commit")
        return float(page.evaluate(PAINTED))


@contextmanager
def _page(browser: Any, base: str, account: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    try:
        page = context.new_page()
        if account:
            page.goto(f"{base}/masuk/")
            page.fill("[name=akun]", account)
            page.fill("[name=sandi]", "kentongan")
            page.click("main button")
            page.wait_for_load_state()
        yield page
    finally:
        context.close()


def _memory(port: int) -> Figure:
    return Figure(
        "pages.serving.memory_mb",
        sum(_proportional_mb(pid) for pid in _processes(port)),
        "MB",
        goal=GOAL_MB,
        better="lower",
        why="PSS semua proses penyaji sesudah halaman di atas dibuka",
    )


def _processes(port: int) -> list[Path]:
    """Return the server's processes: it, and those that it started."""
    asked = f"--port\0{port}".encode()
    return [
        path.parent
        for path in Path("/proc").glob("[0-9]*/cmdline")
        if asked in _bytes(path)
    ]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _proportional_mb(process: Path) -> float:
    """Return the memory of a process, what it shares with others counted by share."""
    lines = _bytes(process / "smaps_rollup").decode().splitlines()
    sizes = [int(line.split()[1]) for line in lines if line.startswith(SMAPS)]
    return sum(sizes) / 1024
