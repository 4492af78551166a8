"""Steps are sent, never opened: an address alone changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor


def sent(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Return `view` as one that knows no page, only what a form sends."""

    @wraps(view)
    def step(
        request: HttpRequest, *, by: Actor, at: datetime, **kwargs: Any
    ) -> HttpResponse:
        if request.method != "POST":
            raise NotFound
        return view(request, by=by, at=at, **kwargs)

    return step
