"""Charts as SVG: drawn once for page, PDF and poster.

Presentation attributes only (pages allow no `style`), light colours as given in the
design's tokens, and a class on everything that a dark page colours anew. Words and
figures are said in `language`, "id" or "en".
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from kentongan.documents import FAMILY, number
from kentongan.domain.dates import short_day
from kentongan.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

NILA, NILA_MUDA = "#1E4A8C", "#E4EBF6"
TINTA, TINTA_2, TINTA_3 = "#1B1D22", "#45484F", "#5F626A"
GARIS, PAPER = "#DCD7CC", "#FFFFFF"
RECORDED = Words("tercatat", "recorded")
USUAL = Words("biasanya", "usual")
RANGE = Words("rentang biasa", "usual range")
ALARM = Words("sinyal", "alarm")
NO_DATA = Words("Belum ada data.", "No data yet.")
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 12, 26, 24


@dataclass(frozen=True)
class Point:
    """One day: what came, what was expected, the usual range, an alarm.

    A day to come has no `count`; its `expected` is the forecast.
    """

    day: date
    count: float | None
    expected: float | None = None
    low: float | None = None
    high: float | None = None
    alarm: bool = False


@dataclass(frozen=True)
class Bar:
    """One line of a list of bars."""

    label: str
    count: float
    expected: float | None = None


def line(
    points: Sequence[Point],
    *,
    title: str,
    width: int = 640,
    height: int = 210,
    language: str = "id",
) -> str:
    """Return counts by day; expected dashed, usual range filled, alarms hollow."""
    if not points:
        return _empty(title, width, language=language)
    top = _ceiling(_values(points))
    step = (width - _LEFT - _RIGHT) / max(len(points) - 1, 1)

    def x(place: int) -> float:
        return _LEFT + step * place

    def y(value: float) -> float:
        return height - _BOTTOM - value / top * (height - _TOP - _BOTTOM)

    parts = [_grid(top, width, y, language), _range(points, x, y)]
    days = list(enumerate(points))
    expected = [(x(i), y(p.expected)) for i, p in days if p.expected is not None]
    counted = [(x(i), y(p.count)) for i, p in days if p.count is not None]
    parts.append(_path(expected, "harap", TINTA_3, 1.5, dash="5 4"))
    parts.append(_path(counted, "seri", NILA, 2))
    parts += [
        f'<circle cx="{x(i):.1f}" cy="{y(p.count):.1f}" r="4.5" fill="{PAPER}"'
        f' stroke="{NILA}" stroke-width="2" class="sinyal"/>'
        for i, p in days
        if p.alarm and p.count is not None
    ]
    parts += [_days(points, x, height, language), _legend(points, language)]
    return _svg(title, width, height, parts)


def bars(
    items: Sequence[Bar], *, title: str, width: int = 640, language: str = "id"
) -> str:
    """Return a bar for each item on one scale, an ink tick at the expected value."""
    if not items:
        return _empty(title, width, language=language)
    start, row = min(max(len(b.label) for b in items) * 6.4 + 10, width * 0.42), 22
    top = _ceiling([b.count for b in items] + [b.expected or 0 for b in items])
    scale = (width - start - 128) / top
    parts = []
    for place, item in enumerate(items):
        y = 4 + place * row
        end = start + item.count * scale
        words = number(item.count, language=language)
        if item.expected is not None:
            at = start + item.expected * scale
            usual = number(item.expected, language=language)
            words += f" · {USUAL(language)} {usual}"
            tick = (
                f'<path d="M{at:.1f} {y}v16" stroke="{PAPER}" stroke-width="5"'
                f' class="halo"/><path d="M{at:.1f} {y}v16" stroke="{TINTA}"'
                ' stroke-width="2" class="biasanya"/>'
            )
        else:
            at, tick = start, ""
        parts.append(
            _text(start - 8, y + 12, item.label, anchor="end")
            + f'<path d="M{start:.1f} {y + 2}H{end:.1f}v12H{start:.1f}z" fill="{NILA}"'
            f' class="batang"/>{tick}' + _text(max(end, at) + 7, y + 12, words)
        )
    return _svg(title, width, 8 + row * len(items), parts)


def sparkline(
    values: Sequence[float],
    *,
    title: str,
    low: float = 0,
    high: float = 0,
    width: int = 168,
    height: int = 32,
    language: str = "id",
) -> str:
    """Return a small curve, the usual range filled; its figures stand beside it."""
    if not values:
        return _empty(title, width, height, language=language)
    top = max(*values, high, 1)
    step = (width - 8) / max(len(values) - 1, 1)

    def y(value: float) -> float:
        return height - 4 - value / top * (height - 8)

    curve = [(4 + step * i, y(value)) for i, value in enumerate(values)]
    parts = [_path(curve, "seri", NILA, 1.5)]
    if high > low:
        parts.insert(
            0,
            f'<rect x="0" y="{y(high):.1f}" width="{width}" class="rentang"'
            f' height="{y(low) - y(high):.1f}" fill="{NILA_MUDA}"/>',
        )
    end_x, end_y = curve[-1]
    parts.append(
        f'<circle cx="{end_x:.1f}" cy="{end_y:.1f}" r="2.5" fill="{NILA}"'
        ' class="seri"/>'
    )
    return _svg(title, width, height, parts)


def _values(points: Iterable[Point]) -> list[float]:
    return [v for p in points for v in (p.count, p.expected, p.high) if v is not None]


def _ceiling(values: list[float]) -> float:
    """Return the round number at or above the greatest value, at least 4."""
    most = max([4.0, *values])
    unit = 10.0 ** floor(log10(most))
    return next(s * unit for s in (1, 2, 4, 5, 6, 8, 10) if s * unit >= most)


def _svg(title: str, width: int, height: float, parts: Iterable[str]) -> str:
    tall = ceil(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{tall}"'
        f' viewBox="0 0 {width} {tall}" role="img"'
        f' font-family="{FAMILY}, sans-serif" font-size="12" class="bagan">'
        f"<title>{escape(title)}</title>{''.join(parts)}</svg>"
    )


def _empty(title: str, width: int, height: int = 40, *, language: str) -> str:
    words = _text(8, height / 2 + 4, NO_DATA(language))
    return _svg(title, width, height, [words])


def _text(x: float, y: float, words: str, *, anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{TINTA_2}"'
        f' class="kata">{escape(words)}</text>'
    )


def _path(
    points: list[tuple[float, float]],
    name: str,
    ink: str,
    wide: float,
    *,
    dash: str = "",
) -> str:
    if not points:
        return ""
    way = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="M{way}" fill="none" stroke="{ink}" stroke-width="{wide:g}"{dashes}'
        f' stroke-linejoin="round" stroke-linecap="round" class="{name}"/>'
    )


def _range(
    points: Sequence[Point], x: Callable[[int], float], y: Callable[[float], float]
) -> str:
    known = [
        (x(i), y(p.low), y(p.high))
        for i, p in enumerate(points)
        if p.low is not None and p.high is not None
    ]
    if not known:
        return ""
    way = [f"{at:.1f} {high:.1f}" for at, _, high in known]
    way += [f"{at:.1f} {low:.1f}" for at, low, _ in reversed(known)]
    return f'<path d="M{"L".join(way)}z" fill="{NILA_MUDA}" class="rentang"/>'


def _grid(top: float, width: int, y: Callable[[float], float], language: str) -> str:
    parts = [
        f'<path d="M{_LEFT} {y(v):.1f}H{width - _RIGHT}" stroke="{GARIS}"'
        ' class="kisi"/>'
        + _text(_LEFT - 6, y(v) + 4, number(v, language=language), anchor="end")
        for v in (0, top / 2, top)
    ]
    return "".join(parts)


def _days(
    points: Sequence[Point], x: Callable[[int], float], height: int, language: str
) -> str:
    every = max(ceil(len(points) / 8), 1)
    every = ceil(every / 7) * 7 if every > 3 else every
    last = len(points) - 1
    return "".join(
        _text(x(i), height - 6, short_day(p.day)(language), anchor=_anchor(i, last))
        for i, p in enumerate(points)
        if i % every == 0
    )


def _anchor(place: int, last: int) -> str:
    if place == 0:
        return "start"
    return "end" if place == last else "middle"


def _legend(points: Sequence[Point], language: str) -> str:
    """Return only what is in the chart, in words beside a sample."""
    found = [(RECORDED, _sample(NILA, "seri"))]
    if any(p.expected is not None for p in points):
        found.append((USUAL, _sample(TINTA_3, "harap", ' stroke-dasharray="5 4"')))
    if any(p.high is not None for p in points):
        box = f'<path d="M0 5h18v10H0z" fill="{NILA_MUDA}" class="rentang"/>'
        found.append((RANGE, box))
    if any(p.alarm for p in points):
        ring = (
            f'<circle cx="9" cy="10" r="4.5" fill="{PAPER}" stroke="{NILA}"'
            ' stroke-width="2" class="sinyal"/>'
        )
        found.append((ALARM, ring))
    x, parts = float(_LEFT), []
    for said, drawing in found:
        words = said(language)
        parts.append(f'<g transform="translate({x:.0f} 0)">{drawing}</g>')
        parts.append(_text(x + 24, 14, words))
        x += 24 + len(words) * 6.4 + 22
    return "".join(parts)


def _sample(ink: str, name: str, dash: str = "") -> str:
    return f'<path d="M0 10h18" stroke="{ink}" stroke-width="2"{dash} class="{name}"/>'
