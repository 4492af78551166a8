"""One issue in full: what, where, who, evidence for and against, history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Prefetch

from kentongan.access.actors import title_of
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, holds
from kentongan.domain.words import Words
from kentongan.issues import models, rules
from kentongan.issues.queries import views
from kentongan.issues.queries.history import history
from kentongan.issues.queries.issues import PARTIES, view
from kentongan.issues.standing import Clock, clause_due
from kentongan.places import queries as places
from kentongan.tasks import queries as tasks

_CLAUSES = Prefetch("clauses", queryset=models.Clause.objects.select_related("office"))
_AGREEMENTS = Prefetch(
    "agreements",
    queryset=models.Agreement.objects.order_by("pk").prefetch_related(_CLAUSES),
)
_ESCALATIONS = Prefetch(
    "escalations",
    queryset=models.Escalation.objects.select_related("office").order_by("pk"),
)
_STEPS = Prefetch(
    "steps", queryset=models.PlannedStep.objects.select_related("office").order_by("pk")
)
_MOVES = Prefetch("moves", queryset=models.Move.objects.order_by("pk"))
_RELATED = (PARTIES, "sources", "notes", _ESCALATIONS, _AGREEMENTS, _STEPS, _MOVES)


def issue_by_number(*, by: Actor, at: datetime, number: str) -> views.Story:
    """Return the full story of one issue.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.Issue.visible_to(by, at).filter(number=number)
    rows = rows.select_related("owner", "next_office", "socialconflict")
    row = rows.prefetch_related(*_RELATED).first()
    if row is None:
        raise NotFound
    return _story(row, by, Clock.of(at))


def _story(row: models.Issue, by: Actor, clock: Clock) -> views.Story:
    issue = view(row, clock)
    notes = tuple(_note(note) for note in row.notes.all())
    titles = _titles(row)
    state = rules.State(row.state)
    return views.Story(
        headline=headline(issue),
        issue=issue,
        area_name=places.full_name_of(row.area),
        parties=tuple(
            views.PartyView(party.pk, party.name, party.side)
            for party in row.parties.all()
            if party.dropped_at is None
        ),
        sources=tuple(
            views.SourceView(source.ref, source.attached_at)
            for source in row.sources.all()
        ),
        supporting=_of(notes, rules.NoteKind.SUPPORTING),
        contrary=_of(notes, rules.NoteKind.CONTRARY),
        notes=notes,
        escalations=tuple(_escalation(step, titles) for step in row.escalations.all()),
        agreements=tuple(_agreement(one, clock) for one in row.agreements.all()),
        social_conflict=_conflict(row),
        statuses=_statuses(row, by, clock),
        history=history(row, titles, clock.zone),
        tasks=tuple(tasks.tasks(by=by, at=clock.at, about=row.ref)),
        replies=tuple(tasks.replies(by=by, at=clock.at, about=row.ref)),
        acts=frozenset(act for act in rules.MACHINE.acts(state) if holds(by, act)),
    )


def headline(issue: views.IssueView) -> Words:
    """Return the sentence above the story, the gap included."""
    count = len(issue.parties)
    parts_id = [f"{count} pihak" if count else "pihak belum dicatat"]
    parts_en = [f"{count} parties" if count else "no parties named yet"]
    if issue.violence_confirmed:
        parts_id.append("kekerasan dipastikan")
        parts_en.append("violence confirmed")
    elif issue.opposed:
        parts_id.append("berhadapan, tanpa kekerasan yang dipastikan")
        parts_en.append("opposed, no violence confirmed")
    title = issue.title.rstrip(".")
    return Words(f"{title}; {', '.join(parts_id)}.", f"{title}; {', '.join(parts_en)}.")


def _titles(row: models.Issue) -> dict[str, str]:
    """Return the function behind each actor of the story."""
    actors = {row.opened_by}
    for rows in (row.moves, row.steps, row.notes, row.escalations):
        actors |= {one.by for one in rows.all()}
    actors |= {one.by for one in row.sources.all()}
    for agreement in row.agreements.all():
        actors.add(agreement.by)
        actors |= {clause.by for clause in agreement.clauses.all() if clause.by}
    return {actor: title_of(actor) for actor in actors}


def _of(
    notes: Iterable[views.NoteView], kind: rules.NoteKind
) -> tuple[views.NoteView, ...]:
    return tuple(note for note in notes if note.kind == kind.value)


def _note(row: models.Note) -> views.NoteView:
    return views.NoteView(
        id=row.pk,
        kind=row.kind,
        text=row.text,
        source_rating=row.source_rating,
        content_rating=row.content_rating,
        channels=tuple(row.channels),
        by=row.by,
        at=row.at,
    )


def _escalation(row: models.Escalation, titles: dict[str, str]) -> views.EscalationView:
    return views.EscalationView(
        from_rung=row.from_rung,
        to_rung=row.to_rung,
        office=row.office.short if row.office else "",
        reason=row.reason,
        by=titles[row.by],
        at=row.at,
    )


def _agreement(row: models.Agreement, clock: Clock) -> views.AgreementView:
    clauses = tuple(_clause(clause, clock) for clause in row.clauses.all())
    return views.AgreementView(text=row.text, at=row.at, clauses=clauses)


def _clause(row: models.Clause, clock: Clock) -> views.ClauseView:
    due_at = clause_due(row, clock)
    return views.ClauseView(
        id=row.pk,
        what=row.what,
        office=row.office_id,
        office_name=row.office.short,
        monitor_date=row.monitor_date,
        due_at=due_at,
        kept=row.kept,
        result=row.result,
        monitored_at=row.monitored_at,
        late=due_at < clock.at and row.monitored_at is None,
    )


def _conflict(row: models.Issue) -> views.SocialConflictView | None:
    found: models.SocialConflict | None = getattr(row, "socialconflict", None)
    if found is None:
        return None
    second = found.second_approver
    return views.SocialConflictView(
        groups=found.groups,
        violence=found.violence,
        duration=found.duration,
        impact=found.impact,
        first_approver=title_of(found.first_approver),
        first_at=found.first_at,
        second_approver=title_of(second) if second else "",
        second_at=found.second_at,
    )


def _statuses(
    row: models.Issue, by: Actor, clock: Clock
) -> tuple[views.StatusView, ...]:
    rows = models.ConflictStatus.visible_to(by, clock.at).filter(issue=row)
    today = day_of(clock.at, clock.zone)
    return tuple(
        views.StatusView(
            decree=status.decree,
            beyond_control=status.beyond_control,
            government_halted=status.government_halted,
            dprd_date=status.dprd_date,
            starts_date=status.starts_date,
            ends_date=status.ends_date,
            day=rules.day_of_status(status.starts_date, status.ends_date, today),
        )
        for status in rows.order_by("starts_date", "pk")
    )
