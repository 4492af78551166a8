"""Rumours and issues: what is being checked, and what is being handled."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Schema

from kentongan.domain.acts import Act
from kentongan.domain.codes import Sector
from kentongan.domain.rights import Actor
from kentongan.issues import queries as issues
from kentongan.issues.queries import IssueView
from kentongan.places import queries as places
from kentongan.rumours import queries as rumours
from kentongan.rumours.queries import AnswerView, RumourView
from kentongan.tasks.queries import ReplyView
from kentongan.web.api import geo, paging, problems
from kentongan.web.api.edge import operation
from kentongan.web.api.given import Line
from kentongan.web.api.paging import Asked, Page


class Rumour(Schema):
    """A group of messages that a person has taken up."""

    number: str
    claim: str
    group_number: str
    messages: int
    sector: str
    issue_type: str
    state: str
    harm: str
    first_at: datetime
    taken_up_at: datetime
    settled_at: datetime | None
    area: str


class Answer(Schema):
    """A drafted or published answer, bounded in place and time."""

    version: int
    title: str
    body: str
    verdict: str
    what_checked: str
    what_to_do: str
    place: str
    since: datetime
    until: datetime
    as_of: datetime
    checked_by: list[str]
    not_covered: str
    correction: str
    published_at: datetime | None
    slug: str


class Reply(Schema):
    """What an asked office said; `text` says with whom it is when it is hidden."""

    office: str
    question: str
    asked_at: datetime
    due_at: datetime
    state: str
    finding: str
    text: str
    hidden: bool
    replied_at: datetime | None


class Card(Rumour):
    """A rumour with what was asked, answered and published."""

    replies: list[Reply]
    answers: list[Answer]


class OpenOnly(Asked):
    """What a list of rumours is narrowed to."""

    open: bool = Field(default=False, description="Only those not settled")


class Issue(Schema):
    """A matter that may disturb public life: owner, next step, deadline."""

    number: str
    title: str
    summary: str
    sector: str
    issue_type: str
    area: str
    place: str
    owner: str
    state: str
    open: bool
    rung: str
    pace: str
    harm: str
    opened_at: datetime
    last_fact_at: datetime
    resolved_at: datetime | None
    next_action: str
    next_office: str
    next_due_at: datetime | None
    late: bool
    restricted: bool
    stuck: list[str]


class Narrow(OpenOnly):
    """What a list of issues is narrowed to."""

    sector: Sector | None = None
    area: Line = Field("", max_length=13, description="Kode of an area")


def _rumour(one: RumourView) -> Rumour:
    return Rumour(**{name: getattr(one, name) for name in Rumour.model_fields})


def _answer(one: AnswerView) -> Answer:
    known = {name: getattr(one, name) for name in Answer.model_fields}
    return Answer(**{**known, "checked_by": list(one.checked_by)})


def _reply(one: ReplyView, words: str) -> Reply:
    known = {name: getattr(one, name) for name in Reply.model_fields}
    return Reply(**{**known, "text": one.text(words)})


def _issue(one: IssueView) -> Issue:
    known = {name: getattr(one, name) for name in Issue.model_fields}
    return Issue(**{**known, "stuck": list(one.stuck)})


@operation(
    "GET",
    "rumours",
    Act.RUMOUR_VIEW,
    Page[Rumour],
    "Daftar rumor, yang terbaru dahulu.",
)
def list_rumours(
    request: HttpRequest, asked: Query[OpenOnly], *, by: Actor, at: datetime
) -> Page[Rumour]:
    """List rumours, the newest first."""
    del request
    found = rumours.rumours(by=by, at=at, open_only=asked.open)
    return paging.page(found, asked, _rumour, lambda one: one.number)


@operation(
    "GET", "rumours/{number}", Act.RUMOUR_VIEW, Card, "Satu rumor dengan kartunya."
)
def one_rumour(request: HttpRequest, number: Line, *, by: Actor, at: datetime) -> Card:
    """Return one rumour with its card."""
    words = problems.language(request)
    found = rumours.card(by=by, at=at, number=number)
    return Card(
        **dict(_rumour(found.rumour)),
        replies=[_reply(one, words) for one in found.replies],
        answers=[_answer(one) for one in found.answers],
    )


def _issues(asked: Narrow, by: Actor, at: datetime) -> list[IssueView]:
    return issues.issues(
        by=by,
        at=at,
        open_only=asked.open,
        sector=asked.sector or "",
        area=places.check_area(asked.area) if asked.area else "",
    )


@operation(
    "GET", "issues", Act.ISSUE_VIEW, Page[Issue], "Daftar isu, yang macet dahulu."
)
def list_issues(
    request: HttpRequest, asked: Query[Narrow], *, by: Actor, at: datetime
) -> Page[Issue]:
    """List issues, the stuck first."""
    del request
    found = _issues(asked, by, at)
    return paging.page(found, asked, _issue, lambda one: one.number)


@operation(
    "GET",
    "issues.geojson",
    Act.ISSUE_VIEW,
    geo.Collection,
    "Isu di titik tengah wilayahnya.",
)
def map_issues(
    request: HttpRequest, asked: Query[Narrow], *, by: Actor, at: datetime
) -> Any:
    """List issues at the centre of their area."""
    del request
    page = paging.page(_issues(asked, by, at), asked, _issue, lambda one: one.number)
    return geo.answer(
        geo.at_centre(one.area, one.model_dump(mode="json", exclude={"area"}))
        for one in page.items
    )


@operation("GET", "issues/{number}", Act.ISSUE_VIEW, Issue, "Satu isu.")
def one_issue(request: HttpRequest, number: Line, *, by: Actor, at: datetime) -> Issue:
    """Return one issue."""
    del request
    return _issue(issues.issue_by_number(by=by, at=at, number=number).issue)
