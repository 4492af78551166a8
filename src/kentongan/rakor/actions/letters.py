"""Letters and replies: sent, registered, answered in the addressee's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain.acts import Act
from kentongan.domain.codes import Competence
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import models
from kentongan.rakor.actions import reviewing
from kentongan.rakor.actions.steps import step_decision, touch_decision
from kentongan.rakor.rules import replies as rules
from kentongan.rakor.rules.wording import check_words

_NUMBER = Words("Nomor surat", "Letter number")
_SHORT = 3


@action
def send(
    *,
    decision_id: int,
    sent_at: datetime | None = None,
    by: Actor,
    at: datetime,
) -> models.Decision:
    """Note that the letter went out; its number stays blank until registered.

    Raises
    ------
    AwaitsNoReply, NoAddressee, SentTooEarly
        If there is nobody to answer, or it wasn't decided yet.
    """
    row, permit = step_decision(decision_id, Act.DECISION_SEND, by, at)
    rules.check_send(Competence(row.competence), row.addressee)
    row.sent_at = rules.check_sent_at(sent_at or at, made_at=row.made_at, at=at)
    row.save(update_fields=["state", "sent_at"])
    record(permit, on=row.ref)
    return row


@action
def register_letter(
    *, decision_id: int, number: str, dated_on: date, by: Actor, at: datetime
) -> models.Decision:
    """Enter the number that the office's register gave the letter."""
    row, permit = touch_decision(decision_id, Act.DECISION_REGISTER, by, at)
    row.letter_number = check_words(_NUMBER, number, least=_SHORT)
    row.letter_dated = dated_on
    row.save(update_fields=["letter_number", "letter_dated"])
    record(permit, on=row.ref)
    return row


@dataclass(frozen=True)
class Answered:
    """What the addressee answered: its words, when, and what a part grants."""

    reply: rules.Reply
    text: str
    replied_at: datetime
    granted: str = ""


@action
def granted(
    *, decision_id: int, answer: Answered, by: Actor, at: datetime
) -> models.Decision:
    """Record that the addressee agreed, wholly or in part.

    Raises
    ------
    NoReply, TooShort
        If there is no such reply, or a part without what it grants.
    """
    row, permit = step_decision(decision_id, Act.DECISION_GRANTED, by, at)
    if answer.reply is rules.Reply.REFUSED:
        raise rules.NoReply(addressee=row.addressee)
    _answer(row, answer, at)
    record(permit, on=row.ref, reason=answer.reply.value, content=row.reply_text)
    return row


@action
def refused(
    *, decision_id: int, text: str, replied_at: datetime, by: Actor, at: datetime
) -> models.Decision:
    """Record that the addressee refused, in its words."""
    row, permit = step_decision(decision_id, Act.DECISION_REFUSED, by, at)
    _answer(row, Answered(rules.Reply.REFUSED, text, replied_at), at)
    row.settled_at = at
    row.save(update_fields=["settled_at"])
    reviewing.close_rest(row, at)
    record(permit, on=row.ref, content=row.reply_text)
    return row


def _answer(row: models.Decision, answer: Answered, at: datetime) -> None:
    row.reply_text, row.granted = rules.check_reply(
        answer.reply, text=answer.text, granted=answer.granted, addressee=row.addressee
    )
    row.replied_at = rules.check_replied_at(
        answer.replied_at, sent_at=row.sent_at, at=at, addressee=row.addressee
    )
    row.reply = answer.reply.value
    row.save(update_fields=["state", "reply", "reply_text", "granted", "replied_at"])
