"""The minutes of a Rakor as its note taker types them, item by item."""

from __future__ import annotations

from datetime import timedelta

from kentongan.demo.messages import table
from kentongan.demo.stage import Stage
from kentongan.rakor import actions as rakor
from kentongan.rakor import queries as meetings

OPENING = "pembukaan"
PACE = timedelta(minutes=15)


def write(stage: Stage, key: str, month: str) -> None:
    """Write down the opening, then what was said about each item of the agenda."""
    by, at = stage.who("notulis"), stage.at
    meeting = stage.ids[key]
    said = _said(month)
    rakor.minute_opening(meeting_id=meeting, text=said[OPENING], by=by, at=at)
    for item in meetings.agenda(by=by, at=at, month=month):
        at += PACE
        text = next((t for word, t in said.items() if _is_on(item, word)), "")
        if text:
            rakor.minute(item_id=item.id, text=text, by=by, at=at)


def _is_on(item: meetings.AgendaItemView, word: str) -> bool:
    return word in item.title.id.casefold()


def _said(month: str) -> dict[str, str]:
    """Return the paragraphs of a meeting by a word of their item's title."""
    said: dict[str, list[str]] = {}
    for row in table("minutes.csv"):
        if row["month"] == month:
            said.setdefault(row["item"], []).append(row["text"])
    return {word: "\n".join(texts) for word, texts in said.items()}
