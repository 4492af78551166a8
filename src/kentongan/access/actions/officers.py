"""Accounts in office: added with a password, or invited with a start password."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import make_password

from kentongan.access.models import Agency, Officer
from kentongan.access.rules import (
    check_account,
    check_areas,
    check_name,
    check_password,
    check_roles,
    start_password,
    start_until,
)
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action

TITLE = Words("Jabatan", "Title")


@dataclass(frozen=True)
class NewOfficer:
    """An account in office: function, office, roles, areas, until when."""

    account: str
    title: str
    agency: str
    roles: Collection[Role]
    areas: Collection[str]
    clearance: Classification = Classification.BIASA
    valid_until: datetime | None = None


class AccountExists(Refusal):
    """Another function signs in with that name."""

    what = Words(
        "Akun {account} sudah ada. Pakai nama lain, atau ubah akun itu.",
        "The account {account} exists already. Use another name, or change it.",
    )


class OwnAccount(Refusal):
    """Nobody gives or takes their own rights."""

    what = Words(
        "Ini akun Anda sendiri. Mintalah pengelola lain, atau pakai baris perintah.",
        "This is your own account. Ask another administrator, or use the console.",
    )


class AgencyClosed(Refusal):
    """An account of a closed office opens nothing."""

    what = Words(
        "Kantor: pilih kantor yang masih terbuka.",
        "Office: choose one that is open.",
    )


@action
def add_officer(
    *,
    account: str,
    title: str,
    agency: str,
    roles: Collection[Role],
    areas: Collection[str],
    password: str,
    clearance: Classification = Classification.BIASA,
    demo: bool = False,
    by: Actor,
    at: datetime,
) -> int:
    """Add an account in office; a short password is for demo databases only.

    Raises
    ------
    WeakPassword
        If the password has fewer than 12 letters outside a demo.
    """
    permit = require_act(by, Act.OFFICER_ADD, at)
    if not demo:
        check_password(password)
    new = NewOfficer(account, title, agency, roles, areas, clearance)
    officer = _create(new, password, None)
    record(permit, on=Ref("officer", officer.pk))
    return officer.pk


@action
def invite_officer(*, new: NewOfficer, by: Actor, at: datetime) -> str:
    """Add an account and return its start password, which is kept nowhere.

    Raises
    ------
    BadAccount, AccountExists, AgencyClosed, Nameless, NoRole, RolesApart, NoArea
        If it can't be such an account.
    """
    permit = require_act(by, Act.OFFICER_ADD, at)
    _check(new)
    if Officer.objects.filter(account=check_account(new.account)).exists():
        raise AccountExists(account=new.account)
    password = start_password()
    officer = _create(new, password, start_until(at))
    record(permit, on=officer_ref(officer), content=",".join(sorted(new.roles)))
    return password


@action
def change_officer(*, changed: NewOfficer, by: Actor, at: datetime) -> None:
    """Change an account's function, office, roles, areas, clearance and last day.

    Raises
    ------
    NotFound, OwnAccount, AgencyClosed, Nameless, NoRole, RolesApart, NoArea
        If there is none such, it is one's own, or it can't be so.
    """
    permit = require_act(by, Act.OFFICER_CHANGE, at)
    officer = another(changed.account, by)
    _check(changed)
    for field, value in _columns(changed).items():
        setattr(officer, field, value)
    officer.save()
    content = ",".join(sorted(changed.roles))
    record(permit, on=officer_ref(officer), content=content)


@action
def close_officer(*, account: str, by: Actor, at: datetime) -> None:
    """Close an account: it opens nothing from the next request.

    Raises
    ------
    NotFound, OwnAccount
        If there is none such, or it is one's own.
    """
    permit = require_act(by, Act.OFFICER_CLOSE, at)
    officer = another(account, by)
    officer.is_active = False
    officer.save(update_fields=["is_active"])
    record(permit, on=officer_ref(officer))


@action
def reopen_officer(*, account: str, by: Actor, at: datetime) -> None:
    """Open an account again, with the password it had.

    Raises
    ------
    NotFound, OwnAccount, AgencyClosed
        If there is none such, or its office is closed.
    """
    permit = require_act(by, Act.OFFICER_REOPEN, at)
    officer = another(account, by)
    if not officer.agency.active:
        raise AgencyClosed
    officer.is_active = True
    officer.save(update_fields=["is_active"])
    record(permit, on=officer_ref(officer))


def officer_ref(officer: Officer) -> Ref:
    """Return how the ledger names an account."""
    return Ref("officer", officer.pk)


def own_account(by: Actor) -> Officer:
    """Return the account of whoever asks.

    Raises
    ------
    NotFound
        If it isn't somebody with an account.
    """
    kind, _, number = by.id.partition(":")
    officer = Officer.objects.filter(pk=number).first() if kind == "officer" else None
    if officer is None:
        raise NotFound
    return officer


def another(account: str, by: Actor) -> Officer:
    """Return somebody else's account.

    Raises
    ------
    NotFound, OwnAccount
        If there is none such, or it is one's own.
    """
    officer = Officer.objects.select_related("agency").filter(account=account).first()
    if officer is None:
        raise NotFound
    if by.id == str(officer_ref(officer)):
        raise OwnAccount
    return officer


def _check(new: NewOfficer) -> None:
    check_name(new.title, TITLE)
    if not Agency.objects.filter(pk=new.agency, active=True).exists():
        raise AgencyClosed


def _columns(new: NewOfficer) -> dict[str, object]:
    return {
        "title": " ".join(new.title.split()),
        "agency_id": new.agency,
        "roles": ",".join(sorted(check_roles(new.roles))),
        "areas": ",".join(check_areas(new.areas)),
        "clearance": new.clearance.value,
        "valid_until": new.valid_until,
    }


def _create(new: NewOfficer, password: str, until: datetime | None) -> Officer:
    return Officer.objects.create(
        account=new.account,
        password=make_password(password),
        start_until=until,
        **_columns(new),
    )
