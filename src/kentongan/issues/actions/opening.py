"""Opening an issue: nobody can, without an owner, a next step and a deadline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.alarms.models import Alarm
from kentongan.domain import areas
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification, Harm, Sector
from kentongan.domain.issue_types import IssueType, issue_type
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, Label, NotAllowed, require_act
from kentongan.domain.words import Words
from kentongan.issues import models, rules
from kentongan.issues.actions.attaching import take_in
from kentongan.issues.actions.parties import add_party
from kentongan.issues.actions.steps import set_plan
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.places.rules.house import check_inside
from kentongan.reports.models import Group, Report


@dataclass(frozen=True)
class NewIssue:
    """A matter to open; `agencies` read it besides the secretariat and the owner.

    `owner` and `next_step` have defaults only so that a form can be refused in words.
    """

    title: str
    sector: Sector
    issue_type: str
    area: str
    owner: str = ""
    next_step: rules.Plan | None = None
    summary: str = ""
    cause: str = ""
    place: str = ""
    began_at: datetime | None = None
    rung: rules.Rung | None = None
    harm: Harm | None = None
    agencies: tuple[str, ...] = ()
    classification: Classification = Classification.BIASA
    parties: tuple[rules.NewParty, ...] = ()
    sources: tuple[Ref, ...] = ()


class WrongSector(Refusal):
    """A type of another sector."""

    what = Words(
        "Jenis isu {type}: termasuk bidang {right}, bukan {sector}. Pilih bidang itu.",
        "Issue type {type}: belongs to {right}, not {sector}. Choose that sector.",
    )


@action
def open_issue(*, new: NewIssue, by: Actor, at: datetime) -> models.Issue:
    """Open an issue, mark what it grew from as taken up, and link its reports.

    Raises
    ------
    NoOwner, NoNextAction, NoDeadline, DueOnHoliday, BadDeadline
        If it could go quiet.
    AssemblyIsNoIssue, WrongSector, BadTitle, HoldsPersonalData, TreatsAsThreat
        If it isn't a matter that may be opened like this.
    """
    permit = require_act(by, Act.ISSUE_OPEN, at)
    plan = new.next_step or rules.Plan("", "", None)
    rules.check_owned(new.owner, plan)
    label = _label(new, by, at)
    issue = _create(new, label, by, at)
    for source in new.sources:
        take_in(issue, source, permit)
    for party in new.parties:
        add_party(issue, party, permit)
    set_plan(issue, plan, permit)
    issue.save()
    record(permit, on=issue.ref, content=issue.title)
    return issue


def check_type(code: str, sector: Sector) -> IssueType:
    """Return the issue type of `code` if it is one of `sector`.

    Raises
    ------
    UnknownIssueType, WrongSector
        If there is none such.
    AssemblyIsNoIssue
        If it is the assembly's.
    """
    rules.check_issue_type(code)
    found = issue_type(code)
    if found.sector is not sector:
        raise WrongSector(type=found.words, right=found.sector, sector=sector)
    return found


def _label(new: NewIssue, by: Actor, at: datetime) -> Label:
    """Return who may read: never more than the opener may, as high as its sources."""
    check_inside(places.house(), new.area)
    highest = max([new.classification, *_classes(new.sources, by, at)])
    inside = any(areas.contains(area, new.area) for area in by.areas)
    if not inside or by.clearance < highest:
        raise NotAllowed(act=Act.ISSUE_OPEN, actor=by.id)
    owner = offices.agency(new.owner).code
    readers = {offices.secretariat(), owner, by.agency, *new.agencies}
    return audiences.label(new.area, readers, classification=highest)


def _classes(sources: tuple[Ref, ...], by: Actor, at: datetime) -> list[Classification]:
    found: list[int] = []
    for model in (Group, Report, Alarm):
        ids = [source.id for source in sources if source.kind == model.kind]
        rows = model.visible_to(by, at).filter(pk__in=ids)
        found += rows.values_list("classification", flat=True)
    return [Classification(number) for number in found]


def _create(new: NewIssue, label: Label, by: Actor, at: datetime) -> models.Issue:
    kind = check_type(new.issue_type, new.sector)
    rung = new.rung or rules.first_rung(new.area)
    return models.Issue.create(
        label,
        number=numbers.fresh(models.Issue)[0],
        title=rules.check_title(new.title),
        summary=rules.clean(new.summary),
        cause=rules.clean(new.cause),
        sector=kind.sector.value,
        issue_type=kind.code,
        place=rules.check_short(new.place, 160),
        owner_id=new.owner,
        state=rules.MACHINE.start.value,
        rung=rung.value,
        rung_since=at,
        harm=new.harm.value if new.harm else "",
        began_at=new.began_at,
        opened_at=at,
        opened_by=by.id,
        last_fact_at=at,
    )
