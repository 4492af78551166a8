"""Assemblies: logistics noted beforehand, deleted seven days after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, Label, require_act
from kentongan.issues import models, rules
from kentongan.ledger.actions import NOTHING, record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.places.rules.house import check_inside

BATCH = 50


@dataclass(frozen=True)
class NewAssembly:
    """Where and when, and what the city prepares; `agencies` are those who do."""

    logistics: rules.Logistics
    area: str
    starts_at: datetime
    ends_at: datetime
    notified: bool
    agencies: tuple[str, ...] = ()


@action
def notify_assembly(*, new: NewAssembly, by: Actor, at: datetime) -> models.Assembly:
    """Note the logistics of an assembly: no subject, no organiser.

    Raises
    ------
    NoContact, NamesOrganiser, HoldsPersonalData, TreatsAsThreat, EndsBeforeStart
        If it is more, or less, than logistics.
    """
    permit = require_act(by, Act.ASSEMBLY_NOTIFY, at)
    check_inside(places.house(), new.area)
    rules.check_span(new.starts_at, new.ends_at)
    kept = rules.check_logistics(new.logistics)
    delete_at = rules.delete_at(new.ends_at)
    readers = {offices.secretariat(), by.agency, *new.agencies}
    label = audiences.label(new.area, readers)
    assembly = models.Assembly.create(
        Label(label.classification, label.audience, label.area, expires_at=delete_at),
        number=numbers.fresh(models.Assembly)[0],
        place=kept.place,
        traffic=kept.traffic,
        medical=kept.medical,
        contact=kept.contact,
        starts_at=new.starts_at,
        ends_at=new.ends_at,
        notified=new.notified,
        delete_at=delete_at,
    )
    record(permit, on=assembly.ref)
    return assembly


def delete_old_assemblies(*, by: Actor, at: datetime) -> int:
    """Let the machine delete what ended seven days ago; return how many rows."""
    deleted = 0
    while ids := list(
        models.Assembly.outdated(at).values_list("pk", flat=True)[:BATCH]
    ):
        delete_assemblies(ids=ids, by=by, at=at)
        deleted += len(ids)
    return deleted


@action
def delete_assemblies(*, ids: Sequence[int], by: Actor, at: datetime) -> None:
    """Delete one batch of outdated assemblies; the ledger keeps only their ids."""
    permit = require_act(by, Act.ASSEMBLY_DELETE, at)
    models.Assembly.outdated(at).filter(pk__in=ids).delete()
    record(permit, on=NOTHING, content=",".join(map(str, ids)))
