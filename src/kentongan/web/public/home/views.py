"""What is true today: search, holding statements, the newest answers and release."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.rights import Actor
from kentongan.publication import queries
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind
from kentongan.web import frame

SHOWN = 5


def home(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the front page."""
    answers = queries.latest(Kind.ANSWER, at=at, limit=200)
    checking = queries.latest(Kind.HOLDING, at=at)
    context: dict[str, object] = {
        "headline": _headline(answers, checking),
        "answers": answers[:SHOWN],
        "checking": checking,
        "release": next(iter(queries.latest(Kind.RELEASE, at=at, limit=1)), None),
    }
    return frame.public(request, "public/home/home.html", by, at, context)


def _headline(answers: Sequence[PublicText], checking: Sequence[PublicText]) -> str:
    parts = []
    if answers:
        parts.append(_("{n} kabar sudah dijawab").format(n=len(answers)))
    if checking:
        parts.append(_("{n} sedang dicek").format(n=len(checking)))
    if not parts:
        return _("Belum ada kabar yang dijawab. Tanyakan kabar yang Anda dengar.")
    return ", ".join(parts) + "."


def privacy(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Say what is kept of whom, and what never is."""
    return frame.public(request, "public/home/privacy.html", by, at, {})
