"""The minutes of a meeting: opening, discussion, decisions, directives, versions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.access.actors import title_of
from kentongan.domain.rights import Actor
from kentongan.rakor import models
from kentongan.rakor.queries import attending, deciding, following, material, sessions
from kentongan.rakor.queries.speaking import StatementView, statements
from kentongan.rakor.queries.written import written


@dataclass(frozen=True)
class DecidedView:
    """A decision made or reviewed in the meeting; `outcome` is the review's."""

    decision: deciding.DecisionView
    made_here: bool
    outcome: str
    note: str


@dataclass(frozen=True)
class VersionView:
    """An approved version; its words only to those who may read all of them."""

    number: int
    reason: str
    approved_by: str
    approved_at: datetime
    circulated_at: datetime | None
    text: str


@dataclass(frozen=True)
class MinutesView:
    """The minutes as they stand now."""

    meeting: sessions.MeetingView
    opening: str
    board: attending.Board
    items: tuple[material.AgendaItemView, ...]
    statements: tuple[StatementView, ...]
    decisions: tuple[DecidedView, ...]
    directives: tuple[following.DirectiveView, ...]
    versions: tuple[VersionView, ...]
    open_items: tuple[int, ...]


def minutes(*, by: Actor, at: datetime, month: str) -> MinutesView:
    """Return the minutes of a meeting.

    Raises
    ------
    NotFound
        If there is no such meeting that `by` may know of.
    """
    row = sessions.find(by, at, month)
    items = tuple(material.items_of(row, by, at))
    return MinutesView(
        meeting=sessions.view(row, at),
        opening=row.opening,
        board=attending.board_of(row),
        items=items,
        statements=tuple(statements(by=by, at=at, month=month)),
        decisions=_decided(row, by, at),
        directives=tuple(following.directives(by=by, at=at, month=month)),
        versions=_versions(row, by, at, items),
        open_items=written(row).open_items,
    )


def _decided(row: models.Meeting, by: Actor, at: datetime) -> tuple[DecidedView, ...]:
    visible = models.Decision.visible_to(by, at)
    reviewed = [
        DecidedView(
            deciding.view(r.decision), made_here=False, outcome=r.outcome, note=r.note
        )
        for r in row.reviewed.filter(decision__in=visible).order_by("pk")
    ]
    made = [
        DecidedView(deciding.view(d), made_here=True, outcome="", note="")
        for d in visible.filter(made_in=row).order_by("made_at", "pk")
    ]
    return (*reviewed, *made)


def _versions(
    row: models.Meeting,
    by: Actor,
    at: datetime,
    items: tuple[material.AgendaItemView, ...],
) -> tuple[VersionView, ...]:
    return tuple(
        VersionView(
            number=version.number,
            reason=version.reason,
            approved_by=title_of(version.approved_by),
            approved_at=version.approved_at,
            circulated_at=version.circulated_at,
            text=version.text if _whole(row, by, at, items) else "",
        )
        for version in row.versions.all()
    )


def _whole(
    row: models.Meeting,
    by: Actor,
    at: datetime,
    items: tuple[material.AgendaItemView, ...],
) -> bool:
    """Return whether nothing of the meeting is closed to the reader."""
    told = models.Directive.visible_to(by, at).filter(meeting=row).count()
    made = models.Decision.visible_to(by, at).filter(made_in=row).count()
    return (
        not any(item.hidden for item in items)
        and told == row.directives.count()
        and made == row.decisions.count()
    )
