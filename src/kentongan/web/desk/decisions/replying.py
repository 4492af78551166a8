"""The letter: sent, numbered, answered in the addressee's own words."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions
from kentongan.rakor.queries import DecisionCard
from kentongan.rakor.rules.replies import Reply
from kentongan.web.desk import reading
from kentongan.web.desk.decisions.taking import take
from kentongan.web.desk.visit import Visit

SENT = Words("Dikirim", "Sent")
DATED = Words("Tanggal surat", "Date of the letter")
REPLY = Words("Jawaban", "Reply")
RECEIVED = Words("Diterima", "Received")


def send(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Note that the letter went out."""

    def do(card: DecisionCard) -> None:
        sent = reading.moment(request.POST, "dikirim", SENT)
        actions.send(decision_id=card.decision.id, sent_at=sent, by=by, at=at)

    key = Act.DECISION_SEND.value
    return take(Visit(request, by, at), number, key, do, _("Surat tercatat terkirim."))


def register(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Enter the number that the office's register gave the letter."""

    def do(card: DecisionCard) -> None:
        actions.register_letter(
            decision_id=card.decision.id,
            number=reading.words(request.POST, "nomor"),
            dated_on=reading.day(request.POST, "tanggal", DATED),
            by=by,
            at=at,
        )

    key = Act.DECISION_REGISTER.value
    return take(Visit(request, by, at), number, key, do, _("Nomor surat tercatat."))


def granted(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Record that the addressee agreed, wholly or in part."""

    def do(card: DecisionCard) -> None:
        answer = actions.Answered(
            reply=reading.member(request.POST, "jawaban", Reply, REPLY),
            text=reading.words(request.POST, "isi"),
            replied_at=reading.needed_moment(request.POST, "diterima", RECEIVED),
            granted=reading.words(request.POST, "dikabulkan"),
        )
        actions.granted(decision_id=card.decision.id, answer=answer, by=by, at=at)

    key = Act.DECISION_GRANTED.value
    return take(Visit(request, by, at), number, key, do, _("Jawaban tercatat."))


def refused(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Record that the addressee refused."""

    def do(card: DecisionCard) -> None:
        actions.refused(
            decision_id=card.decision.id,
            text=reading.words(request.POST, "isi"),
            replied_at=reading.needed_moment(request.POST, "diterima", RECEIVED),
            by=by,
            at=at,
        )

    key = Act.DECISION_REFUSED.value
    return take(Visit(request, by, at), number, key, do, _("Penolakan tercatat."))
