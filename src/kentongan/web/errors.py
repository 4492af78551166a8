"""Addresses that lead nowhere, and what fails before a page is reached."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.web import edge, frame, moments


def absent(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer exactly as for a page that isn't open to the reader."""
    del exception
    moments.begin()
    at = edge.now()
    by = edge.who(request, at)
    return frame.plain(request, "parts/absent.html", by, at, {}, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that it failed and what to do."""
    return render(request, "parts/broken.html", {"code": "-"}, status=500)
