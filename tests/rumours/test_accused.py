"""S8: whoever is accused now is never hidden behind a rumour that was calm before."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.codes import Channel, Harm
from kentongan.domain.incoming import Incoming
from kentongan.domain.refs import Ref
from kentongan.ledger.queries import history
from kentongan.reports import actions as reports
from kentongan.reports import queries as reported
from kentongan.reports.rules import NeedReason
from kentongan.rumours import actions, queries
from kentongan.rumours.rules import CallFirst, SayWhyNot, State
from kentongan.worker import loop
from tests import cast
from tests.cast import NOON

pytestmark = pytest.mark.django_db
BEATEN = "Tolong pak, orang dipukuli warga di Kanigaran karena dikira penculik anak!"
SOON = NOON + timedelta(minutes=30)
LATER = NOON + timedelta(hours=1)


def _beaten(at=SOON, words: str = BEATEN) -> int:
    return cast.receive([words], at=at)[0]


def _by():
    return cast.who("verifier")


def _card(rumour, at=LATER):
    return queries.card(by=_by(), at=at, number=rumour.number)


def _joined(report_id: int, rumour, at=SOON) -> None:
    """The report says the same as the rumour's group."""
    reports.move(report_id=report_id, into=rumour.group_id, by=_by(), at=at)


def _apart(report_id: int) -> int:
    """The report is in no group: an officer said that it isn't the same."""
    reports.reject(report_id=report_id, by=_by(), at=SOON)
    return report_id


def test_the_machine_proposes_t1_on_the_rumour_that_the_message_belongs_to():
    rumour = cast.a_rumour()
    actions.triage(rumour_id=rumour.pk, harm=Harm.PANIC, by=_by(), at=NOON)
    _joined(_beaten(), rumour)
    card = _card(rumour)
    assert [one.text for one in card.accused] == [BEATEN]
    assert card.rumour.harm == Harm.PANIC


def test_linking_it_leaves_the_proposal_standing():
    rumour = cast.a_rumour()
    report = _beaten()
    by = cast.who("operator")
    reports.link_reports(report_ids=[report], to=rumour.ref, by=by, at=SOON)
    assert [one.report_id for one in _card(rumour).accused] == [report]


def test_a_word_on_the_rumour_doesnt_cover_what_is_linked_to_it_later():
    """Whoever said "panic" knew nothing of a message that stood elsewhere."""
    rumour = cast.a_rumour()
    report = _apart(_beaten(NOON + timedelta(minutes=5)))
    assert not _card(rumour).accused
    actions.triage(rumour_id=rumour.pk, harm=Harm.PANIC, by=_by(), at=SOON)
    by = cast.who("operator")
    reports.link_reports(report_ids=[report], to=rumour.ref, by=by, at=LATER)
    assert [one.report_id for one in _card(rumour).accused] == [report]


def test_a_report_judged_t1_still_proposes_it_on_the_rumour_it_is_linked_to():
    rumour = cast.a_rumour()
    report = _apart(_beaten())
    by = cast.who("operator")
    phoned = "Perwira jaga ditelepon, patroli berangkat."
    reports.judge_harm(report_id=report, accused=True, note=phoned, by=by, at=SOON)
    assert not queries.unjudged(by=by, at=LATER)
    reports.link_reports(report_ids=[report], to=rumour.ref, by=by, at=LATER)
    assert [one.report_id for one in _card(rumour).accused] == [report]


def test_linking_the_rest_of_a_group_proposes_nothing_anew():
    rumour = cast.a_rumour()
    report = _beaten()
    _joined(report, rumour)
    reason = "Kejadian lama di kota lain, sudah dipastikan Polres."
    actions.triage(
        rumour_id=rumour.pk, harm=Harm.PANIC, reason=reason, by=_by(), at=LATER
    )
    at = LATER + timedelta(minutes=5)
    reports.link_group(group_id=rumour.group_id, to=rumour.ref, by=_by(), at=at)
    assert not _card(rumour, at).accused


def test_no_analysis_goes_on_before_somebody_was_phoned_for_it():
    rumour = cast.a_rumour()
    _joined(_beaten(), rumour)
    with pytest.raises(CallFirst):
        actions.check(rumour_id=rumour.pk, by=_by(), at=LATER)


def test_the_logged_call_makes_it_t1_and_settles_the_proposal():
    rumour = cast.a_rumour()
    _joined(_beaten(), rumour)
    note = "Warga dipukuli di Kanigaran, diminta ke lokasi."
    actions.log_call(
        rumour_id=rumour.pk, to="Jaga Polres", note=note, by=_by(), at=LATER
    )
    card = _card(rumour)
    assert (card.accused, card.rumour.harm) == ((), Harm.ACCUSED)
    checked = actions.check(rumour_id=rumour.pk, by=_by(), at=LATER)
    assert checked.state == State.IN_CHECK


def test_a_further_message_proposes_it_anew():
    rumour = cast.a_rumour()
    _joined(_beaten(), rumour)
    actions.triage(rumour_id=rumour.pk, harm=Harm.ACCUSED, by=_by(), at=SOON)
    later = LATER + timedelta(minutes=5)
    again = "Orang dikira penculik dikeroyok massa di Kanigaran, cepat ke sini!"
    _joined(_beaten(LATER, again), rumour, later)
    assert [one.text for one in _card(rumour, later).accused] == [again]


def test_saying_that_it_is_not_t1_needs_a_reason_that_is_kept():
    rumour = cast.a_rumour()
    _joined(_beaten(), rumour)
    with pytest.raises(SayWhyNot):
        actions.triage(rumour_id=rumour.pk, harm=Harm.PANIC, by=_by(), at=LATER)
    assert _card(rumour).accused
    reason = "Kejadian lama di kota lain, sudah dipastikan Polres."
    actions.triage(
        rumour_id=rumour.pk, harm=Harm.PANIC, reason=reason, by=_by(), at=LATER
    )
    card = _card(rumour)
    assert (card.accused, card.rumour.harm_reason) == ((), reason)


def test_a_persons_t1_isnt_taken_back_without_a_reason_either():
    rumour = cast.a_rumour()
    actions.triage(rumour_id=rumour.pk, harm=Harm.ACCUSED, by=_by(), at=NOON)
    with pytest.raises(SayWhyNot):
        actions.triage(rumour_id=rumour.pk, harm=Harm.TALK, by=_by(), at=LATER)


def test_a_person_judges_one_report_and_the_group_is_as_grave_as_what_is_left():
    report = _beaten()
    group = reported.group_of(by=_by(), at=LATER, report_id=report)
    assert group is not None
    assert group.harm == Harm.ACCUSED
    with pytest.raises(NeedReason):
        reports.judge_harm(report_id=report, accused=False, note="", by=_by(), at=LATER)
    reports.judge_harm(
        report_id=report, accused=False, note="Adegan film.", by=_by(), at=LATER
    )
    assert not reported.in_danger(by=_by(), at=LATER)
    group = reported.group_of(by=_by(), at=LATER, report_id=report)
    assert group is not None
    assert not group.harm
    assert history(Ref("report", report))[0].act == Act.REPORT_JUDGE_HARM


def test_correcting_its_place_doesnt_settle_it():
    report = _beaten()
    reports.correct(
        report_id=report, place="35.74.03.1004", by=cast.who("operator"), at=LATER
    )
    assert [one.report_id for one in reported.in_danger(by=_by(), at=LATER)] == [report]


def test_an_old_archive_accuses_nobody_now():
    by = cast.console()
    batch = reports.open_batch(
        name="lama.txt", channel=Channel.WHATSAPP, by=by, at=NOON
    )
    old = Incoming(line=1, sent_at=NOON - timedelta(days=90), sender="A", text=BEATEN)
    reports.receive(batch_id=batch, items=[old], nths=[0], by=by, at=NOON)
    loop.drain(NOON)
    assert not reported.in_danger(by=_by(), at=LATER)
