"""How the picture says days, hours, offices and lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.domain.dates import day_month
from kentongan.domain.periods import zone_word
from kentongan.domain.words import Words


def moment(at: datetime, zone: ZoneInfo) -> Words:
    """Return 24 Februari 2020 pukul 07.00 WIB."""
    here = at.astimezone(zone)
    said = day_month(here.date())
    return Words(
        f"{said.id} {here.year} pukul {here:%H.%M} {zone_word(zone)}",
        f"{said.en} {here.year}, {here:%H:%M} {zone_word(zone)}",
    )


def listed(names: Sequence[str]) -> Words:
    """Return Polres, Dikbud, dan RSUD."""
    return Words(_joined(names, "dan"), _joined(names, "and"))


def _joined(names: Sequence[str], last: str) -> str:
    if len(names) < 3:
        return f" {last} ".join(names)
    return f"{', '.join(names[:-1])}, {last} {names[-1]}"


def decimal(value: float, digits: int = 1) -> Words:
    """Return 10,5 and 10.5; whole numbers without decimals."""
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return Words(text.replace(".", ","), text)


def first_sentence(text: str) -> str:
    """Return the first sentence of `text`, without its full stop."""
    line = " ".join(text.split())
    for place, char in enumerate(line):
        ends = char in ".!?" and line[place + 1 : place + 2] in {"", " "}
        if ends:
            return line[:place]
    return line


def lower_first(text: str) -> str:
    """Return `text` as it goes on inside a sentence."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return `text` as it begins a sentence."""
    return text[:1].upper() + text[1:]
