"""Deciding: made by the chair, withdrawn, in force, supported, with evidence."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions
from kentongan.rakor.queries import DecisionCard
from kentongan.rakor.rules.decisions import Side
from kentongan.web.desk import reading
from kentongan.web.desk.decisions.taking import meeting_id, take
from kentongan.web.desk.visit import Visit

REVIEW = Words("Tinjauan berikut", "Next review")
OFFICE = Words("Kantor", "Office")
SIDE = Words("Arah", "Side")


def make(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Make a decision, in a meeting or between meetings."""
    visit = Visit(request, by, at)

    def do(card: DecisionCard) -> None:
        actions.make(
            decision_id=card.decision.id,
            meeting_id=meeting_id(visit),
            next_reviews=reading.days(request.POST, "tinjau", REVIEW),
            by=by,
            at=at,
        )

    key = Act.DECISION_MAKE.value
    return take(visit, number, key, do, _("Keputusan ditetapkan."))


def withdraw(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Withdraw a proposal, with the reason."""
    reason = reading.words(request.POST, "alasan")

    def do(card: DecisionCard) -> None:
        actions.withdraw(decision_id=card.decision.id, reason=reason, by=by, at=at)

    key = Act.DECISION_WITHDRAW.value
    return take(Visit(request, by, at), number, key, do, _("Usulan ditarik."))


def take_effect(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let the city's own decision take effect."""

    def do(card: DecisionCard) -> None:
        actions.take_effect(decision_id=card.decision.id, by=by, at=at)

    key = Act.DECISION_TAKE_EFFECT.value
    return take(Visit(request, by, at), number, key, do, _("Keputusan berlaku."))


def support(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Note that an office supports the decision, with its reason."""
    reason = reading.words(request.POST, "alasan")

    def do(card: DecisionCard) -> None:
        known = set(offices.agency_names())
        agency = reading.code(request.POST, "kantor", known, OFFICE)
        actions.support(
            decision_id=card.decision.id, agency=agency, reason=reason, by=by, at=at
        )

    key = Act.DECISION_SUPPORT.value
    return take(Visit(request, by, at), number, key, do, _("Dukungan dicatat."))


def note_evidence(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Note a fact that speaks for or against the decision."""

    def do(card: DecisionCard) -> None:
        actions.note_evidence(
            decision_id=card.decision.id,
            side=reading.member(request.POST, "sisi", Side, SIDE),
            text=reading.words(request.POST, "bukti"),
            source=reading.words(request.POST, "sumber"),
            by=by,
            at=at,
        )

    key = Act.DECISION_NOTE_EVIDENCE.value
    return take(Visit(request, by, at), number, key, do, _("Bukti dicatat."))
