"""Lists of issues: open, stuck first, by sector and area; what a thing became."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db.models import Prefetch, Q, QuerySet

from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.issues import models, rules
from kentongan.issues.queries.views import IssueView
from kentongan.issues.standing import Clock, pace, rung_due, sides, why_stuck

PARTIES = Prefetch("parties", queryset=models.Party.objects.order_by("pk"))


def issues(
    *,
    by: Actor,
    at: datetime,
    open_only: bool = False,
    sector: str = "",
    area: str = "",
    owner: str = "",
    red: Collection[int] = (),
) -> list[IssueView]:
    """Return the issues that `by` may see, the stuck first, then by deadline.

    `red` are the ids of those whose level a later room computed as rawan: their time
    is counted in clock hours.
    """
    rows = _rows(by, at)
    if open_only:
        rows = rows.exclude(state__in=[s.value for s in rules.MACHINE.done])
    if sector:
        rows = rows.filter(sector=sector)
    if area:
        rows = rows.filter(Q(area=area) | Q(area__startswith=area + "."))
    if owner:
        rows = rows.filter(owner_id=owner)
    clock = Clock.of(at)
    found = [view(row, clock, red=row.pk in red) for row in rows]
    return sorted(found, key=_urgency)


def _urgency(issue: IssueView) -> tuple[bool, bool, datetime, int]:
    due = issue.next_due_at or issue.opened_at
    return not issue.open, not issue.stuck, due, issue.id


def stuck(*, by: Actor, at: datetime, red: Collection[int] = ()) -> list[IssueView]:
    """Return the open issues that don't move, each with why."""
    found = issues(by=by, at=at, open_only=True, red=red)
    return [issue for issue in found if issue.stuck]


def unsettled(*, by: Actor, at: datetime) -> list[IssueView]:
    """Return the open issues without a next step and date: the lock's exceptions."""
    none = rules.Stuck.NO_ACTION.value
    return [i for i in issues(by=by, at=at, open_only=True) if none in i.stuck]


def for_ref(*, by: Actor, at: datetime, ref: Ref) -> IssueView | None:
    """Return the issue that took up a group, alarm, report or event, if one may know.

    A merged issue leads on to the one it was merged into.
    """
    rows = _rows(by, at).filter(sources__ref_kind=ref.kind, sources__ref_id=ref.id)
    row = rows.order_by("merged_into", "pk").first()
    seen: set[int] = set()
    while row is not None and row.merged_into_id and row.pk not in seen:
        seen.add(row.pk)
        row = _rows(by, at).filter(pk=row.merged_into_id).first()
    return view(row, Clock.of(at)) if row is not None else None


def by_id(*, by: Actor, at: datetime, issue_id: int) -> IssueView | None:
    """Return one issue, or None where it isn't to be known."""
    row = _rows(by, at).filter(pk=issue_id).first()
    return view(row, Clock.of(at)) if row is not None else None


def board(found: Collection[IssueView]) -> Words:
    """Return the sentence above a list: how many are open, and how many are stuck."""
    live = [issue for issue in found if issue.open]
    if not live:
        return Words("Tidak ada isu terbuka.", "No open issues.")
    late = sum(issue.late for issue in live)
    still = sum(bool(issue.stuck) for issue in live) - late
    parts_id, parts_en = [f"{len(live)} terbuka"], [f"{len(live)} open"]
    if late:
        parts_id.append(f"{late} lewat tenggat")
        parts_en.append(f"{late} overdue")
    if still:
        parts_id.append(f"{still} macet")
        parts_en.append(f"{still} not moving")
    return Words(", ".join(parts_id) + ".", ", ".join(parts_en) + ".")


def _rows(by: Actor, at: datetime) -> QuerySet[models.Issue]:
    rows = models.Issue.visible_to(by, at).select_related("owner", "next_office")
    return rows.prefetch_related(PARTIES)


def view(row: models.Issue, clock: Clock, *, red: bool = False) -> IssueView:
    """Return a row, with its parties at hand, as a value."""
    due = rung_due(row, clock, red=red)
    parties = [party for party in row.parties.all() if party.dropped_at is None]
    standing = sides(parties)
    source = row.conflict_source
    return IssueView(
        id=row.pk,
        number=row.number,
        title=row.title,
        summary=row.summary,
        cause=row.cause,
        sector=row.sector,
        issue_type=row.issue_type,
        place=row.place,
        area=row.area,
        owner=row.owner_id,
        owner_name=row.owner.short,
        state=row.state,
        open=rules.is_open(rules.State(row.state)),
        rung=row.rung,
        rung_since=row.rung_since,
        rung_due_at=due if rules.is_timed(rules.State(row.state)) else None,
        pace=pace(row, red=red).value,
        harm=row.harm,
        violence_confirmed_at=row.violence_confirmed_at,
        injury_confirmed_at=row.injury_confirmed_at,
        opposed=rules.opposed(standing),
        conflict_potential=rules.is_potential(
            standing, rules.ConflictSource(source) if source else None
        ),
        conflict_source=source,
        parties=tuple(party.name for party in parties),
        began_at=row.began_at,
        opened_at=row.opened_at,
        last_fact_at=row.last_fact_at,
        resolved_at=row.resolved_at,
        next_action=row.next_action,
        next_office=row.next_office_id or "",
        next_office_name=row.next_office.short if row.next_office else "",
        next_due_at=row.next_due_at,
        handed_to=row.handed_to,
        restricted=row.classification > 1,
        label=row.label,
        stuck=why_stuck(row, due, clock.at),
    )
