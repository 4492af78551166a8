"""S3, S4: at the lock nothing goes quiet, and what was known then stays known."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from kentongan.access import actors
from kentongan.alarms import actions as alarms
from kentongan.alarms import queries as alarmed
from kentongan.assessment import actions, queries
from kentongan.assessment.models import Snapshot
from kentongan.assessment.queries.circle import counter, desk
from kentongan.assessment.rules.snapshots import Moment
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.rakor import actions as rakor
from kentongan.rakor import queries as rakored
from kentongan.rakor.models import Meeting
from kentongan.rakor.rules.agenda import Part
from kentongan.rakor.rules.meeting import MaterialLocked, State
from kentongan.worker import loop
from tests import cast
from tests.assessment.scene import LOCK, MONTH, names, picture, word
from tests.assessment.test_situation import OPPOSED, opened, spread
from tests.rakor import scene

pytestmark = pytest.mark.django_db
MORNING = scene.wib("2020-02-24 07.05")


def secretary(at=LOCK):
    return cast.who("secretary", at)


def lock(at=LOCK):
    scene.invited()
    return actions.lock_material(month=MONTH, by=secretary(at), at=at)


def test_every_report_without_disposition_is_listed_by_name_with_an_office():
    cast.receive(["Lampu jalan padam di Kel. Jati sejak kemarin malam"], at=LOCK)
    lock(LOCK + timedelta(hours=1))
    [(name, office)] = [
        (row.name.id, row.office)
        for row in rakored.exceptions(
            by=desk(), at=LOCK + timedelta(hours=1), month=str(MONTH)
        )
    ]
    assert name.startswith("Laporan ")
    assert office == "bakesbangpol"


def test_nihil_and_chatter_owe_nobody_anything():
    word(days=1)
    cast.receive(["siap ndan 86"], at=LOCK - timedelta(hours=1))
    assert queries.unsettled(by=counter(), at=LOCK) == []


def test_an_alarm_that_nobody_looked_at_is_an_exception():
    spread(20)
    alarms.sweep(by=actors.machine(cast.CITY, "pengawas"), at=LOCK)
    found = queries.unsettled(by=counter(), at=LOCK)
    assert [one for one in found if one.name.startswith("Sinyal ")]
    [alarm] = alarmed.alarms(by=counter(), at=LOCK)
    by = cast.who("operator", LOCK)
    alarms.take_up(alarm_id=alarm.id, as_=Ref("issue", 1), by=by, at=LOCK)
    found = queries.unsettled(by=counter(), at=LOCK)
    assert not [one for one in found if one.name.startswith("Sinyal ")]


def test_an_issue_with_owner_step_and_date_is_no_exception():
    opened(parties=OPPOSED)
    assert queries.unsettled(by=counter(), at=LOCK) == []


def test_the_lock_builds_the_agenda_from_the_picture():
    opened(parties=OPPOSED)
    lock()
    agenda = rakored.agenda(by=desk(), at=LOCK, month=str(MONTH))
    parts = [(item.part, item.title.id) for item in agenda]
    assert parts[0][0] == Part.FOLLOW_UPS.value
    assert (Part.ISSUES.value, opened_title()) in parts


def opened_title():
    return "Pedagang kaki lima menolak dipindah dari Jalan Panglima Sudirman"


def test_what_was_locked_stays_though_more_becomes_known():
    word(silent=names()[:12])
    snapshot = lock()
    opened(parties=OPPOSED)
    word(LOCK + timedelta(hours=1))
    later = LOCK + timedelta(hours=2)
    frozen = queries.snapshot(by=desk(), at=later, month=MONTH, moment=Moment.LOCK)
    assert frozen.situation.headline.sentence.id == (
        "Belum dapat dinyatakan kondusif: kabar 12 kelurahan kurang."
    )
    assert frozen.situation.matters == ()
    assert frozen.data_version == "2020-02/1"
    assert picture(later).headline.calm
    assert snapshot.ledger_head == frozen.ledger_head


def test_the_database_refuses_to_change_what_is_frozen():
    snapshot = lock()
    rows = Snapshot.visible_to(counter(), LOCK).filter(pk=snapshot.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(version=9)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete()


@pytest.mark.parametrize("account", ["operator", "mayor", "polres"])
def test_only_the_secretary_locks_and_nothing_is_left_behind(account):
    scene.invited()
    with pytest.raises((NotAllowed, NotFound)):
        actions.lock_material(month=MONTH, by=cast.who(account, LOCK), at=LOCK)
    meeting = Meeting.visible_to(counter(), LOCK).get(name=str(MONTH))
    assert meeting.state == State.INVITED
    assert not Snapshot.visible_to(counter(), LOCK).exists()


def test_a_lock_is_two_rows_of_the_ledger_and_can_not_be_done_twice():
    snapshot = lock()
    assert Entry.objects.filter(act=Act.RAKOR_LOCK).count() == 1
    row = Entry.objects.get(act=Act.SITUATION_FREEZE)
    assert row.on == snapshot.ref
    with pytest.raises(MaterialLocked):
        actions.lock_material(month=MONTH, by=secretary(), at=LOCK)
    with pytest.raises(MaterialLocked):
        actions.prepare_agenda(month=MONTH, by=secretary(), at=LOCK)


def test_the_agenda_may_be_built_as_often_as_one_likes_before_the_lock():
    scene.invited()
    first = actions.prepare_agenda(month=MONTH, by=secretary(), at=LOCK)
    opened(parties=OPPOSED)
    assert actions.prepare_agenda(month=MONTH, by=secretary(), at=LOCK) == first + 1


def test_only_the_invited_and_the_desk_read_the_material():
    snapshot = lock()
    for account, sees in (("pupr", True), ("dagang", False), ("operator", True)):
        rows = Snapshot.visible_to(cast.who(account, LOCK), LOCK)
        assert rows.filter(pk=snapshot.pk).exists() is sees


def test_developments_of_the_morning_are_frozen_beside_the_lock():
    row = lock()
    spread(30, at=MORNING - timedelta(hours=1))
    rakor.add_supplement(
        meeting_id=row.meeting_id,
        text="Perkembangan s.d. 07.00: pesan penculikan beredar lagi.",
        as_of=scene.wib("2020-02-24 07.00"),
        by=cast.who("secretary", MORNING),
        at=MORNING,
    )
    loop.drain(MORNING)
    morning = queries.snapshot(
        by=desk(), at=MORNING, month=MONTH, moment=Moment.SUPPLEMENT
    )
    locked = queries.snapshot(by=desk(), at=MORNING, month=MONTH, moment=Moment.LOCK)
    assert morning.version == 2
    assert morning.situation.flow.reports >= locked.situation.flow.reports + 30
    assert queries.last_before(by=desk(), at=MORNING, since=MORNING) == locked
