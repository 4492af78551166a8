"""The warnings in force, and one warning with what came before and after it."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.formats import cap
from kentongan.publication import queries
from kentongan.publication.papers import standing
from kentongan.publication.queries import PublicWarning
from kentongan.web import frame
from kentongan.web.public import cards
from kentongan.web.public.early_warnings import message, said
from kentongan.web.public.early_warnings import paper as papers


def warnings(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the warnings in force, then those of the last two months."""
    found = queries.early_warnings(at=at)
    live = queries.in_force(at=at)
    context: dict[str, object] = {
        "headline": _headline(live),
        "live": live,
        "past": [(one, standing(one, at)) for one in found if not one.holds(at)],
    }
    return frame.public(request, "public/early_warnings/list.html", by, at, context)


def _headline(live: list[PublicWarning]) -> str:
    if not live:
        return _("Tidak ada peringatan berlaku.")
    text = ngettext(
        "Satu peringatan berlaku: {title}.",
        "{n} peringatan berlaku; yang terberat: {title}.",
        len(live),
    )
    return text.format(n=len(live), title=live[0].text.title)


def warning(
    request: HttpRequest, *, by: Actor, at: datetime, slug: str
) -> HttpResponse:
    """Show one warning."""
    found = queries.early_warning(slug, at=at)
    address = _address(request, slug)
    context: dict[str, object] = {
        "w": found,
        "live": found.holds(at),
        "standing": standing(found, at),
        "versions": [1, found.ending.version] if found.ending else [1],
        "chat": said.chat_text(found, address) if found.holds(at) else "",
        "url": address,
        "card": reverse("public.view.warning_card", args=[slug]),
    }
    return frame.public(request, "public/early_warnings/warning.html", by, at, context)


def paper(request: HttpRequest, *, by: Actor, at: datetime, slug: str) -> HttpResponse:
    """Return a warning as a document, for notice boards."""
    del by
    found = queries.early_warning(slug, at=at)
    data = papers.pdf(found, at=at, url=_address(request, slug))
    return _file(data, "application/pdf", f"peringatan-{slug}.pdf")


def cap_message(
    request: HttpRequest, *, by: Actor, at: datetime, slug: str, version: int
) -> HttpResponse:
    """Return one message of a warning as CAP 1.2, for machines."""
    del by
    found = queries.early_warning(slug, at=at)
    address = _address(request, slug)
    if version == 1:
        alert = message.alert(found, address)
    elif found.ending is not None and found.ending.version == version:
        alert = message.ending(found, found.ending, address)
    else:
        raise NotFound
    name = f"peringatan-{slug}-{version}.xml"
    return _file(cap.write(alert), "application/cap+xml", name)


def warning_card(
    request: HttpRequest, *, by: Actor, at: datetime, slug: str
) -> HttpResponse:
    """Draw the picture that stands beside a shared address."""
    del request, by
    return cards.picture(said.card(queries.early_warning(slug, at=at), at))


def _file(data: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def _address(request: HttpRequest, slug: str) -> str:
    """Return the address that is passed on: always the Indonesian page."""
    path = reverse("public.view.warning", args=[slug])
    return request.build_absolute_uri("/" + path.removeprefix("/en").lstrip("/"))
