"""The board: five sectors of each kecamatan, and each kelurahan on the map."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kentongan.assessment.queries.standings import Standings, districts_of, places_of
from kentongan.assessment.rules import levels
from kentongan.assessment.rules.coverage import Coverage
from kentongan.assessment.rules.settings import Settings
from kentongan.assessment.rules.situation import Cell, District, VillageLevel
from kentongan.domain.areas import contains
from kentongan.domain.codes import Level, Sector
from kentongan.places.queries import AreaFacts

Place = tuple[str, Sector]


def districts(
    found: Standings, areas: Iterable[AreaFacts], settings: Settings
) -> tuple[District, ...]:
    """Return every kecamatan with its cells."""
    kecamatan = list(areas)
    by_place = _levels(found, {area.kode: area.name for area in kecamatan})
    return tuple(_district(area, found, by_place, settings) for area in kecamatan)


def _levels(found: Standings, names: Mapping[str, str]) -> dict[Place, list[Level]]:
    """Return the levels of the matters in each sector of each kecamatan."""
    by_place: dict[Place, list[Level]] = defaultdict(list)
    for one in found.issues:
        for kode in districts_of(one.issue, one.reports, names):
            by_place[kode, Sector(one.issue.sector)].append(one.standing.level)
    for heard in found.rumours:
        if not heard.rumour.sector:
            continue
        for kode in places_of("", heard.reports, list(names)):
            sector = Sector(heard.rumour.sector)
            by_place[kode, sector].append(heard.standing.level)
    return by_place


def _district(
    area: AreaFacts,
    found: Standings,
    by_place: dict[Place, list[Level]],
    settings: Settings,
) -> District:
    here = found.coverage.within(area.kode, settings.district_share)
    cells = tuple(
        _cell(area.kode, sector, found, by_place[area.kode, sector], here)
        for sector in Sector
    )
    return District(
        kode=area.kode,
        name=area.name,
        level=levels.gravest((cell.level for cell in cells), enough=here.enough),
        cells=cells,
        reporting=len(here.heard),
        villages=here.total,
        silent=here.names,
    )


def _cell(
    kode: str, sector: Sector, found: Standings, known: list[Level], here: Coverage
) -> Cell:
    band = found.usual.band(kode, sector.value)
    if band is None:
        level = levels.gravest(known, enough=here.enough)
        return Cell(sector, level, levels.Trend.SAME)
    facts = levels.Facts(observed=band.now, upper=band.upper)
    own = levels.level_of(facts, found.at, enough=here.enough).level
    return Cell(
        sector=sector,
        level=levels.gravest([*known, own], enough=here.enough),
        trend=levels.trend(band.now, band.before),
    )


def sectors(
    found: Standings, board: Iterable[District]
) -> tuple[tuple[Sector, Level], ...]:
    """Return the level of each sector: its gravest matter, its gravest kecamatan."""
    by_sector: dict[Sector, list[Level]] = defaultdict(list)
    for one in found.issues:
        by_sector[Sector(one.issue.sector)].append(one.standing.level)
    for heard in found.rumours:
        if heard.rumour.sector:
            by_sector[Sector(heard.rumour.sector)].append(heard.standing.level)
    for district in board:
        for cell in district.cells:
            by_sector[cell.sector].append(cell.level)
    enough = found.coverage.enough
    return tuple(
        (sector, levels.gravest(by_sector[sector], enough=enough)) for sector in Sector
    )


def villages(found: Standings) -> tuple[VillageLevel, ...]:
    """Return every kelurahan: the gravest matter that its reports speak of."""
    known: dict[str, list[Level]] = defaultdict(list)
    counts: Counter[str] = Counter()
    told = [(one.reports, one.standing.level) for one in found.issues]
    told += [(one.reports, one.standing.level) for one in found.rumours]
    for reports, level in told:
        counts.update(heard.place for heard in reports.heard)
        for kode in reports.villages:
            known[kode].append(level)
    for one in found.issues:
        known[one.issue.area].append(one.standing.level)
    heard_, silent = found.coverage.heard, found.coverage.silent
    rows = sorted((*heard_, *silent), key=lambda village: village.area)
    enough = {village.area for village in heard_}
    return tuple(
        VillageLevel(
            kode=village.area,
            name=village.name,
            level=levels.gravest(
                _inside(known, village.area), enough=village.area in enough
            ),
            days=village.days,
            last=village.last,
            reports=counts[village.area],
        )
        for village in rows
    )


def _inside(known: dict[str, list[Level]], kode: str) -> list[Level]:
    return [
        level
        for area, found in known.items()
        if contains(kode, area)
        for level in found
    ]
