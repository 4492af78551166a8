"""What readers say of a public text: a response, or a request for correction."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse

from kentongan.access.actors import PUBLIC
from kentongan.domain.codes import Channel
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.publication import queries
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import ANSWER_HOURS, Kind, sentences
from kentongan.reports import actions
from kentongan.reports.actions import NewReport
from kentongan.web import frame
from kentongan.web.client_ids import client_id
from kentongan.web.public.pages import page_of
from kentongan.web.public.reporting import receipt
from kentongan.web.public.reporting.receipt import Sent


class NoPage(Refusal):
    """Which public text is meant wasn't said."""

    what = Words(
        "Halaman: pilih jawaban atau siaran yang keliru.",
        "Page: choose the answer or release that is wrong.",
    )


class NoCorrection(Refusal):
    """What is wrong, or what is right, wasn't said."""

    what = Words(
        "Perbaikan: tulis kalimat yang keliru dan apa yang benar.",
        "Correction: write the sentence that is wrong and what is right.",
    )


def _keep(request: HttpRequest, text: str, channel: Channel, on: int) -> NewReport:
    return NewReport(
        text=text,
        client_id=client_id(request.POST),
        channel=channel,
        about=Ref("publication", on),
    )


def respond(
    request: HttpRequest, *, by: Actor, at: datetime, slug: str
) -> HttpResponse:
    """Take a response to an answer or a release; it is read before it shows."""
    text = queries.versions(slug, at=at)[0]
    if request.method != "POST":
        return _respond(request, by, at, text)
    said = request.POST.get("tanggapan", "")
    try:
        new = _keep(request, said, Channel.RESPONSE, text.id)
        code = actions.receive_one(new=new, by=PUBLIC, at=at)
    except Refusal as refusal:
        return _respond(request, by, at, text, frame.refused(request, by, at, refusal))
    return receipt.show(request, by, at, Sent(code))


def _respond(
    request: HttpRequest, by: Actor, at: datetime, text: PublicText, error: str = ""
) -> HttpResponse:
    context: dict[str, object] = {
        "p": text,
        "key": client_id(request.POST),
        "posted": request.POST,
        "error": error,
    }
    status = 409 if error else 200
    return frame.public(
        request, "public/reporting/respond.html", by, at, context, status
    )


def ask_correction(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Ask for a correction (hak jawab), without an account."""
    if request.method != "POST":
        return _correction(request, by, at, request.GET.get("tentang", ""))
    slug = request.POST.get("tentang", "")
    try:
        new = _keep(request, _wrong(request), Channel.CORRECTION, _page(slug, at))
        code = actions.receive_one(new=new, by=PUBLIC, at=at)
    except Refusal as refusal:
        return _correction(
            request, by, at, slug, frame.refused(request, by, at, refusal)
        )
    due_at = at + timedelta(hours=ANSWER_HOURS)
    return receipt.show(request, by, at, Sent(code, due_at=due_at))


def _page(slug: str, at: datetime) -> int:
    try:
        return queries.versions(slug, at=at)[0].id
    except NotFound:
        raise NoPage from None


def _wrong(request: HttpRequest) -> str:
    said = request.POST.get("kalimat", "") or request.POST.get("keliru", "")
    wrong = said.strip()
    right = request.POST.get("benar", "").strip()
    if not wrong or not right:
        raise NoCorrection
    return f"Yang keliru: {wrong}\nYang benar: {right}"


def _correction(
    request: HttpRequest, by: Actor, at: datetime, slug: str, error: str = ""
) -> HttpResponse:
    chosen = _chosen(slug, at)
    context: dict[str, object] = {
        "chosen": chosen,
        "page": page_of(chosen.kind, chosen.slug) if chosen else "",
        "sentences": sentences(chosen.body) if chosen else [],
        "texts": [] if chosen else _texts(at),
        "slug": slug,
        "key": client_id(request.POST),
        "posted": request.POST,
        "error": error,
        "hours": ANSWER_HOURS,
    }
    status = 409 if error else 200
    template = "public/reporting/correction.html"
    return frame.public(request, template, by, at, context, status)


def _chosen(slug: str, at: datetime) -> PublicText | None:
    try:
        return queries.versions(slug, at=at)[0] if slug else None
    except NotFound:
        return None


def _texts(at: datetime) -> list[PublicText]:
    kinds = (Kind.ANSWER, Kind.RELEASE, Kind.WARNING)
    return [text for kind in kinds for text in queries.latest(kind, at=at, limit=50)]
