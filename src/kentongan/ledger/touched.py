"""Which tables each act wrote, so that what was read of the others still stands.

An act counts every table that it wrote up by one, in its own transaction; a reader
notes which tables it read. What was read is true for as long as their counts stay.
The tables are taken from the statements themselves: nobody has to list them. A name
taken by mistake, such as a column's, does no harm: no act counts it up. What a trigger
writes isn't seen; who reads it says by `also_read` whose table it follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection

from kentongan.ledger.models import Touched

Execute = Callable[[str, Any, bool, dict[str, Any]], Any]
_WRITTEN = re.compile(
    r'\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)', re.I
)
_READ = re.compile(r'(?:\bFROM|\bJOIN|,)\s*"?(\w+)"?(?![\w.])', re.I)
_written: ContextVar[set[str] | None] = ContextVar("written", default=None)
_read: ContextVar[set[str] | None] = ContextVar("read", default=None)


def versions() -> Mapping[str, int]:
    """Return how often each table was written; one never written is missing."""
    return dict(Touched.objects.values_list("table", "times"))


@contextmanager
def touching() -> Iterator[None]:
    """Note which tables the block writes; at its end count them up."""
    if _written.get() is not None:
        yield
        return
    tables: set[str] = set()
    token = _written.set(tables)
    try:
        with connection.execute_wrapper(_note_written):
            yield
        _count_up(tables)
    finally:
        _written.reset(token)


@contextmanager
def reading() -> Iterator[Collection[str]]:
    """Yield the set of tables that the block reads, as it reads them."""
    outer, tables = _read.get(), set[str]()
    token = _read.set(tables)
    try:
        if outer is None:
            with connection.execute_wrapper(_note_read):
                yield tables
        else:
            yield tables
    finally:
        _read.reset(token)
        also_read(tables)


def also_read(tables: Collection[str]) -> None:
    """Note for the reader around that what it uses was read from `tables`."""
    around = _read.get()
    if around is not None:
        around.update(tables)


def _note_written(
    execute: Execute, sql: str, params: Any, many: Any, context: dict[str, Any]
) -> Any:
    tables = _written.get()
    if tables is not None and not sql.startswith("SELECT"):
        tables.update(_WRITTEN.findall(sql))
    return execute(sql, params, many, context)


def _note_read(
    execute: Execute, sql: str, params: Any, many: Any, context: dict[str, Any]
) -> Any:
    tables = _read.get()
    if tables is not None:
        tables.update(_READ.findall(sql))
    return execute(sql, params, many, context)


def _count_up(tables: Collection[str]) -> None:
    if not tables:
        return
    own = connection.ops.quote_name(Touched._meta.db_table)
    named = connection.ops.quote_name("table")
    marks = ", ".join("(%s, 1)" for _ in tables)
    sql = (
        f"INSERT INTO {own} ({named}, times) VALUES {marks}"  # noqa: S608
        f" ON CONFLICT ({named}) DO UPDATE SET times = {own}.times + 1"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, sorted(tables))
