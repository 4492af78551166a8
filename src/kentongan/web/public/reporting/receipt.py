"""The page that shows a receipt once, and asks for it to be typed again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.reports.queries import AnsweredView
from kentongan.reports.rules import spaced
from kentongan.web import frame


@dataclass(frozen=True)
class Sent:
    """What was sent: its receipt, an answer that exists already, what follows."""

    code: str
    earlier: AnsweredView | None = None
    due_at: datetime | None = None
    error: str = ""


def digits(text: str) -> str:
    """Return the digits of what was typed."""
    return "".join(filter(str.isdecimal, text))


def show(request: HttpRequest, by: Actor, at: datetime, sent: Sent) -> HttpResponse:
    """Show the receipt; it is in no address and is shown this once."""
    context: dict[str, object] = {
        "code": sent.code,
        "spaced": spaced(sent.code),
        "earlier": sent.earlier,
        "due_at": sent.due_at,
        "error": sent.error,
    }
    status = 409 if sent.error else 200
    return frame.public(
        request, "public/reporting/receipt.html", by, at, context, status
    )


class Mismatch(Refusal):
    """The digits typed again aren't those of the receipt."""

    what = Words(
        "Angka yang diketik belum sama. Bandingkan, lalu ketik lagi.",
        "The digits you typed differ. Compare them and type again.",
    )
