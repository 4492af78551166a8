"""What an account's form asks, and what was answered."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import QueryDict
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.access.actions import NewOfficer
from kentongan.access.roster import OfficerRow
from kentongan.domain.codes import Classification
from kentongan.domain.periods import day_of, day_start
from kentongan.domain.register import STAFF
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import Field, Kind, Option
from kentongan.web.templatetags.words import label

OFFICE, CLEARANCE = Words("Kantor", "Office"), Words("Kelas rahasia", "Clearance")
UNTIL = Words("Berlaku sampai", "Valid until")


def fields(row: OfficerRow | None) -> tuple[Field, ...]:
    """Return the questions of an account; its name is asked once only."""
    name = Field(
        "akun",
        _("Nama akun"),
        hint=_("Huruf kecil dan angka menurut jabatan, misalnya pemeriksa.1."),
        least=3,
    )
    rest = (
        Field(
            "jabatan",
            _("Jabatan"),
            value=row.title if row else "",
            hint=_("Jabatan, bukan nama orang: akun diserahkan kepada penggantinya."),
            least=3,
        ),
        forms.choice(
            "kantor",
            _("Kantor"),
            (choices.pick(_("pilih")), *choices.offices()),
            row.agency if row else "",
        ),
        forms.many("peran", _("Peran"), _roles(), row.roles if row else ()),
        forms.many(
            "wilayah",
            _("Wilayah yang boleh dilihat"),
            choices.places_of_city(),
            row.areas if row else (places.house().kode,),
        ),
        forms.choice(
            "kelas",
            _("Boleh membuka sampai kelas"),
            choices.codes(Classification, "class"),
            str(row.clearance if row else Classification.BIASA.value),
        ),
        _until(row),
    )
    return rest if row else (name, *rest)


def _until(row: OfficerRow | None) -> Field:
    last = ""
    if row is not None and row.valid_until is not None:
        moment = row.valid_until - timedelta(microseconds=1)
        last = day_of(moment, places.zone()).isoformat()
    hint = _("Hari terakhir, misalnya akhir masa jabatan.")
    field = Field("sampai", _("Berlaku sampai"), Kind.DATE, last, hint=hint)
    return forms.optional(field)


def _roles() -> tuple[Option, ...]:
    return tuple(Option(role.value, label(role, "role")) for role in STAFF)


def read(form: QueryDict, account: str) -> NewOfficer:
    """Return the account that a form describes.

    Raises
    ------
    BadChoice, BadMoment
        If an answer isn't one of the list.
    """
    known = {one.code for one in offices.agencies()}
    areas = {one.value for one in choices.places_of_city()}
    levels = {str(one.value) for one in Classification}
    clearance = int(reading.code(form, "kelas", levels, CLEARANCE))
    return NewOfficer(
        account=account,
        title=reading.words(form, "jabatan")[:120],
        agency=reading.code(form, "kantor", known, OFFICE),
        roles=[role for role in STAFF if role.value in form.getlist("peran")],
        areas=[area for area in form.getlist("wilayah") if area in areas],
        clearance=Classification(clearance),
        valid_until=_last_moment(form),
    )


def _last_moment(form: QueryDict) -> datetime | None:
    days = reading.days(form, "sampai", UNTIL)
    return day_start(days[0] + timedelta(1), places.zone()) if days else None
