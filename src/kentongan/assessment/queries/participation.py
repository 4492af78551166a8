"""The participation board (S1): who reported, answered, came, and who is missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kentongan.access import queries as offices
from kentongan.access.queries import PostView
from kentongan.assessment.queries.circle import counter
from kentongan.domain.acts import Act
from kentongan.domain.codes import ReportKind
from kentongan.domain.periods import Month, Period, day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, require_act
from kentongan.places import queries as places
from kentongan.rakor import queries as rakor
from kentongan.rakor.rules.invitation import Attendance
from kentongan.reports.models import Report, Sender
from kentongan.tasks.models import Activity, Inquiry, Task
from kentongan.tasks.rules import (
    ActivityState,
    InquiryState,
    TaskState,
)

SILENT_DAYS = 7
_CAME = {Attendance.ON_SITE.value, Attendance.ONLINE.value}
Parts = defaultdict[str, Counter[str]]


@dataclass(frozen=True)
class PostWord:
    """A reporting function: on how many days it sent word, and when last."""

    code: str
    name: str
    kind: str
    agency: str
    area: str
    reports: int
    zeros: int
    days: int
    possible: int
    last: date | None
    silent: bool


@dataclass(frozen=True)
class OfficePart:
    """What one office did: its posts' word, answers, attendance, tasks, activities."""

    agency: str
    agency_name: str
    posts: int
    days: int
    possible: int
    asked: int
    answered: int
    answered_late: int
    invited: int
    present: int
    represented: int
    no_word: int
    tasks: int
    tasks_done: int
    tasks_late: int
    planned: int
    carried_out: int

    @property
    def missing(self) -> bool:
        """Whether it owes: an answer, a task, or it was invited and sent no word."""
        owes = self.asked > self.answered or self.tasks_late > 0
        return owes or (self.invited > 0 and self.no_word == self.invited)


@dataclass(frozen=True)
class Board:
    """Offices with a part in the period, and every post with its word."""

    period: Period
    offices: tuple[OfficePart, ...]
    posts: tuple[PostWord, ...]

    @property
    def silent(self) -> tuple[PostWord, ...]:
        """The posts that should send word and sent none for a week."""
        return tuple(post for post in self.posts if post.silent)


def participation(*, by: Actor, at: datetime, month: Month) -> Board:
    """Return who took part in the period of a Rakor, and who came to it.

    Without a Rakor in that month it is the calendar month.

    Raises
    ------
    NotAllowed
        If `by` holds no view of the situation.
    """
    require_act(by, Act.SITUATION_VIEW, at)
    return board(at=at, period=period_of(by=by, at=at, month=month), month=month)


def period_of(*, by: Actor, at: datetime, month: Month) -> Period:
    """Return the period of a month's regular Rakor, or the calendar month so far."""
    zone = places.zone()
    for meeting in rakor.meetings(by=by, at=at):
        if meeting.name == str(month) and meeting.period is not None:
            return meeting.period
    last = month.after.first - timedelta(1)
    return Period.of_days(month.first, last, zone)


def board(*, at: datetime, period: Period, month: Month) -> Board:
    """Return the board of a period: counts only, for a step of another act."""
    by = counter()
    posts = _posts(by, at, period)
    found: Parts = defaultdict(Counter)
    for post in posts:
        found[post.agency].update(posts=1, days=post.days, possible=post.possible)
    _inquiries(by, at, period, found)
    _tasks(by, at, period, found)
    _activities(by, at, period, found)
    _attendance(by, at, month, found)
    names = offices.agency_names()
    parts = [_part(code, names.get(code, code), n) for code, n in found.items()]
    return Board(period, tuple(sorted(parts, key=lambda p: p.agency_name)), posts)


def _part(code: str, name: str, n: Mapping[str, int]) -> OfficePart:
    return OfficePart(
        agency=code,
        agency_name=name,
        posts=n["posts"],
        days=n["days"],
        possible=n["possible"],
        asked=n["asked"],
        answered=n["answered"],
        answered_late=n["answered_late"],
        invited=n["invited"],
        present=n["present"],
        represented=n["represented"],
        no_word=n["no_word"],
        tasks=n["tasks"],
        tasks_done=n["tasks_done"],
        tasks_late=n["tasks_late"],
        planned=n["planned"],
        carried_out=n["carried_out"],
    )


def _posts(by: Actor, at: datetime, period: Period) -> tuple[PostWord, ...]:
    zone = places.zone()
    until = min(at, period.end)
    first, last = day_of(period.start, zone), day_of(until, zone)
    senders = dict(Sender.objects.exclude(post=None).values_list("pk", "post_id"))
    visible = Report.visible_to(by, at).filter(
        sent_at__gte=period.start, sent_at__lte=until, sender__in=list(senders)
    )
    rows = visible.filter(message__in=[ReportKind.REPORT.value, ReportKind.ZERO.value])
    days: defaultdict[str, set[date]] = defaultdict(set)
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sender, sent, message in rows.values_list("sender", "sent_at", "message"):
        post = senders[sender]
        days[post].add(day_of(sent, zone))
        kinds[post][message] += 1
    possible = (last - first).days + 1
    return tuple(
        _post(post, days[post.code], kinds[post.code], possible, last)
        for post in _known(offices.posts(), set(days))
    )


def _known(posts: Iterable[PostView], heard: set[str]) -> list[PostView]:
    return [post for post in posts if post.reports_zero or post.code in heard]


def _post(
    post: PostView, days: set[date], kinds: Counter[str], possible: int, today: date
) -> PostWord:
    last = max(days, default=None)
    quiet = last is None or (today - last).days >= SILENT_DAYS
    return PostWord(
        code=post.code,
        name=post.name,
        kind=post.kind,
        agency=post.agency,
        area=post.area,
        reports=kinds["report"],
        zeros=kinds["zero"],
        days=len(days),
        possible=possible if post.reports_zero else len(days),
        last=last,
        silent=post.reports_zero and quiet,
    )


def _inquiries(by: Actor, at: datetime, period: Period, found: Parts) -> None:
    rows = Inquiry.visible_to(by, at).filter(
        asked_at__gte=period.start, asked_at__lt=period.end, asked_at__lte=at
    )
    live = rows.exclude(state=InquiryState.CANCELLED.value)
    for office, due, replied in live.values_list("asked_id", "due_at", "replied_at"):
        found[office].update(
            asked=1,
            answered=int(replied is not None),
            answered_late=int(replied is not None and replied > due),
        )


def _tasks(by: Actor, at: datetime, period: Period, found: Parts) -> None:
    """Count the tasks that were due in the period, or were given in it."""
    rows = Task.visible_to(by, at).filter(
        assigned_at__lt=period.end, assigned_at__lte=at, due_at__gte=period.start
    )
    live = rows.exclude(state=TaskState.CANCELLED.value)
    done = TaskState.DONE.value
    handed_in = {done, TaskState.REPORTED.value}
    for owner, state, due in live.values_list("owner_id", "state", "due_at"):
        found[owner].update(
            tasks=1,
            tasks_done=int(state == done),
            tasks_late=int(due < at and state not in handed_in),
        )


def _activities(by: Actor, at: datetime, period: Period, found: Parts) -> None:
    zone = places.zone()
    days = day_of(period.start, zone), day_of(min(period.end, at), zone)
    rows = Activity.visible_to(by, at).filter(planned_date__range=days)
    live = rows.exclude(state=ActivityState.CANCELLED.value)
    for agency, state in live.values_list("agency_id", "state"):
        found[agency].update(
            planned=1, carried_out=int(state == ActivityState.DONE.value)
        )


def _attendance(by: Actor, at: datetime, month: Month, found: Parts) -> None:
    """Count how the invited offices came to the month's Rakor, once it was opened."""
    try:
        held = rakor.meeting(by=by, at=at, month=str(month))
    except NotFound:
        return
    if held.opened_at is None:
        return
    for row in rakor.board(by=by, at=at, month=held.name).rows:
        found[row.agency].update(
            invited=1,
            present=int(row.attendance in _CAME),
            represented=int(row.attendance == Attendance.REPRESENTED.value),
            no_word=int(row.attendance == Attendance.NO_WORD.value),
        )
