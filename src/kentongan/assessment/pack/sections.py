"""The situation report's eight sections, each from the computed picture."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kentongan.assessment.pack import figures
from kentongan.assessment.pack.paper import Desk, sentence
from kentongan.assessment.rules.situation import (
    FollowUpLine,
    IssueLine,
    Outlook,
    RumourLine,
    Score,
    Situation,
)
from kentongan.documents import Frame, long_date, number, situation
from kentongan.domain import workdays
from kentongan.domain.codes import Sector
from kentongan.domain.dates import month_year
from kentongan.domain.labels import SECTORS
from kentongan.domain.periods import day_of
from kentongan.issues import queries as issued
from kentongan.rakor import queries as rakor
from kentongan.rakor.labels import FOLLOW_UPS
from kentongan.rakor.rules.followups import Outcome

AHEAD = timedelta(days=30)


def report(desk: Desk, frame: Frame, picture: Situation) -> situation.Situation:
    """Return the whole report."""
    head = picture.headline
    return situation.Situation(
        frame=frame,
        title=f"Laporan situasi {month_year(str(desk.month)).id}",
        rakor=desk.held_on,
        headline=head.sentence.id,
        gaps=" ".join(filter(None, [head.coverage.id, head.silent.id])),
        matters=tuple(
            situation.Matter(m.title.id, m.level, m.text.id) for m in picture.matters
        ),
        statements=tuple(
            situation.Statement(f"{s.speaker}, {s.office}", s.words, s.as_of)
            for s in picture.statements
        ),
        sectors=_sectors(picture),
        districts=_districts(desk, picture),
        rumours=tuple(_rumour(line) for line in picture.rumours if not line.closed),
        calendar=_calendar(desk, picture),
        forecast=_forecast(picture),
        followups=tuple(_followup(desk, line) for line in picture.followups.lines),
        recommendations=tuple(
            situation.Recommendation(ask.text.id, ask.office, ask.due)
            for ask in picture.recommendations
        ),
        charts=(
            *(figures.curve(one) for one in picture.curves),
            figures.flow(picture),
        ),
        map=figures.area_map(picture),
        exceptions=_exceptions(desk),
    )


def _sectors(picture: Situation) -> tuple[situation.SectorPart, ...]:
    levels = dict(picture.sectors)
    return tuple(
        situation.SectorPart(
            sector=sector,
            level=levels[sector],
            items=tuple(
                _item(line) for line in picture.issues if line.sector is sector
            ),
        )
        for sector in Sector
    )


def _item(line: IssueLine) -> situation.SectorItem:
    return situation.SectorItem(
        title=line.title,
        level=line.level,
        facts=line.facts,
        place=line.place,
        parties=", ".join(line.parties),
        development=line.development,
        steps="; ".join(filter(None, [line.steps, line.next_step])),
        obstacles=line.obstacles,
    )


def _districts(desk: Desk, picture: Situation) -> tuple[situation.DistrictPart, ...]:
    return tuple(
        situation.DistrictPart(
            name=district.name,
            reporting=district.reporting,
            villages=district.villages,
            levels=tuple(cell.level for cell in district.cells),
            silent=district.silent,
            problems=tuple(
                _problem(desk, line)
                for line in picture.issues
                if district.kode in line.districts
            ),
        )
        for district in picture.board
    )


def _problem(desk: Desk, line: IssueLine) -> situation.Problem:
    due = day_of(line.due_at, desk.house.zone) if line.due_at else None
    return situation.Problem(line.title, line.next_step or "–", line.office, due)  # noqa: RUF001


def _rumour(line: RumourLine) -> situation.RumourPart:
    return situation.RumourPart(
        claim=line.claim,
        verdict=line.verdict or line.state,
        spread=f"{line.messages} pesan di {line.villages} kelurahan",
        checked_by=line.checked_by,
        scope=line.scope,
        harm="; ".join(filter(None, [line.harm, line.accused.id])),
        versions=tuple(
            situation.Version(v.number, v.at, v.text, v.approved_by)
            for v in line.versions
        ),
    )


def _calendar(desk: Desk, picture: Situation) -> tuple[situation.Occasion, ...]:
    """Return holidays, reviews and the logistics of assemblies of 30 days ahead.

    Assemblies are asked for now and never frozen, so that a later pack can't hold
    what was deleted seven days after.
    """
    first = day_of(picture.at, desk.house.zone)
    last = first + AHEAD
    found = [*_assemblies(desk, first, last), *_holidays(first, last)]
    for waiting in picture.waiting:
        if waiting.review is not None and first <= waiting.review <= last:
            review = situation.Occasion(
                long_date(waiting.review), "Peninjauan keputusan", "", waiting.title
            )
            found.append((waiting.review, review))
    return tuple(occasion for _, occasion in sorted(found, key=lambda pair: pair[0]))


def _assemblies(
    desk: Desk, first: date, last: date
) -> list[tuple[date, situation.Occasion]]:
    rows = issued.assemblies(by=desk.eye, at=desk.at, first=first, last=last)
    found = []
    for row in rows:
        local = row.starts_at.astimezone(desk.house.zone)
        when = f"{long_date(local)}, {local:%H.%M}"
        needs = "; ".join(filter(None, [row.traffic, row.medical, row.contact]))
        title = "Penyampaian pendapat di muka umum"
        found.append((local.date(), situation.Occasion(when, title, row.place, needs)))
    return found


def _holidays(first: date, last: date) -> list[tuple[date, situation.Occasion]]:
    calendar = workdays.load()
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    named = [(day, calendar.holiday(day, first)) for day in days]
    return [
        (day, situation.Occasion(long_date(day), holiday.name.id, "", "hari libur"))
        for day, holiday in named
        if holiday is not None
    ]


def _forecast(picture: Situation) -> situation.Forecast:
    last = {score.sector: score for score in picture.scores}
    kept = sum(score.inside for score in picture.scores)
    score = (
        f"{kept} dari {len(picture.scores)} bidang di dalam rentangnya."
        if picture.scores
        else "belum ada perkiraan yang sudah lewat masanya."
    )
    return situation.Forecast(
        text="Jumlah laporan empat pekan ke depan bila keadaan seperti biasanya; bukan"
        " ramalan kejadian. Dihitung dari 13 pekan terakhir.",
        lines=tuple(_line(one, last.get(one.sector)) for one in picture.outlooks),
        score=score,
    )


def _line(one: Outlook, last: Score | None) -> situation.ForecastLine:
    return situation.ForecastLine(
        series=SECTORS[one.sector].id,
        expected=number(one.expected, 0),
        spread=f"{one.low} sampai {one.high}",
        last=_came(last),
    )


def _came(score: Score | None) -> str:
    if score is None:
        return ""
    where = "di dalam" if score.inside else "di luar"
    return f"{score.counted}, {where} {score.low} sampai {score.high}"


def _followup(desk: Desk, line: FollowUpLine) -> situation.FollowUp:
    return situation.FollowUp(
        number=line.number,
        directive=sentence(line.what),
        office=", ".join(line.offices),
        due=day_of(line.due_at, desk.house.zone) if line.due_at else None,
        state=FOLLOW_UPS[Outcome(line.outcome)].id,
        note=line.proof or line.obstacle,
    )


def _exceptions(desk: Desk) -> tuple[str, ...]:
    if desk.locked is None:
        return ()
    rows = rakor.exceptions(by=desk.eye, at=desk.at, month=desk.meeting.name)
    return tuple(_exception(row.name.id, [row.why, row.office_name]) for row in rows)


def _exception(name: str, parts: Iterable[str]) -> str:
    return f"{name} ({', '.join(filter(None, parts))})"
