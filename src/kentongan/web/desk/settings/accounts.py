"""Accounts in office: listed, added, changed, closed, and given a start password."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access import actions, roster
from kentongan.access.roster import OfficerRow
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.web.desk.forms import NONE, Failed, Form
from kentongan.web.desk.settings import filling, given
from kentongan.web.desk.visit import Visit


def accounts(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the accounts."""
    return _list(Visit(request, by, at))


def _list(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    found = roster.officers()
    form = Form(
        Act.OFFICER_ADD.value,
        reverse(Act.OFFICER_ADD.value),
        _("Buat akun"),
        filling.fields(None),
        title=_("Buat akun…"),
        note=_("Setelah dibuat, kata sandi awal tampil sekali."),
    )
    context: dict[str, object] = {
        "headline": _headline(found, visit.at),
        "open": [one for one in found if one.holds(visit.at)],
        "closed": [one for one in found if not one.holds(visit.at)],
        "form": form.after(failed),
    }
    return visit.page("desk/settings/accounts.html", context, failed)


def _headline(found: list[OfficerRow], at: datetime) -> str:
    n = sum(one.holds(at) for one in found)
    text = ngettext("{n} akun terbuka.", "{n} akun terbuka.", n).format(n=n)
    waiting = sum(one.starting and one.holds(at) for one in found)
    if waiting:
        text += " " + _("{n} belum mengganti kata sandi awalnya.").format(n=waiting)
    return text


def add(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Add an account and show its start password, this once."""
    visit = Visit(request, by, at)

    def step() -> HttpResponse:
        new = filling.read(visit.form, visit.form.get("akun", "").strip())
        password = actions.invite_officer(new=new, by=by, at=at)
        return given.show(visit, new.account, new.title, password)

    return given.take(visit, Act.OFFICER_ADD, step, partial(_list, visit))


def account(
    request: HttpRequest, *, by: Actor, at: datetime, account: str
) -> HttpResponse:
    """Show an account with what can be changed."""
    return _show(Visit(request, by, at), account)


def _row(account: str) -> OfficerRow:
    row = roster.officer(account)
    if row is None:
        raise NotFound
    return row


def _show(visit: Visit, account: str, failed: Failed = NONE) -> HttpResponse:
    row = _row(account)
    context: dict[str, object] = {
        "officer": row,
        "holds": row.holds(visit.at),
        "forms": [form.after(failed) for form in _forms(row)],
    }
    return visit.page("desk/settings/account.html", context, failed)


def _forms(row: OfficerRow) -> list[Form]:
    def form(act: Act, button: str, **more: object) -> Form:
        return Form(act.value, reverse(act.value, args=[row.account]), button, **more)  # type: ignore[arg-type]

    fields = filling.fields(row)
    change = form(Act.OFFICER_CHANGE, _("Simpan perubahan"), fields=fields)
    if not row.active:
        return [form(Act.OFFICER_REOPEN, _("Buka kembali akun")), change]
    reset = form(
        Act.OFFICER_RESET,
        _("Beri kata sandi awal"),
        title=_("Lupa kata sandi…"),
        note=_("Kata sandi lama berhenti berlaku dan sesi yang terbuka berakhir."),
        quiet=True,
    )
    close = form(
        Act.OFFICER_CLOSE,
        _("Tutup akun"),
        title=_("Tutup akun…"),
        note=_("Akun tidak dapat masuk lagi. Yang dikerjakannya tetap tercatat."),
        quiet=True,
    )
    return [change, reset, close]


def change(
    request: HttpRequest, *, by: Actor, at: datetime, account: str
) -> HttpResponse:
    """Change an account."""
    visit = Visit(request, by, at)

    def do() -> None:
        changed = filling.read(visit.form, account)
        actions.change_officer(changed=changed, by=by, at=at)

    told = _("Perubahan akun tersimpan.")
    return _take(visit, account, Act.OFFICER_CHANGE, do, told)


def close(
    request: HttpRequest, *, by: Actor, at: datetime, account: str
) -> HttpResponse:
    """Close an account."""
    do = partial(actions.close_officer, account=account, by=by, at=at)
    visit = Visit(request, by, at)
    return _take(visit, account, Act.OFFICER_CLOSE, do, _("Akun ditutup."))


def reopen(
    request: HttpRequest, *, by: Actor, at: datetime, account: str
) -> HttpResponse:
    """Reopen an account."""
    do = partial(actions.reopen_officer, account=account, by=by, at=at)
    visit = Visit(request, by, at)
    return _take(visit, account, Act.OFFICER_REOPEN, do, _("Akun dibuka kembali."))


def reset(
    request: HttpRequest, *, by: Actor, at: datetime, account: str
) -> HttpResponse:
    """Give an account a start password and show it, this once."""
    visit, row = Visit(request, by, at), _row(account)

    def step() -> HttpResponse:
        password = actions.reset_password(account=account, by=by, at=at)
        return given.show(visit, account, row.title, password)

    return given.take(visit, Act.OFFICER_RESET, step, partial(_show, visit, account))


def _take(
    visit: Visit, account: str, act: Act, do: Callable[[], object], told: str
) -> HttpResponse:
    _row(account)

    def step() -> tuple[str, str]:
        do()
        return told, reverse("officer.view.account", args=[account])

    return visit.take(act.value, step, partial(_show, visit, account))
