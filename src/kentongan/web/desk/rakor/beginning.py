"""The forms that begin something: a meeting, and an office's statement for it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import roster
from kentongan.domain.acts import Act
from kentongan.domain.codes import Sector
from kentongan.domain.rights import at_forum, holds
from kentongan.domain.roles import Role
from kentongan.places import queries as places
from kentongan.rakor import queries
from kentongan.rakor.queries import MeetingView
from kentongan.rakor.rules import naming
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import Field, Form, Kind
from kentongan.web.desk.visit import Visit


def plan(visit: Visit) -> Form:
    """Return the form that plans a meeting; the place is the last one's."""
    last = next(iter(queries.meetings(by=visit.by, at=visit.at)), None)
    place = last.place if last else ""
    may = [forms.Option(code, name) for code, name in forums(visit)]
    which = (forms.choice("forum", _("Forum yang rapat"), may),)
    return Form(
        Act.RAKOR_PLAN.value,
        reverse(Act.RAKOR_PLAN.value),
        _("Rencanakan"),
        (
            *(which if len(may) > 1 else ()),
            Field("waktu", _("Hari dan jam"), Kind.MOMENT, hint=_("Hari kerja.")),
            Field("tempat", _("Tempat"), value=place, least=3),
            forms.optional(Field("daring", _("Alamat rapat daring"))),
            forms.optional(
                Field("luar_biasa", _("Rapat luar biasa di bulan itu"), Kind.TICK)
            ),
        ),
        title=_("Rencanakan Rakor…"),
        quiet=last is not None,
    )


def forums(visit: Visit) -> list[tuple[str, str]]:
    """Return the forums in which the reader plans: the city team's first."""
    found = [(one.code, one.name) for one in roster.forums()]
    may = [one for one in found if holds(at_forum(visit.by, one[0]), Act.RAKOR_PLAN)]
    return sorted(may, key=lambda one: one[0] != naming.CITY_TEAM)


def statement(meeting: MeetingView, visit: Visit) -> Form:
    """Return the form of a statement; a note taker writes for every office."""
    found = choices.offices(local=False)
    if not visit.by.roles & {Role.SECRETARY, Role.NOTE_TAKER}:
        found = tuple(o for o in choices.offices() if o.value == visit.by.agency)
    return Form(
        Act.STATEMENT_MAKE.value,
        reverse(Act.STATEMENT_MAKE.value, args=[meeting.name]),
        _("Simpan pernyataan"),
        (
            forms.choice("kantor", _("Kantor"), found, visit.by.agency),
            Field("jabatan", _("Jabatan yang berbicara"), least=3),
            forms.long("kata", _("Kata-katanya")),
            Field("cakupan", _("Cakupan"), value=places.house().name, least=3),
            Field("per", _("Keadaan per"), Kind.MOMENT, reading.local(visit.at)),
            forms.choice("bidang", _("Bidang"), choices.codes(Sector, "sector")),
        ),
        title=_("Catat pernyataan instansi…"),
        note=_("Disimpan atas nama kantornya; tidak mengubah kalimat situasi."),
        quiet=True,
    )
