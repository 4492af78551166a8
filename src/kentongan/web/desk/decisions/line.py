"""The days of a decision on one line: decided, sent, reviewed, and to be reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from kentongan.domain.periods import day_of
from kentongan.places import queries as places
from kentongan.rakor.queries import DecisionCard
from kentongan.web.templatetags.words import day_short, label

WIDTH, HEIGHT, EDGE = 640, 74, 44
CLOSE = 64


@dataclass(frozen=True)
class Mark:
    """A day on the line; `ahead` ones are still to come."""

    day: date
    words: str
    ahead: bool = False
    now: bool = False


def marks(card: DecisionCard, today: date) -> list[Mark]:
    """Return what happened on which day, and what is to come, in order."""
    zone, one = places.zone(), card.decision
    found = [Mark(day_of(card.proposed_at, zone), _("diusulkan"))]
    if one.made_at:
        found.append(Mark(day_of(one.made_at, zone), _("ditetapkan")))
    if one.sent_at:
        found.append(Mark(day_of(one.sent_at, zone), _("surat dikirim")))
    if one.replied_at:
        found.append(Mark(day_of(one.replied_at, zone), _("dijawab")))
    for review in card.reviews:
        done = review.done_at is not None
        words = label(review.outcome, "review") if review.outcome else _("ditinjau")
        found.append(Mark(review.day, words.lower(), ahead=not done))
    found.append(Mark(today, _("hari ini"), now=True))
    return sorted(found, key=lambda mark: (mark.day, mark.now))


def svg(found: list[Mark], title: str) -> str:
    """Return the line as a drawing; the words stand in turns above and below it."""
    first, last = found[0].day, found[-1].day
    span = max((last - first).days, 1)
    places_ = [
        EDGE + (mark.day - first).days / span * (WIDTH - 2 * EDGE) for mark in found
    ]
    drawn = [
        _mark(mark, x, _row(places_, place))
        for place, (mark, x) in enumerate(zip(found, places_, strict=True))
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' class="garis-waktu" role="img"><title>{escape(title)}</title>'
        f'<path class="alas" d="M{EDGE} 37H{WIDTH - EDGE}"/>{"".join(drawn)}</svg>'
    )


def _row(xs: list[float], place: int) -> int:
    """Return how far below the line a mark's words stand: not over the one before."""
    near = 0
    while place - near > 0 and xs[place] - xs[place - near - 1] < CLOSE * (near + 1):
        near += 1
    return near % 2


def _mark(mark: Mark, x: float, row: int) -> str:
    kind = "kini" if mark.now else "kelak" if mark.ahead else "sudah"
    above, below = (14, 27) if row else (56, 69)
    return (
        f'<circle class="{kind}" cx="{x:.0f}" cy="37" r="5"/>'
        f'<text x="{x:.0f}" y="{above}">{escape(mark.words)}</text>'
        f'<text x="{x:.0f}" y="{below}" class="hari">{escape(day_short(mark.day))}'
        "</text>"
    )
