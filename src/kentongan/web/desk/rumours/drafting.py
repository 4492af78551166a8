"""Drafting the bounded answer, and the second person's part."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from kentongan.domain.codes import Verdict, VerdictKind
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.publication.rules import Scope
from kentongan.rumours import actions
from kentongan.rumours.actions import Draft
from kentongan.web.desk import reading
from kentongan.web.desk.rumours.views import Taking

VERDICT = Words("Putusan", "Verdict")
KIND = Words("Jenis kekeliruan", "Kind of error")
SINCE = Words("Lingkup, sejak", "Scope, from")
UNTIL = Words("Lingkup, sampai", "Scope, until")
AS_OF = Words("Lingkup, per", "Scope, as of")


def read(form: QueryDict) -> Draft:
    """Return the draft that the form holds."""
    known = {"", *(kind.value for kind in VerdictKind)}
    kind = reading.code(form, "jenis", known, KIND) if "jenis" in form else ""
    return Draft(
        title=form.get("judul", "").strip()[:200],
        body=form.get("jawaban", "").strip(),
        verdict=reading.member(form, "putusan", Verdict, VERDICT),
        verdict_kind=VerdictKind(kind) if kind else None,
        scope=Scope(
            place=form.get("tempat", "").strip(),
            since=reading.moment(form, "sejak", SINCE),
            until=reading.moment(form, "sampai", UNTIL),
            as_of=reading.moment(form, "per", AS_OF),
            checked_by=tuple(form.getlist("oleh")),
            not_covered=form.get("tidak_mencakup", "").strip(),
        ),
        what_checked=form.get("yang_diperiksa", "").strip(),
        what_to_do=form.get("yang_dapat_dilakukan", "").strip(),
        correction=form.get("koreksi", "").strip(),
    )


def draft(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Hand a draft to the second person."""

    def step(rumour_id: int) -> None:
        draft = read(request.POST)
        actions.draft_answer(rumour_id=rumour_id, draft=draft, by=by, at=at)

    told = _("Naskah diserahkan kepada pemeriksa kedua.")
    return Taking(request, number, by, at).take(step, told)


def approve(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Approve the drafted answer and make it public."""

    def step(rumour_id: int) -> None:
        actions.approve_answer(rumour_id=rumour_id, by=by, at=at)

    told = _("Terbit. Jawaban kini dapat dibaca warga.")
    return Taking(request, number, by, at).take(step, told)


def send_back(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Return the draft with a note."""
    note = request.POST.get("catatan", "")

    def step(rumour_id: int) -> None:
        actions.return_answer(rumour_id=rumour_id, note=note, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Naskah dikembalikan."))


def withhold(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Decide not to publish."""
    note = request.POST.get("catatan", "")

    def step(rumour_id: int) -> None:
        actions.withhold(rumour_id=rumour_id, note=note, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Tidak diterbitkan."))


def correct(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Open a published answer for correction."""
    note = request.POST.get("catatan", "")

    def step(rumour_id: int) -> None:
        actions.correct_answer(rumour_id=rumour_id, note=note, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Dibuka untuk dikoreksi."))
