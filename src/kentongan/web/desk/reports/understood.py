"""How typed words were understood, part by part, and how to take a part back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.http import QueryDict
from django.utils.translation import gettext as _

from kentongan.domain.codes import ReportKind, Sector
from kentongan.domain.labels import KINDS, SECTORS
from kentongan.domain.periods import Period, day_of
from kentongan.places import queries as places
from kentongan.reports.search import Understood
from kentongan.web.templatetags.words import clock, day_short, language


@dataclass(frozen=True)
class Chip:
    """One word of the filter sentence, and the address without it."""

    words: str
    without: str


def chips(meant: Understood, query: QueryDict) -> tuple[Chip, ...]:
    """Return a chip for each part, with the address in which its words are gone."""
    parts = _words(meant)
    return tuple(
        Chip(words, with_words(query, meant.rest[part]))
        for part, words in parts.items()
        if words
    )


def with_words(query: QueryDict, words: str) -> str:
    """Return the address of the list with other words."""
    rest = query.copy()
    for gone in ("kata", "sebelum", "urungkan"):
        rest.pop(gone, None)
    if words:
        rest["kata"] = words
    return "?" + rest.urlencode()


def quoted(typed: str) -> str:
    """Return what was typed as words alone: in quotes nothing is understood."""
    plain = typed.replace('"', " ").strip()
    return f'"{plain}"' if plain else ""


def _words(meant: Understood) -> dict[str, str]:
    say = language()
    return {
        "tempat": places.full_name_of(meant.place) if meant.place else "",
        "sektor": SECTORS[Sector(meant.sector)](say) if meant.sector else "",
        "jenis": KINDS[ReportKind(meant.kind)](say) if meant.kind else "",
        "masa": _span(meant.period, meant.said.get("masa", "")),
    }


def _span(period: Period | None, said: str) -> str:
    """Return the words typed, and the days or hours that they were read as."""
    if period is None:
        return ""
    zone = places.zone()
    first, last = period.start, period.end - timedelta(seconds=1)
    if period.end - period.start < timedelta(days=1):
        until = _("{first} sampai {last}")
        begins = f"{day_short(first)} {clock(first)}"
        days = until.format(first=begins, last=clock(period.end))
    elif day_of(first, zone) == day_of(last, zone):
        days = day_short(first)
    else:
        until = _("{first} sampai {last}")
        days = until.format(first=day_short(first), last=day_short(last))
    return f"{said} ({days})"
