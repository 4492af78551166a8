"""Feeds of answers and releases: the newest version of each, with its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kentongan.domain.codes import Verdict
from kentongan.domain.labels import VERDICTS
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.publication import queries
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind

SHOWN = 30
Form = type[Rss201rev2Feed] | type[Atom1Feed]
DEMO = "PERAGAAN - BUKAN DOKUMEN RESMI"


@dataclass(frozen=True)
class _Page:
    """Which page a kind of text stands on."""

    name: str
    one: str


PAGES = {
    Kind.ANSWER: _Page("public.view.search", "public.view.answer"),
    Kind.RELEASE: _Page("public.view.releases", "public.view.release"),
}


def answers_rss(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the answers as RSS."""
    return _feed(request, Kind.ANSWER, Rss201rev2Feed, at)


def answers_atom(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the answers as Atom."""
    return _feed(request, Kind.ANSWER, Atom1Feed, at)


def releases_rss(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the releases as RSS."""
    return _feed(request, Kind.RELEASE, Rss201rev2Feed, at)


def releases_atom(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the releases as Atom."""
    return _feed(request, Kind.RELEASE, Atom1Feed, at)


def _feed(request: HttpRequest, kind: Kind, form: Form, at: datetime) -> HttpResponse:
    house = places.house()
    title = _("Klarifikasi") if kind is Kind.ANSWER else _("Siaran pers")
    feed = form(
        title=f"{title} {house.name}",
        link=request.build_absolute_uri(reverse(PAGES[kind].name)),
        description=DEMO if house.demo else title,
        language=get_language(),
        feed_url=request.build_absolute_uri(),
    )
    for text in queries.latest(kind, at=at, limit=SHOWN):
        link = request.build_absolute_uri(reverse(PAGES[kind].one, args=[text.slug]))
        feed.add_item(
            title=_title(text),
            link=link,
            description=text.body,
            unique_id=f"{link}#{text.version}",
            unique_id_is_permalink=False,
            pubdate=text.published_at,
            updateddate=text.published_at,
            author_name=text.approver_title,
        )
    text_of = feed.writeString("utf-8")
    return HttpResponse(text_of, content_type=feed.content_type)


def _title(text: PublicText) -> str:
    title = text.title.strip()
    if title and title[-1] not in ".?!":
        title += "."
    if not text.verdict:
        return title
    words = VERDICTS[Verdict(text.verdict)](get_language() or "id")
    return f"[{words}] {title}"
