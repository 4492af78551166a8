"""Is this true? Search over answered claims, and one answer with its versions."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kentongan.domain.codes import Verdict
from kentongan.domain.labels import VERDICTS
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.publication import queries
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind
from kentongan.reports.queries import AnsweredView, search_answers
from kentongan.web import frame
from kentongan.web.counting import counted
from kentongan.web.public import cards
from kentongan.web.public.answers import page, shared

LONGEST = 500


def search(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Find answered claims by the words a resident heard."""
    words = request.GET.get("q", "").strip()[:LONGEST]
    context: dict[str, object] = {
        "words": words,
        "found": search_answers(words) if words else [],
        "latest": queries.latest(Kind.ANSWER, at=at),
    }
    return frame.public(request, "public/answers/search.html", by, at, context)


def typed(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the answers to what is being typed; the words are kept nowhere."""
    del by, at
    words = request.POST.get("q", "").strip()[:LONGEST]
    found = search_answers(words) if words else []
    said = counted("{n} jawaban", len(found)) if found else _("Belum ada jawaban.")
    return JsonResponse({"kata": said, "jawaban": [_line(one) for one in found]})


def _line(one: AnsweredView) -> dict[str, str]:
    return {
        "kabar": one.claim,
        "putusan": VERDICTS[Verdict(one.verdict)](get_language() or "id"),
        "kode": one.verdict,
        "jawaban": one.answer,
        "alamat": reverse("public.view.answer", args=[one.slug]),
    }


def answer(request: HttpRequest, *, by: Actor, at: datetime, slug: str) -> HttpResponse:
    """Show the newest version of an answer; older ones and reasons below it."""
    versions = _answers(slug, at) or queries.versions(slug, at=at)
    context = page.context(versions, at=at, url=_address(request, slug))
    return frame.public(request, page.TEMPLATE, by, at, context)


def poster(request: HttpRequest, *, by: Actor, at: datetime, slug: str) -> HttpResponse:
    """Draw the poster of an answer, for phones and notice boards."""
    del by
    versions = _known(slug, at)
    drawn = shared.poster(tuple(versions), _address(request, slug))
    response = HttpResponse(drawn, content_type="image/png")
    response["Content-Disposition"] = f'inline; filename="{slug}.png"'
    return response


def card(request: HttpRequest, *, by: Actor, at: datetime, slug: str) -> HttpResponse:
    """Draw the picture that stands beside a shared address."""
    del by, request
    return cards.picture(shared.card(_known(slug, at)[0]))


def _known(slug: str, at: datetime) -> list[PublicText]:
    versions = _answers(slug, at)
    if not versions:
        raise NotFound
    return versions


def _answers(slug: str, at: datetime) -> list[PublicText]:
    return [v for v in queries.versions(slug, at=at) if v.kind == Kind.ANSWER.value]


def _address(request: HttpRequest, slug: str) -> str:
    return cards.address(request, reverse("public.view.answer", args=[slug]))
