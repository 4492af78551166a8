"""What the minutes of a meeting hold as they stand, whoever reads them."""

from __future__ import annotations

from kentongan.rakor import models
from kentongan.rakor.rules.agenda import Part
from kentongan.rakor.rules.minutes import MinutedItem, Minutes


def written(row: models.Meeting) -> Minutes:
    """Return the minutes of a meeting: opening, items, decisions, directives."""
    reviewed = [review.decision for review in row.reviewed.select_related("decision")]
    decided = {decision.pk: decision for decision in [*reviewed, *row.decisions.all()]}
    directed = set(row.directives.values_list("item_id", flat=True))
    stated = row.statements.exists()
    return Minutes(
        opening=row.opening,
        items=[
            MinutedItem(
                order=item.order,
                title=item.title,
                minutes=item.minutes,
                not_discussed=item.not_discussed,
                ruled=item.pk in directed
                or (item.about_kind == "decision" and item.about_id in decided)
                or (item.part == Part.STATEMENTS.value and stated),
            )
            for item in row.items.all()
        ],
        decisions=[decision.text for decision in decided.values()],
        directives=[directive.line for directive in row.directives.all()],
    )
