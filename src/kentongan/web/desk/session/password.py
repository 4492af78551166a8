"""Choosing the own password; after a start password nothing else opens before it."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import actions, actors
from kentongan.access.rules import LEAST_PASSWORD
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.web import frame
from kentongan.web.desk.forms import NONE, Failed
from kentongan.web.desk.visit import Visit


class TypedApart(Refusal):
    """A slip of the finger would shut its owner out."""

    what = Words(
        "Kata sandi baru: kedua isian tidak sama. Ketik lagi keduanya.",
        "New password: the two entries differ. Type both again.",
    )


def choose(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Ask for the old and the new password, and keep the session that changed it."""
    visit = Visit(request, by, at)
    if request.method != "POST":
        return _show(visit)

    def step() -> tuple[str, str]:
        new = request.POST.get("baru", "")
        if new != request.POST.get("ulang", ""):
            raise TypedApart
        actions.choose_password(old=request.POST.get("lama", ""), new=new, by=by, at=at)
        return _("Kata sandi baru berlaku."), _onward(request, at)

    return visit.take(
        Act.OFFICER_CHOOSE_PASSWORD.value, step, lambda f: _show(visit, f)
    )


def _onward(request: HttpRequest, at: datetime) -> str:
    """Return where the day begins, for who may now enter."""
    user = request.user
    if not user.is_authenticated:
        raise NotFound
    user.refresh_from_db()
    update_session_auth_hash(request, user)
    actor = actors.signed_in(user, at) or actors.PUBLIC
    return reverse(frame.home_of(actor).value)


def _show(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    context: dict[str, object] = {
        "first": Role.NEWCOMER in visit.by.roles,
        "least": LEAST_PASSWORD,
    }
    return visit.page("desk/session/password.html", context, failed)
