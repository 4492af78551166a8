"""Forums: their SK as the office typed it, until when it holds, members and seats."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access import actions, roster
from kentongan.access.labels import FORUM_KINDS, ForumKind
from kentongan.access.roster import ForumRow
from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.settings import sitting
from kentongan.web.desk.visit import Visit

KIND = Words("Jenis", "Kind")
FIRST, LAST = Words("Berlaku mulai", "Valid from"), Words("Sampai", "Until")


def forums(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the forums."""
    return _list(Visit(request, by, at))


def _list(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    found = roster.forums()
    today = day_of(visit.at, places.zone())
    form = Form(
        Act.FORUM_ADD.value,
        reverse(Act.FORUM_ADD.value),
        _("Tambah forum"),
        (forms.choice("jenis", _("Jenis"), choices.said(FORUM_KINDS)), *_fields(None)),
        title=_("Tambah forum…"),
        open=not found,
    )
    context: dict[str, object] = {
        "headline": _headline(found, today),
        "forums": [(one, one.holds(today)) for one in found],
        "form": form.after(failed) if visit.holds(Act.FORUM_ADD) else None,
    }
    return visit.page("desk/settings/forums.html", context, failed)


def _headline(found: list[ForumRow], today: date) -> str:
    holding = sum(one.holds(today) for one in found)
    if not holding:
        return _("Belum ada forum yang SK-nya berlaku.")
    return ngettext(
        "{n} forum dengan SK berlaku.", "{n} forum dengan SK berlaku.", holding
    ).format(n=holding)


def _fields(row: ForumRow | None) -> tuple[Field, ...]:
    return (
        Field("nama", _("Nama forum"), value=row.name if row else "", least=3),
        forms.optional(
            Field(
                "sk",
                _("Nomor SK"),
                value=row.decree if row else "",
                hint=_("Salin dari surat keputusannya. Kosongkan bila belum ada."),
            )
        ),
        Field(
            "mulai",
            _("Berlaku mulai"),
            Kind.DATE,
            row.valid_from.isoformat() if row else "",
        ),
        Field(
            "sampai",
            _("Berlaku sampai"),
            Kind.DATE,
            row.valid_until.isoformat() if row else "",
            hint=_("Tanggal yang lewat menutup forum ini."),
        ),
        forms.many(
            "kantor", _("Kantor anggota"), choices.offices(), row.members if row else ()
        ),
    )


def add(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Add a forum."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        code = _free(reading.member(visit.form, "jenis", ForumKind, KIND))
        actions.add_forum(
            code=code,
            name=reading.words(visit.form, "nama")[:160],
            decree=reading.words(visit.form, "sk")[:160],
            valid=_valid(visit),
            members=reading.offices(visit.form, "kantor"),
            by=by,
            at=at,
        )
        return _("Forum ditambahkan. Isi kursinya."), _page(code)

    return visit.take(Act.FORUM_ADD.value, step, partial(_list, visit))


def _valid(visit: Visit) -> tuple[date, date]:
    first = reading.day(visit.form, "mulai", FIRST)
    return first, reading.day(visit.form, "sampai", LAST)


def _free(kind: ForumKind) -> str:
    """Return the code of a new forum of a kind: some kinds exist more than once."""
    taken = {one.code for one in roster.forums()}
    codes = (kind.value, *(f"{kind.value}-{n}" for n in range(2, len(taken) + 3)))
    return next(code for code in codes if code not in taken)


def forum(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Show a forum with its seats and what can be changed."""
    return show(Visit(request, by, at), code)


def find(code: str) -> ForumRow:
    """Return a forum.

    Raises
    ------
    NotFound
        If there is none such.
    """
    found = [one for one in roster.forums() if one.code == code]
    if not found:
        raise NotFound
    return found[0]


def _page(code: str) -> str:
    return reverse("settings.view.forum", args=[code])


def show(visit: Visit, code: str, failed: Failed = NONE) -> HttpResponse:
    """Show a forum."""
    row = find(code)
    change = Form(
        Act.FORUM_CHANGE.value,
        reverse(Act.FORUM_CHANGE.value, args=[code]),
        _("Simpan perubahan"),
        _fields(row),
        title=_("Ubah SK dan anggota…"),
    )
    context: dict[str, object] = {
        "forum": row,
        "holds": row.holds(day_of(visit.at, places.zone())),
        "members": choices.offices(),
        "seats": sitting.rows(visit, row, failed),
        "form": sitting.form(row).after(failed)
        if visit.holds(Act.FORUM_SEAT)
        else None,
        "change": change.after(failed) if visit.holds(Act.FORUM_CHANGE) else None,
    }
    return visit.page("desk/settings/forum.html", context, failed)


def change(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Change a forum's SK and members."""
    visit = Visit(request, by, at)
    find(code)

    def step() -> tuple[str, str]:
        actions.change_forum(
            code=code,
            name=reading.words(visit.form, "nama")[:160],
            decree=reading.words(visit.form, "sk")[:160],
            valid=_valid(visit),
            members=reading.offices(visit.form, "kantor"),
            by=by,
            at=at,
        )
        return _("Perubahan forum tersimpan."), _page(code)

    return visit.take(Act.FORUM_CHANGE.value, step, partial(show, visit, code))
