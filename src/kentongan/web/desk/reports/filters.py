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
from kentongan.reports.queries import Filter, understand
from kentongan.reports.rules import State
from kentongan.reports.search import PARTS, Understood
from kentongan.web.desk.reports import understood
from kentongan.web.desk.reports.understood import Chip
from kentongan.web.templatetags.words import language

ALL = "semua"
THROUGH = tuple(channel for channel in Channel if channel not in SAID_BACK)
OPEN = ("", ReportKind.REPORT.value)
"""What the form sends for a part in which nothing was chosen."""
DAYS = {"hari": 0, "pekan": 7, "bulan": 30}


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
    understood: Understood
    chips: tuple[Chip, ...] = ()
    read_as: tuple[Chip, ...] = ()
    as_words: str = ""

    def narrow(self, at: datetime) -> Filter:
        """Return what the query is narrowed to."""
        meant = self.understood
        period = meant.period
        kind = meant.kind or self.kind
        return Filter(
            words=meant.words,
            area=self.place or meant.place,
            sector=self.sector or meant.sector,
            state=self.state,
            channel=self.channel,
            message="" if kind == ALL else kind,
            since=period.start if period else _since(self.span, at),
            until=period.end if period else None,
        )


def read(query: QueryDict, at: datetime) -> Bar:
    """Return the bar of an address; what isn't known narrows nothing.

    What the typed words say of a part counts where the form leaves that part open.
    """
    area = places.area(query.get("tempat", ""))
    typed = query.get("kata", "").strip()[:100]
    settled = [part for part in PARTS if query.get(part, "") not in OPEN]
    bar = Bar(
        words=typed,
        place="" if area is None or area.outside else area.kode,
        sector=_known(query.get("sektor", ""), Sector),
        state=_known(query.get("keadaan", ""), State),
        channel=_known(query.get("saluran", ""), THROUGH),
        kind=_kind(query.get("jenis", "")),
        span=query.get("masa", "") if query.get("masa") in DAYS else "",
        understood=understand(typed, at=at, settled=settled),
    )
    return replace(
        bar,
        chips=_chips(bar, query, area.name if area else ""),
        read_as=understood.chips(bar.understood, query),
        as_words=understood.with_words(query, understood.quoted(typed)),
    )


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
        "kata": f'"{bar.understood.words}"' if bar.understood.words else "",
        "tempat": place if bar.place else "",
        "sektor": SECTORS[Sector(bar.sector)](say) if bar.sector else "",
        "keadaan": STATES[State(bar.state)](say) if bar.state else "",
        "saluran": CHANNELS[Channel(bar.channel)](say) if bar.channel else "",
        "masa": dict(spans()).get(bar.span, ""),
        "jenis": _kind_words(bar.kind, say),
    }
    return tuple(
        Chip(text, _without(query, bar, name)) for name, text in words.items() if text
    )


def _kind_words(kind: str, say: str) -> str:
    if kind == ALL:
        return _("semua pesan")
    return "" if kind == ReportKind.REPORT.value else KINDS[ReportKind(kind)](say)


def _without(query: QueryDict, bar: Bar, name: str) -> str:
    if name == "kata":
        return understood.with_words(query, bar.understood.rest[""])
    rest = query.copy()
    for gone in (name, "sebelum", "urungkan"):
        rest.pop(gone, None)
    return "?" + rest.urlencode()
