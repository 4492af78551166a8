"""The interval of a share that was counted."""

from __future__ import annotations

import math

Z = 1.959964  # 95 %


def interval(hits: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of `hits` out of `of` (Wilson 1927, JASA 22).

    Examples
    --------
    >>> low, high = interval(95, 100)
    >>> round(low, 3), round(high, 3)
    (0.888, 0.978)
    """
    share = hits / of
    middle = share + Z * Z / (2 * of)
    half = Z * math.sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    whole = 1 + Z * Z / of
    return (middle - half) / whole, (middle + half) / whole
