"""S3: nothing goes quiet; the story, what is stuck, and the ladder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.codes import ContentRating, Harm, SourceRating
from kentongan.issues import actions, queries, rules
from kentongan.issues.rules import Fact, NoteKind, Stuck
from kentongan.ledger.models import Entry
from kentongan.reports.rules import NeedReason
from kentongan.tasks import actions as tasks
from tests import cast
from tests.cast import NOON
from tests.issues.sample import DUE, NEIGHBOURS, STEP, VENDORS, note, opened

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


def numbers(rows):
    return [row.number for row in rows]


def test_an_overdue_step_and_a_passed_rung_stand_first_and_say_why():
    quick = opened(
        next_step=rules.Plan("temui warga", "satpol_pp", NOON + timedelta(1))
    )
    slow = opened(title="Tiang kabel menutup trotoar Jalan Mastrip")
    by, later = cast.who("operator"), NOON + timedelta(2)
    stuck = queries.stuck(by=by, at=later)
    assert numbers(stuck) == [quick.number]
    assert stuck[0].stuck == (Stuck.LATE,)
    found = queries.issues(by=by, at=later)
    assert numbers(found) == [quick.number, slow.number]
    assert queries.board(found).id == "2 terbuka, 1 lewat tenggat."
    week = NOON + timedelta(7)
    both = queries.stuck(by=by, at=week)
    assert Stuck.RUNG in both[1].stuck


def test_a_red_issue_counts_hours_where_its_level_was_computed():
    issue = opened()
    by, later = cast.who("operator"), NOON + timedelta(hours=7)
    assert queries.stuck(by=by, at=later) == []
    red = queries.stuck(by=by, at=later, red={issue.pk})
    assert red[0].stuck == (Stuck.RUNG,)
    assert red[0].pace == rules.Pace.CLOCK


def test_a_t1_may_be_due_on_a_sunday_and_is_stuck_in_hours():
    issue = opened()
    by, sunday = cast.who("operator"), datetime(2020, 2, 9, 5, 0, tzinfo=UTC)
    step = rules.Plan("jemput warga yang dikepung", "polres", sunday)
    with pytest.raises(rules.DueOnHoliday):
        actions.plan(issue_id=issue.pk, next_step=step, by=by, at=NOON)
    actions.triage(issue_id=issue.pk, harm=Harm.ACCUSED, by=by, at=NOON)
    planned = actions.plan(issue_id=issue.pk, next_step=step, by=by, at=NOON)
    assert planned.next_due_at == sunday
    later = NOON + timedelta(hours=7)
    assert queries.stuck(by=by, at=later)[0].stuck == (Stuck.RUNG,)


def test_a_new_step_keeps_what_came_of_the_one_before():
    issue = opened()
    by, day = cast.who("satpol"), NOON + timedelta(1)
    step = rules.Plan("siapkan lahan pengganti", "dagang", DUE)
    actions.plan(
        issue_id=issue.pk,
        next_step=step,
        result="paguyuban ditemui, minta waktu sepekan",
        by=by,
        at=day,
    )
    story = queries.issue_by_number(by=by, at=day, number=issue.number)
    assert story.issue.next_office == "dagang"
    done = story.latest(NoteKind.STEP)
    assert done is not None
    assert done.text.startswith("paguyuban ditemui")
    planned = [line for line in story.history if line.act is Act.ISSUE_PLAN]
    assert len(planned) == 2
    assert story.history[0].at == day
    assert story.history[-1].act is Act.ISSUE_OPEN


def test_evidence_for_and_against_stand_side_by_side_with_their_ratings():
    issue = opened()
    note(
        issue,
        NoteKind.SUPPORTING,
        "Spanduk penolakan terlihat di dua tempat",
        source=SourceRating.B,
        content=ContentRating.PROBABLE,
        channels=("FKDM Tisnonegaran", "Satpol PP"),
    )
    note(issue, NoteKind.CONTRARY, "Separuh pedagang mau pindah menurut lurah")
    by = cast.who("operator")
    story = queries.issue_by_number(by=by, at=NOON, number=issue.number)
    assert [n.source_rating for n in story.supporting] == ["B"]
    assert [n.content_rating for n in story.contrary] == ["6"]


def test_a_note_keeps_no_name_and_no_number():
    issue = opened()
    kept = note(issue, NoteKind.PROGRESS, "Pak Slamet menelepon 0812-3456-7890")
    assert "Slamet" not in kept.text
    assert "3456" not in kept.text


def test_violence_is_confirmed_only_through_two_channels():
    issue = opened(parties=(VENDORS, NEIGHBOURS))
    by = cast.who("operator")
    with pytest.raises(rules.OneChannel):
        note(
            issue,
            NoteKind.SUPPORTING,
            "Terjadi saling dorong di lokasi",
            content=ContentRating.CONFIRMED,
            channels=("Polres",),
        )
    weak = note(issue, NoteKind.SUPPORTING, "Terjadi saling dorong di lokasi")
    strong = note(
        issue,
        NoteKind.SUPPORTING,
        "Terjadi saling dorong di lokasi",
        content=ContentRating.CONFIRMED,
        channels=("Polres", "Lurah Tisnonegaran"),
    )
    act = {"issue_id": issue.pk, "fact": Fact.VIOLENCE, "by": by, "at": NOON}
    with pytest.raises(rules.NotConfirmed):
        actions.confirm(note_id=weak.pk, **act)
    actions.confirm(note_id=strong.pk, **act)
    seen = queries.by_id(by=by, at=NOON, issue_id=issue.pk)
    assert seen is not None
    assert seen.violence_confirmed
    assert seen.pace == rules.Pace.CLOCK
    actions.retract(reason="ternyata keliru tempat", **act)
    seen = queries.by_id(by=by, at=NOON, issue_id=issue.pk)
    assert seen is not None
    assert not seen.violence_confirmed


def test_a_matter_is_raised_one_rung_with_a_reason_and_its_time_begins_anew():
    issue = opened()
    by, day = cast.who("satpol"), NOON + timedelta(3)
    with pytest.raises(NeedReason):
        actions.escalate(issue_id=issue.pk, reason="", by=by, at=day)
    raised = actions.escalate(
        issue_id=issue.pk, reason="belum ada kesepakatan", by=by, at=day
    )
    assert raised.rung == rules.Rung.DISTRICT
    assert raised.rung_since == day
    story = queries.issue_by_number(by=by, at=day, number=issue.number)
    assert [e.reason for e in story.escalations] == ["belum ada kesepakatan"]
    assert story.escalations[0].by == "Petugas Satpol PP"


def test_a_watched_matter_waits_for_no_rung_and_starts_anew_when_handled():
    issue = opened(
        next_step=rules.Plan("temui warga", "satpol_pp", DUE + timedelta(21))
    )
    by, month = cast.who("operator"), NOON + timedelta(20)
    actions.verify(issue_id=issue.pk, by=by, at=NOON)
    actions.watch(issue_id=issue.pk, by=by, at=NOON)
    (seen,) = queries.issues(by=by, at=month)
    assert seen.rung_due_at is None
    assert seen.stuck == ()
    handled = actions.handle(issue_id=issue.pk, by=by, at=month)
    assert handled.rung_since == month


def test_raised_to_an_office_above_that_office_reads_it():
    """S11: the owner's office alone widens the circle."""
    issue = opened()
    why = "perlu keputusan Wali Kota"
    with pytest.raises(actions.OwnerShares, match="Satpol PP"):
        actions.escalate(
            issue_id=issue.pk,
            reason=why,
            office="wali_kota",
            by=cast.who("operator"),
            at=NOON,
        )
    actions.escalate(
        issue_id=issue.pk,
        reason=why,
        office="wali_kota",
        by=cast.who("satpol"),
        at=NOON,
    )
    assert numbers(queries.issues(by=cast.who("mayor"), at=NOON)) == [issue.number]


def test_sharing_names_beforehand_who_will_read():
    issue = opened()
    by = cast.who("satpol")
    preview = queries.preview_share(
        by=by, at=NOON, number=issue.number, agencies=["dikbud", "satpol_pp"]
    )
    assert [reader.title for reader in preview] == ["Petugas Dikbud"]
    with pytest.raises(actions.OwnerShares):
        actions.share(
            issue_id=issue.pk,
            agencies=["dikbud"],
            reason="sekolah ikut terdampak",
            by=cast.who("operator"),
            at=NOON,
        )
    assert queries.issues(by=cast.who("dikbud"), at=NOON) == []
    readers = actions.share(
        issue_id=issue.pk,
        agencies=["dikbud"],
        reason="sekolah ikut terdampak",
        by=by,
        at=NOON,
    )
    assert readers == preview
    assert numbers(queries.issues(by=cast.who("dikbud"), at=NOON)) == [issue.number]
    assert Entry.objects.filter(act=Act.ISSUE_SHARE).count() == 1


def test_a_description_is_corrected_and_the_history_keeps_what_it_was():
    issue = opened()
    by = cast.who("operator")
    changes = actions.Changes(
        title="Sebagian pedagang menolak dipindah",
        conflict_source=rules.ConflictSource.DISTRIBUTION,
    )
    actions.revise(issue_id=issue.pk, changes=changes, by=by, at=NOON)
    story = queries.issue_by_number(by=by, at=NOON, number=issue.number)
    assert story.issue.title == "Sebagian pedagang menolak dipindah"
    before = next(x for x in story.history if x.act is Act.ISSUE_REVISE)
    assert "Jalan Panglima Sudirman" in before.words.id


def test_parties_make_a_conflict_potential_with_a_source_and_can_be_dropped():
    issue = opened()
    by = cast.who("operator")
    first = actions.name_party(issue_id=issue.pk, new=VENDORS, by=by, at=NOON)
    actions.name_party(issue_id=issue.pk, new=NEIGHBOURS, by=by, at=NOON)
    source = actions.Changes(conflict_source=rules.ConflictSource.DISTRIBUTION)
    actions.revise(issue_id=issue.pk, changes=source, by=by, at=NOON)
    (seen,) = queries.issues(by=by, at=NOON)
    assert seen.opposed
    assert seen.conflict_potential
    reason = "sudah tidak terlibat lagi"
    actions.drop_party(party_id=first.pk, reason=reason, by=by, at=NOON)
    (seen,) = queries.issues(by=by, at=NOON)
    assert not seen.conflict_potential


def test_an_open_issue_without_a_step_is_named_at_the_lock():
    issue = opened()
    by = cast.who("operator")
    assert queries.unsettled(by=by, at=NOON) == []
    issue.next_action, issue.next_due_at = "", None
    issue.save()
    assert numbers(queries.unsettled(by=by, at=NOON)) == [issue.number]


def test_lists_are_narrowed_by_sector_area_and_owner():
    issue = opened()
    by = cast.who("operator")
    for narrow in ({"sector": "ekonomi"}, {"area": "35.74.04"}, {"owner": "satpol_pp"}):
        assert numbers(queries.issues(by=by, at=NOON, **narrow)) == [issue.number]
    for narrow in ({"sector": "hankam"}, {"area": "35.74.0"}, {"owner": "polres"}):
        assert queries.issues(by=by, at=NOON, **narrow) == []


def test_the_story_shows_the_tasks_that_were_given_for_it():
    issue = opened()
    by = cast.who("operator")
    new = tasks.Assignment("dagang", "siapkan lahan pengganti", DUE, proof="foto lahan")
    task = tasks.assign_task(about=issue.ref, new=new, by=by, at=NOON)
    story = queries.issue_by_number(
        by=cast.who("operator"), at=NOON, number=issue.number
    )
    assert [t.number for t in story.tasks] == [task.number]


def test_the_buttons_are_those_that_state_and_role_allow():
    issue = opened()
    number = issue.number
    for_operator = queries.issue_by_number(
        by=cast.who("operator"), at=NOON, number=number
    )
    assert for_operator.acts == {Act.ISSUE_VERIFY, Act.ISSUE_HANDLE}
    actions.handle(issue_id=issue.pk, by=cast.who("operator"), at=NOON)
    for_head = queries.issue_by_number(by=cast.who("head"), at=NOON, number=number)
    assert for_head.acts == {Act.ISSUE_HAND_OVER}


def test_what_is_due_names_each_office_by_date():
    opened(next_step=rules.Plan("temui warga", "satpol_pp", NOON + timedelta(1)))
    opened(title="Tiang kabel menutup trotoar Jalan Mastrip", next_step=STEP)
    by, later = cast.who("operator"), NOON + timedelta(2)
    found = queries.due(by=by, at=later)
    assert [one.late for one in found] == [True, False]
    assert queries.due(by=by, at=later, office="dagang") == []
    assert len(queries.due(by=by, at=later, until=later)) == 1
