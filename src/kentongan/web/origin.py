"""Public forms set no cookie, so where they are sent from is asked instead.

They act for nobody: no session is read and everyone who sends one is the public. A
browser that tells where it comes from must come from here; one that doesn't tell is
let through, since an old phone is no reason to lose a report.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.views.decorators.csrf import csrf_exempt

from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.web.edge import route

OWN_SITES = frozenset({"same-origin", "none"})
View = Callable[..., HttpResponse]


class ForeignForm(Refusal):
    """The form was sent by another site."""

    what = Words(
        "Formulir ini dikirim dari situs lain. Buka formulir di situs ini, lalu kirim"
        " dari sini.",
        "This form was sent from another site. Open the form here and send it from"
        " here.",
    )


def is_own(request: HttpRequest) -> bool:
    """Return whether the request comes from a page of this house, or doesn't tell."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in OWN_SITES
    origin = request.headers.get("Origin", "null")
    return origin == "null" or urlsplit(origin).netloc == request.get_host()


def form(address: str, act: Act, view: View) -> URLPattern:
    """Return the URL of a public form: `route`, without a token and its cookie."""

    @wraps(view)
    def checked(request: HttpRequest, **kwargs: object) -> HttpResponse:
        if request.method == "POST" and not is_own(request):
            raise ForeignForm
        return view(request, **kwargs)

    pattern = route(address, act, checked)
    pattern.callback = csrf_exempt(pattern.callback)
    return pattern
