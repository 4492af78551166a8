"""What is overdue or due today, from every room; a new room adds its reader here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.alarms import queries as alarms
from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm
from kentongan.domain.periods import day_of, day_start
from kentongan.domain.rights import Actor, holds
from kentongan.domain.words import Words
from kentongan.issues import queries as issues
from kentongan.places import queries as places
from kentongan.places.queries import zone
from kentongan.publication import queries as public
from kentongan.publication.rules import CorrectionState
from kentongan.rakor import queries as rakor
from kentongan.reports import queries as reports
from kentongan.reports.queries import Danger
from kentongan.rumours import queries as rumours
from kentongan.rumours.queries import RumourView
from kentongan.rumours.rules import State
from kentongan.tasks import queries as tasks
from kentongan.tasks.rules import InquiryState, TaskState
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.rumours import next_step
from kentongan.web.desk.rumours.next_step import Next
from kentongan.web.desk.watch.rows import Row
from kentongan.web.memo import kept
from kentongan.web.templatetags import words as say

RUMOUR = Words("Rumor", "Rumour")
ALARM = Words("Sinyal", "Alarm")
ISSUE = Words("Isu", "Issue")
TASK = Words("Tugas", "Task")
DECISION = Words("Keputusan", "Decision")
CORRECTION = Words("Hak jawab", "Correction request")
Read = Callable[[Actor, datetime], list[Row]]
OPEN_TASKS = frozenset(
    {TaskState.ASSIGNED.value, TaskState.STARTED.value, TaskState.BLOCKED.value}
)


def end_of_today(at: datetime) -> datetime:
    """Return the midnight that ends the day of `at`."""
    here = zone()
    return day_start(day_of(at, here) + timedelta(1), here)


def accused(by: Actor, at: datetime) -> list[Row]:
    """Return a row for each matter in which somebody may be in danger now.

    The messages of one rumour or group make one row, told by the newest. A rumour that
    was settled while nobody confirmed that the accused is safe stays here, too.
    """
    found: dict[object, Row] = {}
    for one, rumour in rumours.unjudged(by=by, at=at):
        matter = rumour or one.about or one.group_number or one.number
        found.setdefault(matter, _accused(one, rumour))
    return [*found.values(), *_not_yet_safe(by, at)]


def _not_yet_safe(by: Actor, at: datetime) -> list[Row]:
    told = rumours.accused(by=by, at=at)
    return [
        Row(
            kind=say.label(Harm.ACCUSED, "harm"),
            text=f'"{row.claim}"',
            url=page_of("rumour", row.number),
            step=_("Pastikan orang itu sudah aman: telepon, lalu catat"),
            meta=(say.label(row.state, "rumour"),),
            grave=True,
            late=True,
        )
        for row in rumours.not_yet_safe(by=by, at=at)
        if row.id not in told
    ]


def _accused(one: Danger, rumour: RumourView | None) -> Row:
    step = _("Telepon petugas jaga, lalu catat teleponnya")
    url = page_of("report", one.number)
    if rumour is not None:
        url = page_of("rumour", rumour.number)
    elif one.about is None and one.group_number:
        step = _("Angkat jadi rumor, lalu telepon petugas jaga")
        url = page_of("group", one.group_number)
    return Row(
        kind=say.label(Harm.ACCUSED, "harm"),
        text=one.text,
        url=url,
        step=step,
        meta=(say.moment(one.sent_at),),
        grave=True,
        late=True,
    )


def _rumours(by: Actor, at: datetime) -> list[Row]:
    """Return open rumours; one in which T1 is proposed stands among the accused."""
    found: list[Row] = []
    told = rumours.accused(by=by, at=at)
    for row in rumours.rumours(by=by, at=at, open_only=True):
        if row.id in told:
            continue
        grave = row.harm == Harm.ACCUSED.value
        replies = tasks.replies(by=by, at=at, about=row.ref)
        waiting = [r for r in replies if r.state == InquiryState.ASKED.value]
        late = [reply for reply in waiting if reply.late]
        due_at = min((reply.due_at for reply in waiting), default=None)
        found.append(
            Row(
                kind=RUMOUR(say.language()),
                text=f'"{row.claim}"',
                url=page_of("rumour", row.number),
                step=_rumour_step(row, [r.office_name for r in late], by, at),
                meta=(say.label(row.state, "rumour"), say.label(row.harm, "harm")),
                due_at=due_at,
                late=bool(late),
                grave=grave,
            )
        )
    return found


def _rumour_step(row: RumourView, late: list[str], by: Actor, at: datetime) -> str:
    """Return what the reader may do next, or for whom the rumour waits."""
    if late:
        return _("Ingatkan {office}").format(office=", ".join(late))
    state = State(row.state)
    if state is State.IN_REVIEW:
        card = rumours.card(by=by, at=at, number=row.number)
        return next_step.of(card, by).words
    steps = {
        State.GROUPED: Next(_("Mulai periksa"), "check"),
        State.RECURRED: Next(_("Beredar lagi: periksa ulang"), "check"),
        State.IN_CORRECTION: Next(_("Tulis naskah koreksi"), "draft"),
        State.IN_CHECK: Next(_("Tanya kantor, atau tulis naskah"), "answer"),
    }
    step = steps.get(state, Next(_("Tunggu jawaban kantor")))
    return next_step.for_reader(step, by).words


def _alarms(by: Actor, at: datetime) -> list[Row]:
    if not holds(by, Act.ALARM_VIEW):
        return []
    return [
        Row(
            kind=ALARM(say.language()),
            text=row.sentence(say.language()),
            url=page_of("alarm", row.number),
            step=_("Angkat jadi isu, atau sisihkan dengan alasan"),
            meta=(say.moment(row.raised_at),),
        )
        for row in alarms.unsettled(by=by, at=at, until=at)
    ]


def _issues(by: Actor, at: datetime) -> list[Row]:
    if not holds(by, Act.ISSUE_VIEW):
        return []
    return [
        Row(
            kind=ISSUE(say.language()),
            text=row.title,
            url=page_of("issue", row.number),
            step=row.what
            if row.office == by.agency
            else _("Menunggu {office}: {what}").format(
                office=row.office_name, what=row.what
            ),
            meta=(row.office_name,),
            due_at=row.due_at,
            late=row.late,
        )
        for row in issues.due(by=by, at=at, until=end_of_today(at))
    ]


def _tasks(by: Actor, at: datetime) -> list[Row]:
    if not holds(by, Act.TASK_VIEW):
        return []
    until, found = end_of_today(at), []
    for row in tasks.tasks(by=by, at=at):
        proof = row.state == TaskState.REPORTED.value
        if not proof and not (row.state in OPEN_TASKS and row.due_at < until):
            continue
        found.append(
            Row(
                kind=TASK(say.language()),
                text=row.what,
                url=page_of("task", row.number),
                step=_("Periksa buktinya")
                if proof
                else _("Ingatkan {office}").format(office=row.owner_name),
                meta=(row.owner_name, say.label(row.state, "task")),
                due_at=None if proof else row.due_at,
                late=row.late,
            )
        )
    return found


def _decisions(by: Actor, at: datetime) -> list[Row]:
    """Return the reviews and condition checks that the calendar made work."""
    if not holds(by, Act.DECISION_VIEW):
        return []
    reviews = [
        _on_decision(
            (review.decision.number, review.decision.title),
            _("Tinjau: tetap berlaku atau tidak")
            if holds(by, Act.DECISION_KEEP)
            else _("Menunggu sekretaris meninjau: tetap berlaku atau tidak"),
            (_("tinjau ulang"),),
            review.workday_date,
            at,
        )
        for review in rakor.due_reviews(by=by, at=at)
    ]
    checks = [
        _on_decision(
            (check.decision_number, check.predicate),
            _("Periksa syaratnya, catat hasilnya")
            if check.checker == by.agency
            else _("Menunggu {office} memeriksa syaratnya").format(
                office=check.checker_name
            ),
            (check.checker_name, check.source),
            check.workday_date,
            at,
        )
        for check in rakor.due_checks(by=by, at=at)
    ]
    return reviews + checks


def _on_decision(
    what: tuple[str, str], step: str, meta: tuple[str, ...], day: date, at: datetime
) -> Row:
    number, text = what
    end = day_start(day + timedelta(1), zone())
    return Row(
        kind=DECISION(say.language()),
        text=text,
        url=page_of("decision", number),
        step=step,
        meta=meta,
        due_at=end - timedelta(minutes=1),
        late=end <= at,
    )


def _corrections(by: Actor, at: datetime) -> list[Row]:
    if not holds(by, Act.RESPONSE_VIEW):
        return []
    return [
        Row(
            kind=CORRECTION(say.language()),
            text=row.text,
            url=reverse(Act.RESPONSE_VIEW.value),
            step=_("Jawab permintaan perbaikan")
            if holds(by, Act.CORRECTION_REQUEST_ACCEPT)
            else _("Menunggu pemeriksa atau kepala menjawab"),
            meta=(row.title,),
            due_at=row.due_at,
            late=row.late,
        )
        for row in public.corrections(by=by, at=at)
        if row.state == CorrectionState.RECEIVED.value
    ]


def _answering(by: Actor, at: datetime) -> list[Row]:
    """Return the reports whose reporters added words that nobody took up yet."""
    return [
        Row(
            kind=_("Pelapor menjawab"),
            text=row.text,
            url=page_of("report", row.number),
            step=_("Baca tambahan pelapor"),
            meta=(say.label(row.state, "report"),),
        )
        for row in reports.answering(by=by, at=at)
    ]


SOURCES: tuple[Read, ...] = (
    _answering,
    _rumours,
    _alarms,
    _issues,
    _tasks,
    _decisions,
    _corrections,
)


def waiting(by: Actor, at: datetime) -> list[Row]:
    """Return what waits in every room: someone in danger first, then by deadline."""
    found = [row for read in SOURCES for row in _kept(read, by, at)]
    return sorted(
        found, key=lambda row: (not row.grave, row.due_at or end_of_today(at))
    )


def _kept(read: Read, by: Actor, at: datetime) -> list[Row]:
    """Return the rows of one room, which an act in another leaves as they are."""
    return kept(f"desk {read.__name__}", lambda: read(by, at), by=by, at=at)


def duty(at: datetime) -> list[offices.DutyView]:
    """Return whom to phone when someone is in danger."""
    return offices.on_duty(places.house().kode, at)
