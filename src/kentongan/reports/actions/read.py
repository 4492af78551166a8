"""Reading: redact, place, classify and group; an officer's word wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.areas import AreaLevel, level_of
from kentongan.domain.codes import Band, ReportKind, Sector
from kentongan.domain.issue_types import issue_type
from kentongan.domain.periods import day_of, zone_of
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.storing import store
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.reports import models, rules, search
from kentongan.reports.actions.grouping import attach
from kentongan.reports.reader import METHOD, Reader, Seen, forget, reader, unwrap
from kentongan.reports.sealing import unseal


@action
def read(*, ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Read reports that were received and not yet read; return how many."""
    permit = require_act(by, Act.REPORT_READ, at)
    rows = models.Report.visible_to(by, at).filter(pk__in=ids, is_read=False)
    reports = list(rows.select_related("original").order_by("sent_at", "pk"))
    try:
        _read_all(reports, reader(at), by, at)
    except Exception:
        forget()
        raise
    record(permit, on=Ref("report", reports[0].pk if reports else 0))
    return len(reports)


@dataclass
class _Written:
    """Rows of one batch, stored together at its end."""

    readings: list[models.Reading] = field(default_factory=list)
    zeros: list[models.ZeroReport] = field(default_factory=list)


def _read_all(
    reports: Sequence[models.Report], machine: Reader, by: Actor, at: datetime
) -> None:
    written = _Written()
    posts = _posts(reports)
    seen: list[tuple[models.Report, Seen, tuple[str, float]]] = []
    for report in reports:
        original = unwrap(unseal(bytes(report.original.payload)))
        what = machine.see(original)
        place = _place(original.point, what, posts.get(report.sender, ""))
        if original.empty:
            what = _empty(what)
        written.readings.append(_reading(report, what, place, by, at))
        _settle(report, what, place, written, at)
        seen.append((report, what, place))
    store(written.readings)
    store(written.zeros)
    search.keep((reading.report_id, reading.text) for reading in written.readings)
    for report, what, place in seen:
        if what.classified.kind is ReportKind.REPORT and not report.about_kind:
            attach(machine, report, what, place, by=by, at=at)
    models.Report.keep_standing(reports)


def _empty(what: Seen) -> Seen:
    from dataclasses import replace

    kind = replace(what.classified, kind=ReportKind.NOT_REPORT)
    return replace(what, classified=kind)


def _posts(reports: Sequence[models.Report]) -> dict[str, str]:
    senders = {report.sender for report in reports if report.sender}
    rows = models.Sender.objects.filter(pk__in=senders).exclude(post=None)
    return dict(rows.values_list("pk", "post__area"))


def _place(
    point: tuple[float, float] | None, what: Seen, post_area: str
) -> tuple[str, float]:
    """Return where it is: the point, the words, or the post's own area."""
    if point is not None and (kode := places.point_to_area(*point)):
        return kode, 1.0
    if what.located.places:
        best = what.located.places[0]
        return best.kode, best.weight
    if what.located.outside is None and post_area:
        return post_area, 0.5
    return "", 0.0


def _reading(
    report: models.Report,
    what: Seen,
    place: tuple[str, float],
    by: Actor,
    at: datetime,
) -> models.Reading:
    found = what.classified
    return models.Reading(
        report=report,
        sent_at=report.sent_at,
        text=what.text,
        message=found.kind.value,
        relation=found.relation.value,
        forwarded=what.forwarded or found.relation.value == "forward",
        place=place[0],
        place_weight=place[1],
        alternatives=[[g.kode, round(g.weight, 3)] for g in what.located.places[:5]],
        outside=what.located.outside or "",
        sector=found.sector.value if found.sector else "",
        issue_type=found.issue_type or "",
        urgency=found.urgency.value,
        harm=found.harm.value if found.harm else "",
        band=found.band.value,
        why=[list(words) for words in found.why],
        method=METHOD,
        by=by.id,
        recorded_at=at,
    )


def _settle(
    report: models.Report,
    what: Seen,
    place: tuple[str, float],
    written: _Written,
    at: datetime,
) -> None:
    report.is_read = True
    found = what.classified
    kind = found.kind
    report.message = kind.value
    report.sector = found.sector.value if found.sector else ""
    report.issue_type = found.issue_type or ""
    if place[0] and level_of(place[0]) is AreaLevel.VILLAGE:
        report.area = place[0]
    if kind is ReportKind.NOT_REPORT and not report.about_kind:
        state = rules.MACHINE.step(rules.State(report.state), Act.REPORT_SET_ASIDE)
        report.state = state.value
        report.reason = "machine"
    if kind is ReportKind.ZERO:
        zone = zone_of(report.area)
        written.zeros.append(
            models.ZeroReport(
                report=report,
                area=place[0],
                day=day_of(report.sent_at, zone),
                recorded_at=at,
            )
        )


@action
def correct(
    *,
    report_id: int,
    place: str | None = None,
    type_code: str | None = None,
    kind: ReportKind | None = None,
    by: Actor,
    at: datetime,
) -> None:
    """Correct what the machine read; the officer's reading replaces it for good."""
    report = models.Report.visible_to(by, at).get(pk=report_id)
    permit = require(by, Act.REPORT_CORRECT, report.label, at)
    old = report.readings.get(closed_at=None)
    models.Reading.objects.filter(pk=old.pk).update(closed_at=at)
    old.pk = None
    old._state.adding = True  # noqa: SLF001
    old.by, old.recorded_at, old.method = by.id, at, "petugas"
    old.band = Band.SURE.value
    if place is not None:
        old.place, old.place_weight = places.check_area(place), 1.0
        report.area = old.place
    if type_code is not None:
        found = issue_type(type_code)
        old.issue_type, old.sector = found.code, Sector(found.sector).value
    if kind is not None:
        old.message = kind.value
    old.save()
    report.message, report.sector = old.message, old.sector
    report.issue_type = old.issue_type
    report.save(update_fields=["area", "message", "sector", "issue_type"])
    forget()
    record(permit, on=report.ref)
