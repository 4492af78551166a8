"""The zone of the house, asked for once a request: every moment on a page is local."""

from __future__ import annotations

from contextvars import ContextVar
from zoneinfo import ZoneInfo

from kentongan.places import queries as places

_ZONE: ContextVar[ZoneInfo | None] = ContextVar("zone", default=None)


def begin() -> None:
    """Forget the zone of the request before."""
    _ZONE.set(None)


def zone() -> ZoneInfo:
    """Return the zone in which this request's moments are said."""
    known = _ZONE.get()
    if known is None:
        known = places.zone()
        _ZONE.set(known)
    return known
