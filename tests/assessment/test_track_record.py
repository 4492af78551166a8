"""S9, S12: twelve months are scored each morning, whatever they turned out to be."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest

from kentongan.access.actors import PUBLIC
from kentongan.alarms import actions as alarms
from kentongan.alarms import queries as alarmed
from kentongan.assessment.queries.circle import counter
from kentongan.assessment.queries.track_record import track_record
from kentongan.domain.codes import Channel
from kentongan.domain.periods import Month
from kentongan.domain.refs import Ref
from kentongan.publication import actions as publication
from kentongan.publication import queries as public
from kentongan.publication.models import CorrectionRequest
from kentongan.publication.rules import Kind
from kentongan.reports import actions as reports
from kentongan.reports.actions import NewReport
from kentongan.rumours import actions as rumours
from kentongan.tasks import actions as tasks
from kentongan.worker import loop
from tests import cast
from tests.assessment.scene import LOCK
from tests.assessment.test_situation import BEFORE, spread
from tests.rakor import scene

pytestmark = pytest.mark.django_db
FEBRUARY = Month(2020, 2)
REASON = "Sudah dicek, itu latihan siaga bencana."


def february(at=LOCK):
    return track_record(at=at)[FEBRUARY]


def answered(at=cast.NOON):
    rumour = cast.rumour_in_review()
    rumours.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=at)
    loop.drain(at)
    return public.latest(Kind.ANSWER, at=at)[0]


def asked_to_correct(publication_id, at=cast.NOON):
    new = NewReport(
        text="Yang keliru: tempatnya\nYang benar: di luar kota",
        client_id=str(uuid.uuid4()),
        channel=Channel.CORRECTION,
        about=Ref("publication", publication_id),
    )
    reports.receive_one(new=new, by=PUBLIC, at=at)
    loop.drain(at)
    return CorrectionRequest.visible_to(cast.who("head"), at).latest("pk")


def followed_up(owner, about="rakor", at=BEFORE):
    new = tasks.Assignment(owner, "patroli sekolah", at + timedelta(hours=6))
    by = cast.who("operator")
    return tasks.assign_task(about=Ref(about, 1), new=new, by=by, at=at)


def test_a_city_that_did_nothing_has_twelve_empty_months():
    cast.city()
    scores = track_record(at=LOCK)
    assert len(scores) == 12
    assert all(score.empty for score in scores.values())


def test_an_answer_counts_from_the_first_sighting_in_begun_hours():
    answered()
    score = february()
    assert (score.answered, score.corrected, len(score.waits)) == (1, 0, 1)
    assert score.waits[0] >= 1


def test_a_version_that_says_what_changed_counts_as_updated():
    text = answered()
    draft = replace(cast.draft(), correction="Keterangan Polres dilengkapi.")
    pk, head, writer = text.about.id, cast.who("head"), cast.who("verifier")
    rumours.correct_answer(rumour_id=pk, note=REASON, by=writer, at=cast.NOON)
    rumours.draft_answer(rumour_id=pk, draft=draft, by=writer, at=cast.NOON)
    assert february().corrected == 0
    rumours.approve_answer(rumour_id=pk, by=head, at=cast.NOON)
    assert february().corrected == 1


def test_right_and_wrong_alarms_stand_beside_the_promise():
    spread(20)
    alarms.sweep(by=scene.machine(), at=LOCK)
    [alarm] = alarmed.alarms(by=counter(), at=LOCK)
    assert february().waiting == 1
    by = cast.who("operator", LOCK)
    alarms.dismiss(alarm_id=alarm.id, reason=REASON, by=by, at=LOCK)
    score = february()
    assert (score.right, score.wrong, score.waiting, score.swept) == (0, 1, 0, 1)
    assert 0 < score.promised < 1
    assert score.promise_kept is False


def test_a_request_counts_once_answered_or_late():
    text = answered()
    request = asked_to_correct(text.id)
    assert february(cast.NOON + timedelta(hours=1)).asked == 0
    late = february(cast.NOON + timedelta(hours=80))
    assert (late.asked, late.asked_in_time) == (1, 0)
    publication.refuse_correction(
        request_id=request.pk,
        reason=REASON,
        by=cast.who("head"),
        at=cast.NOON + timedelta(hours=2),
    )
    score = february()
    assert (score.asked, score.asked_in_time) == (1, 1)


def test_follow_ups_of_meetings_count_and_other_tasks_do_not():
    cast.city()
    followed_up("polres")
    followed_up("dikbud", about="issue")
    score = february(BEFORE + timedelta(days=1))
    assert (score.owed, score.kept) == (1, 0)
    assert february(BEFORE + timedelta(hours=1)).owed == 0


def test_the_record_is_published_each_morning_by_the_day_itself():
    cast.city()
    loop.begin_days(LOCK)
    loop.begin_days(LOCK + timedelta(days=3))
    found = public.track_record(at=LOCK + timedelta(days=3))
    assert found is not None
    assert found.at == LOCK + timedelta(days=3)
    assert len(found.months) == 12
