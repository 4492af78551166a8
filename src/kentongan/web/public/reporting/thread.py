"""Coming back with a receipt: the code is sent, never in an address or a cookie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.access import actors
from kentongan.domain.codes import Channel
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.publication import actions as publication
from kentongan.publication import queries as public
from kentongan.reports import actions, queries
from kentongan.reports.receipts import find
from kentongan.web import frame
from kentongan.web.public.pages import page_of
from kentongan.web.public.reporting import pace, receipt


class TooSoon(Refusal):
    """Receipts are being guessed; everyone waits a little."""

    what = Words(
        "Terlalu banyak percobaan. Coba lagi dalam {n} detik; nomor Anda tetap"
        " berlaku.",
        "Too many tries. Try again in {n} s; your number stays valid.",
    )


@dataclass(frozen=True)
class Note:
    """What stands above the thread, or in the way of it."""

    told: str = ""
    error: str = ""


def follow(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Ask for the receipt, or show the thread that it opens."""
    if request.method != "POST":
        return _ask(request, by, at)
    code = receipt.digits(request.POST.get("nomor", ""))
    try:
        report_id = report_of(code)
    except Refusal as refusal:
        return _ask(request, by, at, frame.refused(request, by, at, refusal))
    return _thread(request, by, at, (code, report_id), Note())


def appeal(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Ask once more for a correction that was refused."""
    code = receipt.digits(request.POST.get("nomor", ""))
    try:
        report_id = report_of(code)
    except Refusal as refusal:
        return _ask(request, by, at, frame.refused(request, by, at, refusal))
    opened = (code, report_id)
    try:
        publication.appeal_correction(report_id=report_id, by=actors.PUBLIC, at=at)
    except Refusal as refusal:
        return _thread(
            request, by, at, opened, Note(error=frame.refused(request, by, at, refusal))
        )
    told = Note(told=_("Permintaan ditinjau sekali lagi."))
    return _thread(request, by, at, opened, told)


def add(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Add the reporter's words to the thread."""
    code = receipt.digits(request.POST.get("nomor", ""))
    try:
        report_id = report_of(code)
    except Refusal as refusal:
        return _ask(request, by, at, frame.refused(request, by, at, refusal))
    opened = (code, report_id)
    words = request.POST.get("keterangan", "")
    reporter = actors.reporter(report_id)
    try:
        actions.answer_desk(report_id=report_id, text=words, by=reporter, at=at)
    except Refusal as refusal:
        return _thread(
            request, by, at, opened, Note(error=frame.refused(request, by, at, refusal))
        )
    return _thread(request, by, at, opened, Note(told=_("Keterangan terkirim.")))


def report_of(code: str) -> int:
    """Return the report of a receipt, slowing down whoever guesses."""
    wait = pace.seconds_left()
    if wait:
        raise TooSoon(n=wait)
    try:
        return find(code)
    except Refusal:
        pace.note_wrong()
        raise


def _ask(
    request: HttpRequest, by: Actor, at: datetime, error: str = ""
) -> HttpResponse:
    context: dict[str, object] = {
        "error": error,
        "number": request.POST.get("nomor", ""),
    }
    status = 409 if error else 200
    return frame.public(
        request, "public/reporting/follow.html", by, at, context, status
    )


def _thread(
    request: HttpRequest,
    by: Actor,
    at: datetime,
    opened: tuple[str, int],
    note: Note,
) -> HttpResponse:
    code, report_id = opened
    report = queries.followed(report_id)
    correction = report.channel == Channel.CORRECTION.value
    outcome = public.outcome_of(report_id, correction=correction)
    context: dict[str, object] = {
        "code": code,
        "report": report,
        "outcome": outcome,
        "page": page_of(outcome.text_kind, outcome.slug)
        if outcome and outcome.slug
        else "",
        "thread": queries.thread(report_id),
        "told": note.told,
        "error": note.error,
        "posted": request.POST if note.error else {},
    }
    status = 409 if note.error else 200
    return frame.public(
        request, "public/reporting/thread.html", by, at, context, status
    )
