"""The book's contents and search, one chapter, one picture."""

from __future__ import annotations

import re
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kentongan.access import actors
from kentongan.access import queries as offices
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.web import frame
from kentongan.web.counting import counted
from kentongan.web.manual import book, parts

PICTURE = re.compile(r"[a-z-]+\.(id|en)\.png")
WEEK = 7 * 24 * 3600


def contents(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the chapters, the reader's own first, or what a search found."""
    words = request.GET.get("q", "").strip()[:100]
    found = book.search(words, _language()) if words else []
    mine = parts.own(by)
    chapters = book.chapters(_language())
    context: dict[str, object] = {
        "words": words,
        "found": found,
        "headline": _headline(words, len(found)),
        "mine": [one for one in chapters if one.name in mine],
        "others": [one for one in chapters if one.name not in mine],
    }
    return _page(request, "public/help/contents.html", by, at, context)


def _headline(words: str, found: int) -> str:
    if not words:
        return _("Bagaimana caranya?")
    if found:
        return f"{counted('{n} bagian memuat kata itu', found)}: “{words}”"
    office = offices.agency(offices.secretariat()).short
    return _("Belum ada bantuan untuk “{words}”. Hubungi {office}.").format(
        words=words, office=office
    )


def chapter(
    request: HttpRequest, *, by: Actor, at: datetime, name: str
) -> HttpResponse:
    """Show one chapter."""
    found = book.chapter(name, _language())
    if found is None:
        raise NotFound
    return _page(request, "public/help/chapter.html", by, at, {"c": found})


def picture(
    request: HttpRequest, *, by: Actor, at: datetime, name: str
) -> HttpResponse:
    """Show a picture of the manual."""
    del request, by, at
    path = book.folder() / "pictures" / name
    if not PICTURE.fullmatch(name) or not path.is_file():
        raise NotFound
    answer = HttpResponse(path.read_bytes(), content_type="image/png")
    answer["Cache-Control"] = f"public, max-age={WEEK}"
    return answer


def _page(
    request: HttpRequest,
    template: str,
    by: Actor,
    at: datetime,
    context: dict[str, object],
) -> HttpResponse:
    """Show a page in the frame that the reader is used to."""
    staff = by.id != actors.PUBLIC.id
    show = frame.desk if staff else frame.public
    full = {**context, "frame": "desk/base.html" if staff else "public/base.html"}
    return show(request, template, by, at, full)


def _language() -> str:
    return "en" if (get_language() or "id").startswith("en") else "id"
