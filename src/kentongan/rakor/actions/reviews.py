"""Reviews: raised by the clock, each sets the next, until the condition is met."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain import workdays
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.rakor import models
from kentongan.rakor.actions import reviewing
from kentongan.rakor.actions.steps import (
    session_of,
    step_decision,
    today,
    touch_decision,
)
from kentongan.rakor.rules import decisions as rules
from kentongan.rakor.rules import replies, reviews
from kentongan.rakor.rules.wording import check_story
from kentongan.science.text.redact import redact

_REASON = Words("Alasan", "Reason")


@dataclass(frozen=True)
class Reviewed:
    """What a review found, when it looks again, and in which meeting it was held."""

    next_reviews: Collection[date] = ()
    note: str = ""
    meeting_id: int | None = None


def raise_due_reviews(*, by: Actor, at: datetime) -> list[int]:
    """Let the machine raise every review whose day has come, holiday or not."""
    live = [state.value for state in rules.LIVE]
    due = models.Decision.visible_to(by, at).filter(
        state__in=live, reviews__date__lte=today(at), reviews__done_at=None
    )
    raised = []
    for row in due.distinct().order_by("pk"):
        if _moves(row) or _due(row, at).filter(raised_at=None).exists():
            review_due(decision_id=row.pk, by=by, at=at)
            raised.append(row.pk)
    return raised


def _moves(row: models.Decision) -> bool:
    return rules.MACHINE.allows(rules.State(row.state), Act.DECISION_REVIEW_DUE)


def _due(row: models.Decision, at: datetime) -> reviewing.Reviews:
    return row.reviews.filter(date__lte=today(at), done_at=None)


@action
def review_due(*, decision_id: int, by: Actor, at: datetime) -> models.Decision:
    """Raise what is due: it becomes work on the next working day.

    A decision that is under review already, or not sent yet, keeps its state.

    Raises
    ------
    NotDue
        If no review's day has come.
    """
    row, permit = touch_decision(decision_id, Act.DECISION_REVIEW_DUE, by, at)
    rows = list(_due(row, at))
    if not rows:
        raise reviews.NotDue
    for review in rows:
        if review.raised_at is None:
            _raise(review, at)
    if _moves(row):
        state = rules.State(row.state)
        row.state = rules.MACHINE.step(state, Act.DECISION_REVIEW_DUE).value
        row.save(update_fields=["state"])
    record(permit, on=row.ref)
    return row


def _raise(review: models.ReviewDate, at: datetime) -> None:
    due = reviews.raised(review.date, today=today(at), calendar=workdays.load())
    review.raised_at = at
    review.workday_date = due.workday if due else None
    review.save(update_fields=["raised_at", "workday_date"])


@action
def keep(
    *, decision_id: int, reviewed: Reviewed, by: Actor, at: datetime
) -> models.Decision:
    """Keep the decision in force; somebody looks again.

    Raises
    ------
    ReplyAwaited
        If a letter is out and unanswered.
    NoReviewDate
        If nobody would look again.
    """
    row, permit = step_decision(decision_id, Act.DECISION_KEEP, by, at)
    replies.check_keep(
        sent=row.sent_at is not None,
        reply=replies.Reply(row.reply),
        addressee=row.addressee,
    )
    row.save(update_fields=["state"])
    _look_again(row, reviewed, reviews.Outcome.KEPT, by, at)
    record(permit, on=row.ref, content=reviewed.note)
    return row


@action
def remind(
    *, decision_id: int, reviewed: Reviewed, by: Actor, at: datetime
) -> models.Decision:
    """Remind the addressee, who hasn't answered; somebody looks again.

    Raises
    ------
    NothingAwaited
        If no reply is awaited.
    NoReviewDate
        If nobody would look again.
    """
    row, permit = step_decision(decision_id, Act.DECISION_REMIND, by, at)
    replies.check_remind(sent=row.sent_at is not None, reply=replies.Reply(row.reply))
    row.save(update_fields=["state"])
    _look_again(row, reviewed, reviews.Outcome.REMINDED, by, at)
    record(permit, on=row.ref, content=reviewed.note)
    return row


def _look_again(
    row: models.Decision,
    reviewed: Reviewed,
    outcome: reviews.Outcome,
    by: Actor,
    at: datetime,
) -> None:
    day = today(at)
    dates = reviews.check_dates(reviewed.next_reviews, today=day)
    reviews.check_next(dates, reviewing.ahead(row, day), today=day, met=is_met(row))
    done = models.ReviewDate(
        outcome=outcome.value,
        note=redact(reviewed.note.strip()).text,
        reviewed_in=session_of(reviewed.meeting_id, by, at),
    )
    reviewing.close_due(row, today=day, at=at, done=done)
    reviewing.add(row, dates)


def is_met(row: models.Decision) -> bool:
    """Return whether the last check of every condition said that it is met."""
    found = list(row.conditions.values_list("met", flat=True))
    return bool(found) and all(met is True for met in found)


@action
def fulfil(
    *, decision_id: int, note: str = "", by: Actor, at: datetime
) -> models.Decision:
    """Say that the condition is met: the decision has done its work.

    Raises
    ------
    NotYetMet, NoCondition
        If the last check of a condition doesn't say so.
    """
    row, permit = step_decision(decision_id, Act.DECISION_FULFIL, by, at)
    rules.check_fulfilled(
        (condition.predicate, condition.checker.short, condition.met)
        for condition in row.conditions.select_related("checker")
    )
    _settle(row, reviews.Outcome.FULFILLED, note, at)
    record(permit, on=row.ref, content=note)
    return row


@action
def revoke(
    *, decision_id: int, reason: str, by: Actor, at: datetime
) -> models.Decision:
    """Revoke the decision, with the reason."""
    row, permit = step_decision(decision_id, Act.DECISION_REVOKE, by, at)
    _settle(row, reviews.Outcome.REVOKED, check_story(_REASON, reason), at)
    record(permit, on=row.ref, content=row.reason)
    return row


@action
def supersede(
    *, decision_id: int, successor_id: int, reason: str, by: Actor, at: datetime
) -> models.Decision:
    """Let another live decision take this one's place.

    Raises
    ------
    BadSuccessor
        If that is the same one, or doesn't hold.
    """
    row, permit = step_decision(decision_id, Act.DECISION_SUPERSEDE, by, at)
    successor = models.Decision.visible_to(by, at).get(pk=successor_id)
    rules.check_successor(
        own=row.pk, other=successor.pk, state=rules.State(successor.state)
    )
    row.superseded_by = successor
    _settle(row, reviews.Outcome.REPLACED, check_story(_REASON, reason), at)
    record(permit, on=row.ref, content=row.reason)
    return row


@action
def lapse(*, decision_id: int, reason: str, by: Actor, at: datetime) -> models.Decision:
    """Say that the decision's time is over, with the reason."""
    row, permit = step_decision(decision_id, Act.DECISION_LAPSE, by, at)
    _settle(row, reviews.Outcome.LAPSED, check_story(_REASON, reason), at)
    record(permit, on=row.ref, content=row.reason)
    return row


def _settle(
    row: models.Decision, outcome: reviews.Outcome, reason: str, at: datetime
) -> None:
    row.reason = redact(reason.strip()).text
    row.settled_at = at
    row.save()
    done = models.ReviewDate(outcome=outcome.value, note=row.reason)
    reviewing.close_due(row, today=today(at), at=at, done=done)
    reviewing.close_rest(row, at)
