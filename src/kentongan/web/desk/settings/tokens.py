"""Tokens of the API: which agency's program may ask, as what, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import actions, roster
from kentongan.access import queries as offices
from kentongan.access.roster import TokenRow
from kentongan.access.rules import TOKEN_ROLES
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.web.counting import counted
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.settings import given
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import label

OFFICE, ROLE = Words("Kantor", "Office"), Words("Peran", "Role")
DAYS = Words("Berlaku berapa hari", "Days it holds")
USUAL_DAYS = 180


@dataclass(frozen=True)
class Row:
    """A token with the form that ends it; none when it ended."""

    token: TokenRow
    form: Form | None


def tokens(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the tokens."""
    return _list(Visit(request, by, at))


def _list(visit: Visit, failed: Failed = NONE, secret: str = "") -> HttpResponse:
    found = [_row(one, visit, failed) for one in roster.tokens()]
    live = sum(row.form is not None for row in found)
    headline = counted("{n} program kantor memegang token", live) + "."
    context: dict[str, object] = {
        "headline": headline if live else _("Belum ada program yang memegang token."),
        "rows": found,
        "secret": secret,
        "form": _form().after(failed),
    }
    return visit.page("desk/settings/tokens.html", context, failed)


def _row(one: TokenRow, visit: Visit, failed: Failed) -> Row:
    if one.ends_at <= visit.at:
        return Row(one, None)
    act = Act.TOKEN_END.value
    end = Form(
        f"{act}-{one.id}", reverse(act, args=[one.id]), _("Akhiri token"), quiet=True
    )
    return Row(one, end.after(failed))


def _form() -> Form:
    roles = [
        forms.Option(role.value, label(role.value, "role")) for role in TOKEN_ROLES
    ]
    return Form(
        Act.TOKEN_MAKE.value,
        reverse(Act.TOKEN_MAKE.value),
        _("Beri token"),
        (
            forms.choice(
                "kantor", _("Kantor"), (choices.pick(_("pilih")), *choices.offices())
            ),
            Field(
                "nama",
                _("Nama program"),
                hint=_("Misalnya Aplikasi pengaduan Diskominfo, bukan nama orang."),
                least=3,
            ),
            forms.choice("peran", _("Peran"), tuple(roles)),
            Field("hari", _("Berlaku berapa hari"), Kind.NUMBER, str(USUAL_DAYS)),
        ),
        title=_("Beri token…"),
        open=not roster.tokens(),
        note=_(
            "Token tampil sekali ini saja. Yang memegangnya membaca milik kantor itu."
        ),
    )


def make(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Give a token and show it, this once."""
    visit = Visit(request, by, at)

    def step() -> HttpResponse:
        form = visit.form
        known = {one.code for one in offices.agencies()}
        secret = actions.make_token(
            agency=reading.code(form, "kantor", known, OFFICE),
            name=reading.words(form, "nama"),
            role=Role(
                reading.code(form, "peran", {one.value for one in TOKEN_ROLES}, ROLE)
            ),
            days=reading.number(form, "hari", DAYS),
            by=by,
            at=at,
        )
        return _list(visit, secret=secret)

    return given.take(visit, Act.TOKEN_MAKE, step, partial(_list, visit))


def end(request: HttpRequest, *, by: Actor, at: datetime, token: int) -> HttpResponse:
    """End a token now."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        actions.end_token(token_id=token, by=by, at=at)
        return _("Token diakhiri."), reverse(Act.TOKEN_VIEW.value)

    return visit.take(f"{Act.TOKEN_END.value}-{token}", step, partial(_list, visit))
