"""Addresses that lead nowhere, and what fails before a page is reached."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kentongan.web import edge, frame
from kentongan.web.api import problems
from kentongan.web.api.edge import BASE


def absent(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer exactly as for a page that isn't open to the reader."""
    del exception
    if request.path_info.startswith(f"/{BASE}"):
        return problems.answer(request, 404)
    at = edge.now()
    by = edge.who(request, at)
    return frame.plain(request, "parts/absent.html", by, at, {}, 404)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a form that couldn't be read before its page was reached."""
    del exception
    at = edge.now()
    why: dict[str, object] = {"why": frame.why(edge.Unreadable())}
    by = edge.who(request, at)
    return frame.plain(request, "parts/refused.html", by, at, why, 400)


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose session ended while it was being filled in."""
    del reason
    at = edge.now()
    why: dict[str, object] = {"why": _("Sesi berakhir. Masuk lagi, lalu kirim ulang.")}
    by = edge.who(request, at)
    return frame.plain(request, "parts/refused.html", by, at, why, 403)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that it failed and what to do."""
    return render(request, "parts/broken.html", {"code": "-"}, status=500)
