"""Following an issue: next step, notes, corrections, and what is confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.codes import ContentRating, Harm, Sector
from kentongan.domain.rights import Actor, Permit
from kentongan.issues import models, rules
from kentongan.issues.actions.opening import check_type
from kentongan.issues.actions.steps import allowed, log, set_plan
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports.rules import check_reason


@dataclass(frozen=True)
class Changes:
    """What is corrected in a description; None leaves it as it is."""

    title: str | None = None
    summary: str | None = None
    cause: str | None = None
    place: str | None = None
    began_at: datetime | None = None
    kind: tuple[Sector, str] | None = None
    conflict_source: rules.ConflictSource | None = None


@action
def plan(
    *, issue_id: int, next_step: rules.Plan, result: str = "", by: Actor, at: datetime
) -> models.Issue:
    """Set the next step; `result` says what came of the one before.

    Raises
    ------
    NoNextAction, NoDeadline, DueOnHoliday, BadDeadline
        If the step isn't one that an office can keep.
    """
    issue, permit = allowed(issue_id, Act.ISSUE_PLAN, by, at)
    if result.strip():
        _note(issue, rules.NewNote(rules.NoteKind.STEP, result), permit)
    set_plan(issue, next_step, permit)
    issue.save()
    record(permit, on=issue.ref, content=issue.next_action)
    return issue


@action
def note(*, issue_id: int, new: rules.NewNote, by: Actor, at: datetime) -> models.Note:
    """Add a line to the story; personal data in it is replaced by tokens.

    Raises
    ------
    NoStory
        If it says nothing.
    OneChannel
        If its content is rated 1 or 2 on one voice.
    """
    issue, permit = allowed(issue_id, Act.ISSUE_NOTE, by, at)
    line = _note(issue, new, permit)
    if new.kind in rules.FACTS:
        issue.last_fact_at = at
        issue.save()
    record(permit, on=issue.ref, content=line.text)
    return line


def _note(issue: models.Issue, new: rules.NewNote, permit: Permit) -> models.Note:
    rules.check_rating(new.content, new.channels)
    return models.Note.objects.create(
        issue=issue,
        kind=new.kind.value,
        text=rules.check_story(new.text),
        source_rating=new.source.value,
        content_rating=new.content.value,
        channels=[rules.check_short(name, 60) for name in new.channels],
        by=permit.actor.id,
        at=permit.at,
    )


@action
def revise(*, issue_id: int, changes: Changes, by: Actor, at: datetime) -> models.Issue:
    """Correct the description; the ledger and the history keep that it was."""
    issue, permit = allowed(issue_id, Act.ISSUE_REVISE, by, at)
    before = f"{issue.title}. {issue.summary}".strip()
    _apply(issue, changes)
    issue.save()
    log(issue, permit, before)
    record(permit, on=issue.ref, content=issue.title)
    return issue


def _apply(issue: models.Issue, changes: Changes) -> None:
    if changes.title is not None:
        issue.title = rules.check_title(changes.title)
    if changes.summary is not None:
        issue.summary = rules.clean(changes.summary)
    if changes.cause is not None:
        issue.cause = rules.clean(changes.cause)
    if changes.place is not None:
        issue.place = rules.check_short(changes.place, 160)
    if changes.began_at is not None:
        issue.began_at = changes.began_at
    if changes.kind is not None:
        kind = check_type(changes.kind[1], changes.kind[0])
        issue.sector, issue.issue_type = kind.sector.value, kind.code
    if changes.conflict_source is not None:
        issue.conflict_source = changes.conflict_source.value


@action
def triage(*, issue_id: int, harm: Harm, by: Actor, at: datetime) -> models.Issue:
    """Say who may be hurt now; T1 counts clock hours from here on."""
    issue, permit = allowed(issue_id, Act.ISSUE_TRIAGE, by, at)
    issue.harm = harm.value
    issue.save()
    log(issue, permit, harm.value)
    record(permit, on=issue.ref, reason=harm.value)
    return issue


@action
def confirm(
    *, issue_id: int, fact: rules.Fact, note_id: int, by: Actor, at: datetime
) -> models.Issue:
    """Confirm violence or an injury by evidence from two independent channels.

    Raises
    ------
    NotConfirmed
        If the note doesn't carry it.
    """
    issue, permit = allowed(issue_id, Act.ISSUE_CONFIRM, by, at)
    line = issue.notes.get(pk=note_id)
    rules.check_confirms(rules.NoteKind(line.kind), ContentRating(line.content_rating))
    _set_fact(issue, fact, at)
    issue.last_fact_at = at
    issue.save()
    log(issue, permit, line.text)
    record(permit, on=issue.ref, reason=fact.value)
    return issue


@action
def retract(
    *, issue_id: int, fact: rules.Fact, reason: str, by: Actor, at: datetime
) -> models.Issue:
    """Withdraw a confirmation that turned out wrong, with the reason."""
    issue, permit = allowed(issue_id, Act.ISSUE_RETRACT, by, at)
    _set_fact(issue, fact, None)
    issue.save()
    log(issue, permit, check_reason(reason))
    record(permit, on=issue.ref, reason=fact.value)
    return issue


def _set_fact(issue: models.Issue, fact: rules.Fact, at: datetime | None) -> None:
    if fact is rules.Fact.VIOLENCE:
        issue.violence_confirmed_at = at
    else:
        issue.injury_confirmed_at = at
