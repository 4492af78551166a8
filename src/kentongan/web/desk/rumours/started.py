"""What the draft's form begins with: what was sent, the last draft, or the bounds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.http import QueryDict

from kentongan.places import queries as places
from kentongan.rumours.queries import AnswerView, Card
from kentongan.web.desk.rumours import sources

ADVICE = "Jangan teruskan foto orang.\nBila melihat kejadian, telepon 110."
FIELD = "%Y-%m-%dT%H:%M"


def of(card: Card, sent: QueryDict, at: datetime) -> Mapping[str, object]:
    """Return the values of the form, by its fields' names."""
    if "judul" in sent:
        return {**sent.dict(), "oleh": sent.getlist("oleh")}
    if card.answers:
        return _again(card.answers[0])
    replied = [one for one in sources.newest(card) if one.finding]
    checked = [one.replied_at for one in replied if one.replied_at is not None]
    claim = card.rumour.claim.rstrip(".!?")
    return {
        "judul": f"Benarkah {claim[:1].lower()}{claim[1:]}?",
        "yang_dapat_dilakukan": ADVICE,
        "tempat": places.house().name,
        "sejak": _field(card.rumour.first_at),
        "sampai": _field(max(checked, default=at)),
        "per": _field(max(checked, default=at)),
        "oleh": [one.office for one in replied],
    }


def _again(last: AnswerView) -> Mapping[str, object]:
    return {
        "judul": last.title,
        "jawaban": last.body,
        "putusan": last.verdict,
        "jenis": last.verdict_kind,
        "tempat": last.place,
        "sejak": _field(last.since),
        "sampai": _field(last.until),
        "per": _field(last.as_of),
        "oleh": list(last.checked_by),
        "tidak_mencakup": last.not_covered,
        "yang_diperiksa": last.what_checked,
        "yang_dapat_dilakukan": last.what_to_do,
    }


def _field(at: datetime) -> str:
    return at.astimezone(places.zone()).strftime(FIELD)
