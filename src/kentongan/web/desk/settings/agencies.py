"""Offices: listed by kind, added, changed, closed and reopened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access import actions, roster
from kentongan.access.actions import NewAgency
from kentongan.access.labels import AGENCY_KINDS, AgencyKind
from kentongan.access.roster import AgencyRow
from kentongan.access.rules import check_name
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form
from kentongan.web.desk.visit import Visit

NAME, SHORT = Words("Nama resmi", "Official name"), Words("Nama singkat", "Short name")
HEAD = Words("Jabatan kepala", "Head's title")
KIND, AREA = Words("Jenis", "Kind"), Words("Wilayah", "Area")


def offices(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the offices."""
    return _list(Visit(request, by, at))


def _list(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    found = roster.agencies()
    local = {AgencyKind.DISTRICT.value, AgencyKind.VILLAGE.value}
    form = Form(
        Act.AGENCY_ADD.value,
        reverse(Act.AGENCY_ADD.value),
        _("Tambah kantor"),
        _fields(None),
        title=_("Tambah kantor…"),
    )
    context: dict[str, object] = {
        "headline": _headline(found),
        "open": [one for one in found if one.active and one.kind not in local],
        "local": [one for one in found if one.active and one.kind in local],
        "closed": [one for one in found if not one.active],
        "form": form.after(failed) if visit.holds(Act.AGENCY_ADD) else None,
    }
    return visit.page("desk/settings/offices.html", context, failed)


def _headline(found: list[AgencyRow]) -> str:
    open_ = sum(one.active for one in found)
    return ngettext("{n} kantor terbuka.", "{n} kantor terbuka.", open_).format(n=open_)


def _fields(row: AgencyRow | None) -> tuple[Field, ...]:
    area = row.area if row else places.house().kode
    kind = row.kind if row else AgencyKind.CITY.value
    return (
        Field("nama", _("Nama resmi"), value=row.name if row else "", least=3),
        Field(
            "singkat",
            _("Nama singkat"),
            value=row.short if row else "",
            hint=_("Tampil di daftar dan formulir, misalnya Dinkes."),
            least=3,
        ),
        forms.choice("jenis", _("Jenis"), choices.said(AGENCY_KINDS), kind),
        forms.choice("wilayah", _("Wilayah"), choices.places_of_city(), area),
        Field(
            "kepala",
            _("Jabatan kepala"),
            value=row.head_title if row else "",
            hint=_("Jabatan, bukan nama orang."),
            least=3,
        ),
        forms.optional(
            Field("telepon", _("Telepon kantor"), value=row.phone if row else "")
        ),
    )


def _read(visit: Visit, code: str = "") -> NewAgency:
    form, areas = visit.form, {one.value for one in choices.places_of_city()}
    short = check_name(form.get("singkat", ""), SHORT)[:40]
    return NewAgency(
        code=code or slugify(short).replace("-", "_"),
        name=check_name(form.get("nama", ""), NAME)[:120],
        short=short,
        kind=reading.member(form, "jenis", AgencyKind, KIND).value,
        area=reading.code(form, "wilayah", areas, AREA),
        head_title=check_name(form.get("kepala", ""), HEAD)[:120],
        phone=reading.words(form, "telepon")[:30],
    )


def add(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Add an office."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        new = _read(visit)
        actions.add_agencies(new=[new], by=by, at=at)
        return _("{name} ditambahkan.").format(name=new.short), _page(new.code)

    return visit.take(Act.AGENCY_ADD.value, step, partial(_list, visit))


def office(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Show an office with what can be changed."""
    return _show(Visit(request, by, at), code)


def _row(code: str) -> AgencyRow:
    found = [one for one in roster.agencies() if one.code == code]
    if not found:
        raise NotFound
    return found[0]


def _page(code: str) -> str:
    return reverse("settings.view.office", args=[code])


def _show(visit: Visit, code: str, failed: Failed = NONE) -> HttpResponse:
    row = _row(code)
    made = {act: form for act, form in _forms(row).items() if visit.holds(act)}
    context: dict[str, object] = {
        "office": row,
        "forms": [form.after(failed) for form in made.values()],
        "accounts": [one for one in roster.officers() if one.agency == code]
        if visit.holds(Act.OFFICER_VIEW)
        else [],
    }
    return visit.page("desk/settings/office.html", context, failed)


def _forms(row: AgencyRow) -> dict[Act, Form]:
    change, close, reopen = Act.AGENCY_CHANGE, Act.AGENCY_CLOSE, Act.AGENCY_REOPEN
    made = {
        change: Form(
            change.value,
            reverse(change.value, args=[row.code]),
            _("Simpan perubahan"),
            _fields(row),
        )
    }
    if row.active:
        made[close] = Form(
            close.value,
            reverse(close.value, args=[row.code]),
            _("Tutup kantor"),
            title=_("Tutup kantor…"),
            note=_("Kantor hilang dari daftar pilihan. Yang sudah tercatat tetap ada."),
            quiet=True,
        )
    else:
        button = _("Buka kembali kantor")
        address = reverse(reopen.value, args=[row.code])
        made[reopen] = Form(reopen.value, address, button)
    return made


def change(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Change an office."""
    visit = Visit(request, by, at)

    def do() -> None:
        actions.change_agency(changed=_read(visit, code), by=by, at=at)

    return _take(visit, code, Act.AGENCY_CHANGE, do, _("Perubahan kantor tersimpan."))


def close(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Close an office."""
    do = partial(actions.close_agency, code=code, by=by, at=at)
    visit = Visit(request, by, at)
    return _take(visit, code, Act.AGENCY_CLOSE, do, _("Kantor ditutup."))


def reopen(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Reopen an office."""
    do = partial(actions.reopen_agency, code=code, by=by, at=at)
    visit = Visit(request, by, at)
    return _take(visit, code, Act.AGENCY_REOPEN, do, _("Kantor dibuka kembali."))


def _take(
    visit: Visit, code: str, act: Act, do: Callable[[], object], told: str
) -> HttpResponse:
    _row(code)

    def step() -> tuple[str, str]:
        do()
        return told, _page(code)

    return visit.take(act.value, step, partial(_show, visit, code))
