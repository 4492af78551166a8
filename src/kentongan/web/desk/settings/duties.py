"""The duty list: whom to phone, from when until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import actions, roster
from kentongan.access import queries as offices
from kentongan.access.roster import DutyRow
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.visit import Visit

OFFICE, AREA = Words("Kantor", "Office"), Words("Untuk wilayah", "For the area")
START, END = Words("Mulai", "From"), Words("Sampai", "Until")
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Row:
    """A duty with the form that ends it, for whoever may."""

    duty: DutyRow
    now: bool
    form: Form | None


def duties(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the duties."""
    return _list(Visit(request, by, at))


def _list(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    may = visit.holds(Act.DUTY_CLOSE)
    found = [
        Row(one, one.starts_at <= visit.at, _end(one).after(failed) if may else None)
        for one in roster.duties(visit.at)
    ]
    form = Form(
        Act.DUTY_SET.value,
        reverse(Act.DUTY_SET.value),
        _("Tambah ke daftar piket"),
        _fields(visit.at),
        title=_("Tambah piket…"),
        open=not found,
    )
    context: dict[str, object] = {
        "headline": _headline(visit.at),
        "rows": found,
        "form": form.after(failed) if visit.holds(Act.DUTY_SET) else None,
    }
    return visit.page("desk/settings/duties.html", context, failed)


def _headline(at: datetime) -> str:
    house = places.house()
    now = offices.on_duty(house.kode, at)
    if not now:
        text = _("Tak seorang pun dapat ditelepon sekarang untuk {name}.")
        return text.format(name=house.name)
    text = _("Sekarang {title}, telepon {phone}.")
    return text.format(title=now[0].title, phone=now[0].phone)


def _end(one: DutyRow) -> Form:
    act = Act.DUTY_CLOSE.value
    address = reverse(act, args=[one.id])
    return Form(f"{act}-{one.id}", address, _("Akhiri piket"), quiet=True)


def _fields(at: datetime) -> tuple[Field, ...]:
    local = choices.offices()
    return (
        forms.choice("kantor", _("Kantor"), (choices.pick(_("pilih")), *local)),
        Field(
            "jabatan",
            _("Jabatan piket"),
            hint=_("Misalnya Perwira jaga Polres, bukan nama orang."),
            least=3,
        ),
        Field("telepon", _("Telepon"), least=3),
        forms.choice("wilayah", _("Untuk wilayah"), choices.places_of_city()),
        Field("mulai", _("Mulai"), Kind.MOMENT, reading.local(at)),
        Field("sampai", _("Sampai"), Kind.MOMENT, reading.local(at + WEEK)),
    )


def add(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Put a function on the duty list."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        form = visit.form
        known = {one.code for one in offices.agencies()}
        areas = {one.value for one in choices.places_of_city()}
        actions.set_duty(
            agency=reading.code(form, "kantor", known, OFFICE),
            title=reading.words(form, "jabatan")[:120],
            phone=reading.words(form, "telepon"),
            area=reading.code(form, "wilayah", areas, AREA),
            starts_at=reading.needed_moment(form, "mulai", START),
            ends_at=reading.needed_moment(form, "sampai", END),
            by=by,
            at=at,
        )
        return _("Piket tercatat."), reverse("settings.view.duties")

    return visit.take(Act.DUTY_SET.value, step, partial(_list, visit))


def close(request: HttpRequest, *, by: Actor, at: datetime, duty: int) -> HttpResponse:
    """End a duty now."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        actions.close_duty(duty_id=duty, by=by, at=at)
        return _("Piket diakhiri."), reverse("settings.view.duties")

    return visit.take(f"{Act.DUTY_CLOSE.value}-{duty}", step, partial(_list, visit))
