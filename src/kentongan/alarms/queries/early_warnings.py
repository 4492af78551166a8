"""Early warnings as the desk reads them: drafts, those that are out, who answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from kentongan.access import queries as offices
from kentongan.access.queries import AgencyView
from kentongan.alarms import models, rules
from kentongan.domain.codes import Level
from kentongan.domain.hazards import Advised, Certainty, Hazard, Onset
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.publication import queries as public
from kentongan.publication.queries import PublicWarning
from kentongan.publication.rules import AreaName, Notice, Period, Text

SHOWN = 200


@dataclass(frozen=True)
class Arrived:
    """An office that said the warning arrived."""

    office: str
    by: str
    at: datetime


@dataclass(frozen=True)
class EarlyWarningView:
    """One early warning; `public` is what people read, or would read."""

    id: int
    number: str
    state: str
    source: Ref
    source_office: str
    restricted: bool
    issuer: str
    issuer_name: str
    offices: tuple[str, ...]
    areas: tuple[str, ...]
    writers: tuple[str, ...]
    recorded_at: datetime
    ends_at: datetime
    public: PublicWarning
    arrived: tuple[Arrived, ...]
    waiting: tuple[str, ...]
    reason: str
    closed_by: str
    closed_at: datetime | None
    replaces: str
    readers: tuple[str, ...]

    @property
    def ref(self) -> Ref:
        """How later rooms and the ledger name it."""
        return Ref("early_warning", self.id)

    @property
    def draft(self) -> bool:
        """Whether it isn't out yet and may still go."""
        return self.state == rules.EarlyWarningState.DRAFT.value

    @property
    def out(self) -> bool:
        """Whether it is in force."""
        return self.state in _OUT


_OUT = (
    rules.EarlyWarningState.ISSUED.value,
    rules.EarlyWarningState.ACKNOWLEDGED.value,
)


def early_warnings(
    *, by: Actor, at: datetime, source: Ref | None = None
) -> list[EarlyWarningView]:
    """Return the warnings that `by` may see: drafts, those in force, then the rest."""
    rows = _rows(by, at)
    if source is not None:
        rows = rows.filter(source_kind=source.kind, source_id=source.id)
    found = _views(rows.order_by("-recorded_at", "-pk")[:SHOWN], at)
    return sorted(found, key=lambda one: (not one.draft, not one.out))


def early_warning_by_number(
    *, by: Actor, at: datetime, number: str
) -> EarlyWarningView:
    """Return one early warning.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    found = _views(_rows(by, at).filter(number=number), at)
    if not found:
        raise NotFound
    return found[0]


def to_acknowledge(*, by: Actor, at: datetime) -> list[EarlyWarningView]:
    """Return the warnings in force that wait for the word of the reader's office."""
    rows = _rows(by, at).filter(state=rules.EarlyWarningState.ISSUED.value)
    found = _views(rows.order_by("ends_at"), at)
    return [one for one in found if by.agency in one.waiting]


def _rows(by: Actor, at: datetime) -> QuerySet[models.EarlyWarning]:
    rows = models.EarlyWarning.visible_to(by, at).filter(recorded_at__lte=at)
    return rows.select_related("replaces", "publication").prefetch_related(
        "acknowledgements", "audience__agencies"
    )


def text_of(row: models.EarlyWarning) -> Text:
    """Return the public text of a warning."""
    return Text(title=row.title, body=row.body, what_to_do=row.what_to_do)


def notice_of(row: models.EarlyWarning, office_name: str) -> Notice:
    """Return what a warning says besides its text, with names as they are now."""
    named: Sequence[AreaName] = [
        AreaName(kode, places.full_name_of(kode)) for kode in row.areas
    ]
    return Notice(
        hazard=Hazard(row.hazard),
        level=Level(row.level),
        onset=Onset(row.onset),
        certainty=Certainty(row.certainty),
        advised=Advised(row.advised),
        areas=tuple(named),
        affected=row.affected,
        avoid=row.avoid,
        help=row.help,
        steps=row.steps,
        office=row.issuer,
        office_name=office_name,
    )


def _views(rows: Iterable[models.EarlyWarning], at: datetime) -> list[EarlyWarningView]:
    found = list(rows)
    numbers = {row.number for row in found if row.publication_id}
    numbers |= {row.replaces.number for row in found if row.replaces is not None}
    out = public.by_slug(numbers, at=at)
    names = {office.code: office for office in offices.agencies()}
    return [_view(row, names[row.issuer], out) for row in found]


def _public(
    row: models.EarlyWarning, office: AgencyView, out: dict[str, PublicWarning]
) -> PublicWarning:
    if row.number in out:
        return out[row.number]
    return public.preview(
        slug=row.number,
        text=text_of(row),
        notice=notice_of(row, office.name),
        period=Period(row.starts_at, row.ends_at),
        before=out[row.replaces.number].link if row.replaces is not None else None,
    )


def _view(
    row: models.EarlyWarning, office: AgencyView, out: dict[str, PublicWarning]
) -> EarlyWarningView:
    arrived = sorted(row.acknowledgements.all(), key=lambda one: one.at)
    return EarlyWarningView(
        id=row.pk,
        number=row.number,
        state=row.state,
        source=row.source,
        source_office=row.source_office,
        restricted=row.restricted,
        issuer=row.issuer,
        issuer_name=office.short,
        offices=tuple(row.offices),
        areas=tuple(row.areas),
        writers=tuple(row.writers),
        recorded_at=row.recorded_at,
        ends_at=row.ends_at,
        public=_public(row, office, out),
        arrived=tuple(Arrived(one.agency, one.by, one.at) for one in arrived),
        waiting=rules.waiting(row.offices, {one.agency for one in arrived}),
        reason=row.reason,
        closed_by=row.closed_by,
        closed_at=row.closed_at,
        replaces=row.replaces.number if row.replaces is not None else "",
        readers=tuple(agency.code for agency in row.audience.agencies.all()),
    )
