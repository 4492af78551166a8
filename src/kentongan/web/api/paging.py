"""Pages by cursor: the number of the last thing, opaque to the caller."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from ninja import Field, Schema
from pydantic import ConfigDict

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

T = TypeVar("T")
V = TypeVar("V")
USUAL, MOST = 50, 200


class BadCursor(Refusal):
    """A cursor that no page gave, or whose thing is gone from the list."""

    what = Words(
        "cursor: tidak berlaku lagi. Mulai lagi tanpa cursor.",
        "cursor: no longer valid. Begin again without a cursor.",
    )


class Asked(Schema):
    """What every list takes; anything else is refused, so that no filter is lost."""

    model_config = ConfigDict(extra="forbid")

    cursor: str = Field("", max_length=64, description="`next` of the page before")
    limit: int = Field(USUAL, ge=1, le=MOST)


class Page(Schema, Generic[T]):
    """One page; without `next` it is the last. How many there are isn't told."""

    items: list[T]
    next: str | None = None


def write(number: str) -> str:
    """Return the cursor after the thing with a number."""
    return urlsafe_b64encode(number.encode()).decode().rstrip("=")


def read(cursor: str) -> str:
    """Return the number that a cursor holds; empty without a cursor.

    Raises
    ------
    BadCursor
        If it isn't one.
    """
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        return urlsafe_b64decode(padded).decode("ascii")
    except (Error, ValueError):
        raise BadCursor from None


def page(
    found: Sequence[V],
    asked: Asked,
    make: Callable[[V], T],
    number: Callable[[V], str],
) -> Page[T]:
    """Return one page of a list that is read whole.

    Raises
    ------
    BadCursor
        If the thing that the page before ended with isn't in the list any more.
    """
    start = 0
    if asked.cursor:
        last = read(asked.cursor)
        places = [place for place, one in enumerate(found) if number(one) == last]
        if not places:
            raise BadCursor
        start = places[0] + 1
    shown = found[start : start + asked.limit]
    more = len(found) > start + len(shown)
    after = write(number(shown[-1])) if shown and more else None
    return Page(items=[make(one) for one in shown], next=after)
