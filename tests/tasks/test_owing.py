"""S5, S9: a promise is undone with a reason, an activity moved by its own office."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kentongan.domain.codes import Phase
from kentongan.domain.rights import NotAllowed
from kentongan.reports.rules import NeedReason
from kentongan.tasks import actions
from kentongan.tasks.actions import Assignment
from kentongan.tasks.rules import ActivityState, TaskState
from tests import cast
from tests.cast import NOON
from tests.issues import sample

pytestmark = pytest.mark.django_db
DAY = date(2020, 2, 13)
WHY = "Bersamaan dengan ujian sekolah."


@pytest.fixture
def task(db):
    new = Assignment("pupr", "membersihkan dam", NOON + timedelta(days=2))
    about = sample.opened().ref
    return actions.assign_task(about=about, new=new, by=cast.who("operator"), at=NOON)


@pytest.fixture
def activity(db):
    return actions.plan_activity(
        what="Sosialisasi penjemputan anak",
        phase=Phase.PREVENTION,
        place="SD Peragaan 1",
        day=DAY,
        by=cast.who("dikbud"),
        at=NOON,
    )


@pytest.mark.parametrize("reason", ["", "   ", "tidak"])
def test_a_task_is_cancelled_for_a_reason_only(task, reason):
    by = cast.who("operator")
    with pytest.raises(NeedReason):
        actions.cancel(task_id=task.pk, reason=reason, by=by, at=NOON)
    task.refresh_from_db()
    assert task.state == TaskState.ASSIGNED
    done = actions.cancel(task_id=task.pk, reason=f" {WHY} ", by=by, at=NOON)
    assert (done.state, done.note) == (TaskState.CANCELLED, WHY)


def test_a_task_goes_back_with_what_is_missing_only(task):
    by, proof = cast.who("pupr"), "Dam sudah dibersihkan."
    actions.report_done(task_id=task.pk, proof=proof, by=by, at=NOON)
    by = cast.who("operator")
    with pytest.raises(NeedReason):
        actions.return_task(task_id=task.pk, note=" ", by=by, at=NOON)
    note = "Foto sesudahnya belum ada."
    back = actions.return_task(task_id=task.pk, note=note, by=by, at=NOON)
    assert (back.state, back.note) == (TaskState.STARTED, note)


def test_an_activity_of_another_office_is_only_read(activity):
    other = cast.who("polres")
    with pytest.raises(NotAllowed):
        actions.report_activity(
            activity_id=activity.pk, day=DAY, proof=WHY, by=other, at=NOON
        )
    with pytest.raises(NotAllowed):
        actions.cancel_activity(activity_id=activity.pk, reason=WHY, by=other, at=NOON)
    activity.refresh_from_db()
    assert activity.state == ActivityState.PLANNED


def test_its_own_office_says_what_shows_it_or_why_not(activity):
    by = cast.who("dikbud")
    with pytest.raises(NeedReason):
        actions.report_activity(
            activity_id=activity.pk, day=DAY, proof="", by=by, at=NOON
        )
    with pytest.raises(NeedReason):
        actions.cancel_activity(activity_id=activity.pk, reason="", by=by, at=NOON)
    done = actions.cancel_activity(activity_id=activity.pk, reason=WHY, by=by, at=NOON)
    assert (done.state, done.reason) == (ActivityState.CANCELLED, WHY)
