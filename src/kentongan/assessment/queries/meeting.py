"""What a meeting adds to the picture: follow-ups, statements, what waits outside."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from kentongan.assessment.rules.situation import (
    FollowUpLine,
    FollowUps,
    Said,
    Waiting,
)
from kentongan.domain import workdays
from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.rakor import queries as rakor
from kentongan.rakor.labels import REPLIES
from kentongan.rakor.models import Directive
from kentongan.rakor.queries import DecisionView, DirectiveView
from kentongan.rakor.rules.followups import Outcome
from kentongan.rakor.rules.replies import Reply
from kentongan.tasks.models import Proof

NO_FOLLOWUPS = FollowUps("", None, (), (), (), Words("", ""))


def followups(*, by: Actor, at: datetime, month: str) -> FollowUps:
    """Return how the directives since the last Rakor stand."""
    found = rakor.followups(by=by, at=at, month=month)
    if not found.of:
        return FollowUps("", None, (), (), (), found.sentence)
    before = rakor.meeting(by=by, at=at, month=found.of)
    proofs = _proofs([*found.lines, *found.carried], by, at)
    return FollowUps(
        of=found.of,
        held_at=before.held_at,
        lines=tuple(_line(line, proofs, at) for line in found.lines),
        carried=tuple(_line(line, proofs, at) for line in found.carried),
        tally=tuple((outcome.value, count) for outcome, count in found.counts),
        sentence=found.sentence,
    )


def _proofs(lines: Iterable[DirectiveView], by: Actor, at: datetime) -> dict[int, str]:
    """Return the last proof of each directive, in one question."""
    ids = [line.id for line in lines if not line.restricted]
    pairs = Directive.visible_to(by, at).filter(pk__in=ids).values_list("tasks", "pk")
    tasks = {task_id: directive_id for task_id, directive_id in pairs if task_id}
    rows = Proof.objects.filter(task_id__in=list(tasks)).order_by("pk")
    return {
        tasks[task_id]: text or "berkas terlampir"
        for task_id, text in rows.values_list("task_id", "text")
    }


def _line(line: DirectiveView, proofs: dict[int, str], at: datetime) -> FollowUpLine:
    done = [owner.accepted_at for owner in line.owners]
    finished = bool(done) and all(moment is not None for moment in done)
    obstacles = [o.obstacle for o in line.owners if o.obstacle]
    return FollowUpLine(
        number=str(line.order),
        what=line.what,
        offices=tuple(owner.office_name for owner in line.owners),
        due_at=line.due_at,
        outcome=line.outcome.value,
        done_at=max(m for m in done if m is not None) if finished else None,
        proof=proofs.get(line.id, ""),
        obstacle="; ".join(obstacles),
        late_workdays=_late(line, at),
    )


def _late(line: DirectiveView, at: datetime) -> int:
    """Return by how many working days it is overdue, as the calendar is known."""
    owed = line.outcome in {Outcome.NO_REPORT, Outcome.BLOCKED}
    if not owed or line.due_at is None or line.due_at >= at:
        return 0
    zone = places.zone()
    due, today = day_of(line.due_at, zone), day_of(at, zone)
    return workdays.load().workdays_between(due, today, known_at=today)


def statements(*, by: Actor, at: datetime, month: str) -> tuple[Said, ...]:
    """Return what the offices said for the meeting, attributed."""
    return tuple(
        Said(one.office_name, one.speaker, one.words, one.as_of, one.sector)
        for one in rakor.statements(by=by, at=at, month=month)
    )


def waiting(decision: DecisionView) -> Waiting:
    """Return a decision with what it waits for."""
    parts_id, parts_en = list(decision.unmet), list(decision.unmet)
    if decision.awaits_reply:
        reply = REPLIES[Reply.NONE]
        parts_id.insert(0, f"jawaban {decision.addressee} ({reply.id.lower()})")
        parts_en.insert(0, f"reply of {decision.addressee} ({reply.en.lower()})")
    return Waiting(
        ref=decision.ref,
        number=decision.number,
        title=decision.title,
        waits_for=Words("; ".join(parts_id), "; ".join(parts_en)),
        review=decision.next_review,
    )
