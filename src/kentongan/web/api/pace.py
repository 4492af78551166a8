"""How many requests a minute a token may make: a program, not a flood."""

from __future__ import annotations

import time
from collections import deque
from threading import Lock

SECONDS = 60.0
MOST = 600
KNOWN = 1000
_asked: dict[str, deque[float]] = {}
_lock = Lock()


def seconds_left(who: str, most: int = MOST) -> int:
    """Count one request of `who`; return how long to wait, 0 when it may go on."""
    now = time.monotonic()
    with _lock:
        if len(_asked) > KNOWN:
            _asked.clear()
        times = _asked.setdefault(who, deque())
        while times and now - times[0] > SECONDS:
            times.popleft()
        if len(times) >= most:
            return max(1, round(times[0] + SECONDS - now))
        times.append(now)
        return 0


def forget() -> None:
    """Forget this minute's requests."""
    with _lock:
        _asked.clear()
