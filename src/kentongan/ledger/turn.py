"""An act waits its turn, then runs as one transaction that ends with its record.

Why the turn comes first: SQLite's busy-wait lets one bulk writer starve the
pages, and a lock taken inside `record` deadlocks nested transactions on
PostgreSQL. With the turn taken before anything is read, neither happens.
"""

from __future__ import annotations

import fcntl
import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

from django.conf import settings
from django.db import connection, transaction

from kentongan.ledger.look import no_look
from kentongan.ledger.touched import touching

CHAIN = 7_205_001
P = ParamSpec("P")
T = TypeVar("T")
_recorded: ContextVar[list[int] | None] = ContextVar("recorded", default=None)


class NotRecorded(AssertionError):
    """An act ended without its row in the ledger."""


@contextmanager
def turn() -> Iterator[None]:
    """Wait for the turn to write, before anything is read; then open it all."""
    with ExitStack() as stack:
        outer = not connection.in_atomic_block
        if outer and connection.vendor == "sqlite":
            file = stack.enter_context((settings.DATA / "turn.lock").open("a"))
            fcntl.flock(file, fcntl.LOCK_EX)
        stack.enter_context(transaction.atomic())
        if outer and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN])
        stack.enter_context(touching())
        yield


def in_act() -> bool:
    """Return whether an act is under way: the only time rooms may be written."""
    return _recorded.get() is not None


def note_recorded(seq: int) -> None:
    """Tell the act under way that `record` wrote row `seq`."""
    rows = _recorded.get()
    if rows is None:
        raise NotRecorded("record was called outside an @action")
    rows.append(seq)


def action(verb: Callable[P, T]) -> Callable[P, T]:
    """Make `verb` an act: in turn, one transaction, and never unrecorded.

    The verb takes keyword arguments only, among them `by` and `at`.
    """
    parameters = inspect.signature(verb).parameters
    if any(p.kind is not p.KEYWORD_ONLY for p in parameters.values()):
        raise TypeError(f"{verb.__qualname__}: an act takes keyword arguments only")
    if not {"by", "at"} <= set(parameters):
        raise TypeError(f"{verb.__qualname__}: an act takes `by` and `at`")

    @functools.wraps(verb)
    def act(*args: P.args, **kwargs: P.kwargs) -> T:
        with no_look(), turn():
            token = _recorded.set([])
            try:
                result = verb(*args, **kwargs)
                if not _recorded.get():
                    raise NotRecorded(f"{verb.__qualname__} recorded nothing")
            finally:
                _recorded.reset(token)
            return result

    return act
