"""A year of a city's messages, made by seed for measuring only."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MATTERS = (
    "Mohon ijin, lampu jalan di gang {n} Kel. {kel} padam",
    "Lap: sampah menumpuk di TPS gang {n} Kel. {kel}, belum diangkut",
    "Saluran air di gang {n} {kel} tersumbat, air meluber ke jalan",
    "Semalam ada balap liar di jalan {n} Kel. {kel}, mohon patroli",
    "Kehilangan sepeda motor di gang {n} Kel. {kel} tadi malam",
)
NIHIL_SHARE = 0.85
SEED = 35_74


@dataclass(frozen=True)
class Sent:
    """One message as it was sent."""

    sent_at: datetime
    sender: str
    text: str


def reports(villages: Sequence[str], count: int) -> list[Sent]:
    """Return `count` messages in order: nihil mostly, ordinary matters between."""
    rng = random.Random(SEED)  # noqa: S311
    at = datetime(2019, 1, 1, tzinfo=UTC)
    sent = []
    for _ in range(count):
        at += timedelta(minutes=rng.randint(20, 80))
        village = rng.choice(villages)
        text = f"Kel. {village} nihil"
        if rng.random() > NIHIL_SHARE:
            text = rng.choice(MATTERS).format(kel=village, n=rng.randint(1, 40))
        sent.append(Sent(at, f"FKDM Kel. {village}", text))
    return sent
