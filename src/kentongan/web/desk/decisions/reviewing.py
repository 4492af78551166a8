"""Reviews and checks: kept, reminded, fulfilled, revoked, replaced, lapsed."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import DecisionCard
from kentongan.rakor.rules.reviews import Check
from kentongan.web.desk import reading
from kentongan.web.desk.decisions.taking import meeting_id, take
from kentongan.web.desk.visit import Visit

REVIEW = Words("Tinjauan berikut", "Next review")
SUCCESSOR = Words("Keputusan pengganti", "Successor")
FOUND = Words("Menurut sumbernya", "What the source says")


def _reviewed(visit: Visit) -> actions.Reviewed:
    return actions.Reviewed(
        next_reviews=reading.days(visit.form, "tinjau", REVIEW),
        note=reading.words(visit.form, "catatan"),
        meeting_id=meeting_id(visit),
    )


def keep(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Keep the decision in force."""
    visit = Visit(request, by, at)

    def do(card: DecisionCard) -> None:
        seen = _reviewed(visit)
        actions.keep(decision_id=card.decision.id, reviewed=seen, by=by, at=at)

    key = Act.DECISION_KEEP.value
    return take(visit, number, key, do, _("Keputusan tetap berlaku."))


def remind(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Remind the addressee, who hasn't answered."""
    visit = Visit(request, by, at)

    def do(card: DecisionCard) -> None:
        seen = _reviewed(visit)
        actions.remind(decision_id=card.decision.id, reviewed=seen, by=by, at=at)

    key = Act.DECISION_REMIND.value
    return take(visit, number, key, do, _("Pengingat tercatat."))


def fulfil(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that the condition is met."""
    note = reading.words(request.POST, "catatan")

    def do(card: DecisionCard) -> None:
        actions.fulfil(decision_id=card.decision.id, note=note, by=by, at=at)

    key = Act.DECISION_FULFIL.value
    return take(Visit(request, by, at), number, key, do, _("Syarat terpenuhi."))


def revoke(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Revoke the decision, with the reason."""
    reason = reading.words(request.POST, "alasan")

    def do(card: DecisionCard) -> None:
        actions.revoke(decision_id=card.decision.id, reason=reason, by=by, at=at)

    key = Act.DECISION_REVOKE.value
    return take(Visit(request, by, at), number, key, do, _("Keputusan dicabut."))


def supersede(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let another live decision take this one's place."""
    reason = reading.words(request.POST, "alasan")

    def do(card: DecisionCard) -> None:
        ids = {one.number: one.id for one in queries.decisions(by=by, at=at)}
        chosen = reading.code(request.POST, "pengganti", set(ids), SUCCESSOR)
        actions.supersede(
            decision_id=card.decision.id,
            successor_id=ids[chosen],
            reason=reason,
            by=by,
            at=at,
        )

    key = Act.DECISION_SUPERSEDE.value
    return take(Visit(request, by, at), number, key, do, _("Keputusan diganti."))


def lapse(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that the decision's time is over."""
    reason = reading.words(request.POST, "alasan")

    def do(card: DecisionCard) -> None:
        actions.lapse(decision_id=card.decision.id, reason=reason, by=by, at=at)

    key = Act.DECISION_LAPSE.value
    return take(Visit(request, by, at), number, key, do, _("Dicatat: habis masa."))


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
    return take(Visit(request, by, at), number, key, do, _("Pemeriksaan tercatat."))
