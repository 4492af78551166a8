"""S1, S9, S12: who took part, were we right, were we in time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.access import actors
from kentongan.alarms import actions as alarms
from kentongan.alarms import queries as alarmed
from kentongan.assessment import queries
from kentongan.assessment.queries.circle import counter
from kentongan.domain.periods import Month
from kentongan.domain.refs import Ref
from kentongan.domain.rights import NotAllowed
from kentongan.reports import actions as reports
from kentongan.reports import queries as reported
from kentongan.tasks import actions as tasks
from tests import cast
from tests.assessment.scene import LOCK, MONTH
from tests.assessment.test_situation import BEFORE, answered_rumour, spread
from tests.rakor import scene

pytestmark = pytest.mark.django_db
AFTER = scene.wib("2020-02-28 10.00")
REASON = "Sudah dicek, itu latihan siaga bencana."


def participation(at=LOCK):
    return queries.participation(by=cast.who("operator", at), at=at, month=MONTH)


def evaluation(at=LOCK, account="analyst"):
    return queries.evaluation(by=cast.who(account, at), at=at, month=MONTH)


def send_word(post, at):
    cast.receive(["nihil, aman terkendali"], sender=post, at=at)
    pairs = {s.pseudonym: s.suggested for s in reported.senders(mapped=False)}
    known = {name: code for name, code in pairs.items() if code}
    if known:
        reports.map_senders(pairs=known, by=cast.who("operator", at), at=at)


def test_the_board_shows_who_sent_word_and_who_is_silent():
    for back in range(3):
        send_word("FKDM Kel. Jati", LOCK - timedelta(days=back, hours=3))
    board = participation()
    posts = {post.name: post for post in board.posts}
    jati = posts["FKDM Kel. Jati"]
    assert (jati.zeros, jati.days, jati.silent) == (3, 3, False)
    assert posts["FKDM Kel. Pilang"].silent
    assert "Camat Mayangan" not in posts
    assert len(board.silent) == len(board.posts) - 1


def assigned(at=BEFORE):
    new = tasks.Assignment("polres", "patroli sekolah", at + timedelta(hours=6))
    about = Ref("issue", 1)
    tasks.assign_task(about=about, new=new, by=cast.who("operator", at), at=at)


def test_the_board_shows_who_answered_attended_and_owes():
    answered_rumour()
    assigned()
    scene.in_session()
    offices = {one.agency: one for one in participation(AFTER).offices}
    polres = offices["polres"]
    assert (polres.asked, polres.answered) == (1, 1)
    assert (polres.invited, polres.no_word) == (1, 1)
    assert (polres.tasks, polres.tasks_late) == (1, 1)
    assert polres.missing
    assert offices["dikbud"].asked == 0


def test_a_month_without_anything_has_nothing_to_score():
    found = evaluation()
    assert found.empty
    assert found.headline.id == "Belum ada yang dapat dinilai."


def test_alarms_are_scored_beside_what_was_promised():
    spread(20)
    alarms.sweep(by=actors.machine(cast.CITY, "pengawas"), at=LOCK)
    waiting = evaluation(LOCK + timedelta(hours=1))
    assert "1 belum ditinjau" in waiting.headline.id
    [alarm] = alarmed.alarms(by=counter(), at=LOCK)
    by = cast.who("operator", LOCK)
    alarms.dismiss(alarm_id=alarm.id, reason=REASON, by=by, at=LOCK)
    found = evaluation(LOCK + timedelta(hours=1))
    assert (found.alarms.right, found.alarms.wrong) == (0, 1)
    assert any("sinyal keliru" in miss.what.id for miss in found.misses)


def test_times_from_the_first_report_to_the_public_answer():
    answered_rumour()
    found = evaluation(LOCK)
    assert found.times.of == (1, 0, 1, 1)
    assert found.times.answer is not None
    assert found.answers_in_time.share == 1


def test_tasks_in_time_are_a_rate_and_the_longest_overdue_a_miss():
    assigned()
    found = evaluation(AFTER)
    assert (found.tasks_in_time.done, found.tasks_in_time.of) == (0, 1)
    assert any("Polres" in miss.what.id for miss in found.misses)


@pytest.mark.parametrize("account", ["analyst", "operator", "mayor", "auditor"])
def test_those_who_may_evaluate_see_counts_and_no_content(account):
    answered_rumour()
    found = evaluation(account=account)
    assert "penculikan" not in str(found)


def test_others_may_not():
    with pytest.raises(NotAllowed):
        evaluation(account="polres")
    with pytest.raises(NotAllowed):
        queries.participation(by=cast.who("auditor", LOCK), at=LOCK, month=MONTH)


def test_a_month_without_rakor_is_the_calendar_month():
    spread(3, at=BEFORE)
    board = queries.participation(
        by=cast.who("operator", LOCK), at=LOCK, month=Month(2020, 2)
    )
    assert board.period.start == scene.wib("2020-02-01 00.00")
    assert board.period.end == scene.wib("2020-03-01 00.00")
