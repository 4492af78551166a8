"""The two functions that keep the keys to sealed identities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import actions, roster
from kentongan.access import queries as offices
from kentongan.access.roster import CustodianRow
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.web.counting import counted
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form
from kentongan.web.desk.visit import Visit

OFFICE = Words("Kantor", "Office")
NEEDED = 2


@dataclass(frozen=True)
class Row:
    """A custodian with the form that ends it, for whoever may."""

    custodian: CustodianRow
    form: Form | None


def custodians(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the custodians."""
    return _list(Visit(request, by, at))


def _list(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    may = visit.holds(Act.CUSTODIAN_NAME)
    found = roster.custodians()
    form = _form() if may and len(found) < NEEDED else None
    context: dict[str, object] = {
        "headline": headline(found),
        "rows": [Row(r, _end(r).after(failed) if may else None) for r in found],
        "form": form.after(failed) if form else None,
    }
    return visit.page("desk/settings/custodians.html", context, failed)


def headline(found: list[CustodianRow]) -> str:
    """Return how many custodians there are, in words."""
    if len(found) < NEEDED:
        return counted("Pemegang kunci: {n} dari 2 sudah ditunjuk.", len(found))
    first, second = found[0], found[1]
    return _("Kunci dipegang {first} dan {second}.").format(
        first=first.office, second=second.office
    )


def _form() -> Form:
    return Form(
        Act.CUSTODIAN_NAME.value,
        reverse(Act.CUSTODIAN_NAME.value),
        _("Tunjuk pemegang kunci"),
        (
            forms.choice(
                "kantor", _("Kantor"), (choices.pick(_("pilih")), *choices.offices())
            ),
            Field(
                "jabatan",
                _("Jabatan"),
                hint=_("Jabatan, bukan nama orang; dua kantor yang berbeda."),
                least=3,
            ),
        ),
    )


def _end(row: CustodianRow) -> Form:
    act = Act.CUSTODIAN_END.value
    address = reverse(act, args=[row.id])
    return Form(f"{act}-{row.id}", address, _("Akhiri"), quiet=True)


def add(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Name a custodian."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        known = {one.code for one in offices.agencies()}
        actions.name_custodian(
            agency=reading.code(visit.form, "kantor", known, OFFICE),
            title=reading.words(visit.form, "jabatan")[:120],
            by=by,
            at=at,
        )
        return _("Pemegang kunci ditunjuk."), reverse("settings.view.custodians")

    return visit.take(Act.CUSTODIAN_NAME.value, step, partial(_list, visit))


def close(
    request: HttpRequest, *, by: Actor, at: datetime, custodian: int
) -> HttpResponse:
    """End a custodian."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        actions.end_custodian(custodian_id=custodian, by=by, at=at)
        return _("Pemegang kunci diakhiri."), reverse("settings.view.custodians")

    key = f"{Act.CUSTODIAN_END.value}-{custodian}"
    return visit.take(key, step, partial(_list, visit))
