"""Parts of a page that stay as they are until the next act, kept between requests.

What a room shows changes only by an act, and every act is a row of the ledger. So a
part is kept under the ledger's head, the reader, the minute and the language; the next
act makes a new head. Nothing is kept for readers who share less than the whole Actor.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import Any, TypeVar

from django.utils.translation import get_language

from kentongan.domain.rights import Actor
from kentongan.ledger import queries as ledger
from kentongan.ledger.look import held

T = TypeVar("T")
MOST = 512
_kept: OrderedDict[object, Any] = OrderedDict()
_lock = Lock()


def forget() -> None:
    """Keep nothing any longer: another database, or a measurement."""
    with _lock:
        _kept.clear()


def kept(part: str, read: Callable[[], T], *, by: Actor, at: datetime) -> T:
    """Return what `read` returned since the last act, or read it.

    `part` names what is read, with whatever it was narrowed to.
    """
    head = held("head", ledger.head)
    minute = at.replace(second=0, microsecond=0)
    key = (part, by, minute, get_language(), head.hash)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            known: T = _kept[key]
            return known
    value = read()
    with _lock:
        _kept[key] = value
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return value
