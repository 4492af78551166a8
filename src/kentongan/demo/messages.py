"""The month's messages: those written by hand, the rest varied by seed."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from kentongan.domain.periods import WIB

FIRST, LAST = date(2020, 1, 26), date(2020, 2, 24)
START, END = date(2020, 1, 20), date(2020, 3, 30)
RESUMED = date(2020, 2, 27)
SILENT = ("Kedunggaleng", "Sumber Wetan", "Pohsangit Kidul")
NIHIL_SHARE = 0.9
CHATTER = 2_400
STREETS = (
    "Jl. Mawar",
    "Jl. Cokroaminoto",
    "Jl. Hayam Wuruk",
    "Jl. Mastrip",
    "Jl. Anggrek",
    "Jl. Lumajang",
    "Jl. Brantas",
    "Jl. Soekarno Hatta",
    "gang 2",
    "gang 5",
    "Jl. Slamet Riyadi",
    "Jl. Bengawan Solo",
)


@dataclass(frozen=True, order=True)
class Message:
    """One message of a channel; `truth` is for the tests, never for the machine."""

    sent_at: datetime
    channel: str
    sender: str
    text: str
    truth: str
    id: str = ""


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a data file of the month."""
    path = Path(__file__).with_name("february_2020") / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written() -> list[Message]:
    """Return the messages written by hand."""
    return [
        Message(
            sent_at=_moment(date.fromisoformat(row["date"]), row["time"]),
            channel=row["channel"],
            sender=row["sender"],
            text=row["text"],
            truth=row["truth"],
            id=row["id"],
        )
        for row in table("messages.csv")
    ]


def _moment(day: date, clock: str) -> datetime:
    hour, minute = clock.split(":")
    return datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=WIB)


def _days(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += timedelta(1)


def nihil(
    villages: list[str], first: date, last: date, rng: random.Random
) -> Iterator[Message]:
    """Yield the morning's zero reports of each FKDM post; silent ones send none."""
    texts = [row["text"] for row in table("nihil.csv")]
    for day in _days(first, last):
        for village in villages:
            silent = village in SILENT and day < RESUMED
            if silent or rng.random() > NIHIL_SHARE:
                continue
            clock = f"{rng.randint(5, 6):02}:{rng.randint(0, 59):02}"
            yield Message(
                sent_at=_moment(day, clock),
                channel="wa_kota",
                sender=f"FKDM Kel. {village}",
                text=rng.choice(texts).format(kel=village),
                truth="nihil",
            )


def ordinary(
    villages: list[str], first: date, last: date, rng: random.Random
) -> Iterator[Message]:
    """Yield a few everyday matters of each day, as in any month."""
    rows = table("quiet_year.csv")
    weights = [int(row["weight"]) for row in rows]
    texts = [row["text"] for row in rows]
    for day in _days(first, last):
        for _ in range(rng.choice((2, 3, 3, 4, 4, 5, 6))):
            village = rng.choice([v for v in villages if v not in SILENT])
            text = rng.choices(texts, weights)[0]
            clock = f"{rng.randint(6, 21):02}:{rng.randint(0, 59):02}"
            yield Message(
                sent_at=_moment(day, clock),
                channel="wa_kota",
                sender=f"FKDM Kel. {village}",
                text=text.format(kel=village, jalan=rng.choice(STREETS)),
                truth="background",
            )


def chatter(senders: list[str], rng: random.Random) -> Iterator[Message]:
    """Yield the month's acknowledgements and greetings."""
    texts = [row["text"] for row in table("chatter.csv")]
    days = list(_days(FIRST, LAST - timedelta(1)))
    for _ in range(CHATTER):
        clock = f"{rng.randint(5, 21):02}:{rng.randint(0, 59):02}"
        yield Message(
            sent_at=_moment(rng.choice(days), clock),
            channel=rng.choice(("wa_kota", "wa_tigapilar", "wa_warga")),
            sender=rng.choice(senders),
            text=rng.choice(texts),
            truth="chatter",
        )


def month(villages: list[str], seed: int) -> list[Message]:
    """Return the whole month in the order in which it was sent."""
    rng = random.Random(seed)  # noqa: S311
    hand = written()
    told = {
        (m.sent_at.date(), m.sender) for m in hand if m.sender.startswith("FKDM Kel.")
    }
    zeros = [
        zero
        for zero in nihil(villages, START, END, rng)
        if (zero.sent_at.date(), zero.sender) not in told
    ]
    posts = [f"Babinsa Kel. {v}" for v in villages]
    posts += [f"Bhabinkamtibmas Kel. {v}" for v in villages]
    posts += [f"Lurah {v}" for v in villages if v not in SILENT]
    talk = [m for m in chatter(posts, rng) if not m.sender.endswith(SILENT)]
    after = list(ordinary(villages, LAST + timedelta(1), END - timedelta(1), rng))
    return sorted(
        hand + zeros + talk + after, key=lambda m: (m.sent_at, m.channel, m.id)
    )


def quiet_year(villages: list[str], seed: int) -> list[Message]:
    """Return the year before the month: nihil most days, ordinary matters between."""
    rng = random.Random(seed)  # noqa: S311
    first, last = date(2019, 1, 20), START - timedelta(1)
    zeros = list(nihil(villages, first, last, rng))
    return sorted([*zeros, *ordinary(villages, first, last, rng)])
