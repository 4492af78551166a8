"""Open issues: as a sector tells them, and as matters for attention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from kentongan.assessment.queries.standings import IssueStanding, districts_of
from kentongan.assessment.queries.view import View, closed_matter, held_by
from kentongan.assessment.rules import telling
from kentongan.assessment.rules.confidence import Sureness, sureness
from kentongan.assessment.rules.coverage import Coverage
from kentongan.assessment.rules.situation import IssueLine, Matter, MatterKind
from kentongan.domain.codes import Sector
from kentongan.domain.words import Words
from kentongan.issues.models import Note
from kentongan.issues.rules import NoteKind


def stories(issue_ids: Iterable[int], at: datetime) -> dict[int, dict[str, str]]:
    """Return the newest note of each kind of each issue, all in one question."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    rows = Note.objects.filter(issue_id__in=list(issue_ids), at__lte=at)
    for issue_id, kind, text in rows.order_by("at", "pk").values_list(
        "issue_id", "kind", "text"
    ):
        found[issue_id][kind] = text
    return found


def issue_line(one: IssueStanding, story: Mapping[str, str], view: View) -> IssueLine:
    """Return an open issue as its sector tells it."""
    issue, sector = one.issue, Sector(one.issue.sector)
    districts = districts_of(issue, one.reports, view.districts)
    if issue.ref not in view.shown:
        return IssueLine(
            ref=None,
            number="",
            title=held_by(issue.owner_name).id,
            sector=sector,
            level=one.standing.level,
            facts="",
            place="",
            parties=(),
            development="",
            steps="",
            obstacles="",
            office=issue.owner_name,
            districts=districts,
            closed=True,
        )
    return IssueLine(
        ref=issue.ref,
        number=issue.number,
        title=issue.title,
        sector=sector,
        level=one.standing.level,
        facts=issue.summary or _counted(one),
        place=issue.place or view.names.get(issue.area, issue.area),
        parties=issue.parties,
        development=story.get(NoteKind.PROGRESS.value, ""),
        steps=story.get(NoteKind.STEP.value, ""),
        obstacles=story.get(NoteKind.OBSTACLE.value, ""),
        office=issue.next_office_name or issue.owner_name,
        districts=districts,
        next_step=issue.next_action,
        due_at=issue.next_due_at,
    )


def _counted(one: IssueStanding) -> str:
    return f"{len(one.reports)} laporan dalam sepekan" if one.reports.heard else ""


def issue_matter(one: IssueStanding, story: Mapping[str, str], view: View) -> Matter:
    """Return an issue above green as a matter for attention."""
    issue = one.issue
    if issue.ref not in view.shown:
        return closed_matter(MatterKind.ISSUE, one.standing.level, issue.owner_name)
    facts = telling.IssueFacts(
        title=issue.title,
        development=story.get(NoteKind.PROGRESS.value, "") or issue.summary,
        next_step=issue.next_action,
        office=issue.next_office_name or issue.owner_name,
        due_at=issue.next_due_at,
        late=issue.late,
        reports=len(one.reports),
    )
    return Matter(
        kind=MatterKind.ISSUE,
        ref=issue.ref,
        number=issue.number,
        title=Words(issue.title, issue.title),
        text=telling.issue(facts, view.zone),
        sector=Sector(issue.sector),
        level=one.standing.level,
        indicators=one.standing.indicators,
        until=one.standing.until,
        office=issue.next_office_name or issue.owner_name,
        reports=len(one.reports),
        villages=one.reports.villages,
        checked_by=(),
        sureness=_sure_of_issue(one, view),
        next_step=Words(issue.next_action, issue.next_action),
        due_at=issue.next_due_at,
    )


def _sure_of_issue(one: IssueStanding, view: View) -> Sureness:
    share = view.settings.district_share
    districts = districts_of(one.issue, one.reports, view.districts)
    parts = [view.coverage.within(district, share) for district in districts]
    around = Coverage(
        tuple(v for part in parts for v in part.heard),
        tuple(v for part in parts for v in part.silent),
        share,
    )
    return sureness(
        checked_by=0, around=around if parts else view.coverage, share=share
    )
