"""Rumours: how far they went, who checked, what was said; and as matters."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from kentongan.access import queries as offices
from kentongan.assessment.queries.standings import RumourStanding
from kentongan.assessment.queries.view import NOTHING, View, closed_matter, held_by
from kentongan.assessment.rules import telling
from kentongan.assessment.rules.confidence import sureness
from kentongan.assessment.rules.situation import (
    Matter,
    MatterKind,
    PublicVersion,
    RumourLine,
)
from kentongan.domain.codes import Harm, Sector
from kentongan.domain.dates import short_day
from kentongan.domain.issue_types import issue_types
from kentongan.domain.labels import HARMS, SECTORS
from kentongan.domain.periods import day_of
from kentongan.domain.words import Words
from kentongan.rumours import labels as rumour_labels
from kentongan.rumours.rules import State as RumourState
from kentongan.tasks.rules import InquiryState


def rumour_facts(one: RumourStanding, view: View) -> telling.RumourFacts:
    """Return what is told of a rumour in the period, as its reader may know it."""
    heard = one.every.of(view.period)
    answer = one.answers[0] if one.answers else None
    open_ = [r.office_name for r in one.replies if r.state == InquiryState.ASKED.value]
    raised = [alarm.raised_at for alarm in one.alarms]
    return telling.RumourFacts(
        kind=_kind_words(one),
        messages=len(heard),
        villages=len(heard.villages),
        outside=one.rumour.ref not in view.shown,
        marks=one.standing.indicators,
        versions=len(one.answers),
        answer=answer.body if answer else "",
        checked_by=answer.checked_by if answer else (),
        as_of=answer.as_of if answer else None,
        alarm_at=min(raised, default=None),
        first_answer_at=one.answers[-1].published_at if answer else None,
        unanswered=tuple(open_),
        calls=tuple(telling.Call(call.at, call.safe) for call in one.calls),
    )


def _kind_words(one: RumourStanding) -> Words:
    kind = issue_types().get(one.rumour.issue_type)
    return kind.words if kind else SECTORS[Sector(one.rumour.sector)]


def rumour_line(one: RumourStanding, view: View) -> RumourLine:
    """Return a rumour of the period; what was said in public, everyone may know."""
    shown = one.rumour.ref in view.shown
    if not shown and not one.answered:
        desk = offices.agency(offices.secretariat()).short
        return RumourLine(
            ref=None,
            number="",
            claim=held_by(desk).id,
            level=one.standing.level,
            messages=0,
            villages=0,
            harm="",
            state="",
            verdict="",
            checked_by=(),
            scope="",
            versions=(),
            accused=NOTHING,
            closed=True,
        )
    answer = one.answers[0] if one.answers else None
    facts = rumour_facts(one, view)
    few = not shown and facts.messages < telling.FEW
    return RumourLine(
        ref=one.rumour.ref if shown else None,
        number=one.rumour.number if shown else "",
        claim=answer.claim if answer else one.rumour.claim,
        level=one.standing.level,
        messages=0 if few else facts.messages,
        villages=0 if few else facts.villages,
        few=few,
        harm=HARMS[Harm(one.rumour.harm)].id if shown and one.rumour.harm else "",
        state=rumour_labels.STATES[RumourState(one.rumour.state)].id if shown else "",
        verdict=answer.verdict if answer else "",
        checked_by=answer.checked_by if answer else (),
        scope=_scope(one, view.zone),
        versions=tuple(
            PublicVersion(
                a.version, a.published_at, a.body, a.approver_title, a.correction
            )
            for a in reversed(one.answers)
        ),
        accused=telling.accused(facts.calls, view.zone) if shown else NOTHING,
    )


def _scope(one: RumourStanding, zone: ZoneInfo) -> str:
    if not one.answers:
        return ""
    answer = one.answers[0]
    parts = [answer.place]
    if answer.since is not None and answer.until is not None:
        since, until = (day_of(m, zone) for m in (answer.since, answer.until))
        parts.append(f"{short_day(since).id}–{short_day(until).id}")  # noqa: RUF001
    if answer.not_covered:
        parts.append(f"tidak mencakup {answer.not_covered}")
    return "; ".join(parts)


def rumour_matter(one: RumourStanding, view: View) -> Matter:
    """Return a rumour above green as a matter for attention."""
    rumour = one.rumour
    shown = rumour.ref in view.shown
    desk = offices.agency(offices.secretariat()).short
    if not shown and not one.answered:
        return closed_matter(MatterKind.RUMOUR, one.standing.level, desk)
    facts = rumour_facts(one, view)
    share = view.settings.district_share
    return Matter(
        kind=MatterKind.RUMOUR,
        ref=rumour.ref if shown else None,
        number=rumour.number if shown else "",
        title=telling.rumour_title(facts),
        text=telling.rumour(facts, view.zone),
        sector=Sector(rumour.sector) if rumour.sector else None,
        level=one.standing.level,
        indicators=one.standing.indicators,
        until=one.standing.until,
        office=desk,
        reports=len(one.reports),
        villages=one.reports.villages,
        checked_by=facts.checked_by,
        sureness=sureness(
            checked_by=len(facts.checked_by), around=view.coverage, share=share
        ),
        next_step=NOTHING,
    )
