"""What a typed line means: words, and the place, sector, kind and time among them.

Pure: it knows names and a moment, no report. What stands in quotes is words alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.domain.codes import ReportKind, Sector
from kentongan.domain.periods import Period
from kentongan.reports.search.line import Line
from kentongan.reports.search.naming import Names, place_in
from kentongan.reports.search.sectors import sector_in
from kentongan.reports.search.spans import span_in
from kentongan.science.text.normalise import fold

PLACE, SECTOR, SPAN, KIND = "tempat", "sektor", "masa", "jenis"
PARTS = (PLACE, SECTOR, SPAN, KIND)
_NOTHING_TO_REPORT = "nihil"


@dataclass(frozen=True)
class Understood:
    """A line as it was understood; `said` are the words behind each part."""

    words: str = ""
    place: str = ""
    sector: str = ""
    kind: str = ""
    period: Period | None = None
    said: dict[str, str] = field(default_factory=dict)
    rest: dict[str, str] = field(default_factory=dict)


def understand(
    text: str, *, names: Names, at: datetime, zone: ZoneInfo, settled: frozenset[str]
) -> Understood:
    """Return what `text` means; of the parts in `settled` nothing is read.

    Examples
    --------
    "genangan wonoasih kemarin": the word "genangan", the kecamatan Wonoasih, yesterday.
    """
    line = Line(text)
    place = "" if PLACE in settled else place_in(line, PLACE, names)
    sector = "" if SECTOR in settled else sector_in(line, SECTOR)
    period = None if SPAN in settled else span_in(line, SPAN, at, zone)
    kind = "" if KIND in settled else _kind_in(line)
    return Understood(
        words=line.free_text(),
        place=place,
        sector=sector.value if isinstance(sector, Sector) else "",
        kind=kind,
        period=period,
        said={part: line.said(part) for part in PARTS if line.said(part)},
        rest={part: line.without(part) for part in ("", *PARTS)},
    )


def _kind_in(line: Line) -> str:
    """Return the kind of message: "nihil" asks for those that say nothing happened."""
    for at in line.free():
        if fold(line.tokens[at].text) == _NOTHING_TO_REPORT:
            line.take(KIND, [at])
            return ReportKind.ZERO.value
    return ""
