"""Tables of issues with their story, events side by side, assemblies as logistics."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q, QuerySet

from kentongan.access.models import Agency, Guarded
from kentongan.domain.refs import Ref
from kentongan.issues.rules import Kept, NoteKind, Rung, Side, State


class Issue(Guarded):
    """A matter taken up: its owner, what comes next and until when."""

    kind = "issue"
    number = models.CharField(max_length=12, unique=True)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    cause = models.TextField(blank=True)
    sector = models.CharField(max_length=15)
    issue_type = models.CharField(max_length=40)
    place = models.CharField(max_length=160, blank=True)
    owner = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=24, choices=[(s, s) for s in State])
    rung = models.CharField(max_length=12, choices=[(r, r) for r in Rung])
    rung_since = models.DateTimeField()
    harm = models.CharField(max_length=2, blank=True)
    violence_confirmed_at = models.DateTimeField(null=True)
    injury_confirmed_at = models.DateTimeField(null=True)
    conflict_source = models.CharField(max_length=1, blank=True)
    began_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=80)
    last_fact_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True)
    next_action = models.CharField(max_length=200, blank=True)
    next_office = models.ForeignKey(
        Agency, null=True, on_delete=models.PROTECT, related_name="+"
    )
    next_due_at = models.DateTimeField(null=True)
    handed_to = models.CharField(max_length=120, blank=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["state", "next_due_at"], name="issue_state")
        ]

    def __str__(self) -> str:
        return self.title[:60]


class Source(models.Model):
    """What an issue grew from: a group, a report, an alarm, an event."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="sources")
    ref_kind = models.CharField(max_length=30)
    ref_id = models.BigIntegerField()
    attached_at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(fields=["ref_kind", "ref_id"], name="source_ref")
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["issue", "ref_kind", "ref_id"], name="source_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.ref)

    @property
    def ref(self) -> Ref:
        """What it is."""
        return Ref(self.ref_kind, self.ref_id)


class Party(models.Model):
    """A group by what it does, and on which side it stands; never a person."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="parties")
    name = models.CharField(max_length=120)
    side = models.CharField(max_length=8, choices=[(s, s) for s in Side])
    named_at = models.DateTimeField()
    by = models.CharField(max_length=80)
    dropped_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class Note(models.Model):
    """A line of the story, redacted; source and content are rated apart."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=16, choices=[(k, k) for k in NoteKind])
    text = models.TextField()
    source_rating = models.CharField(max_length=1, default="F")
    content_rating = models.CharField(max_length=1, default="6")
    channels = models.JSONField(default=list)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]


class PlannedStep(models.Model):
    """A next step as it was once set; the issue carries the last one."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="steps")
    what = models.CharField(max_length=200)
    office = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.what[:60]


class Move(models.Model):
    """Something done with an issue, with the words of its reason."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="moves")
    act = models.CharField(max_length=60)
    state = models.CharField(max_length=24)
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.act


class Escalation(models.Model):
    """One step up the ladder, with its reason and, if named, the office above."""

    issue = models.ForeignKey(
        Issue, on_delete=models.PROTECT, related_name="escalations"
    )
    from_rung = models.CharField(max_length=12)
    to_rung = models.CharField(max_length=12)
    office = models.ForeignKey(
        Agency, null=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField()
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.from_rung} > {self.to_rung}"


class Agreement(models.Model):
    """What the parties agreed on."""

    issue = models.ForeignKey(
        Issue, on_delete=models.PROTECT, related_name="agreements"
    )
    text = models.TextField()
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text[:60]


class Clause(models.Model):
    """A promise, the office that looks at it, on which day, and what it saw."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.PROTECT, related_name="clauses"
    )
    what = models.CharField(max_length=200)
    office = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    monitor_date = models.DateField()
    kept = models.CharField(max_length=16, blank=True, choices=[(k, k) for k in Kept])
    result = models.TextField(blank=True)
    monitored_at = models.DateTimeField(null=True)
    by = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering: ClassVar = ["monitor_date", "pk"]

    def __str__(self) -> str:
        return self.what[:60]


class SocialConflict(models.Model):
    """The legal test in words, and the two who approved; a record only."""

    issue = models.OneToOneField(Issue, on_delete=models.PROTECT)
    groups = models.TextField()
    violence = models.TextField()
    duration = models.TextField()
    impact = models.TextField()
    first_approver = models.CharField(max_length=80)
    first_at = models.DateTimeField()
    second_approver = models.CharField(max_length=80, blank=True)
    second_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(first_approver=F("second_approver")),
                name="two_approvers",
            )
        ]

    def __str__(self) -> str:
        return f"social conflict of {self.issue_id}"


class ConflictStatus(Guarded):
    """A formal status: decree, both criteria, dates; recorded, no workflow."""

    kind = "conflict_status"
    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="statuses")
    decree = models.CharField(max_length=160)
    beyond_control = models.TextField()
    government_halted = models.TextField()
    dprd_date = models.DateField(null=True)
    starts_date = models.DateField()
    ends_date = models.DateField()
    recorded_at = models.DateTimeField()
    by = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.decree


class Event(Guarded):
    """Something that happened at a place and time."""

    kind = "event"
    number = models.CharField(max_length=12, unique=True)
    what = models.CharField(max_length=200)
    place = models.CharField(max_length=160, blank=True)
    happened_from = models.DateTimeField(db_index=True)
    happened_until = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    by = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.what[:60]


class EventValue(models.Model):
    """What one agency says about an event; others' values stand beside it."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="values")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    value = models.CharField(max_length=120)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"


class Assembly(Guarded):
    """Logistics of an assembly: no subject, no organiser, gone seven days after.

    Its label runs out when it is to be deleted, so that nobody reads it later even
    if the machine is late.
    """

    kind = "assembly"
    number = models.CharField(max_length=12, unique=True)
    place = models.CharField(max_length=160)
    starts_at = models.DateTimeField(db_index=True)
    ends_at = models.DateTimeField()
    traffic = models.TextField(blank=True)
    medical = models.TextField(blank=True)
    contact = models.CharField(max_length=120)
    notified = models.BooleanField()
    delete_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.number

    @classmethod
    def outdated(cls, at: datetime) -> QuerySet[Self]:
        """Return what must be gone at the moment `at`, whoever may see it."""
        return cls.unscoped.filter(delete_at__lte=at).order_by("delete_at", "pk")
