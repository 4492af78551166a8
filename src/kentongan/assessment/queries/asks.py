"""What waits for the leader, what is proposed, and what may be said meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.assessment.queries.view import View
from kentongan.assessment.rules import speech
from kentongan.assessment.rules.situation import Ask, Matter, MatterKind
from kentongan.assessment.rules.speech import Answered, Requested, Sayable
from kentongan.domain.codes import Competence, Verdict
from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.publication import queries as published
from kentongan.publication.rules import Kind
from kentongan.rakor import queries as rakor
from kentongan.rakor.queries import DecisionView, Shelf

MOST = 5
SAYABLE = 10
_ADOPT = Words("Tetapkan: {title}", "Adopt: {title}")
_REVIEW = Words("Tinjau: {title}", "Review: {title}")


@dataclass(frozen=True)
class Decisions:
    """The decisions that the reader may see: waiting outside, to make, to review."""

    waiting: tuple[DecisionView, ...]
    to_make: tuple[DecisionView, ...]
    to_review: tuple[DecisionView, ...]


def decisions_of(by: Actor, at: datetime) -> Decisions:
    """Return the decisions that somebody still has to do with."""
    return Decisions(
        waiting=tuple(rakor.decisions(by=by, at=at, shelf=Shelf.WAITING)),
        to_make=tuple(rakor.decisions(by=by, at=at, shelf=Shelf.TO_MAKE)),
        to_review=tuple(rakor.decisions(by=by, at=at, shelf=Shelf.UNDER_REVIEW)),
    )


def asks(
    decisions: Decisions, matters: Iterable[Matter], view: View
) -> tuple[Ask, ...]:
    """Return what waits for the leader: decisions first, then what is proposed."""
    asked = [_ask(one, _ADOPT) for one in decisions.to_make]
    asked += [_ask(one, _REVIEW) for one in decisions.to_review]
    return tuple([*asked, *recommended(matters, view)][:MOST])


def _ask(one: DecisionView, words: Words) -> Ask:
    text = Words(*(part.format(title=one.title) for part in words))
    return Ask(text, "", one.next_review, one.ref)


def recommended(matters: Iterable[Matter], view: View) -> tuple[Ask, ...]:
    """Return what is proposed for each matter: one statement, or its next step."""
    found: list[Ask] = []
    for matter in matters:
        if matter.kind is MatterKind.RUMOUR and not matter.closed:
            found.append(_joint_statement(matter))
        elif matter.next_step.id and matter.due_at is not None:
            due = day_of(matter.due_at, view.zone)
            found.append(Ask(matter.next_step, matter.office, due, matter.ref))
    return tuple(found)


def _joint_statement(matter: Matter) -> Ask:
    """Return that one statement be made, with the office that checked first."""
    office = matter.checked_by[0] if matter.checked_by else ""
    with_id, with_en = (f" {office}", f" with {office}") if office else ("", "")
    words = Words(
        f"Pernyataan bersama{with_id} tentang {matter.title.id.lower()}",
        f"One joint statement{with_en} on {matter.title.en.lower()}",
    )
    return Ask(words, "", None, matter.ref)


def may_say(at: datetime, zone: ZoneInfo) -> tuple[Sayable, ...]:
    """Return what may be said now, from the answers that stand in public."""
    return tuple(speech.may_say(_answered(at), zone))


def do_not_say(at: datetime, decisions: Decisions) -> tuple[Words, ...]:
    """Return what would go beyond the answers and the requests."""
    requests = [_requested(one) for one in decisions.waiting]
    return tuple(speech.do_not_say(_answered(at), requests))


def _answered(at: datetime) -> list[Answered]:
    texts = published.latest(Kind.ANSWER, at=at, limit=SAYABLE)
    return [
        Answered(
            title=text.title,
            body=text.body,
            verdict=Verdict(text.verdict),
            place=text.place,
            as_of=text.as_of,
            checked_by=text.checked_by,
            not_covered=text.not_covered,
            version=text.version,
        )
        for text in texts
        if text.verdict and text.as_of is not None
    ]


def _requested(one: DecisionView) -> Requested:
    return Requested(
        title=one.title,
        addressee=one.addressee,
        competence=Competence(one.competence),
        replied=one.replied_at is not None,
    )
