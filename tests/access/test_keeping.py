"""S11: who keeps the accounts gives nobody more than their office needs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth import authenticate

from kentongan.access import actions, actors, roster
from kentongan.access.actions import NewAgency, NewOfficer
from kentongan.access.actions.agencies import AgencyExists, AgencyInUse, LastDesk
from kentongan.access.actions.officers import AccountExists, OwnAccount
from kentongan.access.actions.passwords import WrongPassword
from kentongan.access.models import Officer
from kentongan.access.rules import (
    BackToFront,
    BadAccount,
    BadPhone,
    NoArea,
    NoRole,
    RolesApart,
    SamePassword,
    TooManyAreas,
    WeakPassword,
    check_areas,
    check_roles,
    start_password,
)
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.register import RIGHTS, STAFF
from kentongan.domain.rights import NotAllowed, holds
from kentongan.domain.roles import Role
from kentongan.ledger.models import Entry
from tests import cast
from tests.cast import NOON

OWN = "kalimat-milik-sendiri"


@pytest.fixture
def admin(db):
    """The administrator of the cast's city, made at the console."""
    new = _new("pengelola", roles={Role.ADMINISTRATOR})
    start = actions.invite_officer(new=new, by=cast.console(), at=NOON)
    newcomer = cast.who("pengelola")
    actions.choose_password(old=start, new=OWN, by=newcomer, at=NOON)
    return cast.who("pengelola")


def _new(account: str = "petugas.baru", **more) -> NewOfficer:
    usual = {
        "title": "Petugas Baru",
        "agency": "setda",
        "roles": {Role.AGENCY_OFFICER},
        "areas": [cast.CITY],
    }
    return NewOfficer(account, **{**usual, **more})


def _invite(admin, **more) -> str:
    return actions.invite_officer(new=_new(**more), by=admin, at=NOON)


@pytest.mark.parametrize("account", ["operator", "auditor", "head", "mayor"])
def test_nobody_else_keeps_accounts_offices_or_forums(db, account):
    by = cast.who(account)
    with pytest.raises(NotAllowed):
        actions.invite_officer(new=_new(), by=by, at=NOON)
    with pytest.raises(NotAllowed):
        actions.reset_password(account="verifier", by=by, at=NOON)
    with pytest.raises(NotAllowed):
        actions.close_agency(code="dinkes", by=by, at=NOON)
    with pytest.raises(NotAllowed):
        actions.seat(forum="timdu", account="verifier", role=Role.CHAIR, by=by, at=NOON)


@pytest.mark.parametrize(
    ("roles", "refusal"),
    [
        (set(), NoRole),
        ({Role.MACHINE}, NoRole),
        ({Role.CHAIR}, NoRole),
        ({Role.ADMINISTRATOR, Role.OPERATOR}, RolesApart),
        ({Role.AUDITOR, Role.LEADER}, RolesApart),
    ],
)
def test_who_manages_or_audits_holds_no_role_that_opens_content(roles, refusal):
    with pytest.raises(refusal):
        check_roles(roles)
    assert all(check_roles({role}) for role in STAFF)


def test_areas_inside_another_are_one_and_many_are_refused():
    assert check_areas(["35.74.04.1003", "35.74.04", "35.74.05"]) == (
        "35.74.04",
        "35.74.05",
    )
    with pytest.raises(NoArea):
        check_areas([])
    with pytest.raises(TooManyAreas):
        check_areas([f"35.74.01.{n}" for n in range(1001, 1016)])


def test_nobody_changes_closes_or_resets_their_own_account(admin):
    for verb in (actions.close_officer, actions.reopen_officer, actions.reset_password):
        with pytest.raises(OwnAccount):
            verb(account="pengelola", by=admin, at=NOON)
    changed = _new("pengelola", roles={Role.OPERATOR})
    with pytest.raises(OwnAccount):
        actions.change_officer(changed=changed, by=admin, at=NOON)


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"account": "Bu Sri"}, BadAccount),
        ({"account": "operator"}, AccountExists),
        ({"roles": set()}, NoRole),
        ({"areas": []}, NoArea),
    ],
)
def test_what_is_no_account_in_office_is_refused(admin, more, refusal):
    with pytest.raises(refusal):
        _invite(admin, **more)


def test_a_start_password_opens_nothing_but_choosing_an_own_one(admin):
    start = _invite(admin)
    newcomer = cast.who("petugas.baru")
    own = {Act.OFFICER_CHOOSE_PASSWORD}
    public = {act for act in Act if Role.PUBLIC in RIGHTS[act].roles}
    assert {act for act in Act if holds(newcomer, act)} == own | public
    assert not newcomer.areas
    assert not newcomer.audiences
    for old, new, refusal in (
        ("bukan ini", OWN, WrongPassword),
        (start, "pendek", WeakPassword),
        (start, start, SamePassword),
    ):
        with pytest.raises(refusal):
            actions.choose_password(old=old, new=new, by=newcomer, at=NOON)
    actions.choose_password(old=start, new=OWN, by=newcomer, at=NOON)
    assert Role.AGENCY_OFFICER in cast.who("petugas.baru").roles
    assert authenticate(None, username="petugas.baru", password=OWN)
    assert not authenticate(None, username="petugas.baru", password=start)


def test_a_start_password_ends_after_a_week_and_is_nowhere_in_the_ledger(admin):
    start = _invite(admin)
    officer = Officer.objects.get(account="petugas.baru")
    assert actors.officer(officer, NOON + timedelta(days=6)) is not None
    assert actors.officer(officer, NOON + timedelta(days=7)) is None
    assert start not in officer.password
    row = Entry.objects.filter(act=Act.OFFICER_ADD).order_by("-seq").first()
    assert start not in f"{vars(row)}"
    assert len({start_password() for _ in range(200)}) == 200


def test_a_reset_ends_the_old_password_and_a_closed_account_is_nobody(admin):
    start = _invite(admin)
    newcomer = cast.who("petugas.baru")
    actions.choose_password(old=start, new=OWN, by=newcomer, at=NOON)
    actions.reset_password(account="petugas.baru", by=admin, at=NOON)
    assert not authenticate(None, username="petugas.baru", password=OWN)
    assert Role.NEWCOMER in cast.who("petugas.baru").roles
    actions.close_officer(account="petugas.baru", by=admin, at=NOON)
    with pytest.raises(LookupError):
        cast.who("petugas.baru")
    actions.reopen_officer(account="petugas.baru", by=admin, at=NOON)
    assert Role.NEWCOMER in cast.who("petugas.baru").roles


def test_an_office_with_people_or_the_only_desk_is_not_closed(admin):
    with pytest.raises(AgencyInUse, match="Dinkes masih mempunyai 1 akun"):
        actions.close_agency(code="dinkes", by=admin, at=NOON)
    with pytest.raises(LastDesk):
        actions.close_agency(code="bakesbangpol", by=admin, at=NOON)
    with pytest.raises(NotFound):
        actions.close_agency(code="tidak.ada", by=admin, at=NOON)
    actions.close_agency(code="ksop", by=admin, at=NOON)
    assert "ksop" not in {one.code for one in roster.agencies() if one.active}


def test_an_office_is_added_once(admin):
    new = NewAgency("damkar", "Pemadam", "Damkar", "kota", cast.CITY, "Kepala")
    actions.add_agencies(new=[new], by=admin, at=NOON)
    with pytest.raises(AgencyExists, match="Damkar"):
        actions.add_agencies(new=[new], by=admin, at=NOON)


def test_a_seat_is_no_way_round_for_who_sees_no_content(admin):
    for account in ("pengelola", "auditor"):
        with pytest.raises(RolesApart):
            actions.seat(
                forum="timdu", account=account, role=Role.CHAIR, by=admin, at=NOON
            )


def test_a_seat_with_its_own_last_day_ends_after_it(admin):
    day = date(2020, 2, 10)
    seat = actions.seat(
        forum="timdu",
        account="head",
        role=Role.CHAIR,
        valid_until=day,
        by=admin,
        at=NOON,
    )
    on_the_day = NOON.replace(day=10)
    assert Role.CHAIR in cast.who("head", on_the_day).roles
    assert Role.CHAIR not in cast.who("head", on_the_day + timedelta(1)).roles
    actions.unseat(forum="timdu", seat_id=seat, by=admin, at=NOON)
    assert Role.CHAIR not in cast.who("head").roles


@pytest.mark.parametrize(
    ("phone", "hours", "refusal"),
    [("telepon saja", 8, BadPhone), ("110", 0, BackToFront)],
)
def test_a_duty_that_nobody_could_phone_is_refused(admin, phone, hours, refusal):
    with pytest.raises(refusal):
        _duty(admin, phone, hours)


def _duty(admin, phone: str = "110", hours: int = 8) -> int:
    return actions.set_duty(
        agency="polres",
        title="Perwira jaga",
        phone=phone,
        area=cast.CITY,
        starts_at=NOON,
        ends_at=NOON + timedelta(hours=hours),
        by=admin,
        at=NOON,
    )


def test_a_duty_ends_when_it_is_ended(admin):
    duty = _duty(admin)
    assert [one.id for one in roster.duties(NOON)] == [duty]
    actions.close_duty(duty_id=duty, by=admin, at=NOON + timedelta(hours=1))
    assert not roster.duties(NOON + timedelta(hours=1))


def test_what_ends_within_thirty_days_is_listed_before_it_ends(admin):
    def names(at):
        return {(one.kind, one.over) for one in roster.ending(kode=cast.CITY, at=at)}

    assert names(NOON) == set()
    until = NOON + timedelta(days=20)
    actions.change_officer(
        changed=_new("dinkes", agency="dinkes", valid_until=until), by=admin, at=NOON
    )
    actions.seat(
        forum="timdu",
        account="head",
        role=Role.CHAIR,
        valid_until=date(2020, 3, 1),
        by=admin,
        at=NOON,
    )
    _duty(admin)
    assert names(NOON) == {("officer", False), ("seat", False), ("duty", False)}
    assert ("seat", True) in names(NOON + timedelta(days=40))
    assert ("forum", False) in names(NOON.replace(year=2030, month=12, day=15))


def test_every_act_of_the_keeper_is_in_the_ledger(admin):
    _invite(admin)
    actions.close_officer(account="petugas.baru", by=admin, at=NOON)
    acts = list(Entry.objects.filter(actor=admin.id).values_list("act", flat=True))
    assert acts == ["officer.choose_password", "officer.add", "officer.close"]
