"""What readers say back: responses before they show, and hak jawab with its clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, holds
from kentongan.domain.words import Words
from kentongan.publication import actions, queries
from kentongan.publication.queries import CorrectionView, ResponseView
from kentongan.publication.rules import (
    CorrectionState,
    Kind,
    RefusalReason,
    ResponseState,
)
from kentongan.reports.rules import check_reason
from kentongan.web import frame
from kentongan.web.desk import reading
from kentongan.web.desk.reports.targets import Target, of
from kentongan.web.public.pages import page_of
from kentongan.web.templatetags import words as say

REASON = Words("Alasan", "Reason")


@dataclass(frozen=True)
class Asked:
    """A request for correction, the page it is about, and where that is corrected."""

    request: CorrectionView
    about: Target | None
    page: str
    desk: str


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the queue of responses and the requests for correction."""
    return _show(request, by, at)


def _show(
    request: HttpRequest, by: Actor, at: datetime, error: str = ""
) -> HttpResponse:
    responses = queries.responses(by=by, at=at)
    corrections = queries.corrections(by=by, at=at)
    new = [r for r in responses if r.state == ResponseState.RECEIVED.value]
    open_ = [c for c in corrections if c.state == CorrectionState.RECEIVED.value]
    context: dict[str, object] = {
        "headline": _headline(new, open_),
        "responses": new,
        "moderated": [r for r in responses if r not in new],
        "corrections": [_asked(c, by, at) for c in open_],
        "owed": [_asked(c, by, at) for c in corrections if c.owed],
        "answered": [c for c in corrections if c not in open_ and not c.owed],
        "reasons": list(RefusalReason),
        "may_show": holds(by, Act.RESPONSE_SHOW),
        "may_accept": holds(by, Act.CORRECTION_REQUEST_ACCEPT),
        "may_decline": holds(by, Act.CORRECTION_REQUEST_REFUSE),
        "posted": request.POST,
        "error": error,
    }
    status = 409 if error else 200
    template = "desk/publications/readers.html"
    return frame.desk(request, template, by, at, context, status)


def _asked(request: CorrectionView, by: Actor, at: datetime) -> Asked:
    warns = request.text_kind == Kind.WARNING.value
    act = Act.EARLY_WARNING_VIEW if warns else Act.PUBLICATION_VIEW
    return Asked(
        request=request,
        about=of(request.about, by=by, at=at),
        page=page_of(request.text_kind, request.slug),
        desk=reverse(act.value),
    )


def _headline(new: list[ResponseView], open_: list[CorrectionView]) -> str:
    if not new and not open_:
        return _("Tidak ada tanggapan menunggu.")
    parts = []
    if open_:
        n, when = len(open_), say.moment(min(one.due_at for one in open_))
        text = ngettext(
            "{n} permintaan perbaikan, paling lambat {when}",
            "{n} permintaan perbaikan, paling lambat {when}",
            n,
        )
        parts.append(text.format(n=n, when=when))
    if new:
        n = len(new)
        text = ngettext(
            "{n} tanggapan menunggu dibaca", "{n} tanggapan menunggu dibaca", n
        )
        parts.append(text.format(n=n))
    return "; ".join(parts) + "."


def _do(
    request: HttpRequest,
    who: tuple[Actor, datetime],
    ids: dict[str, int],
    number: str,
    step: Callable[[int], str],
) -> HttpResponse:
    by, at = who
    if number not in ids:
        raise NotFound
    try:
        done = step(ids[number])
    except Refusal as refusal:
        return _show(request, by, at, frame.refused(request, by, at, refusal))
    frame.tell(request, done)
    return redirect("response.view")


def _responses(by: Actor, at: datetime) -> dict[str, int]:
    return {row.number: row.id for row in queries.responses(by=by, at=at)}


def _requests(by: Actor, at: datetime) -> dict[str, int]:
    return {row.number: row.id for row in queries.corrections(by=by, at=at)}


def show_one(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let a response show."""

    def step(response_id: int) -> str:
        actions.show_response(response_id=response_id, by=by, at=at)
        return _("Tanggapan tampil di bawah jawabannya.")

    return _do(request, (by, at), _responses(by, at), number, step)


def refuse_one(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Keep a response back for a listed reason."""

    def step(response_id: int) -> str:
        reason = reading.member(request.POST, "alasan", RefusalReason, REASON)
        actions.refuse_response(response_id=response_id, reason=reason, by=by, at=at)
        return _("Tanggapan tidak ditampilkan; penulisnya diberi tahu alasannya.")

    return _do(request, (by, at), _responses(by, at), number, step)


def accept(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Accept a request for correction."""

    def step(request_id: int) -> str:
        reason = request.POST.get("alasan", "").strip()
        actions.accept_correction(request_id=request_id, reason=reason, by=by, at=at)
        return _("Permintaan diterima. Koreksi jawabannya lewat kartu rumor.")

    return _do(request, (by, at), _requests(by, at), number, step)


def decline(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Refuse a request for correction, with the reason."""

    def step(request_id: int) -> str:
        reason = check_reason(request.POST.get("alasan", ""))
        actions.refuse_correction(request_id=request_id, reason=reason, by=by, at=at)
        return _("Permintaan tidak diterima; alasannya tercatat.")

    return _do(request, (by, at), _requests(by, at), number, step)
