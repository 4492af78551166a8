"""Chat text: "Mohon izin melaporkan" in 5W1H, and a reminder per late office."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import queries as offices
from kentongan.domain.dates import long_day
from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor
from kentongan.issues import labels, rules
from kentongan.issues.queries.story import issue_by_number
from kentongan.issues.queries.views import IssueView, Reminder, Story
from kentongan.issues.standing import Clock
from kentongan.places import queries as places

DEMO = "PERAGAAN - BUKAN DOKUMEN RESMI"
RESTRICTED = "TERBATAS - tidak untuk diteruskan"
UNKNOWN = "tidak diketahui"


def mohon_izin(*, by: Actor, at: datetime, number: str) -> str:
    """Return an issue as chat text to a leader, at most 1,000 characters.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    story = issue_by_number(by=by, at=at, number=number)
    issue, clock = story.issue, Clock.of(at)
    opening = (
        f"Mohon izin melaporkan isu {issue.number},"
        f" keadaan {rules.moment(at, clock.zone)}."
    )
    return rules.compose(
        _marked(opening, issue), _five_w(story, clock), "Demikian, mohon petunjuk."
    )


def reminders(*, by: Actor, at: datetime, number: str) -> tuple[Reminder, ...]:
    """Return a text for each office that is late on an issue, ready to paste.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    story = issue_by_number(by=by, at=at, number=number)
    clock = Clock.of(at)
    late: dict[tuple[str, str], list[str]] = {}
    for office, name, what, due_at in _late(story):
        late.setdefault((office, name), []).append(_owed(what, due_at, clock))
    return tuple(
        Reminder(office, name, _reminder(name, owed, story.issue))
        for (office, name), owed in late.items()
    )


def _marked(opening: str, issue: IssueView) -> str:
    marks = [DEMO] if places.house().demo else []
    marks += [RESTRICTED] if issue.restricted else []
    return "\n".join([*marks, opening])


def _five_w(story: Story, clock: Clock) -> list[tuple[str, str]]:
    issue = story.issue
    began = issue.began_at or issue.opened_at
    learnt = story.latest(rules.NoteKind.PROGRESS, rules.NoteKind.SUPPORTING)
    obstacle = story.latest(rules.NoteKind.OBSTACLE)
    where = ", ".join(part for part in (issue.place, story.area_name) if part)
    return [
        ("Apa", f"{issue.title.rstrip('.')}. {issue.summary}"),
        ("Siapa", "; ".join(issue.parties) or UNKNOWN),
        ("Di mana", where),
        ("Kapan", f"sejak {long_day(day_of(began, clock.zone)).id}"),
        ("Mengapa", issue.cause or UNKNOWN),
        ("Bagaimana", _how(issue, learnt.text if learnt else "")),
        ("Hambatan", obstacle.text if obstacle else ""),
        ("Langkah berikut", _next(issue, clock)),
    ]


def _how(issue: IssueView, learnt: str) -> str:
    state = labels.state_words(rules.State(issue.state), issue.handed_to).id
    rung = labels.RUNGS_SHORT[rules.Rung(issue.rung)].id
    return f"{state} oleh {issue.owner_name}, jenjang {rung}. {learnt}"


def _next(issue: IssueView, clock: Clock) -> str:
    if issue.next_due_at is None:
        return "belum ditetapkan" if issue.open else ""
    day = long_day(day_of(issue.next_due_at, clock.zone)).id
    return f"{issue.next_action} ({issue.next_office_name}, {day})"


def _late(story: Story) -> list[tuple[str, str, str, datetime]]:
    """Return what is overdue: the next step, clauses, and the issue's tasks."""
    issue, found = story.issue, []
    if issue.late and issue.next_due_at is not None:
        office = issue.next_office, issue.next_office_name
        found.append((*office, issue.next_action, issue.next_due_at))
    clauses = [c for one in story.agreements for c in one.clauses if c.late]
    for clause in clauses:
        if issue.next_action != rules.look_at(clause.what):
            office = clause.office, clause.office_name
            found.append((*office, clause.what, clause.due_at))
    tasks = [task for task in story.tasks if task.late]
    return found + [(t.owner, t.owner_name, t.what, t.due_at) for t in tasks]


def _owed(what: str, due_at: datetime, clock: Clock) -> str:
    day, today = day_of(due_at, clock.zone), day_of(clock.at, clock.zone)
    days = clock.calendar.workdays_between(day, today, known_at=today)
    over = f"lewat {days} hari kerja" if days else "lewat"
    return f"{what}, tenggat {long_day(day).id} ({over})"


def _reminder(name: str, owed: list[str], issue: IssueView) -> str:
    opening = f"Yth. {name}. Mohon izin mengingatkan untuk isu {issue.number}."
    lines = [("Isu", issue.title), ("Yang ditunggu", "; ".join(owed))]
    closing = (
        "Mohon kabar hasil atau hambatannya hari ini. Terima kasih,"
        f" {offices.agency(offices.secretariat()).short}."
    )
    return rules.compose(_marked(opening, issue), lines, closing)
