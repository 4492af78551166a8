"""S4, S5: a meeting's whole life, and March opening with February's follow-ups."""

from __future__ import annotations

from datetime import date

import pytest

from kentongan.access import audiences
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification, Sector
from kentongan.domain.machine import WrongMove
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.publication.rules import HoldsPersonalData
from kentongan.rakor import actions, queries
from kentongan.rakor.models import AgendaItem, Meeting
from kentongan.rakor.rules.agenda import AgendaSource, Part
from kentongan.rakor.rules.followups import Outcome
from kentongan.rakor.rules.invitation import (
    Attendance,
    Letter,
    NoAttendanceNow,
    NobodyInvited,
    NotInvited,
    NotYourOffice,
)
from kentongan.rakor.rules.meeting import (
    EmptyMinutes,
    LockException,
    MaterialLocked,
    NoAgenda,
    NobodyAnswers,
    NothingLocked,
    NotMinuting,
    State,
    TakenMonth,
)
from kentongan.rakor.rules.statements import FutureWords
from kentongan.rakor.rules.workday import NotAWorkday, PastDay
from kentongan.tasks import actions as tasks
from kentongan.tasks import queries as tasked
from kentongan.tasks.models import Task
from tests import cast
from tests.rakor import scene
from tests.rakor.scene import INVITED, INVITING, LOCKING, MARCH, RAKOR, START, wib

pytestmark = pytest.mark.django_db
DAM = "PUPR > membersihkan dam Wonoasih > 28 Februari 2020 > foto"
CIRCULAR = "Dikbud, Dinkes > surat edaran penjemputan > Rabu 26 Feb > surat edaran"
POLRES = "Polres > menegaskan tidak ada kejadian > Rabu 26 Feb > rilis"


@pytest.fixture(autouse=True)
def _city(db):
    cast.city(START)


def _secretary(at):
    return cast.who("secretary", at)


def _agenda(at, account="secretary"):
    return queries.agenda(by=cast.who(account, at), at=at, month="2020-02")


def _view(at, month="2020-02"):
    return queries.meeting(by=_secretary(at), at=at, month=month)


# planned and invited


@pytest.mark.parametrize(
    ("held_at", "why"),
    [
        ("2020-03-25 09.00", NotAWorkday),
        ("2020-02-22 09.00", NotAWorkday),
        ("2019-12-30 09.00", PastDay),
    ],
)
def test_a_rakor_is_on_a_working_day_ahead(held_at, why):
    with pytest.raises(why):
        scene.planned(wib(held_at))
    assert not Meeting.visible_to(_secretary(START), START).exists()


def test_a_forum_holds_one_regular_rakor_a_month():
    scene.planned()
    with pytest.raises(TakenMonth, match="2020-02"):
        scene.planned(wib("2020-02-27 09.00"))
    new = actions.NewMeeting("timdu", wib("2020-02-27 09.00"), "Aula", regular=False)
    extra = actions.plan(new=new, by=_secretary(START), at=START)
    assert extra.name == "2020-02-2"
    assert _view(START).regular


def test_a_cancelled_rakor_makes_room_for_another():
    actions.cancel(
        meeting_id=scene.planned().pk,
        reason="Bersamaan dengan pelantikan.",
        by=_secretary(START),
        at=START,
    )
    again = scene.planned(wib("2020-02-27 09.00"))
    assert _view(START).id == again.pk


@pytest.mark.parametrize("account", ["polres", "auditor", "mayor"])
def test_only_the_secretariat_plans(account):
    new = actions.NewMeeting("timdu", RAKOR, "Aula")
    with pytest.raises(NotAllowed):
        actions.plan(new=new, by=cast.who(account), at=START)


def test_an_invitation_goes_to_somebody():
    row = scene.planned()
    with pytest.raises(NobodyInvited):
        actions.invite(meeting_id=row.pk, invitees=[], by=_secretary(START), at=START)


@pytest.mark.parametrize(
    ("sent", "workdays", "late"),
    [("2020-02-17 09.00", 5, False), ("2020-02-18 09.00", 4, True)],
)
def test_a_late_invitation_is_sent_and_noted_as_late(sent, workdays, late):
    scene.invited(at=wib(sent))
    view = _view(wib(sent))
    assert (view.invited_workdays, view.invited_late) == (workdays, late)
    reason = Entry.objects.get(act=Act.RAKOR_INVITE).reason
    assert reason == ("late" if late else "")


def test_two_letters_go_out_and_their_numbers_stay_blank_until_registered():
    row = scene.invited()
    sent = queries.invitation(by=_secretary(INVITING), at=INVITING, month="2020-02")
    offices = {L.letter: [i.agency for i in L.invitees] for L in sent.letters}
    assert offices == {
        "forkopimda": ["polres"],
        "perangkat": ["dinkes", "pupr", "dikbud"],
    }
    assert {letter.number for letter in sent.letters} == {""}
    actions.register_invitation(
        meeting_id=row.pk,
        letter=Letter.AGENCIES,
        number="005/120/2020",
        dated_on=date(2020, 2, 17),
        by=_secretary(INVITING),
        at=INVITING,
    )
    sent = queries.invitation(by=_secretary(INVITING), at=INVITING, month="2020-02")
    assert sorted(letter.number for letter in sent.letters) == ["", "005/120/2020"]


def test_a_postponed_rakor_unlocks_and_is_invited_to_anew():
    row = scene.locked()
    by = _secretary(LOCKING)
    moved = wib("2020-02-28 09.00")
    reason = "Pimpinan bertugas ke luar kota."
    actions.postpone(meeting_id=row.pk, reason=reason, held_at=moved, by=by, at=LOCKING)
    assert _view(LOCKING).locked_at is None
    actions.invite(meeting_id=row.pk, invitees=INVITED, by=by, at=LOCKING)
    view = _view(LOCKING)
    assert (view.state, view.held_at, view.invited_workdays) == (
        State.INVITED,
        moved,
        5,
    )


# attended


def test_nobody_attends_what_was_not_called():
    row = scene.planned()
    with pytest.raises(NoAttendanceNow):
        actions.attend(
            meeting_id=row.pk,
            agency="polres",
            attendance=Attendance.ON_SITE,
            by=cast.who("polres"),
            at=START,
        )


def test_an_office_notes_itself_and_the_note_taker_all():
    row = scene.in_session()

    def attend(account, agency, how, function=""):
        by = cast.who(account, RAKOR)
        return actions.attend(
            meeting_id=row.pk,
            agency=agency,
            attendance=how,
            function=function,
            by=by,
            at=RAKOR,
        )

    with pytest.raises(NotYourOffice):
        attend("dikbud", "polres", Attendance.ON_SITE)
    with pytest.raises(NotInvited):
        attend("satpol", "satpol_pp", Attendance.ON_SITE)
    attend("dikbud", "dikbud", Attendance.ONLINE)
    attend("operator", "polres", Attendance.REPRESENTED, "Kabag Ops")
    attend("operator", "satpol_pp", Attendance.ON_SITE)
    board = queries.board(by=cast.who("dikbud", RAKOR), at=RAKOR, month="2020-02")
    counts = (board.on_site, board.online, board.represented, board.no_word)
    assert counts == (1, 1, 1, 2)
    assert (board.invited, board.came) == (5, 3)
    guest = next(row for row in board.rows if row.agency == "satpol_pp")
    assert (guest.capacity, guest.letter) == ("Tamu", "")


def test_participation_counts_how_each_office_came():
    """S1"""
    row = scene.in_session()
    actions.attend(
        meeting_id=row.pk,
        agency="polres",
        attendance=Attendance.REPRESENTED,
        function="Kabag Ops",
        by=cast.who("operator", RAKOR),
        at=RAKOR,
    )
    period = Period(START, MARCH)
    found = queries.participation(by=_secretary(MARCH), at=MARCH, period=period)
    counts = {p.agency: (p.invited, p.present, p.represented, p.no_word) for p in found}
    assert counts["polres"] == (1, 0, 1, 0)
    assert counts["dinkes"] == (1, 0, 0, 1)


# agenda and lock


def _sources(at):
    few = audiences.label(
        cast.CITY,
        ["bakesbangpol", "polres"],
        classification=Classification.TERBATAS,
    )
    return [
        AgendaSource(Part.ISSUES, "Genangan Wonoasih", Ref("issue", 4), "pupr"),
        AgendaSource(Part.RUMOURS, "Isu penculikan anak", Ref("rumour", 7), "polres"),
        AgendaSource(Part.ISSUES, "Isu terbatas", Ref("issue", 5), label=few),
    ]


def _built(row, at=INVITING):
    actions.build_agenda(
        meeting_id=row.pk, extra=_sources(at), by=_secretary(at), at=at
    )


def test_the_agenda_builds_itself_with_follow_ups_first():
    """S5"""
    scene.planned(wib("2020-01-27 09.00"))
    scene.sent()
    row = scene.invited()
    _built(row)
    _built(row)
    titles = [item.title.id for item in _agenda(INVITING)]
    assert titles == [
        "Evaluasi tindak lanjut Rakor Januari 2020",
        "Situasi menurut bidang",
        "Isu penculikan anak",
        "Genangan Wonoasih",
        "Isu terbatas",
        "Penundaan kunjungan kapal pesiar",
        "Pernyataan instansi menurut bidang",
    ]
    assert [item.order for item in _agenda(INVITING)] == list(range(1, 8))


def test_an_item_that_stays_keeps_its_row_and_what_is_gone_leaves():
    row = scene.invited()
    _built(row)
    before = {item.title.id: item.id for item in _agenda(INVITING)}
    by = _secretary(INVITING)
    own = AgendaSource(Part.OTHER, "Kabel semrawut di Jalan Soekarno-Hatta")
    actions.add_item(meeting_id=row.pk, source=own, by=by, at=INVITING)
    actions.build_agenda(
        meeting_id=row.pk, extra=_sources(INVITING)[1:2], by=by, at=INVITING
    )
    after = {item.title.id: item.id for item in _agenda(INVITING)}
    assert "Genangan Wonoasih" not in after
    assert after["Isu penculikan anak"] == before["Isu penculikan anak"]
    assert list(after)[-1] == own.title


def test_a_matter_of_a_few_offices_is_a_closed_item_to_the_others():
    """S11: number and order stay, title, reference and words don't show."""
    _built(scene.invited())
    closed = [item for item in _agenda(INVITING, "dikbud") if item.hidden]
    assert [(item.title.id, item.ref, item.id) for item in closed] == [
        ("Butir tertutup", None, 0)
    ]
    assert not any(item.hidden for item in _agenda(INVITING, "polres"))
    seen = AgendaItem.visible_to(cast.who("dikbud", INVITING), INVITING)
    assert not seen.filter(title="Isu terbatas").exists()


def test_material_is_locked_with_an_agenda_only():
    row = scene.invited()
    with pytest.raises(NoAgenda):
        actions.lock(meeting_id=row.pk, by=_secretary(LOCKING), at=LOCKING)


def test_what_has_no_disposition_is_listed_with_who_answers():
    """S3"""
    row = scene.invited()
    _built(row)
    by = _secretary(LOCKING)
    nobody = LockException("Sinyal 10-002", "belum ditinjau", "")
    with pytest.raises(NobodyAnswers, match="Sinyal 10-002"):
        actions.lock(meeting_id=row.pk, exceptions=[nobody], by=by, at=LOCKING)
    assert _view(LOCKING).state == State.INVITED
    few = _sources(LOCKING)[2].label
    known = [
        LockException("Laporan 48-317", "belum dibaca", "dikbud", Ref("report", 1)),
        LockException("Isu terbatas", "tanpa tenggat", "polres", label=few),
    ]
    actions.lock(meeting_id=row.pk, exceptions=known, by=by, at=LOCKING)
    listed = queries.exceptions(by=by, at=LOCKING, month="2020-02")
    assert [(e.name.id, e.office) for e in listed] == [
        ("Laporan 48-317", "dikbud"),
        ("Isu terbatas", "polres"),
    ]
    others = cast.who("dikbud", LOCKING)
    hidden = queries.exceptions(by=others, at=LOCKING, month="2020-02")[1]
    assert (hidden.name.id, hidden.why) == ("Butir tertutup", "")


def test_after_the_lock_changes_are_supplements():
    row = scene.locked()
    seven = wib("2020-02-24 07.00")
    by = _secretary(seven)
    with pytest.raises(MaterialLocked, match="Bahan terkunci; ubahan jadi susulan"):
        actions.build_agenda(meeting_id=row.pk, by=by, at=seven)
    own = AgendaSource(Part.OTHER, "Lain")
    with pytest.raises(MaterialLocked):
        actions.add_item(meeting_id=row.pk, source=own, by=by, at=seven)
    with pytest.raises(MaterialLocked):
        _statement("polres", "polres", seven, meeting=row.pk)
    actions.add_supplement(
        meeting_id=row.pk,
        text="Perkembangan s.d. 07.00: tidak ada laporan baru.",
        as_of=seven,
        by=by,
        at=seven,
    )
    [added] = queries.supplements(by=by, at=seven, month="2020-02")
    assert (added.as_of, added.by) == (seven, "Sekretaris Tim Terpadu")


def test_before_the_lock_there_is_nothing_to_supplement():
    row = scene.invited()
    with pytest.raises(NothingLocked):
        actions.add_supplement(
            meeting_id=row.pk,
            text="Perkembangan s.d. 07.00.",
            as_of=INVITING,
            by=_secretary(INVITING),
            at=INVITING,
        )


def test_the_period_runs_from_lock_to_lock():
    scene.locked()
    scene.planned(MARCH)
    at = wib("2020-03-10 08.00")
    assert _view(at).period.end == LOCKING
    assert _view(at, "2020-03").period == Period(LOCKING, at)
    assert _view(at, "2020-03").previous == "2020-02"


def test_while_the_meeting_before_is_not_locked_there_is_no_period():
    scene.planned()
    scene.planned(MARCH)
    assert _view(START, "2020-03").period is None


# statements


def _statement(account, office, at, words="Tidak ada penculikan.", meeting=None):
    new = actions.NewStatement(
        office, "Kabag Ops", words, "Kota Probolinggo", at, Sector.SOCIETY
    )
    return actions.make_statement(
        new=new, meeting_id=meeting, by=cast.who(account, at), at=at
    )


def test_a_statement_is_of_what_is_known():
    with pytest.raises(FutureWords):
        actions.make_statement(
            new=actions.NewStatement(
                "polres", "Kabag Ops", "Besok aman.", "kota", RAKOR, Sector.SECURITY
            ),
            by=cast.who("polres"),
            at=START,
        )


def test_two_offices_may_disagree_and_both_stand():
    row = scene.invited()
    _statement("polres", "polres", INVITING, "Tidak ada kejadian.", row.pk)
    _statement("operator", "dikbud", INVITING, "Ada satu yang dicek.", row.pk)
    by = cast.who("dinkes", INVITING)
    groups = dict(queries.by_sector(by=by, at=INVITING, month="2020-02"))
    assert list(groups) == list(Sector)
    told = [(s.office, s.words, s.recorded_by) for s in groups[Sector.SOCIETY]]
    assert told == [
        ("polres", "Tidak ada kejadian.", "Petugas Polres"),
        ("dikbud", "Ada satu yang dicek.", "Operator Puskomin"),
    ]


# in session, minutes


@pytest.mark.parametrize("account", ["secretary", "operator", "polres"])
def test_only_the_chair_opens(account):
    row = scene.locked()
    with pytest.raises(NotAllowed):
        actions.open_meeting(meeting_id=row.pk, by=cast.who(account, RAKOR), at=RAKOR)


def test_minutes_are_written_in_session_only():
    row = scene.locked()
    by = cast.who("operator", RAKOR)
    item = _agenda(RAKOR)[0].id
    with pytest.raises(NotMinuting):
        actions.minute(item_id=item, text="Dibahas bersama.", by=by, at=RAKOR)
    with pytest.raises(NotMinuting):
        actions.direct(meeting_id=row.pk, line=DAM, by=by, at=RAKOR)
    assert not Task.visible_to(by, RAKOR).exists()


def test_a_directive_becomes_a_task_for_each_owner():
    """S5"""
    row = scene.in_session()
    scene.said(row, [DAM, CIRCULAR])
    given = queries.directives(by=_secretary(RAKOR), at=RAKOR, month="2020-02")
    owners = [[owner.office for owner in d.owners] for d in given]
    assert owners == [["pupr"], ["dikbud", "dinkes"]]
    [task] = tasked.tasks(by=cast.who("pupr", RAKOR), at=RAKOR, owner="pupr")
    assert (task.what, task.about) == ("membersihkan dam Wonoasih", row.ref)
    assert (task.due_at, task.proof_wanted) == (wib("2020-02-28 23.59"), "foto")


def test_a_directive_to_all_lurah_reaches_each():
    scene.said(
        scene.in_session(), ["29 kelurahan > kunjungan tiga pilar > 9 Maret > foto"]
    )
    [given] = queries.directives(by=_secretary(RAKOR), at=RAKOR, month="2020-02")
    assert len({owner.office for owner in given.owners}) == 29


def test_a_general_directive_is_kept_without_a_task():
    row = scene.in_session()
    line = "Semua kantor menjaga suasana tetap baik."
    by = cast.who("operator", RAKOR)
    actions.direct(meeting_id=row.pk, line=line, general=True, by=by, at=RAKOR)
    [given] = queries.directives(by=by, at=RAKOR, month="2020-02")
    assert (given.line, given.owners, given.outcome) == (line, (), Outcome.GENERAL)


def test_others_see_how_a_directive_stands_but_not_into_the_task():
    """S9, S11"""
    row = scene.in_session()
    scene.said(row, [DAM])
    owner = cast.who("pupr", RAKOR)
    task = Task.visible_to(owner, RAKOR).get()
    tasks.start(task_id=task.pk, by=owner, at=RAKOR)
    tasks.block(task_id=task.pk, obstacle="Alat berat rusak.", by=owner, at=RAKOR)

    def part(account):
        by = cast.who(account, RAKOR)
        return queries.directives(by=by, at=RAKOR, month="2020-02")[0].owners[0]

    assert (part("dikbud").state, part("dikbud").obstacle) == ("terhambat", "")
    assert part("dikbud").number == ""
    assert part("pupr").obstacle == "Alat berat rusak."


def test_a_decisions_tasks_are_about_the_decision():
    row = scene.in_session()
    decision = scene.proposed(at=RAKOR)
    by = cast.who("operator", RAKOR)
    actions.direct(
        meeting_id=row.pk, line=POLRES, decision_id=decision.pk, by=by, at=RAKOR
    )
    polres = cast.who("polres", RAKOR)
    card = queries.decision_by_number(by=polres, at=RAKOR, number=decision.number)
    assert [task.owner for task in card.tasks] == ["polres"]


def test_empty_minutes_are_not_approved():
    row = scene.in_session()
    actions.close_meeting(meeting_id=row.pk, by=_secretary(RAKOR), at=RAKOR)
    with pytest.raises(EmptyMinutes):
        actions.approve_minutes(
            meeting_id=row.pk, by=cast.who("mayor", RAKOR), at=RAKOR
        )


def test_minutes_are_approved_by_the_chair_alone():
    row = scene.in_session()
    actions.close_meeting(meeting_id=row.pk, by=_secretary(RAKOR), at=RAKOR)
    for account in ("secretary", "operator"):
        with pytest.raises(NotAllowed):
            actions.approve_minutes(
                meeting_id=row.pk, by=cast.who(account, RAKOR), at=RAKOR
            )
    with pytest.raises(WrongMove):
        actions.circulate(meeting_id=row.pk, by=_secretary(RAKOR), at=RAKOR)


def test_a_whole_meeting_from_plan_to_amended_minutes():
    """S4"""
    row = scene.in_session()
    by = cast.who("operator", RAKOR)
    item = _agenda(RAKOR)[1].id
    actions.minute(item_id=item, text="Situasi dibahas per bidang.", by=by, at=RAKOR)
    scene.said(row, [DAM])
    wednesday = wib("2020-02-26 10.00")
    scene.minuted(row, wednesday)
    actions.amend(
        meeting_id=row.pk,
        reason="Salah tulis nama tempat.",
        by=_secretary(wednesday),
        at=wednesday,
    )
    with pytest.raises(WrongMove):
        actions.circulate(meeting_id=row.pk, by=_secretary(RAKOR), at=wednesday)
    actions.minute(item_id=item, text="Situasi dibahas.", by=by, at=wednesday)
    mayor = cast.who("mayor", wednesday)
    actions.approve_minutes(meeting_id=row.pk, by=mayor, at=wednesday)
    read = queries.minutes(by=mayor, at=wednesday, month="2020-02")
    assert read.meeting.state == State.APPROVED
    assert [(v.number, bool(v.circulated_at)) for v in read.versions] == [
        (1, True),
        (2, False),
    ]
    assert "dibahas per bidang" in read.versions[0].text
    assert "dibahas per bidang" not in read.versions[1].text
    assert DAM in read.versions[0].text
    assert read.versions[1].reason == "Salah tulis nama tempat."


def test_an_old_versions_words_are_for_those_who_may_read_all_of_it():
    row = scene.invited()
    _built(row)
    actions.lock(meeting_id=row.pk, by=_secretary(LOCKING), at=LOCKING)
    actions.open_meeting(meeting_id=row.pk, by=cast.who("mayor", RAKOR), at=RAKOR)
    scene.minuted(row, RAKOR)

    def version(account):
        by = cast.who(account, RAKOR)
        return queries.minutes(by=by, at=RAKOR, month="2020-02").versions[0]

    assert version("dikbud").text == ""
    assert "Isu terbatas" in version("polres").text


# the next month


def test_march_opens_with_what_became_of_februarys_directives():
    """S5, S9: also of what nobody reported, and general words are no count."""
    february = scene.in_session()
    scene.said(february, [DAM, CIRCULAR, POLRES])
    by = cast.who("operator", RAKOR)
    line = "Semua kantor menjaga suasana."
    actions.direct(meeting_id=february.pk, line=line, general=True, by=by, at=RAKOR)
    scene.minuted(february, wib("2020-02-26 10.00"))
    _finish("polres", wib("2020-02-26 14.00"))
    _finish("dikbud", wib("2020-02-26 14.00"))
    scene.planned(MARCH)
    found = queries.followups(by=_secretary(MARCH), at=MARCH, month="2020-03")
    assert found.of == "2020-02"
    assert [(d.order, d.outcome) for d in found.lines] == [
        (1, Outcome.NO_REPORT),
        (2, Outcome.NO_REPORT),
        (3, Outcome.DONE),
        (4, Outcome.GENERAL),
    ]
    assert found.sentence.id == "Arahan Februari: 3; selesai 1, belum lapor 2"


def test_what_stays_open_is_carried_on_to_the_month_after():
    february = scene.in_session()
    scene.said(february, [DAM, POLRES])
    _finish("polres", wib("2020-02-26 14.00"))
    scene.planned(MARCH)
    april = wib("2020-04-27 09.00")
    scene.planned(april)
    found = queries.followups(by=_secretary(april), at=april, month="2020-04")
    assert found.of == "2020-03"
    assert found.lines == ()
    assert [d.line for d in found.carried] == [DAM]


def _finish(account, at):
    owner = cast.who(account, at)
    [task] = Task.visible_to(owner, at).filter(owner_id=owner.agency)
    tasks.report_done(task_id=task.pk, proof="Sudah dilaksanakan.", by=owner, at=at)
    tasks.accept(task_id=task.pk, by=cast.who("operator", at), at=at)


# persons


def test_minutes_and_directives_keep_no_private_person():
    row = scene.in_session()
    by = cast.who("operator", RAKOR)
    item = _agenda(RAKOR)[1].id
    said = "Laporan Bu Sri, nomor 0812-3456-7890, sudah dicek Polres."
    actions.minute(item_id=item, text=said, by=by, at=RAKOR)
    line = "Polres > menghubungi 0812-3456-7890 > besok > catatan"
    actions.direct(meeting_id=row.pk, line=line, by=by, at=RAKOR)
    read = queries.minutes(by=by, at=RAKOR, month="2020-02")
    assert "0812" not in read.items[1].minutes
    assert "Sri" not in read.items[1].minutes
    assert "0812" not in read.directives[0].line
    assert "0812" not in Task.visible_to(cast.who("polres", RAKOR), RAKOR).get().what


def test_a_person_is_no_function():
    row = scene.invited()
    with pytest.raises(HoldsPersonalData):
        actions.attend(
            meeting_id=row.pk,
            agency="polres",
            attendance=Attendance.REPRESENTED,
            function="Pak Slamet 0812-3456-7890",
            by=cast.who("operator"),
            at=INVITING,
        )
