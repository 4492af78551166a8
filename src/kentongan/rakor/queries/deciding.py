"""Reads of decisions: what was decided, who is competent, what it waits for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import QuerySet

from kentongan.access.actors import title_of
from kentongan.domain.acts import Act
from kentongan.domain.codes import Competence
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import labels, models
from kentongan.rakor.queries.speaking import StatementView, statements
from kentongan.rakor.rules import decisions as rules
from kentongan.rakor.rules.replies import Reply, awaits_reply
from kentongan.tasks import queries as tasks


class Shelf(StrEnum):
    """Which decisions: all, open, to be made, waiting on someone, under review."""

    ALL = "semua"
    OPEN = "terbuka"
    TO_MAKE = "mohon_diputuskan"
    WAITING = "menunggu"
    UNDER_REVIEW = "tinjau_ulang"


@dataclass(frozen=True)
class DecisionView:
    """A decision as lists show it; `waits_for` says on whom or what it hangs."""

    id: int
    number: str
    title: str
    text: str
    competence: str
    by_right: Words
    addressee: str
    state: str
    state_words: Words
    made_at: datetime | None
    made_in: str
    forum_name: str
    letter_number: str
    letter_dated: date | None
    sent_at: datetime | None
    reply: str
    reply_text: str
    granted: str
    replied_at: datetime | None
    awaits_reply: bool
    unmet: tuple[str, ...]
    next_review: date | None
    settled_at: datetime | None

    @property
    def ref(self) -> Ref:
        """How the ledger names it."""
        return Ref("decision", self.id)

    @property
    def waits(self) -> bool:
        """Whether it hangs on someone outside."""
        return self.awaits_reply or bool(self.unmet)


@dataclass(frozen=True)
class CheckView:
    """One look at a condition's source."""

    at: datetime
    by: str
    result: str
    evidence: str
    due_on: date | None


@dataclass(frozen=True)
class ConditionView:
    """A condition with every check of it; `met` is None before the first."""

    id: int
    predicate: str
    source: str
    checker: str
    checker_name: str
    every_days: int
    met: bool | None
    check_on: date | None
    check_workday: date | None
    checks: tuple[CheckView, ...]


@dataclass(frozen=True)
class ReviewView:
    """A review: its day, when it was raised and became work, what came of it."""

    day: date
    raised_at: datetime | None
    workday_date: date | None
    done_at: datetime | None
    outcome: str
    note: str
    reviewed_in: str


@dataclass(frozen=True)
class SupporterView:
    """An office that supports the decision, and why."""

    agency: str
    agency_name: str
    reason: str
    at: datetime


@dataclass(frozen=True)
class EvidenceView:
    """A fact for or against, with its source."""

    side: str
    text: str
    source: str
    by: str
    at: datetime


@dataclass(frozen=True)
class DecisionCard:
    """Everything the card shows; statements stand side by side, attributed."""

    decision: DecisionView
    copies: tuple[str, ...]
    proposed_by: str
    proposed_at: datetime
    made_by: str
    reason: str
    superseded_by: str
    conditions: tuple[ConditionView, ...]
    reviews: tuple[ReviewView, ...]
    supporters: tuple[SupporterView, ...]
    evidence: tuple[EvidenceView, ...]
    statements: tuple[StatementView, ...]
    tasks: tuple[tasks.TaskView, ...]
    acts: frozenset[Act]


def decisions(
    *, by: Actor, at: datetime, shelf: Shelf = Shelf.OPEN
) -> list[DecisionView]:
    """Return the decisions of a shelf that `by` may see, the oldest first."""
    rows = _rows(by, at)
    if shelf is Shelf.TO_MAKE:
        rows = rows.filter(state=rules.State.PROPOSED.value)
    elif shelf is Shelf.UNDER_REVIEW:
        rows = rows.filter(state=rules.State.UNDER_REVIEW.value)
    elif shelf is Shelf.WAITING:
        rows = rows.filter(state__in=[state.value for state in rules.LIVE])
    elif shelf is Shelf.OPEN:
        rows = rows.exclude(state__in=[state.value for state in rules.MACHINE.done])
    views = [view(row) for row in rows.order_by("proposed_at", "pk")]
    return [v for v in views if v.waits] if shelf is Shelf.WAITING else views


def _rows(by: Actor, at: datetime) -> QuerySet[models.Decision]:
    rows = models.Decision.visible_to(by, at).select_related("made_in", "forum")
    return rows.prefetch_related("conditions", "reviews")


def decision_by_number(*, by: Actor, at: datetime, number: str) -> DecisionCard:
    """Return the card of one decision.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    row = _rows(by, at).filter(number=number).first()
    if row is None:
        raise NotFound
    return _card(row, by, at)


def by_id(*, by: Actor, at: datetime, decision_id: int) -> DecisionView:
    """Return one decision.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    row = _rows(by, at).filter(pk=decision_id).first()
    if row is None:
        raise NotFound
    return view(row)


def view(row: models.Decision) -> DecisionView:
    """Return a row as people read it."""
    state = rules.State(row.state)
    live = state in rules.LIVE
    ahead = [r.date for r in row.reviews.all() if r.done_at is None]
    right = labels.COMPETENCE[Competence(row.competence)]
    awaits = awaits_reply(sent=row.sent_at is not None, reply=Reply(row.reply))
    return DecisionView(
        id=row.pk,
        number=row.number,
        title=row.title,
        text=row.text,
        competence=row.competence,
        by_right=Words(*(part.format(addressee=row.addressee) for part in right)),
        addressee=row.addressee,
        state=row.state,
        state_words=labels.DECISIONS[state],
        made_at=row.made_at,
        made_in=row.made_in.name if row.made_in else "",
        forum_name=row.forum.name if row.forum else "",
        letter_number=row.letter_number,
        letter_dated=row.letter_dated,
        sent_at=row.sent_at,
        reply=row.reply,
        reply_text=row.reply_text,
        granted=row.granted,
        replied_at=row.replied_at,
        awaits_reply=live and awaits,
        unmet=tuple(
            c.predicate for c in row.conditions.all() if live and c.met is not True
        ),
        next_review=min(ahead, default=None),
        settled_at=row.settled_at,
    )


def _card(row: models.Decision, by: Actor, at: datetime) -> DecisionCard:
    conditions = row.conditions.select_related("checker").prefetch_related("checks")
    supporters = row.supporters.select_related("agency")
    successor = row.superseded_by
    return DecisionCard(
        decision=view(row),
        copies=tuple(row.copies),
        proposed_by=title_of(row.proposed_by),
        proposed_at=row.proposed_at,
        made_by=title_of(row.made_by) if row.made_by else "",
        reason=row.reason,
        superseded_by=successor.number if successor else "",
        conditions=tuple(_condition(c) for c in conditions),
        reviews=tuple(_review(r) for r in row.reviews.select_related("reviewed_in")),
        supporters=tuple(
            SupporterView(s.agency_id, s.agency.short, s.reason, s.at)
            for s in supporters
        ),
        evidence=tuple(
            EvidenceView(e.side, e.text, e.source, title_of(e.by), e.at)
            for e in row.evidence.all()
        ),
        statements=tuple(statements(by=by, at=at, about=row.ref)),
        tasks=tuple(tasks.tasks(by=by, at=at, about=row.ref)),
        acts=frozenset(rules.MACHINE.acts(rules.State(row.state))),
    )


def _condition(row: models.Condition) -> ConditionView:
    return ConditionView(
        id=row.pk,
        predicate=row.predicate,
        source=row.source,
        checker=row.checker_id,
        checker_name=row.checker.short,
        every_days=row.every_days,
        met=row.met,
        check_on=row.check_on,
        check_workday=row.check_workday,
        checks=tuple(
            CheckView(c.at, title_of(c.by), c.result, c.evidence, c.due_on)
            for c in row.checks.all()
        ),
    )


def _review(row: models.ReviewDate) -> ReviewView:
    return ReviewView(
        day=row.date,
        raised_at=row.raised_at,
        workday_date=row.workday_date,
        done_at=row.done_at,
        outcome=row.outcome,
        note=row.note,
        reviewed_in=row.reviewed_in.name if row.reviewed_in else "",
    )
