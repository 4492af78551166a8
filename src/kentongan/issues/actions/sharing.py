"""What leaves the office: one step up the ladder, or a wider circle of readers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from kentongan.access import audiences
from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.issues import models, rules
from kentongan.issues.actions.steps import allowed, log
from kentongan.issues.queries.readers import Reader, new_readers
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports.rules import check_reason


class OwnerShares(Refusal):
    """Another office owns what was to be shared."""

    what = Words(
        "Isu ini milik {office}. Hanya kantor itu yang memperluas pembacanya:"
        " mintalah kepadanya.",
        "This issue belongs to {office}. Only that office widens its readers: ask it.",
    )


@action
def escalate(
    *, issue_id: int, reason: str, office: str = "", by: Actor, at: datetime
) -> models.Issue:
    """Raise an issue by one rung, with a reason; its time begins anew there.

    An `office` that takes it up above reads it from now on; if it couldn't before,
    only the owner's office may let it.

    Raises
    ------
    NeedReason, TopRung, OwnerShares
        If it can't be raised like this.
    """
    issue, permit = allowed(issue_id, Act.ISSUE_ESCALATE, by, at)
    rung = rules.Rung(issue.rung)
    to = rules.escalate(rung, reason)
    if office:
        _widen(issue, {office}, by)
    models.Escalation.objects.create(
        issue=issue,
        from_rung=rung.value,
        to_rung=to.value,
        office_id=office or None,
        reason=rules.clean(reason),
        by=by.id,
        at=at,
    )
    issue.rung, issue.rung_since = to.value, at
    issue.save()
    record(permit, on=issue.ref, reason=to.value)
    return issue


@action
def share(
    *, issue_id: int, agencies: Collection[str], reason: str, by: Actor, at: datetime
) -> tuple[Reader, ...]:
    """Let more offices read an issue; return who newly does.

    Raises
    ------
    OwnerShares
        If another office owns it.
    NeedReason
        If no reason is given.
    """
    issue, permit = allowed(issue_id, Act.ISSUE_SHARE, by, at)
    why = check_reason(reason)
    readers = new_readers(issue, agencies, at)
    _widen(issue, agencies, by)
    issue.save()
    log(issue, permit, f"{', '.join(sorted(agencies))}: {why}")
    record(permit, on=issue.ref, content=",".join(sorted(agencies)))
    return readers


def _widen(issue: models.Issue, agencies: Collection[str], by: Actor) -> None:
    """Give the issue the audience that holds `agencies` too; the caller saves."""
    now = audiences.members(issue.audience_id)
    if now is None or set(agencies) <= now:
        return
    if by.agency != issue.owner_id:
        raise OwnerShares(office=issue.owner.short)
    issue.audience_id = audiences.of(now | set(agencies))
