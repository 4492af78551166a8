"""S4, S5: minutes, their directives, versions and persons."""

from __future__ import annotations

import pytest

from kentongan.domain.machine import WrongMove
from kentongan.domain.rights import NotAllowed
from kentongan.publication.rules import HoldsPersonalData
from kentongan.rakor import actions, queries
from kentongan.rakor.rules.followups import Outcome
from kentongan.rakor.rules.invitation import (
    Attendance,
)
from kentongan.rakor.rules.meeting import (
    EmptyMinutes,
    NotMinuting,
    State,
    TooEarly,
)
from kentongan.rakor.rules.minutes import ItemsOpen
from kentongan.tasks import actions as tasks
from kentongan.tasks import queries as tasked
from kentongan.tasks.models import Task
from tests import cast
from tests.rakor import board, scene
from tests.rakor.scene import INVITING, LOCKING, RAKOR, wib

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]
DAM = "PUPR > membersihkan dam Wonoasih > 28 Februari 2020 > foto"
CIRCULAR = "Dikbud, Dinkes > surat edaran penjemputan > Rabu 26 Feb > surat edaran"
POLRES = "Polres > menegaskan tidak ada kejadian > Rabu 26 Feb > rilis"


@pytest.mark.parametrize("account", ["secretary", "operator", "polres"])
def test_only_the_chair_opens(account):
    row = scene.locked()
    with pytest.raises(NotAllowed):
        actions.open_meeting(meeting_id=row.pk, by=cast.who(account, RAKOR), at=RAKOR)


def test_minutes_are_written_in_session_only():
    row = scene.locked()
    by = cast.who("operator", RAKOR)
    item = board.agenda(RAKOR)[0].id
    with pytest.raises(NotMinuting):
        actions.minute(item_id=item, text="Dibahas bersama.", by=by, at=RAKOR)
    with pytest.raises(NotMinuting):
        actions.direct(meeting_id=row.pk, line=DAM, by=by, at=RAKOR)
    assert not Task.visible_to(by, RAKOR).exists()


def test_a_directive_becomes_a_task_for_each_owner():
    """S5"""
    row = scene.in_session()
    scene.said(row, [DAM, CIRCULAR])
    given = queries.directives(by=board.secretary(RAKOR), at=RAKOR, month="2020-02")
    owners = [[owner.office for owner in d.owners] for d in given]
    assert owners == [["pupr"], ["dikbud", "dinkes"]]
    [task] = tasked.tasks(by=cast.who("pupr", RAKOR), at=RAKOR, owner="pupr")
    assert (task.what, task.about) == ("membersihkan dam Wonoasih", row.ref)
    assert (task.due_at, task.proof_wanted) == (wib("2020-02-28 23.59"), "foto")


def test_a_directive_to_all_lurah_reaches_each():
    scene.said(
        scene.in_session(), ["29 kelurahan > kunjungan tiga pilar > 9 Maret > foto"]
    )
    [given] = queries.directives(by=board.secretary(RAKOR), at=RAKOR, month="2020-02")
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
    actions.close_meeting(meeting_id=row.pk, by=board.secretary(RAKOR), at=RAKOR)
    with pytest.raises(EmptyMinutes):
        actions.approve_minutes(
            meeting_id=row.pk, by=cast.who("mayor", RAKOR), at=RAKOR
        )


def _closed(row):
    by = board.secretary(RAKOR)
    opening = "Wali Kota membuka rapat."
    actions.minute_opening(meeting_id=row.pk, text=opening, by=by, at=RAKOR)
    actions.close_meeting(meeting_id=row.pk, by=by, at=RAKOR)


def _approved(row):
    mayor = cast.who("mayor", RAKOR)
    return actions.approve_minutes(meeting_id=row.pk, by=mayor, at=RAKOR)


def test_minutes_that_pass_over_an_item_are_not_approved():
    """S4: each item has words, a directive, a decision, or "not discussed"."""
    row = scene.in_session()
    by = cast.who("operator", RAKOR)
    items = board.agenda(RAKOR)
    said = "Situasi dibahas per bidang."
    actions.minute(item_id=items[1].id, text=said, by=by, at=RAKOR)
    actions.direct(meeting_id=row.pk, line=DAM, item_id=items[0].id, by=by, at=RAKOR)
    _closed(row)
    left = [item for item in items if item not in items[:2]]
    numbers = ", ".join(str(item.order) for item in left)
    with pytest.raises(ItemsOpen, match=f"butir {numbers} belum berisi"):
        _approved(row)
    for item in left:
        actions.leave_out(item_id=item.id, by=by, at=RAKOR)
    _approved(row)
    read = queries.minutes(by=by, at=RAKOR, month="2020-02")
    assert not read.open_items
    assert read.versions[0].text.count("Tidak dibahas.") == len(left)


def test_what_is_written_later_is_discussed_after_all():
    row = scene.in_session()
    by = cast.who("operator", RAKOR)
    item = board.agenda(RAKOR)[1].id
    actions.leave_out(item_id=item, by=by, at=RAKOR)
    actions.minute(item_id=item, text="Ternyata dibahas juga.", by=by, at=RAKOR)
    assert not board.agenda(RAKOR)[1].not_discussed
    assert row.pk


@pytest.mark.parametrize("early", ["2020-02-22 09.00", "2020-02-23 23.59"])
def test_a_meeting_isnt_opened_before_its_day(early):
    row = scene.locked()
    at = wib(early)
    with pytest.raises(TooEarly, match="24 Februari 2020"):
        actions.open_meeting(meeting_id=row.pk, by=cast.who("mayor", at), at=at)
    at = wib("2020-02-24 07.30")
    opened = actions.open_meeting(meeting_id=row.pk, by=cast.who("mayor", at), at=at)
    assert opened.state == State.IN_SESSION


def test_minutes_are_approved_by_the_chair_alone():
    row = scene.in_session()
    actions.close_meeting(meeting_id=row.pk, by=board.secretary(RAKOR), at=RAKOR)
    for account in ("secretary", "operator"):
        with pytest.raises(NotAllowed):
            actions.approve_minutes(
                meeting_id=row.pk, by=cast.who(account, RAKOR), at=RAKOR
            )
    with pytest.raises(WrongMove):
        actions.circulate(meeting_id=row.pk, by=board.secretary(RAKOR), at=RAKOR)


def test_a_whole_meeting_from_plan_to_amended_minutes():
    """S4"""
    row = scene.in_session()
    by = cast.who("operator", RAKOR)
    item = board.agenda(RAKOR)[1].id
    actions.minute(item_id=item, text="Situasi dibahas per bidang.", by=by, at=RAKOR)
    scene.said(row, [DAM])
    wednesday = wib("2020-02-26 10.00")
    scene.minuted(row, wednesday)
    actions.amend(
        meeting_id=row.pk,
        reason="Salah tulis nama tempat.",
        by=board.secretary(wednesday),
        at=wednesday,
    )
    with pytest.raises(WrongMove):
        actions.circulate(meeting_id=row.pk, by=board.secretary(RAKOR), at=wednesday)
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
    board.built(row)
    actions.lock(meeting_id=row.pk, by=board.secretary(LOCKING), at=LOCKING)
    actions.open_meeting(meeting_id=row.pk, by=cast.who("mayor", RAKOR), at=RAKOR)
    scene.minuted(row, RAKOR)

    def version(account):
        by = cast.who(account, RAKOR)
        return queries.minutes(by=by, at=RAKOR, month="2020-02").versions[0]

    assert version("dikbud").text == ""
    assert "Isu terbatas" in version("polres").text


def test_minutes_and_directives_keep_no_private_person():
    row = scene.in_session()
    by = cast.who("operator", RAKOR)
    item = board.agenda(RAKOR)[1].id
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
