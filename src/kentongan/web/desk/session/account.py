"""The own account: how pages look, what it opens, and its sessions elsewhere."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from kentongan.access import actions, actors, roster
from kentongan.access.labels import THEMES
from kentongan.access.rules import LANGUAGES, Display, Theme
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.web import frame
from kentongan.web.counting import counted
from kentongan.web.desk import forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind, Option
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language

THEME = Words("Warna", "Colours")
LANGUAGE = Words("Bahasa", "Language")
NAMES = {"id": "Bahasa Indonesia", "en": "English"}


def own(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the own account."""
    return _show(Visit(request, by, at))


def prefer(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Keep language, colours and keys, and show the page in them."""
    visit = Visit(request, by, at)
    if request.method != "POST":
        return _show(visit)

    def step() -> tuple[str, str]:
        display = Display(
            theme=reading.member(visit.form, "warna", Theme, THEME),
            language=reading.code(visit.form, "bahasa", set(LANGUAGES), LANGUAGE),
            keys="tombol" in visit.form,
        )
        actions.prefer(display=display, by=by, at=at)
        with translation.override(display.language):
            told = _("Tampilan tersimpan.")
        return told, frame.in_language(display.language, _address())

    return visit.take(Act.OFFICER_PREFER.value, step, lambda f: _show(visit, f))


def end_sessions(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """End the sessions elsewhere; this one goes on."""
    visit = Visit(request, by, at)
    if request.method != "POST":
        return _show(visit)

    def step() -> tuple[str, str]:
        actions.end_other_sessions(by=by, at=at)
        _renew(request)
        return _("Sesi di perangkat lain sudah berakhir."), _address()

    return visit.take(Act.OFFICER_END_SESSIONS.value, step, lambda f: _show(visit, f))


def _renew(request: HttpRequest) -> None:
    user = request.user
    if not user.is_authenticated:
        raise NotFound
    user.refresh_from_db()
    update_session_auth_hash(request, user)


def _address() -> str:
    return reverse(Act.OFFICER_VIEW_OWN.value)


def _show(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    account = roster.officer(visit.request.user.get_username())
    if account is None:
        raise NotFound
    opens = frame.places_of(visit.by)
    n = len(opens)
    context: dict[str, object] = {
        "headline": counted("Akun ini membuka {n} tempat.", n),
        "account": account,
        "opens": opens,
        "areas": visit.by.areas,
        "seats": sorted(visit.by.seats),
        "looks": _looks(visit).after(failed),
        "sessions": _sessions().after(failed),
    }
    return visit.page("desk/session/account.html", context, failed)


def _looks(visit: Visit) -> Form:
    now = actors.display_of(visit.request.user)
    themes = [Option(t.value, THEMES[t](language())) for t in Theme]
    languages = [Option(code, NAMES[code]) for code in LANGUAGES]
    keys = "ya" if now.keys else ""
    fields = (
        forms.choice("bahasa", _("Bahasa sesudah masuk"), languages, now.language),
        forms.choice("warna", _("Warna"), themes, now.theme.value),
        Field("tombol", _("Pakai tombol papan ketik"), Kind.TICK, keys),
    )
    act = Act.OFFICER_PREFER.value
    note = _("Berlaku di semua perangkat Anda. Cetakan selalu terang.")
    return Form(act, reverse(act), _("Simpan tampilan"), fields, note=note)


def _sessions() -> Form:
    act = Act.OFFICER_END_SESSIONS.value
    note = _("Bila Anda lupa keluar di komputer atau telepon lain.")
    button = _("Akhiri sesi di perangkat lain")
    return Form(act, reverse(act), button, (), note=note, quiet=True)
