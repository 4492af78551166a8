"""What is true today: warnings in force, search, the newest answers and release."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from kentongan.domain.codes import Verdict
from kentongan.domain.labels import VERDICTS
from kentongan.domain.rights import Actor
from kentongan.publication import queries
from kentongan.publication.queries import PublicText, PublicWarning
from kentongan.publication.rules import Kind
from kentongan.web import frame
from kentongan.web.public.track_record import said

SHOWN = 5


def home(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the front page."""
    live = queries.in_force(at=at)
    answers = queries.latest(Kind.ANSWER, at=at, limit=200)
    checking = queries.latest(Kind.HOLDING, at=at)
    context: dict[str, object] = {
        "headline": _warned(live) + _headline(answers, checking),
        "live": live,
        "answers": answers[:SHOWN],
        "checking": checking,
        "record": said.headline(queries.track_record(at=at)),
        "release": next(iter(queries.latest(Kind.RELEASE, at=at, limit=1)), None),
    }
    return frame.public(request, "public/home/home.html", by, at, context)


def _warned(live: Sequence[PublicWarning]) -> str:
    if not live:
        return ""
    n = len(live)
    text = ngettext("{n} peringatan berlaku", "{n} peringatan berlaku", n)
    return text.format(n=n) + ". "


def _headline(answers: Sequence[PublicText], checking: Sequence[PublicText]) -> str:
    parts = []
    if answers:
        n = len(answers)
        text = ngettext("{n} kabar sudah dijawab", "{n} kabar sudah dijawab", n)
        parts.append(text.format(n=n))
    if checking:
        parts.append(_("{n} sedang dicek").format(n=len(checking)))
    if not parts:
        return _("Belum ada kabar yang dijawab. Tanyakan kabar yang Anda dengar.")
    return ", ".join(parts) + "." + _newest(answers)


def _newest(answers: Sequence[PublicText]) -> str:
    if not answers or not answers[0].verdict:
        return ""
    verdict = VERDICTS[Verdict(answers[0].verdict)](get_language() or "id")
    return " " + _("Terbaru: {title} {verdict}.").format(
        title=answers[0].title, verdict=verdict
    )


def privacy(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Say what is kept of whom, and what never is."""
    return frame.public(request, "public/home/privacy.html", by, at, {})
