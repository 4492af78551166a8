"""The bounded answer: drafted by one, approved by another, corrected in the open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Verdict, VerdictKind
from kentongan.domain.rights import Actor, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.publication import rules as gate
from kentongan.publication.actions import New, publish, publish_holding
from kentongan.publication.models import Publication
from kentongan.rumours import models, rules
from kentongan.rumours.actions.steps import save, step
from kentongan.tasks import queries as tasks


@dataclass(frozen=True)
class Draft:
    """An answer as its author proposes it; `checked_by` are codes of offices."""

    title: str
    body: str
    verdict: Verdict
    scope: gate.Scope
    verdict_kind: VerdictKind | None = None
    what_checked: str = ""
    what_to_do: str = ""
    correction: str = ""


@action
def draft_answer(
    *, rumour_id: int, draft: Draft, by: Actor, at: datetime
) -> models.Answer:
    """Hand an answer to the second person.

    Raises
    ------
    NotBounded, HoldsPersonalData, TreatsAsThreat, NobodyAsked
        If it couldn't be published as it stands.
    """
    rumour, permit = step(rumour_id, Act.RUMOUR_DRAFT, by, at)
    text = _text(rumour, draft)
    gate.check_text(text.words)
    bounds = gate.check_scope(draft.scope, draft.verdict)
    _sources(rumour, draft.scope.checked_by, by, at)
    last = rumour.answers.order_by("-version").first()
    answer = models.Answer.objects.create(
        rumour=rumour,
        version=last.version + 1 if last else 1,
        title=draft.title,
        body=draft.body,
        verdict=draft.verdict.value,
        verdict_kind=draft.verdict_kind.value if draft.verdict_kind else "",
        what_checked=draft.what_checked,
        what_to_do=draft.what_to_do,
        place=draft.scope.place,
        since=bounds.since,
        until=bounds.until,
        as_of=bounds.as_of,
        checked_by=list(draft.scope.checked_by),
        not_covered=draft.scope.not_covered,
        correction=draft.correction,
        author=by.id,
        drafted_at=at,
    )
    save(rumour)
    record(permit, on=rumour.ref, content=draft.body)
    return answer


@action
def approve_answer(*, rumour_id: int, by: Actor, at: datetime) -> models.Answer:
    """Approve the drafted answer as a second person and make it public.

    Raises
    ------
    SecondPersonNeeded, ConsentMissing
        If the gate doesn't open.
    """
    rumour, permit = step(rumour_id, Act.RUMOUR_APPROVE, by, at)
    answer = rumour.answers.latest("pk")
    answer.publication = publish(
        permit=permit, about=rumour.ref, new=_new(rumour, answer, by, at)
    )
    answer.save(update_fields=["publication"])
    save(rumour)
    record(permit, on=rumour.ref)
    return answer


@action
def return_answer(
    *, rumour_id: int, note: str, by: Actor, at: datetime
) -> models.Answer:
    """Send the draft back with a note."""
    rumour, permit = step(rumour_id, Act.RUMOUR_RETURN, by, at)
    answer = rumour.answers.latest("pk")
    answer.returned = rules.check_note(note)
    answer.save(update_fields=["returned"])
    save(rumour)
    record(permit, on=rumour.ref)
    return answer


@action
def withhold(*, rumour_id: int, note: str, by: Actor, at: datetime) -> models.Rumour:
    """Decide not to publish, with the reason."""
    rumour, permit = step(rumour_id, Act.RUMOUR_WITHHOLD, by, at)
    rumour.note = rules.check_note(note)
    rumour.save(update_fields=["state", "settled_at", "note"])
    record(permit, on=rumour.ref)
    return rumour


@action
def correct_answer(
    *, rumour_id: int, note: str, by: Actor, at: datetime
) -> models.Rumour:
    """Open a published answer for correction; it is reviewed like the first."""
    rumour, permit = step(rumour_id, Act.RUMOUR_CORRECT, by, at)
    rumour.note = rules.check_note(note)
    rumour.settled_at = None
    rumour.save(update_fields=["state", "settled_at", "note"])
    record(permit, on=rumour.ref)
    return rumour


@action
def hold(*, rumour_id: int, by: Actor, at: datetime) -> Publication:
    """Publish the fixed "being checked" statement: one approver, 24 hours."""
    rumour = models.Rumour.visible_to(by, at).get(pk=rumour_id)
    permit = require(by, Act.RUMOUR_HOLD, rumour.label, at)
    text = gate.Text(
        title=f"Sedang dicek: {rumour.claim}"[:200],
        body=rules.HOLDING,
        claim=rumour.claim,
    )
    publication = publish_holding(permit=permit, about=rumour.ref, text=text)
    record(permit, on=rumour.ref)
    return publication


def _text(rumour: models.Rumour, draft: Draft) -> gate.Text:
    return gate.Text(
        title=draft.title,
        body=draft.body,
        claim=rumour.claim,
        verdict=draft.verdict,
        verdict_kind=draft.verdict_kind.value if draft.verdict_kind else "",
        what_checked=draft.what_checked,
        what_to_do=draft.what_to_do,
    )


def _sources(
    rumour: models.Rumour, checked_by: Sequence[str], by: Actor, at: datetime
) -> list[gate.Source]:
    """Return the offices whose replies stand behind the answer.

    Raises
    ------
    NobodyAsked
        If an office is named that never replied.
    """
    replies = tasks.replies(by=by, at=at, about=rumour.ref)
    latest = {reply.office: reply for reply in replies if reply.replied_at is not None}
    names = offices.agency_names()
    sources = []
    for office in checked_by:
        reply = latest.get(office)
        if reply is None:
            raise rules.NobodyAsked(office=names.get(office, office))
        sources.append(
            gate.Source(
                office=names[office],
                restricted=reply.restricted,
                consented=reply.consent is True,
            )
        )
    return sources


def _new(rumour: models.Rumour, answer: models.Answer, by: Actor, at: datetime) -> New:
    names = offices.agency_names()
    scope = gate.Scope(
        place=answer.place,
        since=answer.since,
        until=answer.until,
        as_of=answer.as_of,
        checked_by=tuple(names.get(code, code) for code in answer.checked_by),
        not_covered=answer.not_covered,
    )
    text = gate.Text(
        title=answer.title,
        body=answer.body,
        claim=rumour.claim,
        verdict=Verdict(answer.verdict),
        verdict_kind=answer.verdict_kind,
        what_checked=answer.what_checked,
        what_to_do=answer.what_to_do,
    )
    return New(
        kind=gate.Kind.ANSWER,
        text=text,
        author=answer.author,
        scope=scope,
        sources=_sources(rumour, answer.checked_by, by, at),
        correction=answer.correction,
    )
