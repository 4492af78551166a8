"""S4: planned, invited in two letters, attended."""

from __future__ import annotations

from datetime import date

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.codes import Letter
from kentongan.domain.periods import Period
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.rakor import actions, queries
from kentongan.rakor.models import Meeting
from kentongan.rakor.rules.invitation import (
    Attendance,
    NoAttendanceNow,
    NobodyInvited,
    NoFunction,
    NotInvited,
)
from kentongan.rakor.rules.meeting import (
    State,
    TakenMonth,
)
from kentongan.rakor.rules.workday import NotAWorkday, PastDay
from tests import cast
from tests.rakor import board, scene
from tests.rakor.scene import INVITED, INVITING, LOCKING, MARCH, RAKOR, START, wib

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]


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
    assert not Meeting.visible_to(board.secretary(START), START).exists()


def test_a_forum_holds_one_regular_rakor_a_month():
    scene.planned()
    with pytest.raises(TakenMonth, match="2020-02"):
        scene.planned(wib("2020-02-27 09.00"))
    new = actions.NewMeeting("timdu", wib("2020-02-27 09.00"), "Aula", regular=False)
    extra = actions.plan(new=new, by=board.secretary(START), at=START)
    assert extra.name == "2020-02-2"
    assert board.view(START).regular


def test_a_cancelled_rakor_makes_room_for_another():
    actions.cancel(
        meeting_id=scene.planned().pk,
        reason="Bersamaan dengan pelantikan.",
        by=board.secretary(START),
        at=START,
    )
    again = scene.planned(wib("2020-02-27 09.00"))
    assert board.view(START).id == again.pk


@pytest.mark.parametrize("account", ["polres", "auditor", "mayor"])
def test_only_the_secretariat_plans(account):
    new = actions.NewMeeting("timdu", RAKOR, "Aula")
    with pytest.raises(NotAllowed):
        actions.plan(new=new, by=cast.who(account), at=START)


def test_an_invitation_goes_to_somebody():
    row = scene.planned()
    with pytest.raises(NobodyInvited):
        actions.invite(
            meeting_id=row.pk, invitees=[], by=board.secretary(START), at=START
        )


@pytest.mark.parametrize(
    ("sent", "workdays", "late"),
    [("2020-02-17 09.00", 5, False), ("2020-02-18 09.00", 4, True)],
)
def test_a_late_invitation_is_sent_and_noted_as_late(sent, workdays, late):
    scene.invited(at=wib(sent))
    view = board.view(wib(sent))
    assert (view.invited_workdays, view.invited_late) == (workdays, late)
    reason = Entry.objects.get(act=Act.RAKOR_INVITE).reason
    assert reason == ("late" if late else "")


def test_two_letters_go_out_and_their_numbers_stay_blank_until_registered():
    row = scene.invited()
    sent = queries.invitation(
        by=board.secretary(INVITING), at=INVITING, month="2020-02"
    )
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
        by=board.secretary(INVITING),
        at=INVITING,
    )
    sent = queries.invitation(
        by=board.secretary(INVITING), at=INVITING, month="2020-02"
    )
    assert sorted(letter.number for letter in sent.letters) == ["", "005/120/2020"]


def test_a_postponed_rakor_unlocks_and_is_invited_to_anew():
    row = scene.locked()
    by = board.secretary(LOCKING)
    moved = wib("2020-02-28 09.00")
    reason = "Pimpinan bertugas ke luar kota."
    actions.postpone(meeting_id=row.pk, reason=reason, held_at=moved, by=by, at=LOCKING)
    assert board.view(LOCKING).locked_at is None
    actions.invite(meeting_id=row.pk, invitees=INVITED, by=by, at=LOCKING)
    view = board.view(LOCKING)
    assert (view.state, view.held_at, view.invited_workdays) == (
        State.INVITED,
        moved,
        5,
    )


def test_nobody_attends_what_was_not_called():
    row = scene.planned()
    with pytest.raises(NoAttendanceNow):
        actions.attend(
            meeting_id=row.pk,
            agency="polres",
            attendance=Attendance.ON_SITE,
            by=board.secretary(START),
            at=START,
        )
    with pytest.raises(NoAttendanceNow):
        declared("polres", row, Attendance.ON_SITE, at=START)


def declared(account, row, way, function="", at=RAKOR):
    by = cast.who(account, at)
    return actions.declare(meeting_id=row.pk, way=way, function=function, by=by, at=at)


def test_an_office_never_marks_itself_present_from_afar():
    """S4: what it says waits for the secretariat; until then nobody counts on it."""
    row = scene.in_session()

    def seen():
        found = queries.board(by=cast.who("polres", RAKOR), at=RAKOR, month="2020-02")
        one = next(one for one in found.rows if one.agency == "dikbud")
        return found.came, one.attendance, one.said

    for account in ("dikbud", "polres", "verifier"):
        with pytest.raises(NotAllowed):
            actions.attend(
                meeting_id=row.pk,
                agency="dikbud",
                attendance=Attendance.ON_SITE,
                by=cast.who(account, RAKOR),
                at=RAKOR,
            )
    with pytest.raises(NotInvited):
        declared("satpol", row, Attendance.ON_SITE)
    with pytest.raises(NoFunction):
        declared("dikbud", row, Attendance.REPRESENTED)
    declared("dikbud", row, Attendance.ON_SITE)
    declared("dikbud", row, Attendance.ONLINE)
    assert seen() == (0, "tanpa_kabar", "hadir_daring")
    claim = row.claims.get(open=True)
    how = Attendance.ONLINE
    for account in ("dikbud", "polres"):
        by = cast.who(account, RAKOR)
        with pytest.raises(NotAllowed):
            actions.confirm(claim_id=claim.pk, attendance=how, by=by, at=RAKOR)
    declared("dikbud", row, Attendance.NO_WORD)
    assert seen() == (0, "tanpa_kabar", "")
    claim = declared("dikbud", row, Attendance.ONLINE)
    by = board.secretary(RAKOR)
    actions.confirm(claim_id=claim.pk, attendance=how, by=by, at=RAKOR)
    assert seen() == (1, "hadir_daring", "")


def test_what_the_secretariat_notes_settles_what_was_said_from_afar():
    row = scene.in_session()
    declared("dikbud", row, Attendance.ONLINE)
    actions.attend(
        meeting_id=row.pk,
        agency="dikbud",
        attendance=Attendance.NO_WORD,
        by=board.secretary(RAKOR),
        at=RAKOR,
    )
    assert not row.claims.filter(open=True).exists()


def test_secretary_and_note_taker_note_all():
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

    attend("secretary", "dikbud", Attendance.ONLINE)
    attend("operator", "polres", Attendance.REPRESENTED, "Kabag Ops")
    attend("operator", "satpol_pp", Attendance.ON_SITE)
    board = queries.board(by=cast.who("dikbud", RAKOR), at=RAKOR, month="2020-02")
    counts = (board.on_site, board.online, board.represented, board.no_word)
    assert counts == (1, 1, 1, 2)
    assert (board.invited, board.came) == (5, 3)
    guest = next(row for row in board.rows if row.agency == "satpol_pp")
    assert (guest.capacity, guest.letter) == ("Tamu", "")


def test_leaders_stand_first_then_the_citys_own_by_name_then_others():
    """S4: an attendance list in alphabetical order would put the mayor last."""
    row = scene.planned()
    codes = ("ksop", "wali_kota", "dinkes", "fkdm", "bakesbangpol", "polres", "dprd")
    actions.invite(
        meeting_id=row.pk,
        invitees=[actions.NewInvitee(code) for code in codes],
        by=cast.who("secretary", INVITING),
        at=INVITING,
    )
    by = cast.who("dinkes", INVITING)
    rows = queries.board(by=by, at=INVITING, month="2020-02").rows
    order = ["wali_kota", "dprd", "polres", "bakesbangpol", "dinkes", "ksop", "fkdm"]
    assert [row.agency for row in rows] == order


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
    found = queries.participation(by=board.secretary(MARCH), at=MARCH, period=period)
    counts = {p.agency: (p.invited, p.present, p.represented, p.no_word) for p in found}
    assert counts["polres"] == (1, 0, 1, 0)
    assert counts["dinkes"] == (1, 0, 0, 1)
