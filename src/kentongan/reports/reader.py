"""The reading machine of this process: gazetteer, groups and answered claims.

The index of groups is memory; it is built again from what is stored when the
process starts or when a reading failed half-way.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import datetime

from kentongan.domain.codes import ReportKind
from kentongan.places import queries as places
from kentongan.reports import models
from kentongan.reports.search import vocabulary
from kentongan.science.text.classify import Classified, classify
from kentongan.science.text.gazetteer import Entry, Gazetteer, Located
from kentongan.science.text.grouping import Grouper, Limits
from kentongan.science.text.matching import AnsweredClaim, Match, Matcher
from kentongan.science.text.redact import Redacted, redact

METHOD = "sederhana-1"
LIMITS = Limits()
WINDOW = LIMITS.window
_NOT_REPORT = (ReportKind.NOT_REPORT, ReportKind.ZERO)


@dataclass(frozen=True)
class Original:
    """The sealed words with the marks of their channel."""

    forwarded: bool
    empty: bool
    place: str
    point: tuple[float, float] | None
    sector: str
    text: str


@dataclass(frozen=True)
class Seen:
    """What the machine read in one message, before anything is stored."""

    text: str
    classified: Classified
    located: Located
    forwarded: bool


@functools.lru_cache(maxsize=2048)
def _words(text: str) -> tuple[Classified, Redacted]:
    """Read words alone; what many send alike ("siap ndan 86") is read once."""
    return classify(text), redact(text)


def unwrap(payload: str) -> Original:
    """Return what `actions.receive.wrap` put together."""
    head, _, text = payload.partition("\x1e")
    forwarded, empty, place, lon, lat, sector = head.split("\x1f")
    point = (float(lon), float(lat)) if lon and lat else None
    return Original(bool(forwarded), bool(empty), place, point, sector, text)


class Reader:
    """Reads messages, and remembers which group says what."""

    def __init__(self, at: datetime) -> None:
        house = places.house()
        entries = [
            Entry(name=e.name, kode=e.kode, kind=e.kind, weight=e.weight)
            for e in places.gazetteer_entries()
        ]
        self.city = house.kode
        self.gazetteer = Gazetteer(entries, city=house.kode)
        self.grouper = Grouper(LIMITS)
        self.claims = _claims()
        self.matcher = Matcher(self.claims)
        self._remember(at)

    def see(self, original: Original) -> Seen:
        """Return what is read in one message; nothing is stored."""
        classified, hidden = _words(original.text)
        located = self.gazetteer.locate(f"{original.text}\n{original.place}")
        return Seen(hidden.text, classified, located, original.forwarded)

    def match(self, text: str) -> Match | None:
        """Return the answered claim that `text` most likely repeats."""
        found = self.matcher.match(text, limit=1)
        return found[0] if found else None

    def _remember(self, at: datetime) -> None:
        rows = models.Membership.objects.filter(
            closed_at=None, sent_at__gte=at - WINDOW
        ).select_related("group")
        readings = models.Reading.objects.filter(closed_at=None)
        live = {
            r.report_id: r
            for r in readings.filter(
                message=ReportKind.REPORT.value, sent_at__gte=at - WINDOW
            )
        }
        for row in rows.order_by("sent_at", "report_id"):
            reading = live.get(row.report_id)
            if reading is not None:
                self.grouper.add(
                    row.report_id,
                    row.group_id,
                    text=reading.text,
                    at=row.sent_at,
                    issue_type=reading.issue_type or None,
                    place=reading.place or None,
                )


def _claims() -> list[AnsweredClaim]:
    rows = models.AnsweredClaim.objects.filter(active=True).order_by("pk")
    return [
        AnsweredClaim(
            id=row.pk,
            claim=row.claim,
            wordings=tuple(row.wordings),
            issue_type=row.issue_type or None,
        )
        for row in rows
    ]


_READER: list[Reader] = []


def reader(at: datetime) -> Reader:
    """Return this process's reader, made at first use."""
    if not _READER:
        _READER.append(Reader(at))
    return _READER[0]


def forget() -> None:
    """Drop the memory: after a failure, a correction or another database."""
    _READER.clear()
    vocabulary.forget()
