"""What a report can be linked to, and what it is linked to, by their public numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, holds
from kentongan.domain.words import Words
from kentongan.issues import queries as issues
from kentongan.rumours import queries as rumours
from kentongan.web.desk.addresses import page_of
from kentongan.web.memo import kept

VIEWS = {"issue": Act.ISSUE_VIEW, "rumour": Act.RUMOUR_VIEW}


class NoTarget(Refusal):
    """Nothing was chosen to link to."""

    what = Words(
        "Tautan: pilih rumor atau isu yang masih terbuka.",
        "Link: choose a rumour or an issue that is still open.",
    )


@dataclass(frozen=True)
class Target:
    """A rumour or an issue; `key` is what a form sends, never a primary key."""

    key: str
    words: str
    url: str
    ref: Ref


def targets(*, by: Actor, at: datetime) -> list[Target]:
    """Return what is open and may be linked to."""
    found = [_rumour(row) for row in rumours.rumours(by=by, at=at, open_only=True)]
    return found + [_issue(row) for row in issues.issues(by=by, at=at, open_only=True)]


def kept_targets(*, by: Actor, at: datetime) -> list[Target]:
    """Return the targets for a page, read once until an act changes one of them."""
    return kept("targets", lambda: targets(by=by, at=at), by=by, at=at)


def chosen(key: str, *, by: Actor, at: datetime) -> Target:
    """Return the target that a form names.

    Raises
    ------
    NoTarget
        If it names none that is open.
    """
    for target in targets(by=by, at=at):
        if target.key == key:
            return target
    raise NoTarget


def of(ref: Ref | None, *, by: Actor, at: datetime) -> Target | None:
    """Return what `ref` names, or None when the reader may not know of it."""
    if ref is None or ref.kind not in VIEWS or not holds(by, VIEWS[ref.kind]):
        return None
    if ref.kind == "issue":
        issue = issues.by_id(by=by, at=at, issue_id=ref.id)
        return _issue(issue) if issue else None
    try:
        return _rumour(rumours.by_id(by=by, at=at, rumour_id=ref.id))
    except NotFound:
        return None


def _rumour(row: rumours.RumourView) -> Target:
    return Target(
        key=f"rumor:{row.number}",
        words=_('Rumor {n}: "{claim}"').format(n=row.number, claim=row.claim),
        url=page_of("rumour", row.number),
        ref=row.ref,
    )


def _issue(row: issues.IssueView) -> Target:
    return Target(
        key=f"isu:{row.number}",
        words=_("Isu {n}: {title}").format(n=row.number, title=row.title),
        url=page_of("issue", row.number),
        ref=row.ref,
    )
