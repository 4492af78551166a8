"""What a section of the desk holds: one row a thing, each with its next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.web.desk.bars import Bar


@dataclass(frozen=True)
class Row:
    """One thing that waits.

    `kind` and `step` are words; `text` may hold tokens; `late` and `due_at` make the
    deadline; `count`, `usual` and `bar` stand together; `number` can be marked,
    and so can `group`.
    """

    kind: str
    text: str
    url: str
    step: str
    meta: tuple[str, ...] = ()
    due_at: datetime | None = None
    late: bool = False
    grave: bool = False
    count: int | None = None
    usual: float | None = None
    bar: Bar | None = None
    number: str = ""
    group: str = ""


@dataclass(frozen=True)
class Section:
    """Rows under one heading; `total` may be more than are shown."""

    key: str
    title: str
    rows: tuple[Row, ...]
    total: int
    more: str = ""
