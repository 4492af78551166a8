"""The situation of a city at a moment, for one reader: every figure computed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kentongan.alarms import queries as alarmed
from kentongan.assessment.queries import (
    asks,
    board,
    decision_lines,
    issue_lines,
    meeting,
    outlooks,
    rumour_lines,
)
from kentongan.assessment.queries.asks import Decisions
from kentongan.assessment.queries.circle import counter
from kentongan.assessment.queries.standings import Standings, standings
from kentongan.assessment.queries.view import View, gravest_first
from kentongan.assessment.rules import headline as sentences
from kentongan.assessment.rules.levels import ABOVE_GREEN
from kentongan.assessment.rules.settings import DEFAULT, Settings
from kentongan.assessment.rules.situation import (
    Flow,
    FollowUps,
    IssueLine,
    Matter,
    RumourLine,
    Said,
    Situation,
)
from kentongan.domain.acts import Act
from kentongan.domain.codes import Level, ReportKind
from kentongan.domain.periods import Month, Period, day_of
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.issues import queries as issued
from kentongan.places import queries as places
from kentongan.rakor import queries as rakor
from kentongan.rakor.queries import MeetingView
from kentongan.reports.models import Report, ZeroReport
from kentongan.rumours import queries as rumoured

MONTH = timedelta(days=31)


def situation(
    *,
    by: Actor,
    at: datetime,
    month: Month | None = None,
    settings: Settings = DEFAULT,
) -> Situation:
    """Return the picture at the moment `at` as `by` may see it.

    Levels, headline and counts rest on all there is; what the reader may not know of
    stands as a closed line with the office that it is with. `month` names the Rakor
    whose period, follow-ups and statements are shown, the coming one when None.

    Raises
    ------
    NotAllowed
        If `by` holds no view of the situation.
    """
    require_act(by, Act.SITUATION_VIEW, at)
    return compute(by=by, at=at, month=month, settings=settings)


def compute(
    *,
    by: Actor,
    at: datetime,
    month: Month | None = None,
    name: str = "",
    settings: Settings = DEFAULT,
) -> Situation:
    """Return the picture for a step of another act; it asks nobody.

    `name` is the meeting's where it isn't the month's own.
    """
    held = _meeting(by, at, name or (str(month) if month else ""))
    found = standings(at=at, settings=settings)
    view = _view(found, held, by, settings)
    decisions = asks.decisions_of(by, at)
    matters = _matters(found, decisions, view)
    shown = matters[: settings.matters_most]
    told = _told(by, at, held)
    house = places.house()
    districts = board.districts(found, places.districts(), settings)
    return Situation(
        at=at,
        period=view.period,
        area=house.kode,
        area_name=house.name,
        meeting=held.name if held else "",
        headline=_headline(found, decisions),
        matters=tuple(shown),
        more=len(matters) - len(shown),
        board=districts,
        villages=board.villages(found),
        sectors=board.sectors(found, districts),
        issues=_issue_lines(found, view),
        rumours=_rumour_lines(found, view),
        asks=asks.asks(decisions, shown, view),
        recommendations=asks.recommended(shown, view),
        followups=told.followups,
        waiting=tuple(meeting.waiting(one) for one in decisions.waiting),
        statements=told.statements,
        may_say=asks.may_say(at, view.zone),
        do_not_say=asks.do_not_say(at, decisions),
        outlooks=outlooks.outlooks(found.usual),
        scores=outlooks.scores(by=counter(), at=at, held=held),
        curves=outlooks.curves(found, view),
        flow=_flow(found, view),
        alarms=_alarm_words(at, view),
        settings=settings.words,
    )


def _meeting(by: Actor, at: datetime, name: str) -> MeetingView | None:
    if not name:
        return rakor.next_meeting(by=by, at=at)
    try:
        return rakor.meeting(by=by, at=at, month=name)
    except NotFound:
        return None


def _view(
    found: Standings, held: MeetingView | None, by: Actor, settings: Settings
) -> View:
    at = found.at
    known = held.period if held else None
    start = known.start if known and known.start < at else at - MONTH
    areas = [*places.districts(), *places.villages()]
    house = places.house()
    names = {house.kode: house.name} | {a.kode: a.name for a in areas}
    return View(
        at=at,
        zone=house.zone,
        period=Period(start, at + timedelta(microseconds=1)),
        coverage=found.coverage,
        settings=settings,
        districts={area.kode: area.name for area in places.districts()},
        names=names,
        shown=_shown(by, at),
    )


def _shown(by: Actor, at: datetime) -> frozenset[Ref]:
    """Return what the reader may know of: the lists of the rooms, asked as `by`."""
    refs = {issue.ref for issue in issued.issues(by=by, at=at)}
    return frozenset(refs | {rumour.ref for rumour in rumoured.rumours(by=by, at=at)})


def _matters(found: Standings, decisions: Decisions, view: View) -> list[Matter]:
    above = [one for one in found.issues if one.standing.level in ABOVE_GREEN]
    stories = issue_lines.stories([one.issue.id for one in above], view.at)
    taken = {group for one in found.issues for group in one.groups}
    matters = [
        issue_lines.issue_matter(one, stories.get(one.issue.id, {}), view)
        for one in above
    ]
    matters += [
        rumour_lines.rumour_matter(one, view)
        for one in found.rumours
        if one.standing.level in ABOVE_GREEN and one.rumour.group_id not in taken
    ]
    reviews = decision_lines.reviews_of(decisions.waiting)
    matters += [
        decision_lines.decision_matter(one, reviews.get(one.id, ()), view)
        for one in decisions.waiting
    ]
    return gravest_first(matters)


def _headline(found: Standings, decisions: Decisions) -> sentences.Headline:
    taken = {group for one in found.issues for group in one.groups}
    rumours = [one for one in found.rumours if one.rumour.group_id not in taken]
    levels = [one.standing.level for one in found.issues]
    levels += [one.standing.level for one in rumours]
    unsettling = sum(one.standing.level is Level.ATTENTION for one in rumours)
    return sentences.headline(
        levels, found.coverage, waiting=len(decisions.waiting), rumours=unsettling
    )


def _issue_lines(found: Standings, view: View) -> tuple[IssueLine, ...]:
    stories = issue_lines.stories([one.issue.id for one in found.issues], view.at)
    return tuple(
        issue_lines.issue_line(one, stories.get(one.issue.id, {}), view)
        for one in found.issues
    )


def _rumour_lines(found: Standings, view: View) -> tuple[RumourLine, ...]:
    """Return the rumours that were told, or answered, in the period."""
    return tuple(
        rumour_lines.rumour_line(one, view)
        for one in found.rumours
        if one.every.of(view.period).heard
        or any(answer.published_at in view.period for answer in one.answers)
    )


@dataclass(frozen=True)
class _Told:
    followups: FollowUps
    statements: tuple[Said, ...]


def _told(by: Actor, at: datetime, held: MeetingView | None) -> _Told:
    if held is None:
        return _Told(meeting.NO_FOLLOWUPS, ())
    return _Told(
        meeting.followups(by=by, at=at, month=held.name),
        meeting.statements(by=by, at=at, month=held.name),
    )


def _flow(found: Standings, view: View) -> Flow:
    by, key = counter(), ("", "", "")
    band = found.usual.bands[key]
    visible = Report.visible_to(by, view.at).filter(
        sent_at__gte=view.period.start, sent_at__lte=view.at
    )
    days = _days(view)
    zeros = ZeroReport.objects.filter(closed_at=None, day__range=days).exclude(area="")
    return Flow(
        reports=visible.filter(message=ReportKind.REPORT.value).count(),
        zeros=zeros.count(),
        week=band.now,
        expected=band.expected,
        low=band.low,
        high=band.high,
        last=found.usual.daily[key][-28:],
    )


def _days(view: View) -> tuple[date, date]:
    return day_of(view.period.start, view.zone), day_of(view.at, view.zone)


def _alarm_words(at: datetime, view: View) -> Words:
    record = alarmed.record(by=counter(), at=at, period=view.period)
    promised = f"{record.promised:.1f}"
    return Words(
        f"Sinyal masa ini: {record.right} benar, {record.wrong} keliru,"
        f" {record.waiting} belum ditinjau. Batas yang dijanjikan:"
        f" {promised.replace('.', ',')} keliru.",
        f"Alarms of this period: {record.right} right, {record.wrong} wrong,"
        f" {record.waiting} not reviewed. Promised: at most {promised} wrong.",
    )
