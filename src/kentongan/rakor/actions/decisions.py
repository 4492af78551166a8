"""Deciding: proposed, made by the chair, supported, with evidence both ways."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification, Competence
from kentongan.domain.rights import Actor, at_forum, require, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.rakor import models
from kentongan.rakor.actions import reviewing
from kentongan.rakor.actions.steps import (
    session_of,
    step_decision,
    today,
    touch_decision,
)
from kentongan.rakor.rules import decisions as rules
from kentongan.rakor.rules import meeting as meetings
from kentongan.rakor.rules import replies, reviews
from kentongan.rakor.rules.invitation import check_speaks_for
from kentongan.rakor.rules.wording import check_sendable, check_story, check_words

_TITLE = Words("Judul keputusan", "Decision's title")
_TEXT = Words("Isi keputusan", "Decision's text")
_REASON = Words("Alasan", "Reason")
_EVIDENCE = Words("Bukti", "Evidence")
_SOURCE = Words("Sumber", "Source")
_PREDICATE = Words("Syarat", "Condition")
_SHORT = 3


@dataclass(frozen=True)
class NewCondition:
    """What must hold outside, where it is read, who looks every how many days."""

    predicate: str
    source: str
    checker: str
    every_days: int = reviews.WEEKLY


@dataclass(frozen=True)
class NewDecision:
    """A decision to propose; `addressee` is an office's code or a name.

    `readers` are codes of offices, all of them when None.
    """

    title: str
    text: str
    competence: Competence
    addressee: str = ""
    copies: Sequence[str] = ()
    conditions: Sequence[NewCondition] = ()
    reviews: Collection[date] = ()
    readers: Collection[str] | None = None
    classification: Classification = Classification.BIASA


@action
def propose(*, new: NewDecision, by: Actor, at: datetime) -> models.Decision:
    """Propose a decision, with the conditions it waits for.

    Raises
    ------
    NoAddressee
        If a request names nobody to ask.
    BadReviewDate, BadInterval
        If a review lies in the past, or a condition is checked never.
    """
    permit = require_act(by, Act.DECISION_PROPOSE, at)
    replies.check_addressee(new.competence, new.addressee)
    names = offices.agency_names()
    row = models.Decision.create(
        audiences.label(
            places.house().kode, new.readers, classification=new.classification
        ),
        number=numbers.fresh(models.Decision)[0],
        title=check_sendable(_TITLE, new.title, least=_SHORT),
        text=check_sendable(_TEXT, new.text),
        competence=new.competence.value,
        addressee=names.get(new.addressee, new.addressee.strip()),
        copies=[names.get(copy, copy) for copy in new.copies],
        state=rules.MACHINE.start.value,
        proposed_by=by.id,
        proposed_at=at,
    )
    for condition in new.conditions:
        _condition(row, condition)
    reviewing.add(row, reviews.check_dates(new.reviews, today=today(at)))
    record(permit, on=row.ref, content=row.text)
    return row


def _condition(row: models.Decision, new: NewCondition) -> None:
    row.conditions.create(
        predicate=check_sendable(_PREDICATE, new.predicate),
        source=check_words(_SOURCE, new.source, least=_SHORT),
        checker_id=offices.agency(new.checker).code,
        every_days=reviews.check_every(new.every_days),
    )


@action
def make(
    *,
    decision_id: int,
    meeting_id: int | None = None,
    forum: str = "",
    next_reviews: Collection[date] = (),
    by: Actor,
    at: datetime,
) -> models.Decision:
    """Make a decision, in a meeting or between two meetings of `forum`.

    Between meetings its first review is the next Rakor of that forum; without one
    named it is the forum that `by` chairs, or the one of theirs that meets next.

    Raises
    ------
    NoReviewDate
        If it waits on someone outside and nobody will look again.
    NotMinuting
        If the meeting isn't in session and its minutes aren't being written.
    """
    row, permit = step_decision(decision_id, Act.DECISION_MAKE, by, at)
    day = today(at)
    row.made_in = session_of(meeting_id, by, at)
    rakor = None if row.made_in else _next_rakor(by, at, forum)
    held = row.made_in or rakor
    row.forum_id = held.forum_id if held else forum or _chaired_alone(by)
    if row.forum_id:
        require(at_forum(by, row.forum_id), permit.act, row.label, at)
    row.made_by, row.made_at = by.id, at
    if rakor is not None:
        reviewing.add(row, [today(rakor.held_at)], meeting=rakor)
    reviewing.add(row, reviews.check_dates(next_reviews, today=day))
    waits = rules.waits_outside(Competence(row.competence), row.conditions.count())
    between = row.made_in is None
    pending = list(row.reviews.filter(date__gte=day).values_list("date", flat=True))
    reviews.check_first(pending, waits=waits or between)
    for condition in row.conditions.all():
        condition.check_on = reviews.next_check(day, condition.every_days)
        condition.save(update_fields=["check_on"])
    row.save()
    record(permit, on=row.ref)
    return row


def _chaired_alone(by: Actor) -> str | None:
    chaired = rules.chaired_by(by)
    return next(iter(chaired)) if len(chaired) == 1 else None


def _next_rakor(by: Actor, at: datetime, forum: str) -> models.Meeting | None:
    ahead = [state.value for state in meetings.AHEAD]
    wanted = {forum} if forum else rules.chaired_by(by)
    rows = models.Meeting.visible_to(by, at).filter(regular=True, state__in=ahead)
    rows = rows.filter(forum_id__in=wanted)
    return rows.filter(held_at__gte=at).order_by("held_at").first()


@action
def withdraw(
    *, decision_id: int, reason: str, by: Actor, at: datetime
) -> models.Decision:
    """Withdraw a proposal, with the reason."""
    row, permit = step_decision(decision_id, Act.DECISION_WITHDRAW, by, at)
    row.reason = check_story(_REASON, reason)
    row.settled_at = at
    row.save(update_fields=["state", "reason", "settled_at"])
    reviewing.close_rest(row, at)
    record(permit, on=row.ref, content=row.reason)
    return row


@action
def take_effect(*, decision_id: int, by: Actor, at: datetime) -> models.Decision:
    """Let the city's own decision take effect.

    Raises
    ------
    MustBeSent
        If it is a request to someone else.
    """
    row, permit = step_decision(decision_id, Act.DECISION_TAKE_EFFECT, by, at)
    replies.check_takes_effect(Competence(row.competence), row.addressee)
    row.save(update_fields=["state"])
    record(permit, on=row.ref)
    return row


@action
def support(
    *, decision_id: int, agency: str, reason: str, by: Actor, at: datetime
) -> models.Supporter:
    """Note that an office supports the decision, with its reason."""
    row, permit = touch_decision(decision_id, Act.DECISION_SUPPORT, by, at)
    office = offices.agency(agency)
    check_speaks_for(by, office.code, shown=office.short)
    supporter = models.Supporter.objects.create(
        decision=row,
        agency_id=office.code,
        reason=check_story(_REASON, reason),
        by=by.id,
        at=at,
    )
    record(permit, on=row.ref, content=supporter.reason)
    return supporter


@action
def note_evidence(
    *,
    decision_id: int,
    side: rules.Side,
    text: str,
    source: str,
    by: Actor,
    at: datetime,
) -> models.Evidence:
    """Note a fact that speaks for or against the decision, with its source."""
    row, permit = touch_decision(decision_id, Act.DECISION_NOTE_EVIDENCE, by, at)
    evidence = models.Evidence.objects.create(
        decision=row,
        side=side.value,
        text=check_story(_EVIDENCE, text),
        source=check_words(_SOURCE, source, least=_SHORT),
        by=by.id,
        at=at,
    )
    record(permit, on=row.ref, reason=side.value, content=evidence.text)
    return evidence
