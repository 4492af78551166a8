"""S2, S12: a sweep raises an alarm, keeps what it saw, and a person closes it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kentongan.access import actors
from kentongan.alarms import actions, detection, models, queries, rules
from kentongan.alarms.rules import State
from kentongan.domain.acts import Act
from kentongan.domain.machine import WrongMove
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.reports.queries import growing
from kentongan.reports.rules import NeedReason
from kentongan.rumours import actions as rumours
from tests import cast

pytestmark = pytest.mark.django_db
EVENING = datetime(2020, 1, 30, 11, 0, tzinfo=UTC)  # 18.00 WIB
MORNING = datetime(2020, 1, 31, 1, 0, tzinfo=UTC)
NINE = datetime(2020, 1, 31, 2, 0, tzinfo=UTC)  # 09.00 WIB
RUMOUR = "Ada penculikan anak di Kel. {place}, mobil putih keliling, waspada ({n})"
PLACES = ("Kanigaran", "Jati", "Pilang", "Mayangan", "Wonoasih", "Kademangan")
MARCH = "Info: pawai unjuk rasa damai sudah diberitahukan ke polres jam 13.00 ({n})"
REASON = "Sudah dicek, itu latihan siaga bencana."


def machine():
    return actors.machine(cast.CITY, "pengawas")


def heard(count, at, text=RUMOUR):
    places = [PLACES[n % len(PLACES)] for n in range(count)]
    lines = [text.format(place=place, n=n) for n, place in enumerate(places)]
    return cast.receive(lines, at=at, sender="Warga")


def sweep(at=NINE):
    return actions.sweep(by=machine(), at=at)


@pytest.fixture
def alarm():
    heard(18, EVENING)
    heard(14, MORNING)
    sweep()
    [found] = models.Alarm.visible_to(machine(), NINE)
    return found


def test_the_kidnapping_messages_are_an_alarm_at_nine(alarm):
    [found] = queries.alarms(by=cast.who("operator"), at=NINE)
    assert (found.issue_type, found.area) == ("isu_penculikan", cast.CITY)
    assert (found.observed, found.state) == (32, State.NEW)
    assert found.expected < 1
    assert found.sentence.id.startswith("32 laporan isu penculikan anak di Kota")
    assert sum(s.n for s in found.evidence) == 32
    assert found.method == rules.METHOD


def test_a_run_says_what_it_promised_and_what_it_saw(alarm):
    run = queries.last_run(at=NINE)
    assert (run.budget, run.found) == (rules.DEFAULT.per_month, 1)
    assert run.tests == 2 * run.series
    row = models.Run.objects.get(closed_at=None)
    assert sum(n for *_, n in row.counts) == 32
    again = detection.detect(by=machine(), at=NINE)
    assert again.data_version == row.data_version
    assert Entry.objects.filter(act=Act.ALARM_SWEEP, on_id=row.pk).count() == 1


def test_a_notified_march_is_never_an_alarm():
    heard(40, MORNING, MARCH)
    sweep()
    kinds = models.Alarm.visible_to(machine(), NINE).values_list("issue_type")
    assert not kinds.filter(issue_type=rules.ASSEMBLY).exists()
    assert not kinds.filter(sector="politik").exists()


def test_an_open_alarm_is_extended_and_not_doubled(alarm):
    later = NINE + timedelta(hours=6)
    heard(10, later)
    sweep(later + timedelta(hours=1))
    [found] = models.Alarm.visible_to(machine(), later)
    assert found.pk == alarm.pk
    assert found.observed == 42
    assert found.run == alarm.run
    assert found.last_run != alarm.run


def test_what_people_took_up_before_is_no_alarm():
    """An alarm says what is unusual before a person has looked."""
    heard(4, EVENING)
    [group] = growing(by=machine(), at=EVENING + timedelta(hours=1))
    rumours.take_up(
        group_id=group.id,
        claim="Ada anak diculik di Kota Probolinggo",
        by=cast.who("verifier"),
        at=EVENING + timedelta(hours=1),
    )
    heard(14, MORNING)
    run = sweep()
    assert run.found == 1
    assert not models.Alarm.visible_to(machine(), NINE).exists()


def test_a_day_has_one_live_run(alarm):
    before = models.Run.objects.count()
    sweep(NINE + timedelta(hours=1))
    [live] = models.Run.objects.filter(day=NINE.date(), closed_at=None)
    assert live.at == NINE + timedelta(hours=1)
    assert models.Run.objects.count() == before + 1


def test_looking_stores_nothing(alarm):
    before = models.Run.objects.count(), Entry.objects.count()
    detection.detect(by=machine(), at=NINE)
    assert (models.Run.objects.count(), Entry.objects.count()) == before


def test_what_comes_later_does_not_change_what_was_known(alarm):
    before = detection.detect(by=machine(), at=NINE)
    heard(20, NINE + timedelta(hours=2))
    assert detection.detect(by=machine(), at=NINE).data_version == before.data_version


def test_an_alarm_is_taken_up_or_dismissed_by_those_who_may(alarm):
    for account in ("mayor", "polres", "analyst"):
        with pytest.raises((NotAllowed, models.Alarm.DoesNotExist)):
            actions.dismiss(
                alarm_id=alarm.pk, reason=REASON, by=cast.who(account), at=NINE
            )
    with pytest.raises(NotAllowed):
        actions.sweep(by=cast.who("operator"), at=NINE)


def test_it_is_not_dismissed_without_a_reason(alarm):
    by = cast.who("operator")
    with pytest.raises(NeedReason):
        actions.dismiss(alarm_id=alarm.pk, reason="salah", by=by, at=NINE)
    alarm.refresh_from_db()
    assert alarm.state == State.NEW
    assert not Entry.objects.filter(act=Act.ALARM_DISMISS).exists()


def test_a_dismissed_alarm_keeps_silent_and_may_still_be_taken_up(alarm):
    by = cast.who("verifier")
    actions.dismiss(alarm_id=alarm.pk, reason=REASON, by=by, at=NINE)
    sweep(NINE + timedelta(hours=1))
    [found] = queries.alarms(by=by, at=NINE + timedelta(hours=2))
    assert (found.state, found.reason) == (State.DISMISSED, REASON)
    actions.take_up(alarm_id=alarm.pk, as_=Ref("issue", 1), by=by, at=NINE)
    [found] = queries.alarms(by=by, at=NINE + timedelta(hours=2))
    assert found.taken_as == Ref("issue", 1)
    assert found.reason == ""


def test_what_is_taken_up_is_done(alarm):
    by = cast.who("operator")
    actions.take_up(alarm_id=alarm.pk, as_=Ref("rumour", 3), by=by, at=NINE)
    with pytest.raises(WrongMove):
        actions.dismiss(alarm_id=alarm.pk, reason=REASON, by=by, at=NINE)
    with pytest.raises(rules.NotTakenUp):
        actions.take_up(alarm_id=alarm.pk, as_=Ref("group", 3), by=by, at=NINE)


def test_only_those_of_the_desk_know_of_it(alarm):
    assert queries.alarms(by=cast.who("dikbud"), at=NINE) == []
    with pytest.raises(NotFound):
        queries.alarm_by_number(by=cast.who("polres"), at=NINE, number=alarm.number)
    number = alarm.number
    assert queries.alarm_by_number(by=cast.who("analyst"), at=NINE, number=number)


def test_the_record_counts_right_and_wrong_beside_the_promise(alarm):
    by = cast.who("operator")
    period = Period(NINE - timedelta(days=1), NINE + timedelta(days=1))
    waiting = queries.record(by=by, at=NINE + timedelta(hours=1), period=period)
    assert (waiting.right, waiting.wrong, waiting.waiting) == (0, 0, 1)
    assert waiting.kept is None
    [open_] = queries.unsettled(by=by, at=NINE, until=NINE + timedelta(hours=1))
    assert open_.id == alarm.pk
    actions.dismiss(alarm_id=alarm.pk, reason=REASON, by=by, at=NINE)
    record = queries.record(by=by, at=NINE + timedelta(hours=1), period=period)
    assert (record.wrong, record.waiting, record.days) == (1, 0, 1)
    assert record.promised == pytest.approx(2 / rules.DAYS_OF_MONTH)
    assert queries.unsettled(by=by, at=NINE, until=NINE + timedelta(hours=1)) == []


def test_a_quiet_day_raises_nothing():
    cast.receive(["nihil aman terkendali"], at=MORNING, sender="FKDM Kel. Jati")
    run = sweep()
    assert run.found == 0
    assert queries.alarms(by=machine(), at=NINE) == []


def test_a_group_that_grows_fast_is_swept_at_once_but_not_at_every_message():
    heard(12, MORNING)
    heard(1, NINE)
    assert models.Alarm.visible_to(machine(), NINE).count() == 1
    assert models.Run.objects.count() == 1
    heard(3, NINE + timedelta(minutes=20))
    assert models.Run.objects.count() == 1
