"""S7: no reply is invented; what offices say stands side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kentongan.domain.codes import Competence, Sector
from kentongan.rakor import actions, queries
from kentongan.rakor.models import Decision
from kentongan.rakor.queries import Shelf
from kentongan.rakor.rules.decisions import BadSuccessor, Side, State
from kentongan.rakor.rules.invitation import NotYourOffice
from kentongan.rakor.rules.replies import (
    NoReply,
    NothingAwaited,
    Reply,
)
from tests import cast
from tests.rakor import scene, ship
from tests.rakor.scene import LETTER, RAKOR, wib
from tests.rakor.ship import FEBRUARY, NYEPI

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]


@pytest.mark.parametrize("reply", [Reply.NONE, Reply.REFUSED])
def test_a_grant_needs_a_reply_that_grants(reply):
    row = scene.sent()
    by = cast.who("secretary")
    with pytest.raises(NoReply):
        actions.granted(decision_id=row.pk, answer=ship.replied(reply), by=by, at=RAKOR)
    assert ship.card(row, RAKOR).decision.reply == Reply.NONE


def test_a_reply_from_the_future_is_refused():
    row = scene.sent()
    by = cast.who("secretary")
    with pytest.raises(NoReply):
        actions.granted(
            decision_id=row.pk, answer=ship.replied(Reply.AGREED), by=by, at=LETTER
        )


def test_a_partial_grant_is_in_force_with_what_it_grants():
    row = scene.sent()
    by = cast.who("secretary", RAKOR)
    answer = ship.replied(Reply.PARTLY, granted="kapal Februari saja")
    actions.granted(decision_id=row.pk, answer=answer, by=by, at=RAKOR)
    decision = ship.card(row, RAKOR).decision
    assert decision.state == State.IN_FORCE
    assert decision.granted == "kapal Februari saja"
    assert decision.unmet
    scene.morning(FEBRUARY)
    with pytest.raises(NothingAwaited):
        ship.look_again(row, RAKOR, NYEPI)
    actions.keep(
        decision_id=row.pk, reviewed=actions.Reviewed([NYEPI]), by=by, at=RAKOR
    )
    assert ship.state(row) == State.IN_FORCE


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
    assert ship.state(row) == State.REFUSED
    other = scene.proposed(replace(scene.SHIP, reviews=[NYEPI]), at=RAKOR)
    mayor = cast.who("mayor", RAKOR)
    given = {"decision_id": row.pk, "successor_id": other.pk, "by": mayor, "at": RAKOR}
    with pytest.raises(BadSuccessor):
        actions.supersede(reason="Diganti permohonan baru.", **given)
    actions.make(decision_id=other.pk, by=mayor, at=RAKOR)
    actions.supersede(reason="Diganti permohonan baru.", **given)
    assert ship.card(row, RAKOR).superseded_by == other.number


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
    told = [(s.office, s.words) for s in ship.card(row, RAKOR).statements]
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
    card = ship.card(row, at)
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
