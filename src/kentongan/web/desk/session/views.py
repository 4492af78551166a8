"""Signing in and out; a wrong account and a wrong password answer alike."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from kentongan.access import actors, attempts
from kentongan.access import queries as offices
from kentongan.access.rules import Display
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.ledger.actions import note_session
from kentongan.places import queries as places
from kentongan.web import frame


def enter(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Ask who it is, and slow down whoever guesses."""
    if request.method != "POST":
        return _form(request, by, at, "")
    account = request.POST.get("akun", "").strip()
    wait = attempts.seconds_left(account)
    if wait:
        return _form(request, by, at, _wrong(wait), status=429)
    password = request.POST.get("sandi", "")
    user = authenticate(request, username=account, password=password)
    actor = actors.signed_in(user, at)
    if user is None or actor is None:
        return _form(request, by, at, _wrong(attempts.failed(account)), status=403)
    attempts.succeeded(account)
    login(request, user)
    note_session(by=actor, entered=True, at=at)
    return redirect(_next(request, actor, actors.display_of(user)))


def leave(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """End the session."""
    if request.method == "POST":
        if by.id != actors.PUBLIC.id:
            note_session(by=by, entered=False, at=at)
        logout(request)
    return redirect(reverse("public.view"))


def _wrong(seconds: int) -> str:
    text = _("Nama akun atau kata sandi tidak cocok. Coba lagi dalam {n} detik.")
    return text.format(n=seconds)


def _next(request: HttpRequest, actor: Actor, display: Display) -> str:
    """Return where the day begins, in the language of the account."""
    wanted = request.POST.get("lanjut", "")
    if Role.NEWCOMER in actor.roles:
        return reverse(frame.home_of(actor).value)
    if wanted and url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        return wanted
    home = reverse(frame.home_of(actor).value)
    return frame.in_language("en", home) if display.language == "en" else home


def _form(
    request: HttpRequest, by: Actor, at: datetime, error: str, status: int = 200
) -> HttpResponse:
    context: dict[str, object] = {
        "error": error,
        "account": request.POST.get("akun", ""),
        "next": request.POST.get("lanjut") or request.GET.get("lanjut", ""),
        "demo_accounts": offices.accounts() if places.house().demo else [],
    }
    return frame.plain(request, "desk/session/enter.html", by, at, context, status)
