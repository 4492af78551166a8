"""Decisions that wait on someone outside, as matters for attention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from kentongan.assessment.queries.view import NOTHING, View
from kentongan.assessment.rules import telling
from kentongan.assessment.rules.confidence import sureness
from kentongan.assessment.rules.situation import Matter, MatterKind
from kentongan.domain.codes import Competence, Level
from kentongan.domain.periods import day_of
from kentongan.domain.words import Words
from kentongan.rakor.models import ReviewDate
from kentongan.rakor.queries import DecisionView


def reviews_of(decisions: Iterable[DecisionView]) -> dict[int, tuple[date, ...]]:
    """Return the review dates ahead or raised of each decision, in one question."""
    found: dict[int, list[date]] = defaultdict(list)
    rows = ReviewDate.objects.filter(
        decision_id__in=[decision.id for decision in decisions], done_at=None
    )
    for decision_id, day in rows.order_by("date").values_list("decision_id", "date"):
        found[decision_id].append(day)
    return {key: tuple(days) for key, days in found.items()}


def decision_matter(
    decision: DecisionView, reviews: Sequence[date], view: View
) -> Matter:
    """Return a decision that waits on someone outside as a matter for attention."""
    today = day_of(view.at, view.zone)
    facts = telling.DecisionFacts(
        title=decision.title,
        addressee=decision.addressee,
        request=decision.competence == Competence.REQUEST.value,
        sent_on=day_of(decision.sent_at, view.zone) if decision.sent_at else None,
        awaits_reply=decision.awaits_reply,
        unmet=decision.unmet,
        reviews=tuple(reviews),
        today=today,
    )
    return Matter(
        kind=MatterKind.DECISION,
        ref=decision.ref,
        number=decision.number,
        title=Words(decision.title, decision.title),
        text=telling.decision(facts),
        sector=None,
        level=Level.ATTENTION,
        indicators=(),
        until=None,
        office=decision.addressee,
        reports=0,
        villages=(),
        checked_by=(),
        sureness=sureness(
            checked_by=0,
            around=view.coverage,
            share=view.settings.district_share,
            decided=True,
        ),
        next_step=NOTHING,
    )
