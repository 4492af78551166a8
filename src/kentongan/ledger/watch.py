"""Watching that rooms are written by acts only: no row comes in by a side door."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from kentongan.ledger.turn import in_act

WRITES = ("INSERT", "UPDATE", "DELETE")
OWN = (
    "ledger_cursor",
    "ledger_owed",
    "ledger_entry",
    "ledger_touched",
    "django_session",
)
Execute = Callable[[str, Any, bool, dict[str, Any]], Any]


class WrittenDirectly(AssertionError):
    """A row was written outside an act."""


def _guard(
    execute: Execute, sql: str, params: Any, many: Any, context: dict[str, Any]
) -> Any:
    writes = sql.lstrip()[:6].upper() in WRITES
    if writes and not in_act() and not any(table in sql[:80] for table in OWN):
        raise WrittenDirectly(sql[:80])
    return execute(sql, params, many, context)


@contextmanager
def only_acts() -> Iterator[None]:
    """Refuse every write that no act makes, while the block runs."""
    with connection.execute_wrapper(_guard):
        yield
