"""Addresses of the API: each operation's own, and its description."""

from django.urls import URLPattern, path

from kentongan.domain.acts import Act
from kentongan.web.api import views
from kentongan.web.api.edge import BASE, api
from kentongan.web.edge import route


def _operations() -> list[URLPattern]:
    found, _app, _namespace = api.urls
    return [
        path(f"{BASE}{one.pattern}", one.callback, name=f"api.{one.name}")
        for one in found
        if isinstance(one, URLPattern) and one.name != "api-root"
    ]


urlpatterns = [
    route("api/", Act.API_VIEW, views.page),
    route("api/v1/openapi.json", Act.API_VIEW, views.openapi),
    *_operations(),
]
