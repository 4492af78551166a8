"""Values that the reads of this room return."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Label
from kentongan.domain.words import Words
from kentongan.tasks.queries import ReplyView, TaskView


@dataclass(frozen=True)
class IssueView:
    """An issue as a list shows it; `stuck` says why it doesn't move."""

    id: int
    number: str
    title: str
    summary: str
    cause: str
    sector: str
    issue_type: str
    place: str
    area: str
    owner: str
    owner_name: str
    state: str
    open: bool
    rung: str
    rung_since: datetime
    rung_due_at: datetime | None
    pace: str
    harm: str
    violence_confirmed_at: datetime | None
    injury_confirmed_at: datetime | None
    opposed: bool
    conflict_potential: bool
    conflict_source: str
    parties: tuple[str, ...]
    began_at: datetime | None
    opened_at: datetime
    last_fact_at: datetime
    resolved_at: datetime | None
    next_action: str
    next_office: str
    next_office_name: str
    next_due_at: datetime | None
    handed_to: str
    restricted: bool
    label: Label
    stuck: tuple[str, ...]

    @property
    def ref(self) -> Ref:
        """How other rooms and the ledger name it."""
        return Ref("issue", self.id)

    @property
    def late(self) -> bool:
        """Whether the next step is overdue."""
        return "langkah_terlambat" in self.stuck

    @property
    def violence_confirmed(self) -> bool:
        """Whether violence between groups was confirmed through two channels."""
        return self.violence_confirmed_at is not None

    @property
    def injury_confirmed(self) -> bool:
        """Whether an injury was confirmed."""
        return self.injury_confirmed_at is not None


@dataclass(frozen=True)
class PartyView:
    """A group and its side."""

    id: int
    name: str
    side: str


@dataclass(frozen=True)
class NoteView:
    """A line of the story."""

    id: int
    kind: str
    text: str
    source_rating: str
    content_rating: str
    channels: tuple[str, ...]
    by: str
    at: datetime


@dataclass(frozen=True)
class SourceView:
    """What the issue grew from; its own room says whether one may read it."""

    ref: Ref
    attached_at: datetime


@dataclass(frozen=True)
class ClauseView:
    """A clause, who looks when, and what was seen."""

    id: int
    what: str
    office: str
    office_name: str
    monitor_date: date
    due_at: datetime
    kept: str
    result: str
    monitored_at: datetime | None
    late: bool


@dataclass(frozen=True)
class AgreementView:
    """What the parties agreed on."""

    text: str
    at: datetime
    clauses: tuple[ClauseView, ...]


@dataclass(frozen=True)
class EscalationView:
    """One step up the ladder."""

    from_rung: str
    to_rung: str
    office: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class HistoryLine:
    """Who did what when, with the words of it; newest first."""

    at: datetime
    by: str
    act: Act
    words: Words


@dataclass(frozen=True)
class SocialConflictView:
    """The legal test in words, and who approved."""

    groups: str
    violence: str
    duration: str
    impact: str
    first_approver: str
    first_at: datetime
    second_approver: str
    second_at: datetime | None

    @property
    def holds(self) -> bool:
        """Whether two have approved."""
        return self.second_at is not None


@dataclass(frozen=True)
class StatusView:
    """A formal status; `day` counts from 1 and is None outside its dates."""

    decree: str
    beyond_control: str
    government_halted: str
    dprd_date: date | None
    starts_date: date
    ends_date: date
    day: int | None


@dataclass(frozen=True)
class Story:
    """Everything the issue's page shows."""

    headline: Words
    issue: IssueView
    area_name: str
    parties: tuple[PartyView, ...]
    sources: tuple[SourceView, ...]
    supporting: tuple[NoteView, ...]
    contrary: tuple[NoteView, ...]
    notes: tuple[NoteView, ...]
    escalations: tuple[EscalationView, ...]
    agreements: tuple[AgreementView, ...]
    social_conflict: SocialConflictView | None
    statuses: tuple[StatusView, ...]
    history: tuple[HistoryLine, ...]
    tasks: tuple[TaskView, ...]
    replies: tuple[ReplyView, ...]
    acts: frozenset[Act]

    def latest(self, *kinds: str) -> NoteView | None:
        """Return the newest note of one of `kinds`."""
        found = [note for note in self.notes if note.kind in kinds]
        return found[-1] if found else None


@dataclass(frozen=True)
class ValueView:
    """What an agency says of an event; `earlier` are its values before."""

    agency: str
    agency_name: str
    value: str
    at: datetime
    earlier: tuple[str, ...]


@dataclass(frozen=True)
class EventView:
    """An event, and by name of the value what each agency says."""

    id: int
    number: str
    what: str
    place: str
    area: str
    happened_from: datetime
    happened_until: datetime | None
    recorded_at: datetime
    values: tuple[tuple[str, tuple[ValueView, ...]], ...]

    @property
    def ref(self) -> Ref:
        """How other rooms and the ledger name it."""
        return Ref("event", self.id)


@dataclass(frozen=True)
class AssemblyView:
    """Logistics of an assembly."""

    id: int
    number: str
    place: str
    area: str
    starts_at: datetime
    ends_at: datetime
    traffic: str
    medical: str
    contact: str
    notified: bool
    delete_at: datetime


@dataclass(frozen=True)
class DueView:
    """Something of an issue that an office owes on a day."""

    number: str
    title: str
    what: str
    office: str
    office_name: str
    due_at: datetime
    late: bool


@dataclass(frozen=True)
class Reminder:
    """A text for one late office, ready to paste."""

    office: str
    office_name: str
    text: str
