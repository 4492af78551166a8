"""Reviews and checks: kept, reminded, fulfilled, revoked, replaced, lapsed."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import DecisionCard
from kentongan.rakor.rules.reviews import Check
from kentongan.web.desk import reading
from kentongan.web.desk.decisions.taking import meeting_id, take
from kentongan.web.desk.visit import Visit, step_of

REVIEW = Words("Tinjauan berikut", "Next review")
SUCCESSOR = Words("Keputusan pengganti", "Successor")
FOUND = Words("Menurut sumbernya", "What the source says")


def _reviewed(visit: Visit) -> actions.Reviewed:
    return actions.Reviewed(
        next_reviews=reading.days(visit.form, "tinjau", REVIEW),
        note=reading.words(visit.form, "catatan"),
        meeting_id=meeting_id(visit),
    )


@step_of(take, Act.DECISION_KEEP, _("Keputusan tetap berlaku."))
def keep(card: DecisionCard, visit: Visit) -> None:
    """Keep the decision in force."""
    seen = _reviewed(visit)
    actions.keep(decision_id=card.decision.id, reviewed=seen, by=visit.by, at=visit.at)


@step_of(take, Act.DECISION_REMIND, _("Pengingat tercatat."))
def remind(card: DecisionCard, visit: Visit) -> None:
    """Remind the addressee, who hasn't answered."""
    seen = _reviewed(visit)
    actions.remind(
        decision_id=card.decision.id, reviewed=seen, by=visit.by, at=visit.at
    )


@step_of(take, Act.DECISION_FULFIL, _("Syarat terpenuhi."))
def fulfil(card: DecisionCard, visit: Visit) -> None:
    """Say that the condition is met."""
    note = reading.words(visit.form, "catatan")
    actions.fulfil(decision_id=card.decision.id, note=note, by=visit.by, at=visit.at)


@step_of(take, Act.DECISION_REVOKE, _("Keputusan dicabut."))
def revoke(card: DecisionCard, visit: Visit) -> None:
    """Revoke the decision, with the reason."""
    reason = reading.words(visit.form, "alasan")
    actions.revoke(
        decision_id=card.decision.id, reason=reason, by=visit.by, at=visit.at
    )


@step_of(take, Act.DECISION_SUPERSEDE, _("Keputusan diganti."))
def supersede(card: DecisionCard, visit: Visit) -> None:
    """Let another live decision take this one's place."""
    reason = reading.words(visit.form, "alasan")
    ids = {one.number: one.id for one in queries.decisions(by=visit.by, at=visit.at)}
    chosen = reading.code(visit.form, "pengganti", set(ids), SUCCESSOR)
    actions.supersede(
        decision_id=card.decision.id,
        successor_id=ids[chosen],
        reason=reason,
        by=visit.by,
        at=visit.at,
    )


@step_of(take, Act.DECISION_LAPSE, _("Dicatat: habis masa."))
def lapse(card: DecisionCard, visit: Visit) -> None:
    """Say that the decision's time is over."""
    reason = reading.words(visit.form, "alasan")
    actions.lapse(decision_id=card.decision.id, reason=reason, by=visit.by, at=visit.at)


def check(
    request: HttpRequest, *, by: Actor, at: datetime, number: str, place: int
) -> HttpResponse:
    """Record what a condition's source says now."""

    def do(card: DecisionCard) -> None:
        if not 1 <= place <= len(card.conditions):
            raise NotFound
        actions.check(
            condition_id=card.conditions[place - 1].id,
            result=reading.member(request.POST, "hasil", Check, FOUND),
            evidence=reading.words(request.POST, "bukti"),
            by=by,
            at=at,
        )

    key = f"{Act.DECISION_CHECK.value}-{place}"
    told = str(_("Pemeriksaan tercatat."))
    return take(Visit(request, by, at), number, key, do, told)
