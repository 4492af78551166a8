"""How many wrong receipts a minute are looked up: a guesser gains nothing by speed."""

from __future__ import annotations

import time
from collections import deque

FREE = 60
SECONDS = 60.0
_WRONG: deque[float] = deque(maxlen=FREE)


def seconds_left() -> int:
    """Return how long to wait, 0 when a receipt may be looked up."""
    if len(_WRONG) < FREE:
        return 0
    return max(0, round(_WRONG[0] + SECONDS - time.monotonic()))


def note_wrong() -> None:
    """Count a receipt that no report has."""
    _WRONG.append(time.monotonic())


def forget() -> None:
    """Forget the wrong receipts of this minute."""
    _WRONG.clear()
