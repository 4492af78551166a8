"""A fresh house for one measurement, driven through child processes."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

AREA = "35.74"


@dataclass(frozen=True)
class Ran:
    """A finished child: how long, how much memory at most, what it printed."""

    seconds: float
    peak_mb: float
    output: str


def environment(data: Path) -> dict[str, str]:
    """Return the environment of a child that serves `data`."""
    return {
        **os.environ,
        "KENTONGAN_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "kentongan.config.settings",
    }


@contextmanager
def house() -> Iterator[Path]:
    """Yield the data folder of a newly opened city."""
    with tempfile.TemporaryDirectory(prefix="kentongan-ukur-") as folder:
        data = Path(folder)
        command(data, "init", "--area", AREA)
        yield data


@contextmanager
def served(data: Path) -> Iterator[int]:
    """Serve `data` on a free port for as long as the block runs; yield the port."""
    port = _free_port()
    line = [sys.executable, "-m", "kentongan", "serve", "--port", str(port)]
    with (data / "server.log").open("w") as log:
        server = subprocess.Popen(  # noqa: S603
            line, env=environment(data), stdout=log, stderr=log
        )
        try:
            _wait(port)
            yield port
        finally:
            server.terminate()
            server.wait(20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"no server on port {port}")


def command(data: Path, *arguments: str) -> Ran:
    """Run one `kentongan` command and wait for it."""
    return _run([sys.executable, "-m", "kentongan", *arguments], data)


def part(data: Path, module: str, *arguments: str) -> Any:
    """Run a measuring part in a child and return the JSON it prints."""
    ran = _run([sys.executable, "-m", f"kentongan.bench.{module}", *arguments], data)
    return json.loads(ran.output)


def _run(line: list[str], data: Path) -> Ran:
    before = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as wrong:
        child = subprocess.Popen(  # noqa: S603
            line, env=environment(data), stdout=said, stderr=wrong
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - before
        said.seek(0)
        wrong.seek(0)
        if child.returncode != 0:
            why = wrong.read()[-2000:]
            raise RuntimeError(f"{' '.join(line[2:])}: {child.returncode} {why}")
        return Ran(seconds, used.ru_maxrss / 1024, said.read())
