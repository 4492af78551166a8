"""Take the manual's pictures: `python -m tests.manual DATA_DIR`.

DATA_DIR is a demo played on purpose to a day full of work:
`kentongan demo --no-serve --until 2020-02-22 --data DATA_DIR`. It is served while
the pictures are taken; signing in adds rows to its ledger, so use no other data.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.manual import camera
from tests.manual.scenes import SCENES

PICTURES = Path(__file__).parents[2] / "docs/manual/pictures"
PATIENCE = 60


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(base: str) -> None:
    for _ in range(PATIENCE * 2):
        try:
            urllib.request.urlopen(base, timeout=5).close()  # noqa: S310
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise SystemExit(f"{base} did not answer within {PATIENCE} s")


@contextmanager
def served(data: Path) -> Iterator[str]:
    """Serve a demo on a free port while pictures are taken; yield its address."""
    port = _port()
    command = [sys.executable, "-m", "kentongan", "serve", "--data", str(data)]
    process = subprocess.Popen(
        [*command, "--port", str(port)],
        env={**os.environ, "KENTONGAN_DATA": str(data)},
    )
    try:
        base = f"http://127.0.0.1:{port}"
        _wait(base)
        yield base
    finally:
        process.terminate()
        process.wait()


def main() -> None:
    """Write every scene into the manual's folder of pictures."""
    options = argparse.ArgumentParser(prog="python -m tests.manual")
    options.add_argument("data", type=Path)
    data = options.parse_args().data
    chromium = shutil.which("chromium")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with served(data) as base, sync_playwright() as player:
        browser = player.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        for scene in SCENES:
            for path in camera.take(browser, base, scene, PICTURES):
                sys.stdout.write(f"{path.name} {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
