"""The letterhead: address and emblem, set once for every document."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.formats.emblems import MOST_BYTES
from kentongan.places import actions
from kentongan.places import queries as places
from kentongan.places.rules.house import Letterhead
from kentongan.web.desk import forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.visit import Visit


def letterhead(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show what stands above the letters."""
    return _show(Visit(request, by, at))


def _show(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    head = places.letterhead()
    may = visit.holds(Act.HOUSE_LETTERHEAD)
    context: dict[str, object] = {
        "headline": _headline(head),
        "head": head,
        "form": _form(head).after(failed) if may else None,
    }
    return visit.page("desk/settings/letterhead.html", context, failed)


def _headline(head: Letterhead) -> str:
    if places.house().demo:
        return _("Kop surat peragaan: tanpa lambang.")
    if head.emblem and head.address:
        return _("Kop surat lengkap: lambang dan alamat.")
    return _("Kop surat belum lengkap.")


def _form(head: Letterhead) -> Form:
    act = Act.HOUSE_LETTERHEAD.value
    fields = [forms.optional(Field("alamat", _("Alamat pada kop"), value=head.address))]
    if not places.house().demo:
        words = _("Lambang, PNG, JPEG atau SVG, paling besar 2 MB")
        fields.append(Field("lambang", words, Kind.FILE, required=False))
    if head.emblem:
        words = _("Hapus lambang")
        fields.append(Field("hapus", words, Kind.TICK, required=False))
    note = _("Lambang ditulis ulang sebagai gambar kecil; isi lain dibuang.")
    button = _("Simpan kop surat")
    return Form(act, reverse(act), button, tuple(fields), note=note)


def keep(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Set address and emblem."""
    visit = Visit(request, by, at)
    sent = request.FILES.get("lambang")

    def step() -> tuple[str, str]:
        actions.set_letterhead(
            address=reading.words(request.POST, "alamat"),
            emblem=sent.read(MOST_BYTES + 1) if sent else b"",
            remove_emblem="hapus" in request.POST,
            by=by,
            at=at,
        )
        return _("Kop surat tersimpan."), reverse("settings.view.letterhead")

    key = Act.HOUSE_LETTERHEAD.value
    return visit.take(key, step, lambda failed: _show(visit, failed))


def emblem(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Give the emblem as it is printed."""
    del request, by, at
    found = places.letterhead().emblem
    if not found:
        raise NotFound
    return HttpResponse(found, content_type="image/png")
