"""Gathering a period's report: actions, achievements, evidence as outsiders read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kentongan.access import queries as offices
from kentongan.assessment.pack.paper import said, sentence
from kentongan.assessment.queries.circle import counter
from kentongan.assessment.queries.evidence import HELD, Held, Thing, things
from kentongan.documents import Frame
from kentongan.documents.action_plan import ActionPlan, Proof, Row
from kentongan.domain.codes import Classification, Phase
from kentongan.domain.dates import MONTHS, plain_day
from kentongan.domain.labels import CLASSES, PHASES
from kentongan.domain.periods import Period as Span
from kentongan.domain.periods import day_of
from kentongan.domain.refs import Ref
from kentongan.ledger import queries as ledger
from kentongan.places import queries as places
from kentongan.plans import queries as plans
from kentongan.plans.labels import DUTIES, GRADES, STATES
from kentongan.plans.queries import ActionView, EvidenceView, PlanView, TargetView
from kentongan.plans.rules import Period
from kentongan.science.text.redact import redact

RESTRICTED = "Terbatas, tidak disertakan; menunggu izin kepala kantor"
GONE = "tidak ada lagi di rumah ini"


@dataclass(frozen=True)
class Gathered:
    """The report before it is set: the document, the plan, the things behind it."""

    period: Period
    plan: PlanView
    doc: ActionPlan
    things: Mapping[Ref, Thing]


def gather(*, period: Period, at: datetime) -> Gathered:
    """Return a period's report as of `at`; the machine reads all there is.

    Raises
    ------
    NotFound
        If the year has no plan.
    """
    eye = counter()
    whole = plans.plan(by=eye, at=at, year=period.year)
    found = things(by=eye, at=at, period=period)
    adopted = [one for one in whole.actions if one.counts]
    over = period.over(day_of(at, places.zone()))
    first, last = (MONTHS[month - 1].id for month in period.part.months)
    doc = ActionPlan(
        frame=_frame(period, at, draft=not over),
        forum=whole.forum_name,
        year=period.year,
        period=str(period),
        months=f"{first}-{last}",
        due=period.last,
        over=over,
        rows=tuple(_row(one, period, found) for one in adopted),
        missing=tuple(_missing(whole, period, found, over=over)),
    )
    return Gathered(period, whole, doc, found)


def _frame(period: Period, at: datetime, *, draft: bool) -> Frame:
    house, head = places.house(), ledger.head()
    office = offices.agency(offices.secretariat())
    whole = Span.of_days(period.first, period.last, house.zone)
    span = Span(whole.start, whole.end - timedelta(microseconds=1))
    return Frame(
        city=house.name,
        office=office.name.removesuffix(house.name).strip() or office.name,
        address="",
        period=said(span, house),
        at=at,
        zone=house.zone,
        classification=CLASSES[Classification.BIASA].id,
        demo=house.demo,
        draft=draft,
        data_version=f"{period}/{head.seq}",
        ledger_seq=head.seq,
        ledger_head=head.hash,
    )


def clean(text: str) -> str:
    """Return words without personal data: nothing else leaves the house."""
    return redact(text).text


def _row(one: ActionView, period: Period, found: Mapping[Ref, Thing]) -> Row:
    row = Row(
        number=one.number,
        what=clean(one.what),
        duty=DUTIES[one.duty].id,
        phase=PHASES[Phase(one.phase)].id,
        office=one.office_name,
        partners=clean(one.partners),
        state=STATES[one.state].id,
        measures=tuple((t.part.value, clean(t.measure)) for t in one.targets),
    )
    target = one.target(period.part)
    return row if target is None else _got(row, target, found)


def _got(row: Row, target: TargetView, found: Mapping[Ref, Thing]) -> Row:
    return replace(
        row,
        measure=clean(target.measure),
        reached=clean(target.reached),
        percent=target.percent,
        grade=GRADES[target.grade].id if target.grade else "",
        obstacle=clean(target.obstacle),
        proofs=tuple(proof(one, found) for one in target.evidence),
    )


def held_back(one: EvidenceView, thing: Thing | None) -> bool:
    """Return whether a restricted piece waits for its head's word."""
    restricted = one.restricted or (thing is not None and thing.restricted)
    return restricted and not one.confirmed


def proof(one: EvidenceView, found: Mapping[Ref, Thing]) -> Proof:
    """Return a piece of evidence as outsiders read it."""
    thing = found.get(one.about)
    kind = HELD[thing.kind if thing else Held.FILE].id
    if held_back(one, thing):
        return Proof(f"Data dukung {kind}", kind, None, RESTRICTED)
    if one.digest:
        return Proof(clean(one.name), kind, None)
    if thing is None:
        return Proof("Data dukung", "catatan", None, GONE)
    return Proof(sentence(clean(thing.title)), kind, thing.day)


def _missing(
    whole: PlanView, period: Period, found: Mapping[Ref, Thing], *, over: bool
) -> Iterable[str]:
    if not over:
        due = plain_day(period.last).id
        yield f"periode {period} belum berakhir; jatuh tempo {due}: semua berkas DRAF"
    drafted = [str(one.number) for one in whole.actions if not one.counts]
    if drafted:
        yield f"aksi {', '.join(drafted)}: belum ditetapkan ketua, tidak dilaporkan"
    for one in whole.actions:
        target = one.target(period.part)
        if one.counts and target is not None:
            yield from _gaps(one, target, found)


def _gaps(
    one: ActionView, target: TargetView, found: Mapping[Ref, Thing]
) -> Iterable[str]:
    name = f"aksi {one.number} ({one.office_name})"
    if not target.reached:
        yield f"{name}: capaian belum dicatat"
    elif not target.evidence:
        yield f"{name}: data dukung belum ada"
    waits = sum(held_back(e, found.get(e.about)) for e in target.evidence)
    if waits:
        yield f"{name}: {waits} data dukung Terbatas tidak disertakan"
