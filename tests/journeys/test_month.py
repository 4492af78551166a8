"""The acceptance month, played by the acts that people use (S1 to S13)."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

import pytest

from kentongan.access import actors
from kentongan.assessment import plan_report
from kentongan.demo import cast, messages
from kentongan.domain.acts import Act
from kentongan.domain.periods import WIB
from kentongan.ledger import queries as ledger
from kentongan.ledger.models import Entry, Owed
from kentongan.plans import queries as plans
from kentongan.plans.rules import Part, Period
from kentongan.publication.models import Publication
from kentongan.rakor.models import Decision, Meeting, ReviewDate
from kentongan.reports.models import Membership, Reading, Report
from kentongan.rumours.models import Call, Rumour

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="month"),
]


def at(text: str) -> datetime:
    """Return a moment of the city."""
    return datetime.fromisoformat(text).replace(tzinfo=WIB)


def _truths() -> dict[datetime, list[str]]:
    """Return what each minute's hand-written messages really are."""
    found: dict[datetime, list[str]] = {}
    for message in messages.written():
        found.setdefault(message.sent_at, []).append(message.truth)
    return found


def _members(group_id: int) -> list[str]:
    """Return the truth of each member that is told apart by its minute alone."""
    truths = _truths()
    rows = Membership.objects.filter(group_id=group_id, closed_at=None)
    moments = rows.values_list("report__sent_at", flat=True)
    found = [truths.get(moment.astimezone(WIB), []) for moment in moments]
    return [kinds[0] for kinds in found if len(set(kinds)) == 1]


def test_the_chain_holds_and_no_job_owes_anything(house):
    """S11"""
    assert ledger.verify().broken_at is None
    assert not Owed.objects.exists()


def test_the_kidnapping_rumour_is_one_group(house):
    """S2 S8: at least 95 % of its messages, at most 2 % strangers."""
    group = Rumour.unscoped.get().group_id
    inside = Counter(_members(group))
    alone = Counter(t[0] for t in _truths().values() if len(t) == 1)
    rumour = inside["kidnap"] + inside["t1"]
    assert inside["kidnap"] >= 0.95 * alone["kidnap"]
    assert sum(inside.values()) - rumour <= 0.02 * sum(inside.values())


def test_the_flood_stands_apart(house):
    """S2"""
    group = Rumour.unscoped.get().group_id
    assert "flood" not in _members(group)


def test_the_answer_has_three_versions_with_their_times(house):
    """S8: bounded, verified, and published 10.5 hours after the alarm."""
    rows = Publication.objects.filter(kind="klarifikasi").order_by("version")
    published = [row.published_at.astimezone(WIB) for row in rows]
    assert published == [
        at("2020-01-31T19:30"),
        at("2020-02-09T16:30"),
        at("2020-02-24T07:05"),
    ]
    assert all(row.place == "Kota Probolinggo" and row.checked_by for row in rows)
    assert all(row.author != row.approver for row in rows)


def test_on_the_twelfth_the_duty_officer_is_phoned_before_any_analysis(house):
    """S3: what endangers a person goes before everything else."""
    calls = list(Call.objects.order_by("at"))
    assert calls[0].at == at("2020-02-12T18:43")
    assert (calls[1].at, calls[1].safe) == (at("2020-02-12T18:55"), True)
    analysis = Entry.objects.filter(
        act__in=[Act.RUMOUR_CHECK.value, Act.RUMOUR_ASK.value],
        at__gt=at("2020-02-12T18:35"),
    )
    assert analysis.order_by("seq")[0].at > calls[1].at


def test_the_decision_waits_without_an_invented_reply(house):
    """S7: the reviews that fall on holidays become work on the next working day."""
    decision = Decision.unscoped.get(title__startswith="Permohonan penundaan")
    assert decision.reply == "belum"
    work = dict(ReviewDate.objects.values_list("date", "workday_date"))
    assert work[date(2020, 3, 25)] == date(2020, 3, 26)


def test_the_march_was_never_scored(house):
    """A notified assembly is logistics: deleted after a week, no alarm, no level."""
    from kentongan.alarms.models import Alarm
    from kentongan.issues.models import Assembly

    assert not Assembly.unscoped.exists()
    assert not Alarm.unscoped.filter(issue_type="penyampaian_pendapat").exists()
    readings = Reading.objects.filter(issue_type="penyampaian_pendapat")
    assert not readings.exclude(harm="").exists()
    assert not readings.filter(urgency="tinggi").exists()


def test_march_opens_with_februarys_follow_ups(house):
    """S5 S9"""
    meeting = Meeting.unscoped.get(name="2020-03")
    first = meeting.items.order_by("order")[0]
    assert "tindak lanjut" in first.title.casefold()


def test_the_headline_is_computed_and_names_the_silent(house):
    """S6"""
    headline = house.document["headline"]
    for name in ("Kedunggaleng", "Sumber Wetan", "Pohsangit Kidul"):
        assert name in headline
    assert "26 dari 29" in headline


def test_the_answer_came_ten_and_a_half_hours_after_the_alarm(house):
    """S8 S12: counted from the alarm of 31 January, 09.00."""
    assert any("10,5 jam setelah sinyal" in line for line in house.document["matters"])


def test_every_report_of_the_lock_has_a_disposition(house):
    """S3: exceptions are listed by name on the meeting."""
    from kentongan.reports.queries import unsettled

    by = cast.console()
    end = at("2020-02-21T15:00")
    left = unsettled(by=by, at=at("2020-03-30T12:00"), until=end)
    assert not left


def test_senders_are_pseudonyms(house):
    """S11"""
    assert not Report.unscoped.filter(sender__contains="FKDM").exists()


def test_every_channel_became_one_stream(house):
    """S2: three chats, a table, prices, points, a feed and the form, each read."""
    channels = set(Report.unscoped.values_list("channel", flat=True))
    assert len(channels) >= 6
    assert not Report.unscoped.filter(is_read=False).exists()


def test_every_alarm_of_february_was_taken_up_or_dismissed_with_a_reason(house):
    """S12: and the promise of few false ones is counted beside them."""
    from kentongan.alarms.models import Alarm
    from kentongan.assessment.queries.evaluation import evaluation
    from kentongan.domain.periods import Month

    now = at("2020-03-30T12:00")
    by = actors.by_account("analis", now)
    found = evaluation(by=by, at=now, month=Month(2020, 2))
    assert found.alarms.waiting == 0
    assert found.alarms.right > 0
    assert found.alarms.days > 20
    dismissed = Alarm.unscoped.filter(state="dikesampingkan")
    assert all(alarm.reason for alarm in dismissed)


def test_a_matter_that_did_not_grow_has_an_owner_a_step_and_an_end(house):
    """S3: prices are watched, the flood and the vendors' matter are closed."""
    from kentongan.issues.models import Issue

    for issue in Issue.unscoped.all():
        assert issue.owner_id
        assert issue.next_due_at is not None or issue.resolved_at is not None


def test_the_plan_of_the_year_stands_as_far_as_march(house):
    """S9: adopted, six of seven written for B04, and the report says what lacks."""
    when = at("2020-03-30 12:00")
    by = actors.by_account("sekretaris", when)
    plan = plans.plan(by=by, at=when, year=2020)
    b04 = [one.target(Part.B04) for one in plan.actions]
    assert (len(b04), sum(bool(t and t.reached) for t in b04)) == (7, 6)
    assert all(one.state == "berjalan" for one in plan.actions)
    found = plan_report.gather(period=Period(2020, Part.B04), at=when)
    assert found.doc.missing == (
        "periode 2020-B04 belum berakhir; jatuh tempo 30 April 2020: semua berkas DRAF",
        "aksi 2 (Bakesbangpol): data dukung belum ada",
        "aksi 6 (Satpol PP): capaian belum dicatat",
    )
