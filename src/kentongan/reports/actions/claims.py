"""What was answered before: told from above, so that a repeat is known at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import models
from kentongan.reports.reader import forget


@dataclass(frozen=True)
class Answered:
    """A claim with its public answer."""

    about: Ref
    claim: str
    wordings: Sequence[str]
    issue_type: str
    verdict: str
    answer: str
    slug: str


@action
def remember_answer(*, answered: Answered, by: Actor, at: datetime) -> int:
    """Remember a public answer, or its newer version."""
    permit = require_act(by, Act.CLAIM_REMEMBER, at)
    row, _ = models.AnsweredClaim.objects.update_or_create(
        about_kind=answered.about.kind,
        about_id=answered.about.id,
        defaults={
            "claim": answered.claim,
            "wordings": list(answered.wordings),
            "issue_type": answered.issue_type,
            "verdict": answered.verdict,
            "answer": answered.answer,
            "slug": answered.slug,
            "answered_at": at,
            "active": True,
        },
    )
    forget()
    record(permit, on=answered.about)
    return row.pk
