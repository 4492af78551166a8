"""The report form: what was seen or heard, where, and nothing about who."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kentongan.access.actors import PUBLIC
from kentongan.domain.codes import Band
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports import actions
from kentongan.reports.actions import NewReport
from kentongan.reports.queries import AnsweredView, search_answers
from kentongan.web import areas, frame
from kentongan.web.public.reporting import receipt
from kentongan.web.public.reporting.receipt import Sent

UNKNOWN = "tidak-tahu"


class NoPlace(Refusal):
    """No kelurahan was chosen, and not said that it isn't known."""

    what = Words(
        "Tempat: pilih kelurahan atau pilih Saya tidak tahu.",
        "Place: choose a kelurahan or choose I don't know.",
    )


def report(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the form, or keep what was sent and show its receipt."""
    if request.method != "POST":
        return _form(request, by, at)
    story = request.POST.get("cerita", "")
    try:
        new = NewReport(
            text=story, client_id=receipt.client_id(request), area=_area(request)
        )
        code = actions.receive_one(new=new, by=PUBLIC, at=at)
    except Refusal as refusal:
        return _form(request, by, at, frame.refused(request, by, at, refusal))
    return receipt.show(request, by, at, Sent(code, _earlier(story)))


def _area(request: HttpRequest) -> str:
    chosen = request.POST.get("tempat", "")
    if chosen == UNKNOWN:
        return ""
    area = places.area(chosen)
    if area is None or area.outside:
        raise NoPlace
    return area.kode


def _earlier(story: str) -> AnsweredView | None:
    """Return the answer that the story most likely asks for, if it is near enough."""
    found = search_answers(story, limit=1)
    near = [one for one in found if one.band != Band.WEAK.value]
    return near[0] if near else None


def _form(
    request: HttpRequest, by: Actor, at: datetime, error: str = ""
) -> HttpResponse:
    context: dict[str, object] = {
        "key": receipt.client_id(request),
        "districts": areas.by_district(),
        "unknown": UNKNOWN,
        "posted": request.POST,
        "error": error,
    }
    status = 409 if error else 200
    return frame.public(request, "public/reporting/form.html", by, at, context, status)


def confirm(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Say whether the receipt was copied as it is."""
    code = receipt.digits(request.POST.get("nomor", ""))
    typed = receipt.digits("".join(request.POST.getlist("ulang")))
    if not code:
        return redirect("public.report")
    if typed != code:
        error = frame.refused(request, by, at, receipt.Mismatch())
        return receipt.show(request, by, at, Sent(code, error=error))
    return frame.public(request, "public/reporting/noted.html", by, at, {"code": code})
