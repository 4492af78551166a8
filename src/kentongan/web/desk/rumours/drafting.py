"""Drafting the bounded answer, and the second person's part."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kentongan.domain.codes import Verdict, VerdictKind
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.publication.rules import Scope
from kentongan.rumours import actions, queries
from kentongan.rumours.actions import Draft
from kentongan.web import frame
from kentongan.web.desk.rumours.views import show


def _id(by: Actor, at: datetime, number: str) -> int:
    return queries.card(by=by, at=at, number=number).rumour.id


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=places.zone()) if moment.tzinfo is None else moment


def read(form: QueryDict) -> Draft:
    """Return the draft that the form holds."""
    kind = form.get("jenis", "")
    return Draft(
        title=form.get("judul", "").strip()[:200],
        body=form.get("jawaban", "").strip(),
        verdict=Verdict(form.get("putusan", Verdict.OPEN.value)),
        verdict_kind=VerdictKind(kind) if kind else None,
        scope=Scope(
            place=form.get("tempat", "").strip(),
            since=_moment(form.get("sejak", "")),
            until=_moment(form.get("sampai", "")),
            as_of=_moment(form.get("per", "")),
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
    try:
        draft = read(request.POST)
        actions.draft_answer(rumour_id=_id(by, at, number), draft=draft, by=by, at=at)
    except Refusal as refusal:
        return show(request, number, by, at, frame.why(refusal))
    return _done(request, number, _("Naskah diserahkan kepada pemeriksa kedua."))


def approve(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Approve the drafted answer and make it public."""
    try:
        actions.approve_answer(rumour_id=_id(by, at, number), by=by, at=at)
    except Refusal as refusal:
        return show(request, number, by, at, frame.why(refusal))
    return _done(request, number, _("Terbit. Jawaban kini dapat dibaca warga."))


def send_back(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Return the draft with a note."""
    note = request.POST.get("catatan", "")
    try:
        actions.return_answer(rumour_id=_id(by, at, number), note=note, by=by, at=at)
    except Refusal as refusal:
        return show(request, number, by, at, frame.why(refusal))
    return _done(request, number, _("Naskah dikembalikan."))


def withhold(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Decide not to publish."""
    note = request.POST.get("catatan", "")
    try:
        actions.withhold(rumour_id=_id(by, at, number), note=note, by=by, at=at)
    except Refusal as refusal:
        return show(request, number, by, at, frame.why(refusal))
    return _done(request, number, _("Tidak diterbitkan."))


def correct(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Open a published answer for correction."""
    note = request.POST.get("catatan", "")
    try:
        actions.correct_answer(rumour_id=_id(by, at, number), note=note, by=by, at=at)
    except Refusal as refusal:
        return show(request, number, by, at, frame.why(refusal))
    return _done(request, number, _("Dibuka untuk dikoreksi."))


def _done(request: HttpRequest, number: str, words: str) -> HttpResponse:
    frame.tell(request, words)
    return redirect("rumour.view.card", number=number)
