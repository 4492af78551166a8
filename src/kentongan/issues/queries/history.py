"""The history of an issue in words, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.domain.acts import Act
from kentongan.domain.dates import day_month
from kentongan.domain.periods import day_of
from kentongan.domain.words import Words
from kentongan.issues import labels, models, rules
from kentongan.issues.queries.views import HistoryLine

_Told = tuple[datetime, str, Act, Words]


def history(
    row: models.Issue, titles: Mapping[str, str], zone: ZoneInfo
) -> tuple[HistoryLine, ...]:
    """Return every line of the story; `titles` are the functions of its actors."""
    told = [_opened(row), *_steps(row, zone), *_sources(row), *_moves(row)]
    told += [*_notes(row), *_escalations(row), *_agreements(row)]
    oldest_first = sorted(told, key=lambda line: line[0])
    return tuple(
        HistoryLine(at, titles[by], act, words)
        for at, by, act, words in reversed(oldest_first)
    )


def _same(text: str) -> Words:
    return Words(text, text)


def _headed(head: Words, text: str) -> Words:
    return Words(f"{head.id}: {text}", f"{head.en}: {text}")


def _opened(row: models.Issue) -> _Told:
    return row.opened_at, row.opened_by, Act.ISSUE_OPEN, _same(row.title)


def _steps(row: models.Issue, zone: ZoneInfo) -> Iterator[_Told]:
    for step in row.steps.all():
        day = day_month(day_of(step.due_at, zone))
        office = f"{step.what} ({step.office.short}, "
        words = Words(f"{office}{day.id})", f"{office}{day.en})")
        yield step.at, step.by, Act.ISSUE_PLAN, words


def _sources(row: models.Issue) -> Iterator[_Told]:
    for source in row.sources.all():
        words = labels.SOURCES.get(source.ref_kind, labels.OTHER_SOURCE)
        if source.attached_at != row.opened_at:
            yield source.attached_at, source.by, Act.ISSUE_ATTACH, words


def _moves(row: models.Issue) -> Iterator[_Told]:
    for move in row.moves.all():
        yield move.at, move.by, Act(move.act), _same(move.reason)


def _notes(row: models.Issue) -> Iterator[_Told]:
    for note in row.notes.all():
        head = labels.NOTES[rules.NoteKind(note.kind)]
        yield note.at, note.by, Act.ISSUE_NOTE, _headed(head, note.text)


def _escalations(row: models.Issue) -> Iterator[_Told]:
    for step in row.escalations.all():
        head = labels.RUNGS[rules.Rung(step.to_rung)]
        yield step.at, step.by, Act.ISSUE_ESCALATE, _headed(head, step.reason)


def _agreements(row: models.Issue) -> Iterator[_Told]:
    for agreement in row.agreements.all():
        yield agreement.at, agreement.by, Act.ISSUE_AGREE, _same(agreement.text)
        for clause in agreement.clauses.all():
            if clause.monitored_at is not None:
                head = labels.KEPT[rules.Kept(clause.kept)]
                words = _headed(head, f"{clause.what}. {clause.result}")
                yield clause.monitored_at, clause.by, Act.ISSUE_MONITOR, words
