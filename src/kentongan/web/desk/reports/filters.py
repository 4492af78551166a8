"""The filter bar: what the address narrows the list to, read back in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.http import QueryDict
from django.utils.translation import gettext as _

from kentongan.domain.codes import SAID_BACK, Channel, ReportKind, Sector
from kentongan.domain.labels import CHANNELS, KINDS, SECTORS
from kentongan.domain.periods import day_of, day_start
from kentongan.places import queries as places
from kentongan.reports.labels import STATES
from kentongan.reports.queries import Filter
from kentongan.reports.rules import State
from kentongan.web.templatetags.words import language

ALL = "semua"
THROUGH = tuple(channel for channel in Channel if channel not in SAID_BACK)
DAYS = {"hari": 0, "pekan": 7, "bulan": 30}


@dataclass(frozen=True)
class Chip:
    """One word of the filter sentence, and the address without it."""

    words: str
    without: str


@dataclass(frozen=True)
class Bar:
    """What the address asks for, as the form and the sentence show it."""

    words: str
    place: str
    sector: str
    state: str
    channel: str
    kind: str
    span: str
    chips: tuple[Chip, ...]

    def narrow(self, at: datetime) -> Filter:
        """Return what the query is narrowed to."""
        return Filter(
            words=self.words,
            area=self.place,
            sector=self.sector,
            state=self.state,
            channel=self.channel,
            message="" if self.kind == ALL else self.kind,
            since=_since(self.span, at),
        )


def read(query: QueryDict) -> Bar:
    """Return the bar of an address; what isn't known narrows nothing."""
    area = places.area(query.get("tempat", ""))
    bar = Bar(
        words=query.get("kata", "").strip()[:100],
        place="" if area is None or area.outside else area.kode,
        sector=_known(query.get("sektor", ""), Sector),
        state=_known(query.get("keadaan", ""), State),
        channel=_known(query.get("saluran", ""), THROUGH),
        kind=_kind(query.get("jenis", "")),
        span=query.get("masa", "") if query.get("masa") in DAYS else "",
        chips=(),
    )
    return replace(bar, chips=_chips(bar, query, area.name if area else ""))


def _known(value: str, codes: Iterable[Sector | State | Channel]) -> str:
    return value if value in {code.value for code in codes} else ""


def _kind(value: str) -> str:
    kinds = {kind.value for kind in ReportKind} | {ALL}
    return value if value in kinds else ReportKind.REPORT.value


def _since(span: str, at: datetime) -> datetime | None:
    if span == "hari":
        zone = places.zone()
        return day_start(day_of(at, zone), zone)
    return at - timedelta(days=DAYS[span]) if span else None


def spans() -> list[tuple[str, str]]:
    """Return the choices of time with their words."""
    return [
        ("hari", _("hari ini")),
        ("pekan", _("7 hari")),
        ("bulan", _("30 hari")),
    ]


def _chips(bar: Bar, query: QueryDict, place: str) -> tuple[Chip, ...]:
    say = language()
    words = {
        "kata": f'"{bar.words}"' if bar.words else "",
        "tempat": place if bar.place else "",
        "sektor": SECTORS[Sector(bar.sector)](say) if bar.sector else "",
        "keadaan": STATES[State(bar.state)](say) if bar.state else "",
        "saluran": CHANNELS[Channel(bar.channel)](say) if bar.channel else "",
        "masa": dict(spans()).get(bar.span, ""),
        "jenis": _kind_words(bar.kind, say),
    }
    return tuple(
        Chip(text, _without(query, name)) for name, text in words.items() if text
    )


def _kind_words(kind: str, say: str) -> str:
    if kind == ALL:
        return _("semua pesan")
    return "" if kind == ReportKind.REPORT.value else KINDS[ReportKind(kind)](say)


def _without(query: QueryDict, name: str) -> str:
    rest = query.copy()
    for gone in (name, "sebelum", "urungkan"):
        rest.pop(gone, None)
    return "?" + rest.urlencode()
