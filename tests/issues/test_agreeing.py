"""S3: an agreement is monitored clause by clause before the matter is resolved."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from kentongan.issues import actions, queries, rules
from kentongan.issues.models import SocialConflict
from kentongan.issues.rules import Kept, NoteKind, State
from tests import cast
from tests.cast import NOON
from tests.issues.sample import NEIGHBOURS, VENDORS, note, opened

pytestmark = pytest.mark.django_db
TEXT = "Pedagang pindah bertahap, warga memberi waktu dua pekan"
CLAUSES = (
    rules.NewClause("lahan pengganti siap", "dagang", date(2020, 2, 12)),
    rules.NewClause("separuh pedagang pindah", "satpol_pp", date(2020, 2, 17)),
)


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


@pytest.fixture
def mediated():
    issue = opened()
    by = cast.who("operator")
    actions.handle(issue_id=issue.pk, by=by, at=NOON)
    return actions.mediate(issue_id=issue.pk, by=by, at=NOON)


def agree(issue, clauses=CLAUSES):
    by = cast.who("operator")
    return actions.agree(issue_id=issue.pk, text=TEXT, clauses=clauses, by=by, at=NOON)


def seen(issue, at=NOON):
    found = queries.by_id(by=cast.who("operator"), at=at, issue_id=issue.pk)
    assert found is not None
    return found


def test_an_agreement_that_nobody_looks_at_is_refused(mediated):
    with pytest.raises(rules.NoClause):
        agree(mediated, ())
    sunday = rules.NewClause("lahan siap", "dagang", date(2020, 2, 16))
    with pytest.raises(rules.DueOnHoliday, match="Minggu"):
        agree(mediated, (sunday,))
    assert seen(mediated).state == State.MEDIATED


def test_the_next_step_is_to_look_at_the_next_clause(mediated):
    agreement = agree(mediated)
    assert seen(mediated).state == State.AGREED
    assert seen(mediated).next_action == "Pantau kesepakatan: lahan pengganti siap"
    first, second = agreement.clauses.all()
    day = datetime(2020, 2, 12, 8, 0, tzinfo=UTC)
    act = {"kept": Kept.YES, "result": "lahan sudah dipakai", "at": day}
    actions.monitor(clause_id=first.pk, by=cast.who("operator"), **act)
    assert seen(mediated, day).next_office == "satpol_pp"
    with pytest.raises(rules.MonitoredAlready):
        actions.monitor(clause_id=first.pk, by=cast.who("operator"), **act)
    with pytest.raises(rules.ClausesOpen, match="separuh pedagang"):
        actions.resolve(
            issue_id=mediated.pk,
            reason="semua menepati janji",
            by=cast.who("operator"),
            at=day,
        )
    actions.monitor(clause_id=second.pk, by=cast.who("operator"), **act)
    assert seen(mediated, day).stuck == (rules.Stuck.NO_ACTION,)
    done = actions.resolve(
        issue_id=mediated.pk,
        reason="semua menepati janji",
        by=cast.who("operator"),
        at=day,
    )
    assert done.state == State.RESOLVED


def test_each_clause_is_due_and_late_on_its_own_day(mediated):
    agree(mediated)
    by = cast.who("operator")
    found = queries.due(by=by, at=NOON)
    assert [one.what for one in found] == [
        "Pantau kesepakatan: lahan pengganti siap",
        "separuh pedagang pindah",
    ]
    later = NOON + timedelta(20)
    story = queries.issue_by_number(by=by, at=later, number=mediated.number)
    assert all(clause.late for clause in story.agreements[0].clauses)
    late = queries.reminders(by=by, at=later, number=mediated.number)
    assert [reminder.office for reminder in late] == ["dagang", "satpol_pp"]


LEGAL = rules.LegalTest(
    groups="dua kelompok warga yang berhadapan",
    violence="lemparan batu, dipastikan Polres dan RSUD",
    duration="tiga hari berturut-turut",
    impact="pasar tutup, dua kelurahan mengungsi",
)


def test_a_social_conflict_takes_the_laws_test_and_two_people():
    issue = opened(parties=(VENDORS, NEIGHBOURS))
    with pytest.raises(rules.LegalTestUnmet):
        actions.propose_social_conflict(
            issue_id=issue.pk, test=LEGAL, by=cast.who("head"), at=NOON
        )
    _confirm_violence(issue)
    actions.propose_social_conflict(
        issue_id=issue.pk, test=LEGAL, by=cast.who("head"), at=NOON
    )
    assert not _story(issue).social_conflict.holds
    with pytest.raises(rules.TwoApprovers):
        actions.approve_social_conflict(issue_id=issue.pk, by=cast.who("head"), at=NOON)
    assert SocialConflict.objects.get().second_approver == ""


def test_a_second_person_of_a_reading_office_approves():
    issue = opened(parties=(VENDORS, NEIGHBOURS), agencies=("polres",))
    _confirm_violence(issue)
    actions.propose_social_conflict(
        issue_id=issue.pk, test=LEGAL, by=cast.who("head"), at=NOON
    )
    actions.approve_social_conflict(issue_id=issue.pk, by=cast.who("kapolres"), at=NOON)
    assert _story(issue).social_conflict.holds
    with pytest.raises(rules.ApprovedAlready):
        actions.propose_social_conflict(
            issue_id=issue.pk, test=LEGAL, by=cast.who("head"), at=NOON
        )


def test_a_formal_status_is_recorded_with_its_day_counter():
    issue = opened()
    new = actions.NewStatus(
        decree="Keputusan Wali Kota (peragaan)",
        beyond_control="belum dapat dikendalikan kepolisian setempat",
        government_halted="layanan kelurahan terhenti tiga hari",
        starts_date=date(2020, 2, 1),
        ends_date=date(2020, 2, 10),
    )
    actions.record_status(issue_id=issue.pk, new=new, by=cast.who("head"), at=NOON)
    (status,) = _story(issue).statuses
    assert status.day == 3


def _confirm_violence(issue):
    from kentongan.domain.codes import ContentRating

    line = note(
        issue,
        NoteKind.SUPPORTING,
        "Lemparan batu antara dua kelompok",
        content=ContentRating.CONFIRMED,
        channels=("Polres", "RSUD"),
    )
    by = cast.who("operator")
    violence = rules.Fact.VIOLENCE
    actions.confirm(issue_id=issue.pk, fact=violence, note_id=line.pk, by=by, at=NOON)
    source = actions.Changes(conflict_source=rules.ConflictSource.DISTRIBUTION)
    actions.revise(issue_id=issue.pk, changes=source, by=by, at=NOON)


def _story(issue):
    return queries.issue_by_number(
        by=cast.who("operator"), at=NOON, number=issue.number
    )
