"""The picture of a public text for chats and networks, drawn once for each version."""

from __future__ import annotations

import functools
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kentongan.documents import Frame, share_card
from kentongan.documents.share_card import ShareCard
from kentongan.domain.codes import Classification
from kentongan.domain.labels import CLASSES
from kentongan.places import queries as places

KEPT = 32
LONGEST = 420


def frame(*, office: str, at: datetime, period: str = "", draft: bool = False) -> Frame:
    """Return what every public paper carries: the house, who answers, the demo mark."""
    house = places.house()
    return Frame(
        city=house.name,
        office=office,
        address="",
        period=period,
        at=at,
        zone=house.zone,
        classification=CLASSES[Classification.BIASA].id,
        demo=house.demo,
        draft=draft,
        data_version="",
        ledger_seq=0,
        ledger_head="0",
    )


@functools.lru_cache(maxsize=KEPT)
def drawn(card: ShareCard) -> bytes:
    """Return the picture; what is public never changes, so it is drawn once."""
    return share_card.png(card)


def picture(card: ShareCard) -> HttpResponse:
    """Answer with the picture."""
    return HttpResponse(drawn(card), content_type="image/png")


def shortened(text: str) -> str:
    """Return as many whole sentences as a picture holds, or the first words of one."""
    plain = " ".join(text.split())
    if len(plain) <= LONGEST:
        return plain
    cut = plain[:LONGEST]
    end = cut.rfind(". ")
    return cut[: end + 1] if end > 0 else cut.rpartition(" ")[0] + " …"


def address(request: HttpRequest, path: str) -> str:
    """Return the address that is passed on: always the Indonesian page."""
    return request.build_absolute_uri("/" + path.removeprefix("/en").lstrip("/"))
