"""A person's word on what the machine matched: not this, or this after all."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, Permit, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rumours import models


@action
def unmatch(*, rumour_id: int, slug: str, by: Actor, at: datetime) -> None:
    """Say that an answered claim isn't what this rumour says."""
    rumour, permit = _rumour(rumour_id, Act.RUMOUR_UNMATCH, by, at)
    rumour.unmatched.get_or_create(
        slug=slug, closed_at=None, defaults={"by": by.id, "at": at}
    )
    record(permit, on=rumour.ref, content=slug)


@action
def rematch(*, rumour_id: int, slug: str, by: Actor, at: datetime) -> None:
    """Take that word back: the claim may be this rumour's after all."""
    rumour, permit = _rumour(rumour_id, Act.RUMOUR_REMATCH, by, at)
    rumour.unmatched.filter(slug=slug, closed_at=None).update(closed_at=at)
    record(permit, on=rumour.ref, content=slug)


def _rumour(
    rumour_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Rumour, Permit]:
    rumour = models.Rumour.visible_to(by, at).get(pk=rumour_id)
    return rumour, require(by, act, rumour.label, at)
