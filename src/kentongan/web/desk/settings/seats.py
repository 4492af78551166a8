"""Filling and vacating the seats of a forum."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import actions, roster
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.web.desk import reading
from kentongan.web.desk.settings.forums import find, show
from kentongan.web.desk.visit import Visit

SEAT, OFFICER = Words("Kursi", "Seat"), Words("Pejabat", "Officer")
UNTIL = Words("Kursi sampai", "Seat until")


def fill(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Seat an account."""
    visit = Visit(request, by, at)
    find(code)

    def step() -> tuple[str, str]:
        form = visit.form
        known = {one.account for one in roster.officers() if one.active}
        days = reading.days(form, "sampai", UNTIL)
        actions.seat(
            forum=code,
            account=reading.code(form, "akun", known, OFFICER),
            role=reading.member(form, "kursi", Role, SEAT),
            valid_until=days[0] if days else None,
            by=by,
            at=at,
        )
        return _("Kursi terisi."), reverse("settings.view.forum", args=[code])

    return visit.take(Act.FORUM_SEAT.value, step, partial(show, visit, code))


def vacate(
    request: HttpRequest, *, by: Actor, at: datetime, code: str, seat: int
) -> HttpResponse:
    """Vacate a seat."""
    visit = Visit(request, by, at)
    find(code)

    def step() -> tuple[str, str]:
        actions.unseat(forum=code, seat_id=seat, by=by, at=at)
        return _("Kursi dikosongkan."), reverse("settings.view.forum", args=[code])

    key = f"{Act.FORUM_UNSEAT.value}-{seat}"
    return visit.take(key, step, partial(show, visit, code))
