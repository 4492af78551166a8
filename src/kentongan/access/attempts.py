"""Slowing down whoever guesses passwords: doubling waits, per account and process."""

from __future__ import annotations

import time
from dataclasses import dataclass

FREE = 3
LONGEST = 900
KEPT = 10_000


@dataclass
class _Tries:
    count: int = 0
    until: float = 0.0


_TRIES: dict[str, _Tries] = {}


def seconds_left(account: str) -> int:
    """Return how long `account` has still to wait, 0 when it may try."""
    tries = _TRIES.get(account.casefold())
    left = tries.until - time.monotonic() if tries else 0
    return max(0, round(left))


def failed(account: str) -> int:
    """Count a failed try of an account, known or not, and return the wait."""
    if len(_TRIES) > KEPT:
        _TRIES.clear()
    tries = _TRIES.setdefault(account.casefold(), _Tries())
    tries.count += 1
    wait = min(LONGEST, 2 ** max(0, tries.count - FREE)) if tries.count > FREE else 1
    tries.until = time.monotonic() + wait
    return int(wait)


def succeeded(account: str) -> None:
    """Forget the failed tries of an account."""
    _TRIES.pop(account.casefold(), None)
