"""S7: the letter about the cruise ship, from 10 February 2020 to 5 May 2023."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kentongan.domain.acts import Act
from kentongan.domain.codes import Competence, Sector
from kentongan.domain.machine import WrongMove
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.rakor import actions, queries
from kentongan.rakor.models import Decision
from kentongan.rakor.queries import Shelf
from kentongan.rakor.rules.decisions import BadSuccessor, NotYetMet, Side, State
from kentongan.rakor.rules.invitation import NotYourOffice
from kentongan.rakor.rules.replies import (
    MustBeSent,
    NoReply,
    NothingAwaited,
    Reply,
    ReplyAwaited,
)
from kentongan.rakor.rules.reviews import Check, NoReviewDate, NotChecked, NotDue
from tests import cast
from tests.rakor import scene
from tests.rakor.scene import LETTER, RAKOR, wib

pytestmark = pytest.mark.django_db
FEBRUARY, NYEPI, IDULFITRI = date(2020, 2, 24), date(2020, 3, 25), date(2020, 5, 24)
LIFTED = wib("2023-05-05 21.00")


@pytest.fixture(autouse=True)
def _city(db):
    cast.city(scene.START)


def _state(row):
    row.refresh_from_db()
    return row.state


def _card(row, at):
    by = cast.who("secretary", at)
    return queries.decision_by_number(by=by, at=at, number=row.number)


def _work(at):
    return [due.day for due in queries.due_reviews(by=cast.who("secretary", at), at=at)]


def _look_again(row, at, *dates, meeting=None):
    reviewed = actions.Reviewed(dates, "Belum ada jawaban.", meeting)
    by = cast.who("secretary", at)
    return actions.remind(decision_id=row.pk, reviewed=reviewed, by=by, at=at)


def _checked(row, at, result=Check.NOT_MET, said="Kedaruratan masih berlaku."):
    return actions.check(
        condition_id=row.conditions.get().pk,
        result=result,
        evidence=said,
        by=cast.who("dinkes", at),
        at=at,
    )


def _reviewed_in_february():
    row = scene.sent()
    scene.morning(FEBRUARY)
    meeting = scene.in_session()
    _look_again(row, RAKOR, NYEPI, IDULFITRI, meeting=meeting.pk)
    return row


def _replied(reply, text="KSOP menunda sandar sampai ada kabar.", **more):
    return actions.Answered(reply, text, wib("2020-02-14 10.00"), **more)


# made


def test_a_decision_that_waits_outside_without_a_review_date_is_refused():
    row = scene.proposed()
    with pytest.raises(NoReviewDate, match=r"^Keputusan: isi tanggal tinjau ulang\.$"):
        actions.make(decision_id=row.pk, by=cast.who("mayor"), at=LETTER)
    assert _state(row) == State.PROPOSED
    assert not Entry.objects.filter(act=Act.DECISION_MAKE).exists()


def test_in_a_meeting_too_the_review_date_is_asked_for():
    row = scene.proposed()
    meeting = scene.in_session()
    by = cast.who("mayor", RAKOR)
    with pytest.raises(NoReviewDate):
        actions.make(decision_id=row.pk, meeting_id=meeting.pk, by=by, at=RAKOR)
    made = actions.make(
        decision_id=row.pk,
        meeting_id=meeting.pk,
        next_reviews=[NYEPI],
        by=by,
        at=RAKOR,
    )
    assert made.made_in == meeting


@pytest.mark.parametrize("account", ["secretary", "polres", "head"])
def test_only_the_chair_decides(account):
    scene.planned()
    row = scene.proposed()
    with pytest.raises(NotAllowed):
        actions.make(decision_id=row.pk, by=cast.who(account), at=LETTER)


def test_the_city_asks_and_does_not_decide_for_the_harbour():
    scene.planned()
    row = scene.proposed()
    actions.make(decision_id=row.pk, by=cast.who("mayor"), at=LETTER)
    with pytest.raises(MustBeSent, match="KSOP memutuskan"):
        actions.take_effect(decision_id=row.pk, by=cast.who("secretary"), at=LETTER)
    decision = _card(row, LETTER).decision
    assert decision.by_right.id == "Kota memohon, KSOP memutuskan"


def test_between_meetings_the_first_review_is_the_next_rakor():
    card = _card(scene.sent(), LETTER)
    assert card.decision.state == State.WAITING
    assert card.decision.made_in == ""
    assert [review.day for review in card.reviews] == [FEBRUARY]
    assert card.copies == ("KKP", "Pelindo")
    assert card.decision.letter_number == ""


def test_the_letters_number_is_entered_when_the_register_gives_it():
    row = scene.sent()
    by = cast.who("secretary")
    actions.register_letter(
        decision_id=row.pk,
        number="300/12/2020",
        dated_on=LETTER.date(),
        by=by,
        at=LETTER,
    )
    assert _card(row, LETTER).decision.letter_number == "300/12/2020"


# reviewed


def test_when_the_rakor_moves_its_review_moves_with_it():
    row = scene.sent()
    actions.postpone(
        meeting_id=scene.invited().pk,
        reason="Bersamaan dengan kunjungan kerja.",
        held_at=wib("2020-02-26 09.00"),
        by=cast.who("secretary"),
        at=scene.INVITING,
    )
    assert [r.day for r in _card(row, RAKOR).reviews] == [date(2020, 2, 26)]


def test_nothing_is_raised_before_its_day_and_nothing_twice():
    row = scene.sent()
    scene.morning(FEBRUARY - timedelta(days=1))
    assert _state(row) == State.WAITING
    with pytest.raises(NotDue):
        actions.review_due(decision_id=row.pk, by=scene.machine(), at=LETTER)
    scene.morning(FEBRUARY)
    scene.morning(FEBRUARY + timedelta(days=1))
    assert _state(row) == State.UNDER_REVIEW
    assert Entry.objects.filter(act=Act.DECISION_REVIEW_DUE).count() == 1


def test_reviews_on_holidays_are_raised_then_and_become_work_afterwards():
    row = _reviewed_in_february()
    scene.morning(NYEPI)
    assert _state(row) == State.UNDER_REVIEW
    assert _work(wib("2020-03-25 08.00")) == []
    assert _work(wib("2020-03-26 08.00")) == [NYEPI]
    _look_again(row, wib("2020-03-26 08.00"))
    assert _state(row) == State.WAITING
    scene.morning(IDULFITRI)
    assert _state(row) == State.UNDER_REVIEW
    assert _work(wib("2020-05-25 08.00")) == []
    assert _work(wib("2020-05-26 08.00")) == [IDULFITRI]
    days = {r.day: r.workday_date for r in _card(row, wib("2020-05-26 08.00")).reviews}
    assert days == {
        FEBRUARY: FEBRUARY,
        NYEPI: date(2020, 3, 26),
        IDULFITRI: date(2020, 5, 26),
    }


def test_each_review_sets_the_next():
    row = _reviewed_in_february()
    scene.morning(NYEPI)
    _look_again(row, wib("2020-03-26 08.00"))
    scene.morning(IDULFITRI)
    with pytest.raises(NoReviewDate):
        _look_again(row, wib("2020-05-26 08.00"))
    assert _state(row) == State.UNDER_REVIEW
    _look_again(row, wib("2020-05-26 08.00"), date(2020, 8, 24))
    decision = _card(row, wib("2020-05-26 08.00")).decision
    assert decision.next_review == date(2020, 8, 24)


def test_while_no_reply_came_the_decision_is_reminded_not_kept():
    row = scene.sent()
    scene.morning(FEBRUARY)
    by = cast.who("secretary", RAKOR)
    reviewed = actions.Reviewed([NYEPI])
    with pytest.raises(ReplyAwaited, match="KSOP belum menjawab"):
        actions.keep(decision_id=row.pk, reviewed=reviewed, by=by, at=RAKOR)
    assert _state(row) == State.UNDER_REVIEW


def test_the_minutes_show_the_review_beside_what_was_decided_there():
    row = _reviewed_in_february()
    by = cast.who("dinkes", RAKOR)
    [decided] = queries.minutes(by=by, at=RAKOR, month="2020-02").decisions
    assert (decided.decision.id, decided.made_here) == (row.pk, False)
    assert decided.outcome == "diingatkan"


# no reply is invented


@pytest.mark.parametrize("reply", [Reply.NONE, Reply.REFUSED])
def test_a_grant_needs_a_reply_that_grants(reply):
    row = scene.sent()
    by = cast.who("secretary")
    with pytest.raises(NoReply):
        actions.granted(decision_id=row.pk, answer=_replied(reply), by=by, at=RAKOR)
    assert _card(row, RAKOR).decision.reply == Reply.NONE


def test_a_reply_from_the_future_is_refused():
    row = scene.sent()
    by = cast.who("secretary")
    with pytest.raises(NoReply):
        actions.granted(
            decision_id=row.pk, answer=_replied(Reply.AGREED), by=by, at=LETTER
        )


def test_a_partial_grant_is_in_force_with_what_it_grants():
    row = scene.sent()
    by = cast.who("secretary", RAKOR)
    answer = _replied(Reply.PARTLY, granted="kapal Februari saja")
    actions.granted(decision_id=row.pk, answer=answer, by=by, at=RAKOR)
    decision = _card(row, RAKOR).decision
    assert decision.state == State.IN_FORCE
    assert decision.granted == "kapal Februari saja"
    assert decision.unmet
    scene.morning(FEBRUARY)
    with pytest.raises(NothingAwaited):
        _look_again(row, RAKOR, NYEPI)
    actions.keep(
        decision_id=row.pk, reviewed=actions.Reviewed([NYEPI]), by=by, at=RAKOR
    )
    assert _state(row) == State.IN_FORCE


def test_a_refused_request_ends_and_may_be_replaced_by_one_that_holds():
    row = scene.sent()
    by = cast.who("secretary", RAKOR)
    actions.refused(
        decision_id=row.pk,
        text="KSOP tidak dapat menunda sandar.",
        replied_at=wib("2020-02-14 10.00"),
        by=by,
        at=RAKOR,
    )
    assert _state(row) == State.REFUSED
    other = scene.proposed(replace(scene.SHIP, reviews=[NYEPI]), at=RAKOR)
    mayor = cast.who("mayor", RAKOR)
    given = {"decision_id": row.pk, "successor_id": other.pk, "by": mayor, "at": RAKOR}
    with pytest.raises(BadSuccessor):
        actions.supersede(reason="Diganti permohonan baru.", **given)
    actions.make(decision_id=other.pk, by=mayor, at=RAKOR)
    actions.supersede(reason="Diganti permohonan baru.", **given)
    assert _card(row, RAKOR).superseded_by == other.number


# the condition


def test_the_checking_office_is_reminded_each_week():
    row = scene.sent()
    scene.morning(date(2020, 2, 16))
    assert queries.due_checks(by=cast.who("dinkes"), at=wib("2020-02-16 08.00")) == []
    scene.morning(date(2020, 2, 17))
    at = wib("2020-02-17 08.00")
    [due] = queries.due_checks(by=cast.who("dinkes"), at=at, agency="dinkes")
    assert (due.due_on, due.checker) == (date(2020, 2, 17), "dinkes")
    _checked(row, at)
    assert queries.due_checks(by=cast.who("dinkes"), at=at) == []
    condition = _card(row, at).conditions[0]
    assert (condition.met, condition.check_on) == (False, FEBRUARY)


@pytest.mark.parametrize("account", ["polres", "secretary", "mayor"])
def test_another_office_checks_nothing_and_fulfils_nothing(account):
    row = scene.sent()
    scene.morning(FEBRUARY)
    by = cast.who(account, RAKOR)
    with pytest.raises(NotAllowed):
        actions.check(
            condition_id=row.conditions.get().pk,
            result=Check.MET,
            evidence="Sudah dicabut kemarin.",
            by=by,
            at=RAKOR,
        )
    with pytest.raises(NotAllowed):
        actions.fulfil(decision_id=row.pk, by=by, at=RAKOR)


def test_before_it_is_made_a_condition_is_not_checked():
    row = scene.proposed()
    with pytest.raises(NotChecked):
        _checked(row, LETTER)


@pytest.mark.parametrize("result", [None, Check.NOT_MET, Check.UNCLEAR])
def test_it_is_not_fulfilled_while_the_last_check_does_not_say_so(result):
    row = scene.sent()
    if result is not None:
        _checked(row, LETTER, Check.MET, "Salah baca pada sumbernya.")
        _checked(row, LETTER, result)
    scene.morning(FEBRUARY)
    with pytest.raises(NotYetMet, match="WHO mencabut"):
        actions.fulfil(decision_id=row.pk, by=cast.who("dinkes"), at=RAKOR)
    assert _state(row) == State.UNDER_REVIEW


def test_it_waits_until_who_lifts_the_emergency_and_is_fulfilled_then():
    """1,166 days after the Rakor, and never before."""
    row = _reviewed_in_february()
    _fifteen_quarters(row)
    assert (LIFTED - RAKOR).days == 1166
    scene.morning(LIFTED.date())
    dinkes = cast.who("dinkes", LIFTED)
    with pytest.raises(WrongMove):
        actions.fulfil(decision_id=row.pk, by=dinkes, at=LIFTED)
    _checked(row, LIFTED, Check.MET, "WHO mencabut kedaruratan pada 5 Mei 2023.")
    actions.raise_due_reviews(by=scene.machine(), at=LIFTED)
    assert _work(LIFTED) == [LIFTED.date()]
    actions.fulfil(decision_id=row.pk, by=dinkes, at=LIFTED)
    decision = _card(row, LIFTED).decision
    assert decision.state == State.FULFILLED
    assert (decision.reply, decision.reply_text) == (Reply.NONE, "")
    assert decision.settled_at == LIFTED
    assert _work(LIFTED) == []
    assert decision.next_review is None


def _fifteen_quarters(row):
    """Every review is raised, looked at and set again; no check says it is met."""
    day = NYEPI
    while day < LIFTED.date():
        scene.morning(day)
        at = wib(f"{day + timedelta(days=5)} 08.00")
        scene.morning(at.date())
        _checked(row, at)
        with pytest.raises(NotYetMet):
            actions.fulfil(decision_id=row.pk, by=cast.who("dinkes", at), at=at)
        ahead = IDULFITRI if day == NYEPI else day + timedelta(days=91)
        _look_again(row, at, ahead)
        day = ahead
    assert _state(row) == State.WAITING


# attributed, side by side


def test_what_the_mayor_and_the_police_say_is_kept_apart():
    row = scene.sent()
    scene.in_session()
    said = {
        "mayor": ("wali_kota", "Wali Kota", "Wali Kota dan Forkopimda menunda."),
        "polres": ("polres", "Kabag Ops", "Pemerintah kota sudah mengirim surat."),
    }
    for account, (office, speaker, words) in said.items():
        new = actions.NewStatement(
            office, speaker, words, "kapal pesiar", RAKOR, Sector.SECURITY, row.ref
        )
        actions.make_statement(new=new, by=cast.who(account, RAKOR), at=RAKOR)
    with pytest.raises(NotYourOffice):
        actions.make_statement(new=new, by=cast.who("dikbud", RAKOR), at=RAKOR)
    told = [(s.office, s.words) for s in _card(row, RAKOR).statements]
    assert told == [(office, words) for office, _, words in said.values()]


def test_support_has_its_reason_and_evidence_its_source():
    row = scene.sent()
    actions.support(
        decision_id=row.pk,
        agency="polres",
        reason="Polres mendukung demi keselamatan warga.",
        by=cast.who("polres", RAKOR),
        at=RAKOR,
    )
    at = wib("2020-02-26 10.00")
    actions.note_evidence(
        decision_id=row.pk,
        side=Side.FOR,
        text="Kunjungan kapal Artania pada 26 Februari batal.",
        source="pemberitaan 26 Februari 2020",
        by=cast.who("operator", at),
        at=at,
    )
    card = _card(row, at)
    assert [(s.agency, s.reason[:15]) for s in card.supporters] == [
        ("polres", "Polres mendukun")
    ]
    assert [(e.side, e.source[:11]) for e in card.evidence] == [
        ("mendukung", "pemberitaan")
    ]
    assert card.decision.reply == Reply.NONE


def test_the_shelves_hold_what_their_names_say():
    row = scene.sent()
    own = replace(
        scene.SHIP,
        competence=Competence.OWN,
        addressee="",
        conditions=(),
        title="Pernyataan bersama",
    )
    scene.proposed(own, at=RAKOR)
    by = cast.who("mayor", RAKOR)

    def titles(shelf):
        return [d.title for d in queries.decisions(by=by, at=RAKOR, shelf=shelf)]

    assert titles(Shelf.WAITING) == [row.title]
    assert titles(Shelf.TO_MAKE) == ["Pernyataan bersama"]
    assert titles(Shelf.OPEN) == [row.title, "Pernyataan bersama"]
    assert titles(Shelf.UNDER_REVIEW) == []


def test_a_decision_for_a_few_offices_is_nothing_to_the_others():
    """S11"""
    few = replace(scene.SHIP, readers=("bakesbangpol", "wali_kota", "polres", "dinkes"))
    row = scene.proposed(few)
    assert queries.decisions(by=cast.who("polres"), at=LETTER)
    assert queries.decisions(by=cast.who("dikbud"), at=LETTER) == []
    assert not Decision.visible_to(cast.who("dikbud"), LETTER).exists()
    assert row.ref.kind == "decision"
