"""The step that every act on a rumour begins with."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, Permit, require
from kentongan.rumours import models, rules


def step(
    rumour_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Rumour, Permit]:
    """Return the rumour moved on by `act`, and the permit; nothing is saved yet."""
    rumour = models.Rumour.visible_to(by, at).get(pk=rumour_id)
    permit = require(by, act, rumour.label, at)
    rumour.state = rules.MACHINE.step(rules.State(rumour.state), act).value
    if rules.State(rumour.state) in rules.MACHINE.done:
        rumour.settled_at = at
    return rumour, permit


def save(rumour: models.Rumour) -> None:
    """Store where the rumour stands."""
    rumour.save(update_fields=["state", "settled_at"])
