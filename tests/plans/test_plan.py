"""S9: an office fills its own actions, the secretariat all, once the chair adopted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from kentongan.domain.machine import WrongMove
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.plans import actions, queries
from kentongan.plans.actions import Achieved, NewFile
from kentongan.plans.models import Evidence, PlannedAction, Reminder
from kentongan.plans.rules import (
    Adopted,
    BadPercent,
    NoAchievement,
    NothingToCopy,
    Part,
    PlanExists,
    State,
)
from kentongan.reports.rules import NeedReason
from kentongan.worker import loop
from tests import cast
from tests.cast import NOON
from tests.plans import scene

pytestmark = pytest.mark.django_db
B04 = Part.B04


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


def test_an_office_drafts_no_plan_and_a_year_has_one():
    with pytest.raises(NotAllowed):
        actions.draft_plan(year=2020, forum="timdu", by=cast.who("dikbud"), at=NOON)
    scene.drafted()
    with pytest.raises(PlanExists):
        scene.drafted()


def test_only_the_chair_adopts_and_then_the_wording_stays():
    plan = scene.drafted()
    for account in ("operator", "head", "dikbud"):
        with pytest.raises(NotAllowed):
            actions.adopt_all(plan_id=plan.pk, by=cast.who(account), at=NOON)
    assert actions.adopt_all(plan_id=plan.pk, by=cast.who("mayor"), at=NOON) == 2
    with pytest.raises(Adopted):
        actions.change_action(
            action_id=scene.action_id(),
            new=scene.RAKOR,
            by=cast.who("operator"),
            at=NOON,
        )


def test_an_office_sees_its_own_actions_only():
    scene.adopted()
    for account, seen in (("dikbud", [1]), ("operator", [1, 2]), ("dinkes", [])):
        plan = queries.plan(by=cast.who(account), at=NOON, year=2020)
        assert [one.number for one in plan.actions] == seen
    with pytest.raises(NotFound):
        queries.action(by=cast.who("dinkes"), at=NOON, year=2020, number=1)


def test_nothing_is_achieved_before_it_is_adopted():
    scene.drafted()
    with pytest.raises(WrongMove):
        actions.achieve(
            action_id=scene.action_id(),
            part=B04,
            new=scene.REACHED,
            by=cast.who("dikbud"),
            at=NOON,
        )


@pytest.mark.parametrize(
    ("new", "why"),
    [(Achieved("ya", 10), NeedReason), (Achieved("Dua kecamatan.", 2000), BadPercent)],
)
def test_an_achievement_says_what_and_how_much(new, why):
    scene.adopted()
    by = cast.who("dikbud")
    with pytest.raises(why):
        actions.achieve(action_id=scene.action_id(), part=B04, new=new, by=by, at=NOON)


def test_another_office_writes_and_shows_nothing():
    one = scene.reached()
    for by in (cast.who("polres"), cast.who("mayor")):
        with pytest.raises((NotAllowed, PlannedAction.DoesNotExist)):
            actions.achieve(action_id=one, part=B04, new=scene.REACHED, by=by, at=NOON)
    assert Entry.objects.filter(act="planned_action.achieve").count() == 1


def test_evidence_follows_an_achievement_and_comes_from_what_was_offered():
    scene.adopted()
    one, by = scene.action_id(), cast.who("dikbud")
    offered = [Ref("activity", 1), Ref("task", 2)]
    choice = {"action_id": one, "part": B04, "offered": offered, "by": by, "at": NOON}
    with pytest.raises(NoAchievement):
        actions.choose_evidence(refs=offered, **choice)
    actions.achieve(action_id=one, part=B04, new=scene.REACHED, by=by, at=NOON)
    actions.choose_evidence(refs=[*offered, Ref("issue", 9)], **choice)
    assert {row.about for row in Evidence.objects.all()} == set(offered)
    actions.choose_evidence(refs=offered[:1], **choice)
    assert [row.about for row in Evidence.objects.all()] == offered[:1]


def test_a_photo_is_kept_without_what_the_camera_hid(settings):
    one, by = scene.reached(), cast.who("dikbud")
    new = NewFile("Wali murid di halaman sekolah", scene.photo())
    row = actions.add_file(action_id=one, part=B04, new=new, by=by, at=NOON)
    kept = settings.ATTACHMENTS / row.digest
    with Image.open(kept) as picture:
        assert not picture.getexif()
    assert b"Kamera Rahasia" not in kept.read_bytes()


def test_only_the_offices_head_lets_restricted_evidence_leave():
    plan = scene.drafted()
    new = scene.DIKBUD.__class__(
        **{**vars(scene.DIKBUD), "office": "polres", "what": "Patroli malam bersama"}
    )
    row = actions.add_action(plan_id=plan.pk, new=new, by=cast.who("operator"), at=NOON)
    actions.adopt_all(plan_id=plan.pk, by=cast.who("mayor"), at=NOON)
    by = cast.who("polres")
    actions.achieve(action_id=row.pk, part=B04, new=scene.REACHED, by=by, at=NOON)
    sent = NewFile("Patroli di pelabuhan", scene.photo(), restricted=True)
    kept = actions.add_file(action_id=row.pk, part=B04, new=sent, by=by, at=NOON)
    for account in ("polres", "operator", "head"):
        with pytest.raises(NotAllowed):
            actions.confirm(evidence_id=kept.pk, by=cast.who(account), at=NOON)
    done = actions.confirm(evidence_id=kept.pk, by=cast.who("kapolres"), at=NOON)
    assert done.confirmed_by == cast.who("kapolres").id


def test_the_plan_of_last_year_is_copied_without_what_it_reached():
    by = cast.who("operator")
    with pytest.raises(NothingToCopy):
        actions.copy_plan(year=2021, forum="timdu", by=by, at=NOON)
    scene.reached()
    by = cast.who("operator")
    actions.copy_plan(year=2021, forum="timdu", by=by, at=NOON)
    copied = queries.plan(by=cast.who("operator"), at=NOON, year=2021)
    assert [one.what for one in copied.actions] == [
        scene.DIKBUD.what,
        scene.RAKOR.what,
    ]
    assert {one.state for one in copied.actions} == {State.DRAFTED}
    assert not any(t.reached for one in copied.actions for t in one.targets)


def test_an_action_is_finished_and_taken_up_again():
    scene.adopted()
    one, by = scene.action_id(), cast.who("operator")
    done = actions.finish(action_id=one, by=by, at=NOON)
    assert (done.state, done.finished_at) == (State.FINISHED, NOON)
    with pytest.raises(NotAllowed):
        actions.reopen(action_id=one, by=cast.who("dikbud"), at=NOON)
    assert actions.reopen(action_id=one, by=by, at=NOON).state == State.RUNNING


def test_each_reminder_is_raised_once_and_shows_who_owes_what():
    """S9: the clock's job reminds; what is written is asked for no more."""
    scene.reached()
    loop.begin_days(NOON)
    assert not queries.owed(by=cast.who("operator"), at=NOON)
    for day in (31, 32, 33):
        at = datetime(2020, 3, 1, 3, tzinfo=UTC) + timedelta(days=day - 1)
        loop.begin_days(at)
    assert [row.days for row in Reminder.objects.all()] == [30]
    found = queries.owed(by=cast.who("operator", at), at=at)
    assert [(one.office, one.unwritten, one.unproved) for one in found] == [
        ("bakesbangpol", (2,), ()),
        ("dikbud", (), (1,)),
    ]
    own = queries.owed(by=cast.who("dikbud", at), at=at)
    assert [one.office for one in own] == ["dikbud"]
