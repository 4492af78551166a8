"""Parts of a page that stay as they are until an act writes what they were read from.

What a room shows changes only by an act, and every act counts up the tables it wrote
(`ledger.touched`). So a part is kept for its reader, minute and language together with
the counts of the tables that it was read from; an act elsewhere leaves it standing.
Nothing is kept for readers who share less than the whole Actor.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from threading import Lock
from typing import Any, TypeVar

from django.utils.translation import get_language

from kentongan.domain.rights import Actor
from kentongan.ledger import touched
from kentongan.ledger.look import held

T = TypeVar("T")
MOST = 512
CHAIN = frozenset({"ledger_entry"})
"""What a part that read no table stands on: it is old after any act."""
_kept: OrderedDict[object, Any] = OrderedDict()
_lock = Lock()


def forget() -> None:
    """Keep nothing any longer: another database, or a measurement."""
    with _lock:
        _kept.clear()


def kept(part: str, read: Callable[[], T], *, by: Actor, at: datetime) -> T:
    """Return what `read` returned, if no act wrote what it read since; or read it.

    `part` names what is read, with whatever it was narrowed to; `read` returns values,
    nothing that would ask the database later.
    """
    now = held("touched", touched.versions)
    key = (part, by, at.replace(second=0, microsecond=0), get_language())
    with _lock:
        stamp, value = _kept.get(key, (None, None))
        if stamp is not None and stamp == _stamp(stamp, now):
            _kept.move_to_end(key)
            touched.also_read(stamp.keys())
            known: T = value
            return known
    with touched.reading() as tables:
        fresh = read()
    _keep(key, _stamp(tables or CHAIN, now), fresh)
    return fresh


def _stamp(tables: Iterable[str], now: Mapping[str, int]) -> Mapping[str, int]:
    """Return how often each of `tables` had been written when the page began."""
    return {table: now.get(table, 0) for table in tables}


def _keep(key: object, stamp: Mapping[str, int], value: object) -> None:
    with _lock:
        _kept[key] = stamp, value
        _kept.move_to_end(key)
        while len(_kept) > MOST:
            _kept.popitem(last=False)
