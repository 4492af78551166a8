"""Tables of tasks with their proof, inquiries, and activities."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import QuerySet

from kentongan.access.models import Agency, Guarded
from kentongan.domain.refs import Ref
from kentongan.tasks.rules import ActivityState, InquiryState, TaskState


class Task(Guarded):
    """Who owes what until when; lateness is computed, never a state."""

    kind = "task"
    number = models.CharField(max_length=12, unique=True)
    what = models.TextField()
    owner = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    proof_wanted = models.CharField(max_length=200, blank=True)
    about_kind = models.CharField(max_length=30)
    about_id = models.BigIntegerField()
    state = models.CharField(max_length=24, choices=[(s, s) for s in TaskState])
    assigned_at = models.DateTimeField()
    reported_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    obstacle = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["owner", "state"], name="task_owner"),
            models.Index(fields=["about_kind", "about_id"], name="task_about"),
        ]

    def __str__(self) -> str:
        return self.what[:60]

    @property
    def about(self) -> Ref:
        """The meeting, issue, rumour or decision that asked for it."""
        return Ref(self.about_kind, self.about_id)


class Proof(models.Model):
    """What shows that a task was done: words, and a file kept under its digest."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="proofs")
    text = models.TextField(blank=True)
    file = models.CharField(max_length=120, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text[:60]


class Inquiry(Guarded):
    """A question from office to office, with its answer, class and hours."""

    kind = "inquiry"
    number = models.CharField(max_length=12, unique=True)
    about_kind = models.CharField(max_length=30)
    about_id = models.BigIntegerField()
    asker = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    asked = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    question = models.TextField()
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=[(s, s) for s in InquiryState])
    finding = models.CharField(max_length=16, blank=True)
    reply = models.TextField(blank=True)
    replied_at = models.DateTimeField(null=True)
    replied_by = models.CharField(max_length=80, blank=True)
    consent = models.BooleanField(null=True)
    consent_by = models.CharField(max_length=80, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["about_kind", "about_id"], name="inquiry_about")
        ]

    def __str__(self) -> str:
        return self.question[:60]

    @property
    def about(self) -> Ref:
        """The rumour, issue or decision that it serves."""
        return Ref(self.about_kind, self.about_id)

    @classmethod
    def about_of(cls, inquiry_id: int) -> Ref | None:
        """Return what an inquiry is about, for the job that follows its reply."""
        row = cls.unscoped.filter(pk=inquiry_id).first()
        return row.about if row is not None else None

    @classmethod
    def serving(cls, about: Ref) -> QuerySet[Inquiry]:
        """Return every inquiry about a thing, for whoever may see that thing.

        The words of those that the reader isn't in the audience of stay hidden:
        `queries.replies` puts "keterangan ada pada ..." in their place.
        """
        rows = cls.unscoped.filter(about_kind=about.kind, about_id=about.id)
        return rows.select_related("asked").order_by("asked_at", "pk")


class Activity(Guarded):
    """What an agency did this month for prevention, cessation or recovery."""

    kind = "activity"
    number = models.CharField(max_length=12, unique=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    what = models.TextField()
    phase = models.CharField(max_length=12)
    place = models.CharField(max_length=120)
    planned_date = models.DateField(db_index=True)
    done_date = models.DateField(null=True)
    proof = models.TextField(blank=True)
    reason = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=12, choices=[(s, s) for s in ActivityState])

    def __str__(self) -> str:
        return self.what[:60]
