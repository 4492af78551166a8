"""S3: nobody opens a matter without an owner, a next step and a deadline."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.access import audiences
from kentongan.access.actors import machine
from kentongan.alarms.models import Alarm
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification, Sector
from kentongan.domain.issue_types import UnknownIssueType
from kentongan.domain.refs import Ref
from kentongan.domain.rights import NotAllowed
from kentongan.issues import actions, queries, rules
from kentongan.issues.models import Issue
from kentongan.issues.rules import State
from kentongan.ledger.models import Entry
from kentongan.places.rules.house import OutsideHouse
from kentongan.publication.rules import HoldsPersonalData
from kentongan.reports.models import Report
from kentongan.reports.queries import growing
from kentongan.tasks.rules import BadDeadline
from tests import cast
from tests.cast import NOON
from tests.issues.sample import DUE, NEIGHBOURS, STEP, VENDORS, VILLAGE, opened

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"owner": ""}, rules.NoOwner),
        ({"next_step": None}, rules.NoNextAction),
        (
            {"next_step": rules.Plan("temui pedagang", "satpol_pp", None)},
            rules.NoDeadline,
        ),
        ({"next_step": rules.Plan("temui pedagang", "satpol_pp", NOON)}, BadDeadline),
        (
            {"next_step": rules.Plan("temui", "satpol_pp", DUE + timedelta(2))},
            rules.DueOnHoliday,
        ),
        ({"title": "pedagang"}, rules.BadTitle),
        ({"title": "Budi Santoso menolak dipindah"}, HoldsPersonalData),
        ({"issue_type": "tidak_ada"}, UnknownIssueType),
        ({"issue_type": "begal"}, actions.WrongSector),
        ({"area": "35.73.01"}, OutsideHouse),
        (
            {"sector": Sector.POLITICS, "issue_type": "penyampaian_pendapat"},
            rules.AssemblyIsNoIssue,
        ),
    ],
)
def test_what_could_go_quiet_or_harm_is_refused_and_nothing_stays(changes, why):
    with pytest.raises(why):
        opened(**changes)
    assert not Entry.objects.filter(act=Act.ISSUE_OPEN).exists()
    assert queries.issues(by=cast.who("operator"), at=NOON) == []


def test_an_issue_opens_with_owner_step_and_deadline_and_is_recorded():
    issue = opened(parties=(VENDORS, NEIGHBOURS))
    found = queries.issue_by_number(
        by=cast.who("operator"), at=NOON, number=issue.number
    )
    assert found.issue.owner == "satpol_pp"
    assert found.issue.next_action == STEP.what
    assert found.issue.next_due_at == DUE
    assert found.issue.rung == rules.Rung.VILLAGE
    assert found.issue.opposed
    assert not found.issue.stuck
    assert Entry.objects.filter(act=Act.ISSUE_OPEN, on_id=issue.pk).count() == 1


def test_a_mere_reader_may_not_open_an_issue():
    with pytest.raises(NotAllowed):
        opened(by="mayor")
    with pytest.raises(NotAllowed):
        opened(by="auditor")


def test_secretariat_owner_and_named_offices_read_it_and_no_other():
    """S11"""
    issue = opened(agencies=("dagang",))
    assert audiences.members(issue.audience_id) == {
        "bakesbangpol",
        "satpol_pp",
        "dagang",
    }
    for account in ("operator", "satpol", "dagang"):
        assert Issue.visible_to(cast.who(account), NOON).exists()
    for account in ("dikbud", "polres", "mayor"):
        by = cast.who(account)
        assert queries.issues(by=by, at=NOON) == []
        assert queries.for_ref(by=by, at=NOON, ref=issue.ref) is None


def _group():
    cast.receive(cast.KIDNAP)
    return growing(by=cast.who("operator"), at=NOON + timedelta(hours=1))[0]


def test_opening_from_a_group_takes_it_up_and_links_its_reports():
    group = _group()
    issue = opened(sources=(Ref("group", group.id),))
    after = growing(by=cast.who("operator"), at=NOON + timedelta(hours=1))[0]
    assert after.taken_up == issue.ref
    reports = Report.visible_to(cast.who("operator"), NOON + timedelta(hours=1))
    linked = reports.filter(about_kind="issue", about_id=issue.pk)
    assert linked.count() == group.size
    assert set(linked.values_list("state", flat=True)) == {"ditautkan"}
    found = queries.for_ref(
        by=cast.who("operator"), at=NOON, ref=Ref("group", group.id)
    )
    assert found is not None
    assert found.number == issue.number


def test_a_group_is_taken_up_once():
    group = _group()
    first = opened(sources=(Ref("group", group.id),))
    with pytest.raises(rules.TakenUpAlready, match=first.number):
        opened(sources=(Ref("group", group.id),))
    assert Issue.visible_to(cast.who("operator"), NOON).count() == 1


def test_a_single_report_is_linked_when_it_is_attached():
    (pk,) = cast.receive(["Genangan setinggi lutut di Jalan Mastrip, Kedopok"])
    issue = opened()
    by = cast.who("operator")
    later = NOON + timedelta(hours=1)
    actions.attach(issue_id=issue.pk, source=Ref("report", pk), by=by, at=later)
    assert Report.visible_to(by, later).get(pk=pk).about == issue.ref
    story = queries.issue_by_number(by=by, at=later, number=issue.number)
    assert [source.ref for source in story.sources] == [Ref("report", pk)]
    assert story.issue.last_fact_at == later


def _alarm():
    from kentongan.alarms import rules as alarm_rules
    from kentongan.alarms.actions import keep_run
    from kentongan.alarms.detection import Found

    day = NOON.date()
    one = alarm_rules.Candidate(
        series=alarm_rules.Series(VILLAGE, "ekonomi", "pedagang_kaki_lima"),
        first=day - timedelta(2),
        last=day,
        observed=9,
        expected=1.4,
        upper=4.0,
        p=0.001,
        recurrence_days=90.0,
    )
    found = Found(
        at=NOON,
        day=day,
        budget=alarm_rules.DEFAULT,
        data_version="uji",
        series=1,
        tests=1,
        candidates=(one,),
        seen=(),
        city=cast.CITY,
        names={},
    )
    keep_run(found=found, by=machine(cast.CITY), at=NOON)
    return Alarm.visible_to(cast.who("operator"), NOON).get()


def test_s12_opening_from_an_alarm_takes_it_up():
    """S12: an alarm is closed only by being taken up or dismissed with a reason."""
    alarm = _alarm()
    issue = opened(sources=(alarm.ref,))
    alarm.refresh_from_db()
    assert alarm.taken_as == issue.ref
    assert alarm.state == "ditindaklanjuti"
    found = queries.for_ref(by=cast.who("operator"), at=NOON, ref=alarm.ref)
    assert found is not None
    assert found.number == issue.number


def test_an_issue_is_as_restricted_as_its_gravest_source():
    group = _group()
    from kentongan.reports.models import Group

    by, later = cast.who("operator"), NOON + timedelta(hours=1)
    row = Group.visible_to(by, later).get(pk=group.id)
    row.classification = Classification.TERBATAS.value
    row.save()
    issue = opened(sources=(Ref("group", group.id),))
    assert issue.classification == Classification.TERBATAS


def test_a_matter_is_checked_handled_and_resolved_with_a_reason():
    issue = opened()
    by = cast.who("operator")
    actions.verify(issue_id=issue.pk, by=by, at=NOON)
    actions.handle(issue_id=issue.pk, by=by, at=NOON)
    reason = "pedagang pindah, warga menerima"
    done = actions.resolve(issue_id=issue.pk, reason=reason, by=by, at=NOON)
    assert done.state == State.RESOLVED
    assert done.resolved_at == NOON
    assert done.next_action == ""
    assert queries.issues(by=by, at=NOON, open_only=True) == []


def test_what_comes_back_needs_a_next_step_again():
    issue = opened()
    by = cast.who("operator")
    actions.handle(issue_id=issue.pk, by=by, at=NOON)
    actions.resolve(issue_id=issue.pk, reason="pindah semua", by=by, at=NOON)
    nothing = rules.Plan("", "", None)
    with pytest.raises(rules.NoNextAction):
        actions.relapse(
            issue_id=issue.pk, next_step=nothing, reason="ramai lagi", by=by, at=NOON
        )
    again = actions.relapse(
        issue_id=issue.pk,
        next_step=STEP,
        reason="pedagang kembali",
        by=by,
        at=NOON + timedelta(1),
    )
    assert again.state == State.HANDLED
    assert again.resolved_at is None
    assert again.rung_since == NOON + timedelta(1)


def test_only_the_owners_or_the_secretariats_head_hands_over():
    issue = opened(agencies=("polres",))
    actions.handle(issue_id=issue.pk, by=cast.who("satpol"), at=NOON)
    with pytest.raises(actions.NotYours):
        actions.hand_over(
            issue_id=issue.pk,
            to="Bakesbangpol Provinsi",
            reason="lintas daerah, bukan wewenang kota",
            by=cast.who("kapolres"),
            at=NOON,
        )
    handed = actions.hand_over(
        issue_id=issue.pk,
        to="Bakesbangpol Provinsi",
        reason="lintas daerah, bukan wewenang kota",
        by=cast.who("head"),
        at=NOON,
    )
    assert handed.state == State.HANDED_OVER
    back = actions.take_back(
        issue_id=issue.pk,
        next_step=STEP,
        reason="dikembalikan provinsi",
        by=cast.who("operator"),
        at=NOON,
    )
    assert (back.state, back.handed_to) == (State.HANDLED, "")


def test_a_merged_issue_leads_on_to_the_one_that_carries_its_sources():
    group = _group()
    old = opened(sources=(Ref("group", group.id),))
    new = opened(title="Keresahan wali murid di beberapa sekolah", area=VILLAGE)
    by = cast.who("operator")
    actions.verify(issue_id=old.pk, by=by, at=NOON)
    reason = "hal yang sama, satu penanganan"
    with pytest.raises(actions.BadMerge):
        actions.merge(issue_id=old.pk, into=old.pk, reason=reason, by=by, at=NOON)
    actions.merge(issue_id=old.pk, into=new.pk, reason=reason, by=by, at=NOON)
    found = queries.for_ref(by=by, at=NOON, ref=Ref("group", group.id))
    assert found is not None
    assert found.number == new.number
