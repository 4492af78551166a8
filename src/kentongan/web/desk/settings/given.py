"""A start password is shown on one answer and kept nowhere, not even in a session."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import reverse

from kentongan.access.rules import START_DAYS
from kentongan.domain.acts import Act
from kentongan.web.desk.visit import Show, Visit


def show(visit: Visit, account: str, title: str, password: str) -> HttpResponse:
    """Show a start password this once."""
    context: dict[str, object] = {
        "account": account,
        "title": title,
        "password": password,
        "days": START_DAYS,
        "address": visit.request.build_absolute_uri(reverse(Act.SESSION_ENTER.value)),
    }
    return visit.page("desk/settings/given.html", context)


def take(
    visit: Visit, act: Act, step: Callable[[], HttpResponse], again: Show
) -> HttpResponse:
    """Take a step whose answer is shown at once, or show the page with why not."""
    shown: list[HttpResponse] = []

    def once() -> tuple[str, str]:
        shown.append(step())
        return "", reverse("officer.view")

    answer = visit.take(act.value, once, again)
    return shown[0] if shown else answer
