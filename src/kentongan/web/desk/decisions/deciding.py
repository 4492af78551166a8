"""Deciding: made by the chair, withdrawn, in force, supported, with evidence."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.words import Words
from kentongan.rakor import actions
from kentongan.rakor.queries import DecisionCard
from kentongan.rakor.rules.decisions import Side
from kentongan.web.desk import reading
from kentongan.web.desk.decisions.taking import forum_between, meeting_id, take
from kentongan.web.desk.visit import Visit, step_of

REVIEW = Words("Tinjauan berikut", "Next review")
OFFICE = Words("Kantor", "Office")
SIDE = Words("Arah", "Side")


@step_of(take, Act.DECISION_MAKE, _("Keputusan ditetapkan."))
def make(card: DecisionCard, visit: Visit) -> None:
    """Make a decision, in a meeting or between meetings."""
    actions.make(
        decision_id=card.decision.id,
        meeting_id=meeting_id(visit),
        forum=forum_between(visit),
        next_reviews=reading.days(visit.form, "tinjau", REVIEW),
        by=visit.by,
        at=visit.at,
    )


@step_of(take, Act.DECISION_WITHDRAW, _("Usulan ditarik."))
def withdraw(card: DecisionCard, visit: Visit) -> None:
    """Withdraw a proposal, with the reason."""
    reason = reading.words(visit.form, "alasan")
    actions.withdraw(
        decision_id=card.decision.id, reason=reason, by=visit.by, at=visit.at
    )


@step_of(take, Act.DECISION_TAKE_EFFECT, _("Keputusan berlaku."))
def take_effect(card: DecisionCard, visit: Visit) -> None:
    """Let the city's own decision take effect."""
    actions.take_effect(decision_id=card.decision.id, by=visit.by, at=visit.at)


@step_of(take, Act.DECISION_SUPPORT, _("Dukungan dicatat."))
def support(card: DecisionCard, visit: Visit) -> None:
    """Note that an office supports the decision, with its reason."""
    reason = reading.words(visit.form, "alasan")
    known = set(offices.agency_names())
    agency = reading.code(visit.form, "kantor", known, OFFICE)
    actions.support(
        decision_id=card.decision.id,
        agency=agency,
        reason=reason,
        by=visit.by,
        at=visit.at,
    )


@step_of(take, Act.DECISION_NOTE_EVIDENCE, _("Bukti dicatat."))
def note_evidence(card: DecisionCard, visit: Visit) -> None:
    """Note a fact that speaks for or against the decision."""
    actions.note_evidence(
        decision_id=card.decision.id,
        side=reading.member(visit.form, "sisi", Side, SIDE),
        text=reading.words(visit.form, "bukti"),
        source=reading.words(visit.form, "sumber"),
        by=visit.by,
        at=visit.at,
    )
