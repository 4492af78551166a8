"""Inquiries: asked, replied in a class, consented to a public sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, Permit, require, require_act
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.tasks import models, rules


@dataclass(frozen=True)
class Asking:
    """A question to one office, to be answered by `due_at`."""

    office: str
    question: str
    due_at: datetime


def ask_office(*, permit: Permit, about: Ref, asking: Asking) -> models.Inquiry:
    """Ask an office: a step of the act that `permit` allows."""
    rules.check_deadline(asking.due_at, permit.at)
    asked = offices.agency(asking.office)
    label = audiences.label(places.house().kode, {permit.actor.agency, asked.code})
    return models.Inquiry.create(
        label,
        number=numbers.fresh(models.Inquiry)[0],
        about_kind=about.kind,
        about_id=about.id,
        asker_id=permit.actor.agency,
        asked_id=asked.code,
        question=asking.question,
        asked_at=permit.at,
        due_at=asking.due_at,
        state=rules.INQUIRY.start.value,
    )


@action
def ask(
    *, about: Ref, askings: Sequence[Asking], by: Actor, at: datetime
) -> list[models.Inquiry]:
    """Ask offices about an issue or a decision."""
    permit = require_act(by, Act.INQUIRY_ASK, at)
    asked = [ask_office(permit=permit, about=about, asking=a) for a in askings]
    record(permit, on=about)
    return asked


def _step(
    inquiry_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Inquiry, Permit]:
    inquiry = models.Inquiry.visible_to(by, at).get(pk=inquiry_id)
    named = {Role.ASKER} if by.agency == inquiry.asker_id else set()
    permit = require(by, act, inquiry.label, at, named=named)
    inquiry.state = rules.INQUIRY.step(rules.InquiryState(inquiry.state), act).value
    return inquiry, permit


class NotAsked(Refusal):
    """Another office was asked."""

    what = Words(
        "Pertanyaan ini ditujukan kepada {office}. Hanya kantor itu yang menjawab.",
        "This question is for {office}. Only that office answers.",
    )


@action
def reply(
    *,
    inquiry_id: int,
    finding: rules.Finding,
    text: str,
    classification: Classification = Classification.BIASA,
    by: Actor,
    at: datetime,
) -> models.Inquiry:
    """Answer a question in the class the answering office sets.

    Raises
    ------
    NotAsked
        If the question is for another office.
    """
    inquiry, permit = _step(inquiry_id, Act.INQUIRY_REPLY, by, at)
    if by.agency != inquiry.asked_id:
        raise NotAsked(office=inquiry.asked.short)
    inquiry.finding = finding.value
    inquiry.reply = text.strip()
    inquiry.replied_at = at
    inquiry.replied_by = by.id
    inquiry.classification = max(inquiry.classification, classification.value)
    inquiry.save()
    record(permit, on=inquiry.ref, content=inquiry.reply)
    return inquiry


@action
def consent(
    *, inquiry_id: int, agreed: rules.Consent, by: Actor, at: datetime
) -> models.Inquiry:
    """Let a public sentence be derived from the reply, or refuse it.

    Raises
    ------
    NotAsked
        If the reply is another office's.
    """
    inquiry = models.Inquiry.visible_to(by, at).get(pk=inquiry_id)
    permit = require(by, Act.INQUIRY_CONSENT, inquiry.label, at)
    if by.agency != inquiry.asked_id:
        raise NotAsked(office=inquiry.asked.short)
    inquiry.consent = agreed is rules.Consent.GIVEN
    inquiry.consent_by = by.id
    inquiry.save(update_fields=["consent", "consent_by"])
    record(permit, on=inquiry.ref, reason=agreed.value)
    return inquiry


@action
def cancel_inquiry(*, inquiry_id: int, by: Actor, at: datetime) -> models.Inquiry:
    """Withdraw a question."""
    inquiry, permit = _step(inquiry_id, Act.INQUIRY_CANCEL, by, at)
    inquiry.save(update_fields=["state"])
    record(permit, on=inquiry.ref)
    return inquiry


@action
def ask_again(
    *, inquiry_id: int, due_at: datetime, by: Actor, at: datetime
) -> models.Inquiry:
    """Ask the same office again, for what holds now; the old reply stays beside it."""
    rules.check_deadline(due_at, at)
    old, permit = _step(inquiry_id, Act.INQUIRY_ASK_AGAIN, by, at)
    asking = Asking(old.asked_id, old.question, due_at)
    new = ask_office(permit=permit, about=old.about, asking=asking)
    record(permit, on=new.ref)
    return new
