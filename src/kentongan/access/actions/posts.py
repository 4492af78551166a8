"""Adding and closing reporting functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kentongan.access.models import Post
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger.actions import NOTHING, record
from kentongan.ledger.turn import action


@dataclass(frozen=True)
class NewPost:
    """A reporting function to add."""

    code: str
    name: str
    kind: str
    agency: str
    area: str
    reports_zero: bool = True


@action
def add_posts(*, new: Sequence[NewPost], by: Actor, at: datetime) -> list[str]:
    """Add reporting functions; those that exist already are left as they are."""
    permit = require_act(by, Act.POST_ADD, at)
    rows = [
        Post(
            code=post.code,
            name=post.name,
            kind=post.kind,
            agency_id=post.agency,
            area=post.area,
            reports_zero=post.reports_zero,
        )
        for post in new
    ]
    Post.objects.bulk_create(rows, ignore_conflicts=True)
    record(permit, on=NOTHING, content=",".join(post.code for post in new))
    return [post.code for post in new]


@action
def close_post(*, code: str, by: Actor, at: datetime) -> None:
    """Expect no word from a post any more; what it sent stays.

    Raises
    ------
    NotFound
        If there is none such.
    """
    permit = require_act(by, Act.POST_CLOSE, at)
    _set(code, active=False)
    record(permit, on=NOTHING, content=code)


@action
def reopen_post(*, code: str, by: Actor, at: datetime) -> None:
    """Expect word from a post again.

    Raises
    ------
    NotFound
        If there is none such.
    """
    permit = require_act(by, Act.POST_REOPEN, at)
    _set(code, active=True)
    record(permit, on=NOTHING, content=code)


def _set(code: str, *, active: bool) -> None:
    if not Post.objects.filter(pk=code).update(active=active):
        raise NotFound
