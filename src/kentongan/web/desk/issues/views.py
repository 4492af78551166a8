"""The list of issues, the board, and one issue with its story."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.alarms import queries as alarms
from kentongan.assessment import queries as assessment
from kentongan.assessment.queries import LevelView
from kentongan.domain.act_labels import ACTS
from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm, Level
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.issues import queries
from kentongan.issues.labels import state_words
from kentongan.issues.queries import ClauseView, IssueView, PartyView, Story
from kentongan.issues.rules import MACHINE, Rung, State
from kentongan.web.desk import forms, origins
from kentongan.web.desk.forms import NONE, Failed, Form
from kentongan.web.desk.issues import asking, bar, calendar, proving
from kentongan.web.desk.saved.tabs import tabs
from kentongan.web.desk.visit import Visit
from kentongan.web.memo import kept
from kentongan.web.templatetags.words import language

LADDER = (Rung.NEIGHBOURHOOD, Rung.VILLAGE, Rung.DISTRICT, Rung.CITY, Rung.MAYOR)
FIRST = frozenset({"verify", "handle"})
PLACED = frozenset({"plan", "note", "escalate", "name_party", "share", "assign", "ask"})


def clauses_of(story: Story) -> list[ClauseView]:
    """Return every clause of an issue, in the order of the page."""
    return [clause for one in story.agreements for clause in one.clauses]


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the issues, the stuck first; as a board or a calendar when asked."""
    visit = Visit(request, by, at)
    if visit.query.get("tampil") == "kalender":
        return calendar.show(visit)
    narrow = bar.read(visit.query)
    part = f"issues {narrow.state} {narrow.sector} {narrow.area}"
    found, levels = kept(part, lambda: _found(visit, narrow), by=by, at=at)
    context: dict[str, object] = {
        "headline": _headline(found, narrow),
        "bar": narrow,
        "saved": tabs("isu", visit.query, lambda q: _total(visit, q), by, at),
        "rows": [] if narrow.board else _rows(found, levels),
        "columns": _columns(found, levels) if narrow.board else [],
        "empty": not found,
        "may_open": visit.holds(Act.ISSUE_OPEN),
    }
    return visit.page("desk/issues/list.html", context)


def _found(visit: Visit, narrow: bar.Bar) -> tuple[list[IssueView], Levels]:
    levels = _levels(visit)
    found = queries.issues(
        by=visit.by,
        at=visit.at,
        open_only=narrow.state == bar.OPEN,
        sector=narrow.sector,
        area=narrow.area,
        red=[ref.id for ref, one in levels.items() if one.level is Level.CRITICAL],
    )
    if narrow.state not in {bar.OPEN, bar.ALL}:
        found = [issue for issue in found if issue.state == narrow.state]
    return found, levels


def _total(visit: Visit, query: QueryDict) -> int:
    """Return how many issues a saved view holds."""
    return len(_found(visit, bar.read(query))[0])


def _headline(found: Sequence[IssueView], narrow: bar.Bar) -> str:
    if not found and narrow.filtered:
        return _("Tidak ada isu yang cocok.")
    sentence = queries.board(found)(language())
    if not narrow.said:
        return sentence
    return f"{', '.join(narrow.said)}: {sentence[0].lower()}{sentence[1:]}"


Levels = dict[Ref, LevelView]
Row = tuple[IssueView, LevelView | None]


def _levels(visit: Visit) -> Levels:
    """Return the level of each open issue, to those who see the situation."""
    if not visit.holds(Act.SITUATION_VIEW):
        return {}
    return assessment.levels(by=visit.by, at=visit.at)


def _rows(found: Sequence[IssueView], levels: Levels) -> list[Row]:
    return [(issue, levels.get(issue.ref)) for issue in found]


def _columns(found: Sequence[IssueView], levels: Levels) -> list[tuple[str, list[Row]]]:
    """Return the open issues by state, in the order of their course."""
    open_ = [state for state in State if state not in MACHINE.done]
    columns = [
        (s.value, _rows([i for i in found if i.state == s], levels)) for s in open_
    ]
    return [column for column in columns if column[1]]


def one(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show one issue."""
    return show(Visit(request, by, at), number)


def show(visit: Visit, number: str, failed: Failed = NONE) -> HttpResponse:
    """Render the story of an issue, with what stood in the way of the last step."""
    by, at = visit.by, visit.at
    story = queries.issue_by_number(by=by, at=at, number=number)
    issue = story.issue
    possible = forms.after(asking.forms_of(story, visit), failed)
    first = FIRST if issue.state == State.IDENTIFIED.value else frozenset()
    context: dict[str, object] = {
        "s": story,
        "i": issue,
        "headline": story.headline(language()),
        "state": state_words(State(issue.state), issue.handed_to)(language()),
        "level": _levels(visit).get(issue.ref),
        "accused": issue.harm == Harm.ACCUSED.value,
        "ladder": [
            (rung.value, rung.value == issue.rung) for rung in _ladder(issue.rung)
        ],
        "sources": [origins.of(source.ref, visit) for source in story.sources],
        "history": [
            (line.at, line.by, ACTS[line.act](language()), line.words(language()))
            for line in story.history
        ],
        "chat": queries.mohon_izin(by=by, at=at, number=number),
        "reminders": queries.reminders(by=by, at=at, number=number),
        "readers": _readers(story, visit),
        "warn": f"{reverse(Act.EARLY_WARNING_DRAFT.value)}?isu={number}"
        if issue.open and visit.holds(Act.EARLY_WARNING_DRAFT)
        else "",
        "warned": alarms.early_warnings(by=by, at=at, source=issue.ref)
        if visit.holds(Act.EARLY_WARNING_VIEW)
        else [],
        "sharing": visit.query.getlist("bagikan"),
        "clauses": _clauses(story, visit, failed),
        "parties": _parties(story, visit, failed),
        "forms": possible,
        "starts": [form for name, form in possible.items() if name in first],
        "others": [f for n, f in possible.items() if n not in PLACED | first],
    }
    return visit.page("desk/issues/one.html", context, failed)


def _clauses(
    story: Story, visit: Visit, failed: Failed
) -> list[tuple[ClauseView, Form | None]]:
    """Return every clause, with the form of those that nobody looked at yet."""
    may = visit.holds(Act.ISSUE_MONITOR) and story.issue.open
    return [
        (
            clause,
            proving.monitor(story, place).after(failed)
            if may and clause.monitored_at is None
            else None,
        )
        for place, clause in enumerate(clauses_of(story), 1)
    ]


def _parties(
    story: Story, visit: Visit, failed: Failed
) -> list[tuple[PartyView, Form | None]]:
    may = visit.holds(Act.ISSUE_DROP_PARTY) and story.issue.open
    return [
        (party, proving.drop(story, place).after(failed) if may else None)
        for place, party in enumerate(story.parties, 1)
    ]


def _ladder(rung: str) -> list[Rung]:
    above = [Rung.GOVERNOR, Rung.MINISTER]
    return [*LADDER, *above] if rung in above else list(LADDER)


def _readers(story: Story, visit: Visit) -> Sequence[queries.Reader]:
    """Return who would newly read it, when the reader asks before sharing."""
    asked = visit.query.getlist("bagikan")
    if not asked or not visit.holds(Act.ISSUE_SHARE):
        return ()
    return queries.preview_share(
        by=visit.by, at=visit.at, number=story.issue.number, agencies=asked
    )
