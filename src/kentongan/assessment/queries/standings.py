"""Levels of issues and rumours as computed now: the facts behind them, and the rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kentongan.alarms import queries as alarmed
from kentongan.alarms.queries import AlarmView
from kentongan.alarms.rules import State as AlarmState
from kentongan.assessment.queries import reported
from kentongan.assessment.queries.circle import counter
from kentongan.assessment.queries.reported import Reports
from kentongan.assessment.queries.usual import Usual, usual
from kentongan.assessment.queries.word import word
from kentongan.assessment.rules import levels
from kentongan.assessment.rules.coverage import Coverage
from kentongan.assessment.rules.levels import Facts, Standing
from kentongan.assessment.rules.settings import DEFAULT, Settings
from kentongan.domain.areas import contains
from kentongan.domain.codes import Harm
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.issues import queries as issued
from kentongan.issues.models import Source
from kentongan.issues.queries import IssueView
from kentongan.issues.rules import State as IssueState
from kentongan.publication import queries as published
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind
from kentongan.reports.models import Group
from kentongan.rumours import queries as rumoured
from kentongan.rumours.models import Call
from kentongan.rumours.queries import RumourView
from kentongan.rumours.rules import State as RumourState
from kentongan.tasks import queries as tasked
from kentongan.tasks.queries import ReplyView

_PUT_AWAY = frozenset({RumourState.ARCHIVED.value, RumourState.HAPPENED.value})


@dataclass(frozen=True)
class IssueStanding:
    """An open issue with its level and the facts behind it.

    `reports` are those of the level's window, `every` all of them.
    """

    issue: IssueView
    every: Reports
    reports: Reports
    facts: Facts
    standing: Standing
    groups: tuple[int, ...]
    alarms: tuple[AlarmView, ...]


@dataclass(frozen=True)
class RumourStanding:
    """A rumour with its reports, public texts, inquiries, calls and level."""

    rumour: RumourView
    every: Reports
    reports: Reports
    facts: Facts
    standing: Standing
    answers: tuple[PublicText, ...]
    replies: tuple[ReplyView, ...]
    calls: tuple[Call, ...]
    alarms: tuple[AlarmView, ...]

    @property
    def answered(self) -> bool:
        """Whether a public answer stands."""
        return bool(self.answers)


@dataclass(frozen=True)
class Standings:
    """Every open issue and every rumour that isn't put away, with its level."""

    at: datetime
    coverage: Coverage
    usual: Usual
    issues: tuple[IssueStanding, ...]
    rumours: tuple[RumourStanding, ...]

    @property
    def by_ref(self) -> dict[Ref, Standing]:
        """Return the level of each."""
        found = {one.issue.ref: one.standing for one in self.issues}
        return found | {one.rumour.ref: one.standing for one in self.rumours}


def standings(*, at: datetime, settings: Settings = DEFAULT) -> Standings:
    """Return the levels of all matters at the moment `at`, over all there is to know.

    What a reader may see of them is for the caller to ask.
    """
    by = counter()
    coverage = word(by=by, at=at, settings=settings)
    expected = usual(by=by, at=at)
    issues = issued.issues(by=by, at=at, open_only=True)
    rumours = [r for r in rumoured.rumours(by=by, at=at) if r.state not in _PUT_AWAY]
    grown = _groups(issues, rumours)
    heard = reported.behind(by=by, at=at, groups=grown)
    alarms = _alarms(by, at)
    scale = _Scale(at, coverage, expected, settings)
    return Standings(
        at=at,
        coverage=coverage,
        usual=expected,
        issues=tuple(
            _issue(one, heard[one.ref], tuple(grown[one.ref]), alarms[one.ref], scale)
            for one in issues
        ),
        rumours=tuple(
            _rumour(one, heard[one.ref], alarms[one.ref], by, scale) for one in rumours
        ),
    )


@dataclass(frozen=True)
class _Scale:
    at: datetime
    coverage: Coverage
    usual: Usual
    settings: Settings

    def enough(self, area: str) -> bool:
        here = self.coverage.within(area, self.settings.district_share)
        return here.enough if here.total else self.coverage.enough

    def window(self, last: datetime | None) -> tuple[datetime, datetime]:
        end = min(self.at, last) if last is not None else self.at
        return end - self.settings.window, end


def _groups(
    issues: Sequence[IssueView], rumours: Sequence[RumourView]
) -> dict[Ref, list[int]]:
    found: dict[Ref, list[int]] = {issue.ref: [] for issue in issues}
    rows = Source.objects.filter(
        issue_id__in=[issue.id for issue in issues], ref_kind=Group.kind
    )
    for issue_id, group_id in rows.values_list("issue_id", "ref_id"):
        found[Ref("issue", issue_id)].append(group_id)
    return found | {rumour.ref: [rumour.group_id] for rumour in rumours}


def _alarms(by: Actor, at: datetime) -> defaultdict[Ref, tuple[AlarmView, ...]]:
    found: defaultdict[Ref, tuple[AlarmView, ...]] = defaultdict(tuple)
    taken = [AlarmState.TAKEN_UP.value]
    for alarm in alarmed.alarms(by=by, at=at, states=taken):
        if alarm.taken_as is not None:
            found[alarm.taken_as] += (alarm,)
    return found


def _issue(
    issue: IssueView,
    reports: Reports,
    groups: tuple[int, ...],
    alarms: tuple[AlarmView, ...],
    scale: _Scale,
) -> IssueStanding:
    last = _latest(issue.last_fact_at, reports.last_at)
    start, end = scale.window(last)
    inside = reports.within(start, end)
    facts = Facts(
        observed=len(inside),
        upper=scale.usual.upper(
            (issue.area, issue.sector, issue.issue_type), reports.first_at
        ),
        alarm_taken_up=_rang(alarms, start, end),
        villages=len(inside.villages),
        accused_at=_accused(issue.harm, reports),
        injured_at=issue.injury_confirmed_at,
        violence_at=issue.violence_confirmed_at,
        opposed=issue.opposed and issue.state != IssueState.AGREED.value,
        overdue=issue.late,
        last_fact_at=last,
    )
    standing = levels.level_of(
        facts, scale.at, enough=scale.enough(issue.area), settings=scale.settings
    )
    return IssueStanding(issue, reports, inside, facts, standing, groups, alarms)


def _rumour(
    rumour: RumourView,
    reports: Reports,
    alarms: tuple[AlarmView, ...],
    by: Actor,
    scale: _Scale,
) -> RumourStanding:
    texts = published.about(rumour.ref, at=scale.at)
    answers = tuple(text for text in texts if text.kind == Kind.ANSWER.value)
    replies = tuple(tasked.replies(by=by, at=scale.at, about=rumour.ref))
    calls = tuple(
        Call.objects.filter(rumour_id=rumour.id, at__lte=scale.at).order_by("at", "pk")
    )
    last = _latest(
        reports.last_at or rumour.first_at,
        max((text.published_at for text in answers), default=None),
    )
    start, end = scale.window(last)
    inside = reports.within(start, end)
    accused = _accused(rumour.harm, reports)
    facts = Facts(
        observed=len(inside),
        upper=scale.usual.upper(
            (rumour.area, rumour.sector, rumour.issue_type), reports.first_at
        ),
        alarm_taken_up=_rang(alarms, start, end),
        villages=len(inside.villages),
        accused_at=_latest(accused, calls[-1].at if calls else None),
        overdue=_answer_late(rumour, answers, replies, scale),
        last_fact_at=last,
    )
    standing = levels.level_of(
        facts, scale.at, enough=scale.coverage.enough, settings=scale.settings
    )
    return RumourStanding(
        rumour, reports, inside, facts, standing, answers, replies, calls, alarms
    )


def _answer_late(
    rumour: RumourView,
    answers: Sequence[PublicText],
    replies: Sequence[ReplyView],
    scale: _Scale,
) -> bool:
    """Return whether people wait for an answer, or an office owes one, too long."""
    if any(reply.late for reply in replies):
        return True
    if answers or rumour.settled_at is not None:
        return False
    hours = timedelta(hours=scale.settings.answer_hours)
    return scale.at - rumour.taken_up_at > hours


def _accused(harm: str, reports: Reports) -> datetime | None:
    """Return when somebody was last accused, where a person has not ruled it out."""
    return reports.accused_at if harm == Harm.ACCUSED.value else None


def _rang(alarms: Iterable[AlarmView], start: datetime, end: datetime) -> bool:
    days = start.date(), end.date()
    return any(a.to_date >= days[0] and a.from_date <= days[1] for a in alarms)


def _latest(*moments: datetime | None) -> datetime | None:
    return max((moment for moment in moments if moment is not None), default=None)


def places_of(area: str, reports: Reports, districts: Sequence[str]) -> tuple[str, ...]:
    """Return in which kecamatan a matter is: its reports', or its own."""
    heard = {d for d in districts for p in reports.places if contains(d, p)}
    own = {d for d in districts if contains(d, area)}
    return tuple(sorted(heard | own))


def districts_of(
    issue: IssueView, reports: Reports, names: Mapping[str, str]
) -> tuple[str, ...]:
    """Return in which kecamatan an issue is, those too that its place names.

    `names` are the kecamatan by code.
    """
    told = f"{issue.title} {issue.place}".casefold()
    named = {kode for kode, name in names.items() if name.casefold() in told}
    found = places_of(issue.area, reports, list(names))
    return tuple(sorted({*found, *(named if issue.area.count(".") < 2 else ())}))
