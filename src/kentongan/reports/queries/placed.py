"""Where the reports of a group lie, and who placed them: the machine or a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from kentongan.access.models import seen_by
from kentongan.domain.rights import Actor
from kentongan.reports import models

MACHINE = "machine"
SAID = Q(place_weight=1.0)  # an officer said the place, not only the type


@dataclass(frozen=True)
class Placed:
    """How many reports lie in an area; `by_people` of them an officer placed."""

    area: str
    n: int
    by_people: int

    @property
    def by_machine(self) -> bool:
        """Whether only the machine says so."""
        return not self.by_people


def placed(*, by: Actor, at: datetime, group_id: int) -> list[Placed]:
    """Return the areas that a group's reports speak of, most reports first."""
    rows = models.Reading.objects.filter(
        seen_by(by, at, through="report"),
        closed_at=None,
        report__memberships__group_id=group_id,
        report__memberships__closed_at=None,
    ).exclude(place="")
    counted = rows.values_list("place").annotate(
        n=Count("pk"), people=Count("pk", filter=~Q(by__startswith=MACHINE) & SAID)
    )
    return [Placed(*row) for row in counted.order_by("-n", "place")]
