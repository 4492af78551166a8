"""Random public numbers like 48-317: they never tell how many things exist."""

from __future__ import annotations

import secrets
from typing import Any

from django.db.models import Model, QuerySet

from kentongan.access.models import Guarded

SMALLEST = 5
ROOM = 4


def fresh(model: type[Guarded], count: int = 1) -> list[str]:
    """Return `count` numbers that no row of `model` bears yet."""
    rows: QuerySet[Any] = QuerySet(model)
    last = rows.order_by("-pk").values_list("pk", flat=True).first() or 0
    width = _width(last + count)
    found: dict[str, None] = {}
    while len(found) < count:
        drawn = {_draw(width) for _ in range((count - len(found)) * 2)}
        drawn -= set(rows.filter(number__in=drawn).values_list("number", flat=True))
        found.update(dict.fromkeys(drawn))
    return list(found)[:count]


def _width(rows: int) -> int:
    width = SMALLEST
    while 10**width < rows * ROOM:
        width += 1
    return width


def _draw(width: int) -> str:
    digits = f"{secrets.randbelow(10**width):0{width}}"
    return f"{digits[:-3]}-{digits[-3:]}"


def by_number(rows: QuerySet[Any], number: str) -> Model | None:
    """Return the row with `number` among the visible `rows`."""
    return rows.filter(number=number).first()
