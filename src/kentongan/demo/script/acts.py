"""Things that several days of the play do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from kentongan.alarms import actions as alarms
from kentongan.alarms import queries as alarmed
from kentongan.demo.stage import Stage, moment
from kentongan.domain.codes import Classification, Letter, Verdict, VerdictKind
from kentongan.domain.refs import Ref
from kentongan.issues import actions as issues
from kentongan.issues import rules as issue_rules
from kentongan.publication.rules import Scope
from kentongan.rakor import actions as rakor
from kentongan.rakor import queries as meetings
from kentongan.rakor.rules.invitation import Attendance
from kentongan.reports import actions as reports
from kentongan.reports import queries as reported
from kentongan.rumours import actions as rumours
from kentongan.rumours import queries as rumoured
from kentongan.rumours.actions import Draft
from kentongan.tasks import actions as tasks
from kentongan.tasks import queries as tasked
from kentongan.tasks.rules import Consent, Finding
from kentongan.worker import loop

KIDNAP = "isu_penculikan"
CHECKED = (
    "Laporan kehilangan anak sejak 1 Januari 2020\n{schools}\n"
    "Pasien anak di rumah sakit\nAsal foto mobil putih"
)
TO_DO = (
    "Jangan meneruskan foto orang.\nBila melihat kejadian, telepon 110.\n"
    "Jangan bertindak sendiri."
)


def largest_group(stage: Stage, issue_type: str, days: int = 10) -> int:
    """Return the group of a type with the most messages lately."""
    by = stage.who("pemeriksa")
    groups = reported.growing(by=by, at=stage.at, days=days, limit=200)
    ids = [group.id for group in groups if group.issue_type == issue_type]
    return ids[0]


def link_new(stage: Stage) -> None:
    """Link what came in since to the rumours and issues that are taken up."""
    by = stage.who("operator")
    for group in reported.growing(by=by, at=stage.at, days=3, limit=200):
        if group.taken_up is not None:
            reports.link_group(group_id=group.id, to=group.taken_up, by=by, at=stage.at)


def close_archive(stage: Stage) -> None:
    """Close what the archive of the year before holds: it is history."""
    by = stage.who("operator")
    batch = min(batch.id for batch in reported.batches(by=by, at=stage.at))
    reason = "Arsip percakapan sebelum sistem dipakai"
    reports.close_batch(batch_id=batch, reason=reason, by=by, at=stage.at)


def settle_rest(stage: Stage) -> None:
    """Pass on what is an office's daily matter, so that nothing lies unanswered."""
    by = stage.who("operator")
    narrow = reported.Filter(state="masuk", message="report", until=stage.at)
    for report in reported.list_reports(by=by, at=stage.at, narrow=narrow, size=500):
        office = ROUTINE.get(report.issue_type, "Kelurahan setempat")
        reports.forward(report_id=report.id, office=office, by=by, at=stage.at)


ROUTINE = {
    "lampu_jalan": "Dishub",
    "sampah": "DLH",
    "saluran_air": "PUPR",
    "jalan_rusak": "PUPR",
    "demam_berdarah": "Dinkes",
    "balap_liar": "Polres Probolinggo Kota",
    "pencurian": "Polres Probolinggo Kota",
    "izin_karaoke": "Satpol PP",
    "harga_pangan": "Dinas Perdagangan",
    "lalu_lintas": "Dishub",
    "angin_kencang": "BPBD",
}


def ask(stage: Stage, due: str, offices: Sequence[str]) -> None:
    """Ask offices about the kidnapping rumour, to be answered at `due` today."""
    question = "Adakah laporan atau kejadian penculikan anak di kota?"
    due_at = moment(stage.at.date(), due)
    askings = [tasks.Asking(office, question, due_at) for office in offices]
    rumours.ask_offices(
        rumour_id=stage.ids["rumour"],
        askings=askings,
        by=stage.who("pemeriksa"),
        at=stage.at,
    )


def answer(
    stage: Stage,
    account: str,
    text: str,
    classification: Classification = Classification.BIASA,
) -> None:
    """Let an office answer its newest open question."""
    by = stage.who(account)
    inquiry = tasked.inquiries_for(by=by, at=stage.at, open_only="diminta")[-1]
    tasks.reply(
        inquiry_id=inquiry.id,
        finding=Finding.NONE,
        text=text,
        classification=classification,
        by=by,
        at=stage.at,
    )
    if classification is Classification.TERBATAS:
        head = stage.who("kapolres")
        tasks.consent(inquiry_id=inquiry.id, agreed=Consent.GIVEN, by=head, at=stage.at)
    loop.drain(stage.at)


def draft(
    stage: Stage,
    body: str,
    as_of: datetime,
    correction: str = "",
    schools: str = "Keterangan sekolah",
) -> None:
    """Let the first verifier hand in an answer to the kidnapping rumour."""
    replies = rumoured.card(
        by=stage.who("pemeriksa"), at=stage.at, number=stage.numbers["rumour"]
    ).replies
    offices = tuple(dict.fromkeys(r.office for r in replies if r.replied_at))
    rumours.draft_answer(
        rumour_id=stage.ids["rumour"],
        draft=Draft(
            title="Benarkah ada penculikan anak di Kota Probolinggo?",
            body=body,
            verdict=Verdict.FALSE,
            verdict_kind=VerdictKind.CONTEXT,
            scope=Scope(
                place="Kota Probolinggo",
                since=moment(date(2020, 1, 1), "00:00"),
                until=as_of,
                as_of=as_of,
                checked_by=offices,
                not_covered="kejadian di luar kota",
            ),
            what_checked=CHECKED.format(schools=schools),
            what_to_do=TO_DO,
            correction=correction,
        ),
        by=stage.who("pemeriksa"),
        at=stage.at,
    )


def publish(stage: Stage) -> None:
    """Let the head approve as the second person."""
    by = stage.who("kepala")
    rumours.approve_answer(rumour_id=stage.ids["rumour"], by=by, at=stage.at)
    loop.drain(stage.at)
    link_new(stage)


def step_of(
    what: str, office: str, day: date, clock: str = "15:00"
) -> issue_rules.Plan:
    """Return a next step of an issue."""
    return issue_rules.Plan(what, office, moment(day, clock))


def open_issue(stage: Stage, key: str, account: str, new: issues.NewIssue) -> None:
    """Open an issue and keep its id under `key`."""
    issue = issues.open_issue(new=new, by=stage.who(account), at=stage.at)
    stage.ids[key] = issue.pk
    stage.numbers[key] = issue.number


def take_alarms(stage: Stage, issue_type: str, what: Ref) -> None:
    """Take up the open alarms of a type as what they grew into."""
    by = stage.who("operator")
    for found in alarmed.alarms(by=by, at=stage.at, states=["baru"]):
        if found.issue_type == issue_type:
            alarms.take_up(alarm_id=found.id, as_=what, by=by, at=stage.at)


def dismiss_alarms(stage: Stage, issue_type: str, reason: str) -> None:
    """Set the open alarms of a type aside, with the reason."""
    by = stage.who("operator")
    for found in alarmed.alarms(by=by, at=stage.at, states=["baru"]):
        if found.issue_type == issue_type:
            alarms.dismiss(alarm_id=found.id, reason=reason, by=by, at=stage.at)


def plan_rakor(stage: Stage, key: str, held_at: datetime) -> None:
    """Plan a regular Rakor and keep its id."""
    new = rakor.NewMeeting(
        forum="timdu",
        held_at=held_at,
        place="Ruang rapat Bakesbangpol, Jl. Mawar 39A",
    )
    meeting = rakor.plan(new=new, by=stage.who("sekretaris"), at=stage.at)
    stage.ids[key] = meeting.pk


def invite(stage: Stage, key: str) -> None:
    """Invite the members: the leaders by one letter, the offices by another."""
    leaders = {"wali_kota", "dprd", "polres", "kodim", "kejari"}
    from kentongan.demo.cast import MEMBERS

    invitees = [
        rakor.NewInvitee(
            agency,
            Letter.FORKOPIMDA if agency in leaders else Letter.AGENCIES,
        )
        for agency in MEMBERS
    ]
    rakor.invite(
        meeting_id=stage.ids[key],
        invitees=invitees,
        by=stage.who("sekretaris"),
        at=stage.at,
    )


def attendance(stage: Stage, key: str, absent: Sequence[str] = ()) -> None:
    """Note who came, who was represented, and of whom there was no word."""
    from kentongan.demo.cast import MEMBERS

    by = stage.who("notulis")
    for agency in MEMBERS:
        state = Attendance.ON_SITE
        function = ""
        if agency in {"dprd", "kejari"}:
            state, function = Attendance.REPRESENTED, "Kepala Bagian"
        if agency == "ksop":
            state = Attendance.ONLINE
        if agency in absent:
            state = Attendance.NO_WORD
        rakor.attend(
            meeting_id=stage.ids[key],
            agency=agency,
            attendance=state,
            function=function,
            by=by,
            at=stage.at,
        )


def direct(stage: Stage, key: str, lines: Sequence[str]) -> None:
    """Type the directives of a meeting, one line each."""
    by = stage.who("notulis")
    for line in lines:
        rakor.direct(meeting_id=stage.ids[key], line=line, by=by, at=stage.at)


def own_task(stage: Stage, account: str, words: str) -> int:
    """Return the task of an office whose text holds `words`."""
    by = stage.who(account)
    rows = tasked.tasks(by=by, at=stage.at, owner=by.agency)
    return next(task.id for task in rows if words in task.what.casefold())


def finish(stage: Stage, account: str, words: str, proof: str) -> None:
    """Let an office report a task done, and the operator accept the proof."""
    task_id = own_task(stage, account, words)
    by = stage.who(account)
    tasks.start(task_id=task_id, by=by, at=stage.at)
    tasks.report_done(task_id=task_id, proof=proof, by=by, at=stage.at)
    accepts = stage.who("operator")
    tasks.accept(task_id=task_id, by=accepts, at=stage.at + timedelta(minutes=20))


def leave_rest(stage: Stage, month: str) -> None:
    """Let the note taker mark as not discussed what the minutes say nothing of."""
    by = stage.who("notulis")
    found = meetings.minutes(by=by, at=stage.at, month=month)
    for item in found.items:
        if item.order in found.open_items and not item.hidden:
            rakor.leave_out(item_id=item.id, by=by, at=stage.at)
