"""The tabs over a list: every saved view with how much it holds now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access.saved import saved_views
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, holds
from kentongan.web.memo import kept
from kentongan.web.templatetags import words as say

PAGES: dict[str, tuple[Act, tuple[str, ...]]] = {
    "laporan": (
        Act.REPORT_VIEW,
        ("kata", "tempat", "sektor", "masa", "keadaan", "saluran", "jenis"),
    ),
    "isu": (Act.ISSUE_VIEW, ("bidang", "tempat", "keadaan", "tampil")),
}
"""The lists that can be saved, and which parts of their address are filters."""
MOST = 1000
Count = Callable[[QueryDict], int]


@dataclass(frozen=True)
class Tab:
    """One saved view over its list."""

    code: str
    name: str
    url: str
    total: str
    current: bool
    shared: bool


@dataclass(frozen=True)
class Tabs:
    """The views of a list, and what would be saved of the present one."""

    page: str
    whole: str
    tabs: tuple[Tab, ...]
    query: str
    may_keep: bool

    @property
    def at_whole(self) -> bool:
        """Whether the list isn't narrowed at all."""
        return not self.query


def filters_of(page: str, query: QueryDict) -> str:
    """Return the filters of an address, always in one order, and nothing else."""
    found = QueryDict(mutable=True)
    for name in PAGES[page][1]:
        if value := query.get(name, "").strip()[:100]:
            found[name] = value
    return found.urlencode()


def tabs(page: str, query: QueryDict, count: Count, by: Actor, at: datetime) -> Tabs:
    """Return the tabs over a list; the counts stay until the next act."""
    here, whole = filters_of(page, query), reverse(PAGES[page][0].value)
    counted = kept(f"tabs {page}", lambda: _counted(page, count, by), by=by, at=at)
    found = tuple(
        Tab(code, name, f"{whole}?{filters}", total, filters == here, shared)
        for code, name, filters, shared, total in counted
    )
    return Tabs(page, whole, found, here, holds(by, Act.SAVED_VIEW_KEEP))


def _counted(
    page: str, count: Count, by: Actor
) -> list[tuple[str, str, str, bool, str]]:
    return [
        (v.code, v.name, v.query, v.shared, _total(count(QueryDict(v.query))))
        for v in saved_views(by=by, page=page)
    ]


def _total(found: int) -> str:
    if found < MOST:
        return str(say.number(found))
    return _("{n} lebih").format(n=say.number(MOST))
