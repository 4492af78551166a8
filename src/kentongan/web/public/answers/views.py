"""Is this true? Search over answered claims, and one answer with its versions."""

from __future__ import annotations

import json
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.publication import queries
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind
from kentongan.reports.queries import search_answers
from kentongan.web import frame
from kentongan.web.public.answers import shared
from kentongan.web.public.answers.claim_review import claim_review

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


def answer(request: HttpRequest, *, by: Actor, at: datetime, slug: str) -> HttpResponse:
    """Show the newest version of an answer; older ones and reasons below it."""
    versions = _answers(slug, at)
    newest = versions[0] if versions else queries.versions(slug, at=at)[0]
    review = json.dumps(claim_review(newest), ensure_ascii=False) if versions else ""
    context: dict[str, object] = {
        "p": newest,
        "older": versions[1:],
        "expired": newest.expires_at is not None and newest.expires_at <= at,
        "responses": queries.shown_responses(slug),
        "review": review,
        "chat": shared.chat_text(versions, _address(request, slug)) if versions else "",
    }
    return frame.public(request, "public/answers/answer.html", by, at, context)


def poster(request: HttpRequest, *, by: Actor, at: datetime, slug: str) -> HttpResponse:
    """Draw the poster of an answer, for phones and notice boards."""
    del by
    versions = _answers(slug, at)
    if not versions:
        raise NotFound
    drawn = shared.poster(tuple(versions), _address(request, slug))
    response = HttpResponse(drawn, content_type="image/png")
    response["Content-Disposition"] = f'inline; filename="{slug}.png"'
    return response


def _answers(slug: str, at: datetime) -> list[PublicText]:
    return [v for v in queries.versions(slug, at=at) if v.kind == Kind.ANSWER.value]


def _address(request: HttpRequest, slug: str) -> str:
    """Return the address that is passed on: always the Indonesian page."""
    path = reverse("public.view.answer", args=[slug])
    return request.build_absolute_uri("/" + path.removeprefix("/en").lstrip("/"))
