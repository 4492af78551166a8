"""Passwords: a new start password by the administrator, an own one by its holder."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.hashers import check_password as matches
from django.contrib.auth.hashers import make_password

from kentongan.access.actions.officers import another, officer_ref, own_account
from kentongan.access.rules import (
    SamePassword,
    check_password,
    start_password,
    start_until,
)
from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action


class WrongPassword(Refusal):
    """Whoever changes it must know it."""

    what = Words(
        "Kata sandi lama tidak cocok. Lupa? Minta kata sandi awal kepada pengelola.",
        "The old password doesn't match. Forgotten? Ask the administrator for a start"
        " password.",
    )


@action
def reset_password(*, account: str, by: Actor, at: datetime) -> str:
    """Give an account a start password and return it; its sessions end.

    Raises
    ------
    NotFound, OwnAccount
        If there is none such, or it is one's own.
    """
    permit = require_act(by, Act.OFFICER_RESET, at)
    officer = another(account, by)
    password = start_password()
    officer.password = make_password(password)
    officer.start_until = start_until(at)
    officer.save(update_fields=["password", "start_until"])
    record(permit, on=officer_ref(officer))
    return password


@action
def choose_password(*, old: str, new: str, by: Actor, at: datetime) -> None:
    """Choose the own password: the start password ends here.

    Raises
    ------
    NotFound, WrongPassword, WeakPassword, SamePassword
        If the old one isn't known, or the new one won't do.
    """
    permit = require_act(by, Act.OFFICER_CHOOSE_PASSWORD, at)
    officer = own_account(by)
    if not matches(old, officer.password):
        raise WrongPassword
    check_password(new)
    if new == old:
        raise SamePassword
    officer.password = make_password(new)
    officer.start_until = None
    officer.save(update_fields=["password", "start_until"])
    record(permit, on=officer_ref(officer))
