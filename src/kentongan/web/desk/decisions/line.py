"""The days of a decision on one line: decided, sent, reviewed, and to be reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from kentongan.domain.periods import day_of
from kentongan.places import queries as places
from kentongan.rakor.queries import DecisionCard
from kentongan.web.templatetags.words import day_short, label

WIDTH, HEIGHT, EDGE, MIDDLE = 640, 100, 16, 50
LETTER = 6.6
ROWS = (74, 34, 94, 14)
"""Where words stand: below the line, above it, then further off where it is full."""


@dataclass(frozen=True)
class Mark:
    """A day on the line; `ahead` ones are still to come."""

    day: date
    words: str
    ahead: bool = False
    now: bool = False


def marks(card: DecisionCard, today: date) -> list[Mark]:
    """Return what happened on which day and what is to come, a mark for each day."""
    found = [*_done(card), Mark(today, _("hari ini"), now=True)]
    for review in card.reviews:
        ahead = review.done_at is None
        words = label(review.outcome, "review") if review.outcome else _("ditinjau")
        found.append(Mark(review.day, words.lower(), ahead=ahead))
    days = sorted({mark.day for mark in found})
    return [_joined([mark for mark in found if mark.day == day]) for day in days]


def _done(card: DecisionCard) -> list[Mark]:
    zone, one = places.zone(), card.decision
    moments = [
        (card.proposed_at, _("diusulkan")),
        (one.made_at, _("ditetapkan")),
        (one.sent_at, _("surat dikirim")),
        (one.replied_at, _("dijawab")),
    ]
    return [Mark(day_of(when, zone), words) for when, words in moments if when]


def _joined(same: Sequence[Mark]) -> Mark:
    return Mark(
        same[0].day,
        ", ".join(dict.fromkeys(mark.words for mark in same)),
        ahead=all(mark.ahead for mark in same),
        now=any(mark.now for mark in same),
    )


def svg(found: Sequence[Mark], title: str) -> str:
    """Return the line as a drawing, its words where they don't run into others."""
    first, last = found[0].day, found[-1].day
    span = max((last - first).days, 1)
    free = dict.fromkeys(ROWS, 0.0)
    drawn = []
    for mark in found:
        x = EDGE + (mark.day - first).days / span * (WIDTH - 2 * EDGE)
        text = f"{day_short(mark.day)} {mark.words}"
        wide = len(text) * LETTER
        start = min(max(x - wide / 2, 0), WIDTH - wide)
        row = next((y for y in ROWS if free[y] <= start), ROWS[-1])
        free[row] = start + wide + 10
        drawn.append(_mark(mark, (x, start, row), text))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' class="garis-waktu" role="img"><title>{escape(title)}</title>'
        f'<path class="alas" d="M{EDGE} {MIDDLE}H{WIDTH - EDGE}"/>'
        f"{''.join(drawn)}</svg>"
    )


def _mark(mark: Mark, where: tuple[float, float, int], text: str) -> str:
    x, start, row = where
    kind = "kini" if mark.now else "kelak" if mark.ahead else "sudah"
    far = f'<path class="tali" d="M{x:.0f} {MIDDLE}V{row - 4}"/>'
    return (
        f'{far}<circle class="{kind}" cx="{x:.0f}" cy="{MIDDLE}" r="5"/>'
        f'<text x="{start:.0f}" y="{row}">{escape(text)}</text>'
    )
