"""What the meeting decided, as it was told to the public."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.documents import long_date
from kentongan.documents.share_card import ShareCard
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.publication import queries
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind
from kentongan.web import frame
from kentongan.web.public import cards

DEMO = "PERAGAAN - BUKAN DOKUMEN RESMI"


def releases(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the releases, newest first."""
    found = queries.latest(Kind.RELEASE, at=at)
    headline = _("Belum ada siaran.")
    if n := len(found):
        text = ngettext(
            "{n} siaran; terbaru: {title}", "{n} siaran; terbaru: {title}", n
        )
        headline = text.format(n=n, title=found[0].title)
    context: dict[str, object] = {"releases": found, "headline": headline}
    return frame.public(request, "public/releases/list.html", by, at, context)


def release(
    request: HttpRequest, *, by: Actor, at: datetime, slug: str
) -> HttpResponse:
    """Show one release with its versions and what readers said."""
    found = [v for v in queries.versions(slug, at=at) if v.kind == Kind.RELEASE.value]
    if not found:
        raise NotFound
    url = cards.address(request, reverse("public.view.release", args=[slug]))
    context: dict[str, object] = {
        "p": found[0],
        "older": found[1:],
        "owed": queries.owed(slug),
        "chat": _chat(found[0], url),
        "url": url,
        "card": reverse("public.view.release_card", args=[slug]),
        "responses": queries.shown_responses(slug),
    }
    return frame.public(request, "public/releases/release.html", by, at, context)


def release_card(
    request: HttpRequest, *, by: Actor, at: datetime, slug: str
) -> HttpResponse:
    """Draw the picture that stands beside a shared address."""
    del request, by
    found = [v for v in queries.versions(slug, at=at) if v.kind == Kind.RELEASE.value]
    if not found:
        raise NotFound
    return cards.picture(card(found[0]))


def card(text: PublicText) -> ShareCard:
    """Return a release as a picture for chats and networks."""
    day = long_date(text.published_at.astimezone(places.zone()).date())
    return ShareCard(
        frame=cards.frame(office=text.approver_title, at=text.published_at),
        kind="Siaran pers",
        sentence=cards.shortened(text.title),
        bounds=f"{day} · {text.approver_title}",
    )


def _chat(text: PublicText, url: str) -> str:
    """Return a release for chat groups: its title, where it stands, the demo mark."""
    mark = DEMO if places.house().demo else ""
    head = f"*SIARAN PERS* {places.house().name}"
    return "\n".join(line for line in (mark, head, text.title, url) if line)
