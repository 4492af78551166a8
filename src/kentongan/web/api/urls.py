"""Addresses of the API: each operation's own, and its description."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from kentongan.domain.acts import Act
from kentongan.web.api import problems, views
from kentongan.web.api.edge import BASE, api
from kentongan.web.edge import route

View = Callable[..., HttpResponse]


def _told(view: View) -> View:
    """Return a view that says a wrong method as every other refusal is said."""

    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        found = view(request, *args, **kwargs)
        if found.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
            return found
        shut = problems.answer(request, HTTPStatus.METHOD_NOT_ALLOWED)
        shut["Allow"] = found["Allow"]
        return shut

    return answered


def _operations() -> list[URLPattern]:
    found, _app, _namespace = api.urls
    return [
        path(f"{BASE}{one.pattern}", _told(one.callback), name=f"api.{one.name}")
        for one in found
        if isinstance(one, URLPattern) and one.name != "api-root"
    ]


urlpatterns = [
    route("api/", Act.API_VIEW, views.page),
    route("api/v1/openapi.json", Act.API_VIEW, views.openapi),
    *_operations(),
]
