"""Parties, what they agree on, and what looking at a clause showed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeVar

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.issues import actions, queries
from kentongan.issues.queries import IssueView
from kentongan.issues.rules import Kept, NewClause, NewParty, Side
from kentongan.web.desk import reading
from kentongan.web.desk.issues import views
from kentongan.web.desk.issues.moving import take
from kentongan.web.desk.visit import Visit

T = TypeVar("T")
SIDE = Words("Kedudukan", "Side")
LOOK = Words("Dipantau pada", "Looked at on")
KEPT = Words("Hasil pantauan", "What was seen")


def agree(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Record what the parties agreed on."""
    text = reading.words(request.POST, "isi")

    def do(issue: IssueView) -> None:
        clauses = _clauses(request.POST)
        actions.agree(issue_id=issue.id, text=text, clauses=clauses, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_AGREE, do, _("Kesepakatan dicatat."))


def _clauses(form: QueryDict) -> list[NewClause]:
    """Return the clauses that were filled in; a half-filled one is refused."""
    rows = zip(
        form.getlist("butir"),
        form.getlist("kantor_butir"),
        form.getlist("tanggal_butir"),
        strict=False,
    )
    return [
        NewClause(what.strip(), office, _day(day))
        for what, office, day in rows
        if what.strip() or office
    ]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise reading.BadMoment(field_id=LOOK.id, field_en=LOOK.en) from None


def monitor(
    request: HttpRequest, *, by: Actor, at: datetime, number: str, place: int
) -> HttpResponse:
    """Record what looking at a clause showed."""
    result = reading.words(request.POST, "hasil")

    def do(issue: IssueView) -> None:
        story = queries.issue_by_number(by=by, at=at, number=issue.number)
        clause = _at(views.clauses_of(story), place)
        kept = reading.member(request.POST, "ditepati", Kept, KEPT)
        actions.monitor(clause_id=clause.id, kept=kept, result=result, by=by, at=at)

    visit = Visit(request, by, at)
    key = f"{Act.ISSUE_MONITOR.value}-{place}"
    return take(visit, number, key, do, _("Hasil pantauan dicatat."))


def name_party(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say which group has a part, and on which side."""
    name = reading.words(request.POST, "pihak")

    def do(issue: IssueView) -> None:
        side = reading.member(request.POST, "sisi", Side, SIDE)
        new = NewParty(name, side)
        actions.name_party(issue_id=issue.id, new=new, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_NAME_PARTY, do, _("Pihak dicatat."))


def drop_party(
    request: HttpRequest, *, by: Actor, at: datetime, number: str, place: int
) -> HttpResponse:
    """Say that a group has no part in the matter."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        story = queries.issue_by_number(by=by, at=at, number=issue.number)
        party = _at(story.parties, place)
        actions.drop_party(party_id=party.id, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    key = f"{Act.ISSUE_DROP_PARTY.value}-{place}"
    return take(visit, number, key, do, _("Pihak dicoret."))


def _at(rows: Sequence[T], place: int) -> T:
    """Return the row that stands at a place of the page, counted from 1."""
    if not 1 <= place <= len(rows):
        raise NotFound
    return rows[place - 1]
