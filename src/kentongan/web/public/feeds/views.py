"""Feeds of answers, releases and warnings: the newest version of each."""

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
    Kind.WARNING: _Page("public.view.warnings", "public.view.warning"),
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


def warnings_rss(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the early warnings as RSS."""
    return _feed(request, Kind.WARNING, Rss201rev2Feed, at)


def warnings_atom(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the early warnings as Atom."""
    return _feed(request, Kind.WARNING, Atom1Feed, at)


def _name(kind: Kind) -> str:
    if kind is Kind.ANSWER:
        return _("Klarifikasi")
    return _("Siaran pers") if kind is Kind.RELEASE else _("Peringatan dini")


def _feed(request: HttpRequest, kind: Kind, form: Form, at: datetime) -> HttpResponse:
    house = places.house()
    title = _name(kind)
    feed = form(
        title=f"{title} {house.name}",
        link=request.build_absolute_uri(reverse(PAGES[kind].name)),
        description=DEMO if house.demo else title,
        language=get_language(),
        feed_url=request.build_absolute_uri(),
    )
    for text in _texts(kind, at):
        link = request.build_absolute_uri(reverse(PAGES[kind].one, args=[text.slug]))
        feed.add_item(
            title=_title(text),
            link=link,
            description=_description(text) if kind is Kind.WARNING else text.body,
            unique_id=f"{link}#{text.version}",
            unique_id_is_permalink=False,
            pubdate=text.published_at,
            updateddate=text.published_at,
            author_name=text.approver_title,
        )
    text_of = feed.writeString("utf-8")
    return HttpResponse(text_of, content_type=feed.content_type)


def _texts(kind: Kind, at: datetime) -> list[PublicText]:
    """Return what a feed says; a warning that was updated is left to its update."""
    found = queries.latest(kind, at=at, limit=SHOWN)
    if kind is not Kind.WARNING:
        return found
    known = queries.by_slug([text.slug for text in found], at=at)
    return [text for text in found if known[text.slug].update is None]


def _description(text: PublicText) -> str:
    return "\n\n".join(part for part in (text.body, text.what_to_do) if part)


def _title(text: PublicText) -> str:
    title = text.title.strip()
    if title and title[-1] not in ".?!":
        title += "."
    if not text.verdict:
        return title
    words = VERDICTS[Verdict(text.verdict)](get_language() or "id")
    return f"[{words}] {title}"
