"""What the meeting decided, as it was told to the public."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.publication import queries
from kentongan.publication.rules import Kind
from kentongan.web import frame


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
    context: dict[str, object] = {
        "p": found[0],
        "older": found[1:],
        "share": f"{found[0].title}\n{request.build_absolute_uri()}",
        "responses": queries.shown_responses(slug),
    }
    return frame.public(request, "public/releases/release.html", by, at, context)
