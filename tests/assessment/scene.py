"""A city that sends word, as the tests of the picture need it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from kentongan.assessment.queries.circle import desk
from kentongan.assessment.queries.picture import compute
from kentongan.assessment.rules.situation import Situation
from kentongan.domain.periods import Month
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from tests import cast

MONTH = Month(2020, 2)
LOCK = datetime(2020, 2, 21, 8, 0, tzinfo=UTC)  # 15.00 WIB
WEEK = 7


def names() -> list[str]:
    """The 29 kelurahan, by code."""
    return [village.name for village in places.villages()]


def word(
    at: datetime = LOCK, *, silent: Collection[str] = (), days: int = WEEK
) -> None:
    """Every kelurahan but the silent ones sends nihil on each of the last days."""
    for back in range(days):
        morning = at - timedelta(days=back, hours=6)
        lines = [f"Kel. {name} nihil" for name in names() if name not in silent]
        cast.receive(lines, at=morning, sender="Posko")


def picture(
    at: datetime = LOCK, *, by: Actor | None = None, month: Month | None = None
) -> Situation:
    """The situation as the desk, or another reader, may see it."""
    return compute(by=by or desk(), at=at, month=month)
