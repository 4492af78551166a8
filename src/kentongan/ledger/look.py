"""One look: what can't change while a page is made is asked of the database once.

A page opens a look; what `held` reads inside it is kept until the look ends. An act
closes the look for as long as it runs, because it may change what was held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from kentongan.ledger.touched import also_read, reading

T = TypeVar("T")
_held: ContextVar[dict[object, Any] | None] = ContextVar("held", default=None)


@contextmanager
def one_look() -> Iterator[None]:
    """Keep what is read from here on, until the end of the block."""
    token = _held.set({})
    try:
        yield
    finally:
        _held.reset(token)


@contextmanager
def no_look() -> Iterator[None]:
    """Read everything anew in the block, and forget what was held before it."""
    outer = _held.get()
    token = _held.set(None)
    try:
        yield
    finally:
        _held.reset(token)
        if outer is not None:
            outer.clear()


def held(key: object, read: Callable[[], T]) -> T:
    """Return what `read` returned in this look; outside of one, read it.

    Whoever uses it has read its tables, even if another asked for it first.
    """
    kept = _held.get()
    if kept is None:
        return read()
    if key not in kept:
        with reading() as tables:
            kept[key] = read(), tables
    value: T
    value, tables = kept[key]
    also_read(tables)
    return value
