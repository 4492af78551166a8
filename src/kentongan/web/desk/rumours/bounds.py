"""What may not appear in the answer: who was named, and what an office keeps."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from kentongan.reports import queries as reports
from kentongan.rumours.queries import Card
from kentongan.web.desk.rumours import sources
from kentongan.web.desk.visit import Visit

_TOKEN = re.compile(r"\[([A-Z_]+)-\d+\]")
LOOKED_AT = 200


@dataclass(frozen=True)
class Hidden:
    """Kinds of personal data that messages held, and offices that keep their word."""

    tokens: tuple[tuple[str, int], ...]
    kept: tuple[str, ...]


def hidden(card: Card, visit: Visit) -> Hidden:
    """Return what the writer of an answer has to leave out."""
    found = reports.members(
        by=visit.by, at=visit.at, group_id=card.rumour.group_id, limit=LOOKED_AT
    )
    kinds = Counter(
        kind.replace("_", " ").lower()
        for message in found
        for kind in set(_TOKEN.findall(message.text))
    )
    kept = [
        reply.office_name
        for reply in sources.newest(card)
        if reply.restricted and reply.consent is not True
    ]
    return Hidden(tuple(kinds.most_common()), tuple(kept))
