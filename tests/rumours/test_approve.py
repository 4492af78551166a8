"""S8: an answer reaches the public only through a second person, within its scope."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.access.models import Officer
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.ledger.models import Entry
from kentongan.publication.models import Publication
from kentongan.publication.rules import (
    ConsentMissing,
    HoldsPersonalData,
    NotBounded,
    Scope,
    SecondPersonNeeded,
    TreatsAsThreat,
)
from kentongan.rumours import actions
from kentongan.rumours.rules import CallFirst, NobodyAsked, State
from kentongan.tasks.rules import Consent
from tests import cast
from tests.cast import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


def _approvals():
    return Entry.objects.filter(act=Act.RUMOUR_APPROVE)


def test_the_author_cannot_approve_and_nothing_is_left_behind():
    rumour = cast.rumour_in_review(by="verifier")
    with pytest.raises(SecondPersonNeeded):
        actions.approve_answer(rumour_id=rumour.pk, by=cast.who("verifier"), at=NOON)
    rumour.refresh_from_db()
    assert rumour.state == State.IN_REVIEW
    assert not Publication.objects.exists()
    assert not _approvals().exists()


@pytest.mark.parametrize("account", ["head", "verifier2"])
def test_a_second_person_publishes(account):
    rumour = cast.rumour_in_review(by="verifier")
    second = cast.who(account)
    answer = actions.approve_answer(rumour_id=rumour.pk, by=second, at=NOON)
    assert answer.publication.approver == second.id
    assert _approvals().count() == 1


@pytest.mark.parametrize(
    ("account", "status"),
    [("head", 302), ("verifier", 409), ("satpol", 404), ("mayor", 404)],
)
def test_the_page_says_yes_no_or_nothing(client, account, status):
    rumour = cast.rumour_in_review(by="verifier")
    client.force_login(Officer.objects.get(account=account))
    answer = client.post(f"/rumor/{rumour.number}/terbitkan/")
    assert answer.status_code == status


def test_a_restricted_reply_is_used_only_with_its_offices_consent():
    """S11"""
    rumour = cast.a_rumour()
    cast.asked(rumour)
    cast.replied(rumour, classification=Classification.TERBATAS)
    by = cast.who("verifier")
    actions.draft_answer(rumour_id=rumour.pk, draft=cast.draft(), by=by, at=NOON)
    with pytest.raises(ConsentMissing, match="Polres"):
        actions.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=NOON)


def test_with_consent_the_restricted_reply_may_stand_behind_the_sentence():
    rumour = cast.a_rumour()
    cast.asked(rumour)
    cast.replied(rumour, classification=Classification.TERBATAS, agreed=Consent.GIVEN)
    by = cast.who("verifier")
    actions.draft_answer(rumour_id=rumour.pk, draft=cast.draft(), by=by, at=NOON)
    answer = actions.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=NOON)
    assert answer.publication.checked_by == ["Polres Probolinggo Kota"]


def _with(**changes):
    from dataclasses import replace

    return replace(cast.draft(), **changes)


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (_with(scope=Scope("", None, None, None, ())), NotBounded),
        (
            _with(body="Hubungi Bu Sri 0812-0000-1234 untuk keterangan."),
            HoldsPersonalData,
        ),
        (_with(body="Massa perusuh dan provokator menyebarkan kabar."), TreatsAsThreat),
        (
            _with(scope=Scope("Kota", NOON, NOON, NOON, ("dikbud",))),
            NobodyAsked,
        ),
    ],
)
def test_the_gate_refuses_what_would_harm_or_mislead(draft, why):
    rumour = cast.a_rumour()
    cast.asked(rumour)
    cast.replied(rumour)
    with pytest.raises(why):
        actions.draft_answer(
            rumour_id=rumour.pk, draft=draft, by=cast.who("verifier"), at=NOON
        )
    assert not Publication.objects.exists()


def test_while_someone_is_accused_the_duty_officer_is_phoned_first():
    """T1 counts clock hours, and comes before any analysis."""
    cast.receive(["Tolong! Orang dikira penculik dikeroyok warga di Kebonsari Wetan"])
    from kentongan.reports.queries import growing

    group = growing(by=cast.who("verifier"), at=NOON + timedelta(hours=1))[0]
    by = cast.who("verifier")
    rumour = actions.take_up(
        group_id=group.id, claim="Ada penculik tertangkap warga", by=by, at=NOON
    )
    assert rumour.harm == "T1"
    with pytest.raises(CallFirst):
        actions.check(rumour_id=rumour.pk, by=by, at=NOON)
    actions.log_call(
        rumour_id=rumour.pk, to="Jaga Polres", note="diminta ke lokasi", by=by, at=NOON
    )
    assert actions.check(rumour_id=rumour.pk, by=by, at=NOON).state == State.IN_CHECK


def test_the_resident_reads_the_answer_with_its_scope(client):
    """S13"""
    rumour = cast.rumour_in_review(by="verifier")
    actions.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=NOON)
    page = client.get("/benarkah/")
    assert "Benarkah ada penculikan anak di Kota Probolinggo?" in page.text
    slug = Publication.objects.get().slug
    page = client.get(f"/benarkah/{slug}/")
    for words in ("luar kota", "Polres Probolinggo Kota", "Senin, 3 Februari 2020"):
        assert words in page.text
    assert "sessionid" not in page.cookies
    assert not page.cookies
