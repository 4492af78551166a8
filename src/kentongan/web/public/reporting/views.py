"""The report form: what was seen or heard, where, and nothing about who."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from kentongan.access.actors import PUBLIC
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports import actions
from kentongan.reports.actions import NewReport
from kentongan.web import areas, frame
from kentongan.web.client_ids import client_id
from kentongan.web.public.reporting import asking, photos, receipt
from kentongan.web.public.reporting.receipt import Sent

UNKNOWN = "tidak-tahu"
OLDEST = timedelta(days=31)
LONGEST = 500


class NoPlace(Refusal):
    """No kelurahan was chosen, and not said that it isn't known."""

    what = Words(
        "Tempat: pilih kelurahan atau pilih Saya tidak tahu.",
        "Place: choose a kelurahan or choose I don't know.",
    )


def report(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the form, or keep what was sent and show its receipt."""
    if request.method != "POST":
        return _form(request, by, at, story=_begun(request))
    by_script = request.headers.get("Accept") == "application/json"
    story = request.POST.get("cerita", "")
    try:
        photo = photos.sent_along(request)
        new = NewReport(
            text=story,
            client_id=client_id(request.POST),
            area=_area(request),
            sent_at=_written_at(request, at),
        )
        code = actions.receive_one(new=new, by=PUBLIC, at=at)
        if photo:
            photos.keep(code, new.client_id, photo, at)
    except Refusal as refusal:
        why = frame.refused(request, by, at, refusal)
        if by_script:
            return JsonResponse({"galat": why}, status=409)
        return _form(request, by, at, why)
    earlier = asking.earlier(story)
    if by_script:
        return JsonResponse({"nomor": code, "serupa": asking.said(earlier)})
    return receipt.show(request, by, at, Sent(code, earlier))


def shared(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the form with a message that another app shared into it."""
    parts = [request.POST.get(name, "") for name in ("title", "text", "url")]
    story = "\n".join(part for part in parts if part)
    return _form(request, by, at, story=story)


def _written_at(request: HttpRequest, at: datetime) -> datetime | None:
    """Return the hour in which it was written, when it waited on the phone."""
    try:
        written = datetime.fromisoformat(request.POST.get("waktu", ""))
    except ValueError:
        return None
    if written.tzinfo is None or not at - OLDEST <= written <= at:
        return None
    return written.replace(minute=0, second=0, microsecond=0)


def _area(request: HttpRequest) -> str:
    chosen = request.POST.get("tempat", "")
    if chosen == UNKNOWN:
        return ""
    area = places.area(chosen)
    if area is None or area.outside:
        raise NoPlace
    return area.kode


def _begun(request: HttpRequest) -> str:
    """Return the words that a resident searched for in vain, to be asked here."""
    return request.GET.get("cerita", "").strip()[:LONGEST]


def _form(
    request: HttpRequest, by: Actor, at: datetime, error: str = "", *, story: str = ""
) -> HttpResponse:
    context: dict[str, object] = {
        "key": client_id(request.POST),
        "story": story or request.POST.get("cerita", ""),
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
