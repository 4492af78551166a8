"""Take the manual's pictures: `python -m tests.manual DATA_DIR`.

DATA_DIR is a demo played on purpose to a day full of work:
`kentongan demo --no-serve --until 2020-02-22 --data DATA_DIR`. It is served while
the pictures are taken; signing in adds rows to its ledger, so use no other data.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from kentongan.bench.house import served
from tests.manual import camera
from tests.manual.scenes import SCENES

PICTURES = Path(__file__).parents[2] / "docs/manual/pictures"


def main() -> None:
    """Write every scene into the manual's folder of pictures."""
    options = argparse.ArgumentParser(prog="python -m tests.manual")
    options.add_argument("data", type=Path)
    data = options.parse_args().data
    chromium = shutil.which("chromium")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with served(data) as port, sync_playwright() as player:
        base = f"http://127.0.0.1:{port}"
        browser = player.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        for scene in SCENES:
            for path in camera.take(browser, base, scene, PICTURES):
                sys.stdout.write(f"{path.name} {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
