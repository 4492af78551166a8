"""Issue types: the kinds of matter that a sector holds, editable as a table."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kentongan.domain.codes import Sector
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_TABLE = Path(__file__).with_suffix(".csv")


@dataclass(frozen=True)
class IssueType:
    """A kind of matter; the code is the office's word.

    A `claim` is said by many while it circulates and is one rumour wherever it is
    heard; an event that is `wide` (water, prices, queues) is seen by many at once, so
    that two reports from one kecamatan within days speak of the same.
    """

    code: str
    sector: Sector
    words: Words
    claim: bool
    wide: bool


class UnknownIssueType(Refusal):
    """Not a code of the table."""

    what = Words(
        "Jenis isu {code}: tidak ada dalam daftar. Pilih salah satu dari daftar.",
        "Issue type {code}: not in the list. Choose one of the list.",
    )


@cache
def issue_types() -> Mapping[str, IssueType]:
    """Return every issue type by its code, in the order of the table."""
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        rows = [_read(row) for row in csv.DictReader(lines)]
    return MappingProxyType({row.code: row for row in rows})


def issue_type(code: str) -> IssueType:
    """Return the issue type of `code`.

    Raises
    ------
    UnknownIssueType
        If the table has no such code.
    """
    try:
        return issue_types()[code]
    except KeyError:
        raise UnknownIssueType(code=code) from None


def types_of(sector: Sector) -> tuple[IssueType, ...]:
    """Return the issue types of `sector`."""
    return tuple(one for one in issue_types().values() if one.sector is sector)


def _read(row: dict[str, str]) -> IssueType:
    return IssueType(
        code=row["code"],
        sector=Sector(row["sector"]),
        words=Words(row["id"], row["en"]),
        claim=row["claim"] == "1",
        wide=row["wide"] == "1",
    )
