"""The language is the path's: English is the same page under /en/."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import set_script_prefix
from django.utils import translation

Handler = Callable[[HttpRequest], HttpResponse]
ENGLISH = "/en"


def by_path(handler: Handler) -> Handler:
    """Answer in the language that the path begins with."""

    def answer(request: HttpRequest) -> HttpResponse:
        language = "id"
        prefix = "/"
        if request.path_info == ENGLISH or request.path_info.startswith(ENGLISH + "/"):
            language, prefix = "en", "/en/"
            request.path_info = request.path_info[len(ENGLISH) :] or "/"
        set_script_prefix(prefix)
        with translation.override(language):
            response = handler(request)
        response.headers.setdefault("Content-Language", language)
        set_script_prefix("/")
        return response

    return answer
