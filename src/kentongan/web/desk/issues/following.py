"""Following an issue: next step, notes, corrections, what is confirmed."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.codes import ContentRating, Harm, SourceRating
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.issues import actions, queries
from kentongan.issues.queries import IssueView
from kentongan.issues.rules import ConflictSource, Fact, NewNote, NoteKind
from kentongan.web.desk import reading
from kentongan.web.desk.issues.fields import next_step
from kentongan.web.desk.issues.moving import take
from kentongan.web.desk.visit import Visit

KIND = Words("Jenis catatan", "Kind of note")
SOURCE = Words("Nilai sumber", "Rating of the source")
CONTENT = Words("Nilai isi", "Rating of the content")
HARM = Words("Bahaya", "Harm")
FACT = Words("Fakta", "Fact")
CONFLICT = Words("Sumber konflik", "Source of conflict")
NOTE = Words("Bukti", "Evidence")


def plan(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Set the next step, with what came of the one before."""
    result = reading.words(request.POST, "hasil")

    def do(issue: IssueView) -> None:
        step = next_step(request.POST)
        actions.plan(issue_id=issue.id, next_step=step, result=result, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_PLAN, do, _("Langkah berikut ditetapkan."))


def note(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Add a line to the story."""

    def do(issue: IssueView) -> None:
        new = _note(request.POST)
        actions.note(issue_id=issue.id, new=new, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_NOTE, do, _("Tercatat."))


def _note(form: QueryDict) -> NewNote:
    channels = reading.words(form, "saluran").split(",")
    return NewNote(
        kind=reading.member(form, "jenis", NoteKind, KIND),
        text=reading.words(form, "uraian"),
        source=reading.member(form, "sumber", SourceRating, SOURCE),
        content=reading.member(form, "isi", ContentRating, CONTENT),
        channels=tuple(name.strip() for name in channels if name.strip()),
    )


def revise(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Correct the description."""

    def do(issue: IssueView) -> None:
        form = request.POST
        given = form.get("sumber_konflik", "")
        changes = actions.Changes(
            title=reading.words(form, "judul"),
            summary=reading.words(form, "uraian"),
            cause=reading.words(form, "sebab"),
            place=reading.words(form, "tempat"),
            conflict_source=reading.member(
                form, "sumber_konflik", ConflictSource, CONFLICT
            )
            if given
            else None,
        )
        actions.revise(issue_id=issue.id, changes=changes, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_REVISE, do, _("Keterangan diperbaiki."))


def triage(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say who may be hurt now."""

    def do(issue: IssueView) -> None:
        harm = reading.member(request.POST, "bahaya", Harm, HARM)
        actions.triage(issue_id=issue.id, harm=harm, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_TRIAGE, do, _("Penilaian bahaya tersimpan."))


def confirm(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Confirm violence or an injury by evidence of the story."""

    def do(issue: IssueView) -> None:
        notes = queries.issue_by_number(by=by, at=at, number=number).notes
        ids = {str(place): one.id for place, one in enumerate(notes, 1)}
        actions.confirm(
            issue_id=issue.id,
            fact=reading.member(request.POST, "fakta", Fact, FACT),
            note_id=ids[reading.code(request.POST, "catatan", set(ids), NOTE)],
            by=by,
            at=at,
        )

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_CONFIRM, do, _("Dipastikan."))


def retract(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Withdraw a confirmation, with the reason."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        fact = reading.member(request.POST, "fakta", Fact, FACT)
        actions.retract(issue_id=issue.id, fact=fact, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_RETRACT, do, _("Kepastian dicabut."))
