"""A person's word on what the columns of a table hold, known again by its headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from kentongan.formats.table.columns import Columns

Matched = Mapping[str, Columns]
"""What the columns hold, by the shape of the headings; "" stands for any shape."""


def shape_of(labels: Sequence[str]) -> str:
    """Return what headings of one shape share, whatever their case and spaces."""
    plain = "\x1f".join(" ".join(label.casefold().split()) for label in labels)
    return sha256(plain.encode()).hexdigest()[:16]


def columns_of(roles: Sequence[str]) -> Columns:
    """Return the columns for one role a column, in order; unknown roles are left out.

    The roles are the names of the fields of `Columns`; of a role that only one column
    can have, the first counts. A point needs its latitude and longitude, or one column.
    """
    places: dict[str, list[int]] = {}
    for index, role in enumerate(roles):
        places.setdefault(role, []).append(index)
    first = {role: found[0] for role, found in places.items()}
    point = tuple(first[role] for role in ("latitude", "longitude") if role in first)
    whole = (first["point"],) if "point" in first else ()
    return Columns(
        text=tuple(places.get("text", ())),
        date=first.get("date"),
        time=first.get("time"),
        place=tuple(places.get("place", ())),
        sector=first.get("sector"),
        sender=first.get("sender"),
        key=first.get("key"),
        point=whole or (point if len(point) == 2 else ()),
        counter=first.get("counter"),
    )


def roles_of(columns: Columns, width: int) -> tuple[str, ...]:
    """Return one role a column, as `columns_of` takes them."""
    roles = [""] * max(width, 0)
    single = ("date", "time", "sector", "sender", "key", "counter")
    named = [(name, getattr(columns, name)) for name in single]
    named += [("text", index) for index in columns.text]
    named += [("place", index) for index in columns.place]
    words = ("point",) if len(columns.point) == 1 else ("latitude", "longitude")
    named += list(zip(words, columns.point, strict=False))
    for name, index in named:
        if index is not None and index < width:
            roles[index] = name
    return tuple(roles)
