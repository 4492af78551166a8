"""The letter: sent, numbered, answered in the addressee's own words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kentongan.domain.acts import Act
from kentongan.domain.words import Words
from kentongan.rakor import actions
from kentongan.rakor.queries import DecisionCard
from kentongan.rakor.rules.replies import Reply
from kentongan.web.desk import reading
from kentongan.web.desk.decisions.taking import take
from kentongan.web.desk.visit import Visit, step_of

SENT = Words("Dikirim", "Sent")
DATED = Words("Tanggal surat", "Date of the letter")
REPLY = Words("Jawaban", "Reply")
RECEIVED = Words("Diterima", "Received")


@step_of(take, Act.DECISION_SEND, _("Surat tercatat terkirim."))
def send(card: DecisionCard, visit: Visit) -> None:
    """Note that the letter went out."""
    sent = reading.moment(visit.form, "dikirim", SENT)
    actions.send(decision_id=card.decision.id, sent_at=sent, by=visit.by, at=visit.at)


@step_of(take, Act.DECISION_REGISTER, _("Nomor surat tercatat."))
def register(card: DecisionCard, visit: Visit) -> None:
    """Enter the number that the office's register gave the letter."""
    actions.register_letter(
        decision_id=card.decision.id,
        number=reading.words(visit.form, "nomor"),
        dated_on=reading.day(visit.form, "tanggal", DATED),
        by=visit.by,
        at=visit.at,
    )


@step_of(take, Act.DECISION_GRANTED, _("Jawaban tercatat."))
def granted(card: DecisionCard, visit: Visit) -> None:
    """Record that the addressee agreed, wholly or in part."""
    answer = actions.Answered(
        reply=reading.member(visit.form, "jawaban", Reply, REPLY),
        text=reading.words(visit.form, "isi"),
        replied_at=reading.needed_moment(visit.form, "diterima", RECEIVED),
        granted=reading.words(visit.form, "dikabulkan"),
    )
    actions.granted(
        decision_id=card.decision.id, answer=answer, by=visit.by, at=visit.at
    )


@step_of(take, Act.DECISION_REFUSED, _("Penolakan tercatat."))
def refused(card: DecisionCard, visit: Visit) -> None:
    """Record that the addressee refused."""
    actions.refused(
        decision_id=card.decision.id,
        text=reading.words(visit.form, "isi"),
        replied_at=reading.needed_moment(visit.form, "diterima", RECEIVED),
        by=visit.by,
        at=visit.at,
    )
