"""Reads of tasks, inquiries and activities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, may_see
from kentongan.domain.words import Words
from kentongan.tasks import models, rules

HELD = Words("keterangan ada pada {office}", "the information is with {office}")


@dataclass(frozen=True)
class TaskView:
    """One task; `late` is computed at the moment of reading."""

    id: int
    number: str
    what: str
    owner: str
    owner_name: str
    due_at: datetime
    proof_wanted: str
    about: Ref
    state: str
    assigned_at: datetime
    reported_at: datetime | None
    accepted_at: datetime | None
    obstacle: str
    note: str
    proofs: tuple[tuple[str, str, datetime], ...]
    late: bool


@dataclass(frozen=True)
class ReplyView:
    """One office's part in a check; `text` is hidden from those outside its circle."""

    id: int
    number: str
    office: str
    office_name: str
    asker: str
    question: str
    asked_at: datetime
    due_at: datetime
    state: str
    finding: str
    text: Words
    hidden: bool
    restricted: bool
    consent: bool | None
    replied_at: datetime | None
    late: bool


@dataclass(frozen=True)
class ActivityView:
    """One activity of an office."""

    id: int
    number: str
    agency: str
    agency_name: str
    what: str
    phase: str
    place: str
    planned_date: date
    done_date: date | None
    proof: str
    reason: str
    state: str


def tasks(
    *, by: Actor, at: datetime, owner: str = "", about: Ref | None = None
) -> list[TaskView]:
    """Return tasks that `by` may see, those of an office or of one thing, by date."""
    rows = models.Task.visible_to(by, at).select_related("owner")
    if owner:
        rows = rows.filter(owner_id=owner)
    if about is not None:
        rows = rows.filter(about_kind=about.kind, about_id=about.id)
    found = rows.prefetch_related("proofs").order_by("due_at", "pk")
    return [_task(row, at) for row in found]


def task_by_number(*, by: Actor, at: datetime, number: str) -> TaskView:
    """Return one task.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.Task.visible_to(by, at).filter(number=number)
    row = rows.select_related("owner").prefetch_related("proofs").first()
    if row is None:
        raise NotFound
    return _task(row, at)


def _task(row: models.Task, at: datetime) -> TaskView:
    state = rules.TaskState(row.state)
    handed_in = state in rules.TASK.done or state is rules.TaskState.REPORTED
    proofs = tuple((p.text, p.digest, p.at) for p in row.proofs.all())
    return TaskView(
        id=row.pk,
        number=row.number,
        what=row.what,
        owner=row.owner_id,
        owner_name=row.owner.short,
        due_at=row.due_at,
        proof_wanted=row.proof_wanted,
        about=row.about,
        state=row.state,
        assigned_at=row.assigned_at,
        reported_at=row.reported_at,
        accepted_at=row.accepted_at,
        obstacle=row.obstacle,
        note=row.note,
        proofs=proofs,
        late=row.due_at < at and not handed_in,
    )


def replies(*, by: Actor, at: datetime, about: Ref) -> list[ReplyView]:
    """Return every inquiry about a thing that `by` may see.

    The words of a reply outside the reader's circle are replaced by "keterangan ada
    pada ...": that an office was asked may be known, what it said may not.
    """
    return [_reply(row, by, at) for row in models.Inquiry.serving(about)]


def _reply(row: models.Inquiry, by: Actor, at: datetime) -> ReplyView:
    hidden = not may_see(by, row.label, at)
    held = Words(*(part.format(office=row.asked.short) for part in HELD))
    open_ = row.state == rules.InquiryState.ASKED
    return ReplyView(
        id=0 if hidden else row.pk,
        number="" if hidden else row.number,
        office=row.asked_id,
        office_name=row.asked.short,
        asker=row.asker_id,
        question="" if hidden else row.question,
        asked_at=row.asked_at,
        due_at=row.due_at,
        state=row.state,
        finding="" if hidden else row.finding,
        text=held if hidden and not open_ else Words(row.reply, row.reply),
        hidden=hidden,
        restricted=row.classification > 1,
        consent=row.consent,
        replied_at=row.replied_at,
        late=open_ and row.due_at < at,
    )


def inquiries_for(*, by: Actor, at: datetime, open_only: str = "") -> list[ReplyView]:
    """Return the questions put to the reader's own office."""
    rows = models.Inquiry.visible_to(by, at).filter(asked_id=by.agency)
    if open_only:
        rows = rows.filter(state=open_only)
    found = rows.select_related("asked").order_by("due_at", "pk")
    return [_reply(row, by, at) for row in found]


def inquiry_by_number(*, by: Actor, at: datetime, number: str) -> ReplyView:
    """Return one question.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.Inquiry.visible_to(by, at).filter(number=number)
    row = rows.select_related("asked").first()
    if row is None:
        raise NotFound
    return _reply(row, by, at)


def activities(
    *, by: Actor, at: datetime, first: date, last: date, agency: str = ""
) -> list[ActivityView]:
    """Return the activities planned from `first` to `last`, both included."""
    rows = models.Activity.visible_to(by, at).filter(planned_date__range=(first, last))
    if agency:
        rows = rows.filter(agency_id=agency)
    return [
        ActivityView(
            id=row.pk,
            number=row.number,
            agency=row.agency_id,
            agency_name=row.agency.short,
            what=row.what,
            phase=row.phase,
            place=row.place,
            planned_date=row.planned_date,
            done_date=row.done_date,
            proof=row.proof,
            reason=row.reason,
            state=row.state,
        )
        for row in rows.select_related("agency").order_by("planned_date", "pk")
    ]


def served_by(inquiry_id: int) -> Ref | None:
    """Return what an inquiry is about: for the job that follows its reply."""
    return models.Inquiry.about_of(inquiry_id)
