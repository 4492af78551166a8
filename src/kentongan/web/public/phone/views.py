"""The form as an app on the phone: its manifest, and the worker that keeps it."""

from __future__ import annotations

import functools
import hashlib
import json
from datetime import datetime
from pathlib import Path

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from kentongan.domain.rights import Actor
from kentongan.places import queries as places

STATIC = Path(__file__).parents[2] / "static"
PARTS = (
    "css/gelap.css",
    "css/kentongan.css",
    "fonts/kentongan-sans.woff2",
    "fonts/kentongan-sans-ext.woff2",
    "img/kentongan.svg",
    "js/parcel.js",
    "js/photo.js",
    "js/report.js",
    "js/sending.js",
    "js/vault.js",
)


def manifest(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Describe the form so that a phone can keep it and share messages into it."""
    del request, by, at
    name = places.house().name
    icon = {
        "src": "/static/img/kentongan.svg",
        "sizes": "any",
        "type": "image/svg+xml",
        "purpose": "any",
    }
    return JsonResponse(
        {
            "id": "/lapor/",
            "name": _("Lapor {city}").format(city=name),
            "short_name": _("Lapor"),
            "start_url": "/lapor/",
            "scope": "/",
            "display": "standalone",
            "background_color": "#ffffff",
            "theme_color": "#1d2a2f",
            "icons": [icon],
            "share_target": {
                "action": "/lapor/dibagikan/",
                "method": "POST",
                "enctype": "multipart/form-data",
                "params": {"title": "title", "text": "text", "url": "url"},
            },
        },
        content_type="application/manifest+json",
    )


def worker(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return the service worker; a changed part makes it a new one."""
    del request, by, at
    return HttpResponse(_script(), content_type="text/javascript; charset=utf-8")


@functools.cache
def _script() -> str:
    stamp = hashlib.sha256()
    for part in (*PARTS, "js/worker.js"):
        stamp.update((STATIC / part).read_bytes())
    text = (STATIC / "js/worker.js").read_text(encoding="utf-8")
    text = text.replace("%VERSION%", stamp.hexdigest()[:12])
    return text.replace("%PARTS%", json.dumps([f"/static/{part}" for part in PARTS]))
