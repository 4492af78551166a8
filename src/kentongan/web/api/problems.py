"""What stands in the way, as `application/problem+json` (RFC 9457)."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, JsonResponse
from ninja import Field, Schema

from kentongan.domain.machine import WrongMove
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.reports.rules import KeyReused
from kentongan.web.codes import words_of

MEDIA = "application/problem+json"
ENGLISH = "en"
CLASHES = (WrongMove, KeyReused)
"""Refusals of what was given rightly, but doesn't fit what stands."""
TITLES: dict[int, Words] = {
    401: Words(
        "Token tidak ada, salah, atau habis masanya. Minta kepada pengelola.",
        "The token is missing, wrong or over. Ask the administrator.",
    ),
    404: Words(
        "Tidak ada, atau tidak dibuka untuk kantor Anda. Periksa alamatnya.",
        "Not here, or not open to your office. Check the address.",
    ),
    405: Words(
        "Cara ini tidak berlaku untuk alamat ini. Lihat Allow.",
        "Not a method of this address. See Allow.",
    ),
    409: Words("Langkah ini tidak dapat diambil sekarang.", "Not possible now."),
    413: Words(
        "Kiriman terlalu besar. Ringkaskan, lalu kirim lagi.",
        "Too much was sent. Shorten it and send it again.",
    ),
    422: Words("Ada isian yang keliru.", "Something given is wrong."),
    429: Words(
        "Terlalu banyak permintaan. Tunggu sesuai Retry-After.",
        "Too many requests. Wait as Retry-After says.",
    ),
    500: Words(
        "Gangguan. Ulangi nanti, atau sebutkan kode ini.",
        "It failed. Try again later, or give this code.",
    ),
}


class Wrong(Schema):
    """One thing that is wrong: where, and what."""

    where: str = Field(description="The part, for example `query.limit`")
    what: str


class Problem(Schema):
    """Why there is no answer, in the language that was asked for."""

    title: str
    status: int
    detail: str = ""
    code: str = Field("", description="Name of the refusal, or code of a failure")
    wrong: list[Wrong] = []


def language(request: HttpRequest) -> str:
    """Return "en" when English is asked for first, else "id"."""
    asked = request.headers.get("Accept-Language", "").strip().lower()
    return ENGLISH if asked.startswith(ENGLISH) else "id"


def answer(
    request: HttpRequest,
    status: int,
    *,
    detail: str = "",
    code: str = "",
    wrong: Sequence[Wrong] = (),
) -> JsonResponse:
    """Return a problem in the reader's language."""
    problem = Problem(
        title=TITLES[status](language(request)),
        status=status,
        detail=detail,
        code=code,
        wrong=list(wrong),
    )
    made = JsonResponse(problem.model_dump(), status=status, content_type=MEDIA)
    made["Content-Language"] = language(request)
    return made


def refused(request: HttpRequest, refusal: Refusal) -> JsonResponse:
    """Return a refusal: what it says, and its name.

    409 if another time or another key would do; else what was given is wrong.
    """
    detail = refusal.say(language(request), words_of)
    status = 409 if isinstance(refusal, CLASHES) else 422
    return answer(request, status, detail=detail, code=type(refusal).__name__)
