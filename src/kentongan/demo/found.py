"""What the play found, in words an official understands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.access import actors
from kentongan.assessment import queries as assessed
from kentongan.assessment.rules.situation import Situation
from kentongan.assessment.rules.snapshots import Moment
from kentongan.demo import cast, conversation
from kentongan.domain.periods import WIB, Month
from kentongan.ledger import queries as ledger
from kentongan.places import queries as places
from kentongan.publication import queries as public
from kentongan.publication.rules import Kind
from kentongan.rumours import queries as rumours


@dataclass(frozen=True)
class Found:
    """The same findings as lines for people and as one document."""

    lines: tuple[str, ...]
    document: dict[str, object]


def summary() -> Found:
    """Return what the demo's house knows at its own date."""
    at = places.house().clock
    if at is None:
        raise LookupError("a demo carries its own date")
    by, reader = cast.console(), actors.by_account("walikota", at)
    month = Month(2020, 2)
    frozen = assessed.snapshot(by=reader, at=at, month=month, moment=Moment.SUPPLEMENT)
    picture = frozen.situation if frozen else assessed.situation(by=reader, at=at)
    headline = picture.headline.whole.id
    told = [
        f'Rumor "{r.claim}": {r.messages} pesan, sejak {_when(r.first_at)}.'
        for r in rumours.rumours(by=by, at=at)
    ]
    answers = [
        f"{text.title} Versi {text.version}, terbit {_when(text.published_at)},"
        f" disetujui {text.approver_title}."
        for text in public.latest(Kind.ANSWER, at=at)
    ]
    talked = conversation.lines(at)
    chain = ledger.verify()
    kept = f"Catatan: {chain.rows} baris, rantai"
    kept += " utuh." if chain.broken_at is None else f" putus di {chain.broken_at}."
    lines = (
        f"PERAGAAN - BUKAN DOKUMEN RESMI · {places.house().name} · {_when(at)}",
        headline,
        *_matters(picture),
        *told,
        *answers,
        *talked,
        kept,
    )
    document: dict[str, object] = {
        "at": at,
        "headline": headline,
        "matters": _matters(picture),
        "rumours": told,
        "answers": answers,
        "conversation": talked,
        "ledger": {"rows": chain.rows, "broken_at": chain.broken_at},
    }
    return Found(lines, document)


def _matters(picture: Situation) -> list[str]:
    return [
        f"{number}. {matter.title.id}: {matter.text.id}"
        for number, matter in enumerate(picture.matters, 1)
    ]


def _when(at: datetime) -> str:
    local = at.astimezone(WIB)
    return f"{local:%d-%m-%Y %H.%M} WIB"
