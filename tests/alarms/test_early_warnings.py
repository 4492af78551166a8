"""S13: public early warnings, let out by a head, frozen, updated, ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from kentongan.alarms import actions, queries
from kentongan.alarms.models import Acknowledgement, EarlyWarning
from kentongan.alarms.rules import (
    CancelReason,
    EarlyWarningState,
    NotFromThere,
    Source,
)
from kentongan.alarms.rules.early_warnings import (
    BadPeriod,
    Incomplete,
    IsUpdate,
    NotAddressed,
    OtherOffice,
    TooLong,
)
from kentongan.domain.acts import Act
from kentongan.domain.codes import Level
from kentongan.domain.machine import WrongMove
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import NotAllowed
from kentongan.domain.roles import Role
from kentongan.ledger.models import Entry
from kentongan.publication import queries as public
from kentongan.publication.models import Publication
from kentongan.publication.rules import (
    ConsentMissing,
    HoldsPersonalData,
    SecondPersonNeeded,
    TreatsAsThreat,
)
from kentongan.reports.rules import NeedReason
from kentongan.worker import loop
from tests.alarms.scene import REASON, draft, drafted, flood, out
from tests.cast import NOON, who

pytestmark = pytest.mark.django_db
STATE = EarlyWarningState
HOUR = timedelta(hours=1)


def _issue(row, by="kalaksa", at=NOON):
    return actions.issue_warning(
        warning_id=row.pk, reason=REASON, by=who(by, at), at=at
    )


def _acts(row):
    rows = Entry.objects.filter(on_kind="early_warning", on_id=row.pk)
    return list(rows.order_by("seq").values_list("act", flat=True))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"title": ""}, Incomplete),
        ({"affected": ""}, Incomplete),
        ({"help": ""}, Incomplete),
        ({"areas": ()}, Incomplete),
        ({"offices": ()}, Incomplete),
        ({"level": Level.SAFE}, Incomplete),
        ({"body": "x" * 2001}, TooLong),
        ({"ends_at": NOON}, BadPeriod),
        ({"ends_at": NOON + timedelta(days=8)}, BadPeriod),
        ({"help": "Hubungi Bu Sri 0812-0000-1234."}, HoldsPersonalData),
        ({"avoid": "Hindari massa perusuh."}, TreatsAsThreat),
    ],
)
def test_a_draft_says_all_that_people_need_and_nothing_that_harms(changes, why):
    with pytest.raises(why):
        drafted(**changes)
    assert not EarlyWarning.unscoped.exists()


def test_a_warning_grows_only_from_what_people_have_looked_at():
    source = flood()
    for ref in (Ref("group", 1), Ref("report", 1)):
        with pytest.raises(NotFromThere):
            actions.draft_warning(
                draft=draft(),
                source=Source(ref, source.label, "bpbd"),
                by=who("operator"),
                at=NOON,
            )


@pytest.mark.parametrize("account", ["mayor", "auditor", "analyst", "head"])
def test_whoever_only_reads_or_decides_drafts_nothing(account):
    source = flood()
    with pytest.raises(NotAllowed):
        actions.draft_warning(draft=draft(), source=source, by=who(account), at=NOON)


def test_a_draft_is_known_to_its_writers_and_the_head_who_may_let_it_out():
    row = drafted()
    for account in ("operator", "verifier", "bpbd", "kalaksa"):
        assert queries.early_warnings(by=who(account), at=NOON), account
    for account in ("pupr", "dinkes", "kapolres", "mayor"):
        assert not queries.early_warnings(by=who(account), at=NOON), account
    with pytest.raises(NotFound):
        public.early_warning(row.number, at=NOON)
    assert not public.in_force(at=NOON)


@pytest.mark.parametrize("account", ["operator", "verifier", "bpbd"])
def test_only_a_head_lets_a_warning_out(account):
    row = drafted()
    with pytest.raises(NotAllowed):
        _issue(row, by=account)
    assert not Publication.objects.exists()


def test_the_head_of_another_office_passes_it_on():
    row = drafted()
    with pytest.raises(OtherOffice, match="BPBD"):
        _issue(row, by="head")
    with pytest.raises(EarlyWarning.DoesNotExist):
        _issue(row, by="kapolres")


def test_whoever_wrote_a_word_of_it_cannot_let_it_out():
    """Also a head who has the writing role too, and whose words were reworded."""
    row, kalaksa = drafted(), who("kalaksa")
    both = replace(kalaksa, roles=kalaksa.roles | {Role.OPERATOR})
    actions.reword(warning_id=row.pk, draft=draft(), by=both, at=NOON)
    actions.reword(warning_id=row.pk, draft=draft(), by=who("operator"), at=NOON)
    with pytest.raises(SecondPersonNeeded):
        _issue(row)
    row.refresh_from_db()
    assert row.state == STATE.DRAFT
    assert not Publication.objects.exists()


def test_a_head_gives_a_reason_and_the_public_reads_the_warning():
    row = drafted()
    with pytest.raises(NeedReason):
        actions.issue_warning(
            warning_id=row.pk, reason="cepat", by=who("kalaksa"), at=NOON
        )
    row = _issue(row)
    assert row.state == STATE.ISSUED
    (seen,) = public.in_force(at=NOON)
    assert seen.slug == row.number
    assert seen.notice.place == "Kecamatan Wonoasih, Kecamatan Kedopok"
    assert seen.approver_title == "Kepala Pelaksana BPBD"
    assert _acts(row) == [Act.EARLY_WARNING_DRAFT, Act.EARLY_WARNING_ISSUE]
    assert queries.early_warnings(by=who("pupr"), at=NOON)


def test_a_restricted_matter_goes_public_only_through_its_own_offices_head():
    """S11: BPBD answers for the matter, so Bakesbangpol's head can't let it out."""
    source = flood(restricted=True)
    by = who("operator")
    row = actions.draft_warning(
        draft=draft(issuer="bakesbangpol"), source=source, by=by, at=NOON
    )
    with pytest.raises(ConsentMissing, match="BPBD"):
        _issue(row, by="head")
    actions.reword(warning_id=row.pk, draft=draft(), by=by, at=NOON)
    assert _issue(row).state == STATE.ISSUED


def test_what_is_out_is_refused_any_other_word_by_the_database():
    row = out()
    EarlyWarning.unscoped.filter(pk=row.pk).update(reason="masih boleh")
    changed = (
        {"title": "lain"},
        {"ends_at": NOON},
        {"areas": []},
        {"publication": None},
        {"state": STATE.DRAFT.value},
    )
    for values in changed:
        with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
            EarlyWarning.unscoped.filter(pk=row.pk).update(**values)
    for table in ("publication_notice", "publication_publication"):
        with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
            connection.cursor().execute(f"UPDATE {table} SET id = id")  # noqa: S608
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        EarlyWarning.unscoped.filter(pk=row.pk).delete()


def test_what_is_out_is_reworded_and_issued_no_more():
    row = out()
    with pytest.raises(WrongMove):
        actions.reword(warning_id=row.pk, draft=draft(), by=who("operator"), at=NOON)
    with pytest.raises(WrongMove):
        _issue(row)


def test_offices_say_that_it_arrived_and_the_last_one_closes_the_round():
    row = out()
    with pytest.raises(NotAddressed):
        actions.acknowledge_warning(warning_id=row.pk, by=who("dikbud"), at=NOON)
    (waits,) = queries.to_acknowledge(by=who("pupr"), at=NOON)
    assert waits.waiting == ("pupr", "dinkes")
    row = actions.acknowledge_warning(warning_id=row.pk, by=who("pupr"), at=NOON)
    assert row.state == STATE.ISSUED
    assert not queries.to_acknowledge(by=who("pupr"), at=NOON)
    with pytest.raises(NotAddressed):
        actions.acknowledge_warning(warning_id=row.pk, by=who("pupr"), at=NOON)
    row = actions.acknowledge_warning(warning_id=row.pk, by=who("dinkes"), at=NOON)
    assert row.state == STATE.ACKNOWLEDGED
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        Acknowledgement.objects.update(at=NOON + HOUR)


def _update(old, at, **changes):
    by = who("operator")
    words = draft(at, body="Air mulai surut.", **changes)
    return actions.draft_update(draft=words, warning_id=old.pk, by=by, at=at)


def test_an_update_names_what_it_replaces_and_both_stay_public():
    old, at = out(), NOON + HOUR
    new = _update(old, at)
    with pytest.raises(IsUpdate):
        _issue(new, at=at)
    assert public.early_warning(old.number, at=at).holds(at)
    with pytest.raises(NotFound):
        public.early_warning(new.number, at=at)
    head = who("kalaksa")
    new = actions.issue_update(warning_id=new.pk, reason=REASON, by=head, at=at)
    old.refresh_from_db()
    assert (old.state, new.state) == (STATE.REPLACED, STATE.ISSUED)
    was = public.early_warning(old.number, at=at)
    now = public.early_warning(new.number, at=at)
    assert was.update is not None
    assert (was.update.slug, was.holds(at)) == (new.number, False)
    assert now.before is not None
    assert now.before.slug == old.number
    assert [one.slug for one in public.in_force(at=at)] == [new.number]
    assert _acts(old)[-1] == Act.EARLY_WARNING_UPDATE
    assert _acts(new)[-1] == Act.EARLY_WARNING_ISSUE


def test_a_warning_is_replaced_once():
    old, at, head = out(), NOON + HOUR, who("kalaksa")
    first, second = _update(old, at), _update(old, at)
    actions.issue_update(warning_id=first.pk, reason=REASON, by=head, at=at)
    with pytest.raises(WrongMove):
        actions.issue_update(warning_id=second.pk, reason=REASON, by=head, at=at)
    with pytest.raises(WrongMove):
        _update(old, at)


def test_an_operator_withdraws_a_draft_and_nothing_of_it_is_public():
    row = drafted()
    with pytest.raises(NotAllowed):
        actions.withdraw_draft(
            warning_id=row.pk, reason=REASON, by=who("kalaksa"), at=NOON
        )
    by = who("operator")
    row = actions.withdraw_draft(warning_id=row.pk, reason=REASON, by=by, at=NOON)
    assert row.state == STATE.CANCELLED
    assert not Publication.objects.exists()


def test_a_head_cancels_what_is_out_in_fixed_words_of_another_author():
    row = out()
    why = CancelReason.WRONG
    ask = {"warning_id": row.pk, "why": why, "reason": REASON, "at": NOON}
    with pytest.raises(NotAllowed):
        actions.cancel_warning(by=who("operator"), **ask)
    with pytest.raises(OtherOffice):
        actions.cancel_warning(by=who("kapolres"), **ask)
    row = actions.cancel_warning(by=who("kalaksa"), **ask)
    seen = public.early_warning(row.number, at=NOON)
    assert row.state == STATE.CANCELLED
    assert seen.ending is not None
    assert "isinya keliru" in seen.ending.body
    assert REASON not in seen.ending.body
    assert not public.in_force(at=NOON)
    last = Publication.objects.latest("pk")
    assert (last.version, last.author) == (2, "machine:pengakhir-peringatan")


def test_an_operator_ends_a_warning_before_its_time():
    row = out()
    by = who("operator")
    row = actions.close_warning(warning_id=row.pk, reason=REASON, by=by, at=NOON + HOUR)
    assert row.state == STATE.ENDED
    seen = public.early_warning(row.number, at=NOON + HOUR)
    assert seen.ending is not None
    assert public.early_warning(row.number, at=NOON).holds(NOON)


def test_the_clock_ends_a_warning_once_and_not_before():
    row = out()
    loop.drain(row.ends_at - timedelta(seconds=1))
    row.refresh_from_db()
    assert row.state == STATE.ISSUED
    assert public.in_force(at=row.ends_at - timedelta(seconds=1))
    assert not public.in_force(at=row.ends_at)
    loop.drain(row.ends_at)
    loop.drain(row.ends_at + HOUR)
    row.refresh_from_db()
    assert row.state == STATE.EXPIRED
    assert _acts(row).count(Act.EARLY_WARNING_EXPIRE) == 1


def test_what_ran_out_while_a_draft_waited_is_not_let_out():
    row = drafted()
    with pytest.raises(BadPeriod):
        _issue(row, at=row.ends_at)
