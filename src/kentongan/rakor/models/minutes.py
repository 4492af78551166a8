"""Tables of the minutes: directives with the tasks they became, approved versions."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kentongan.access.models import Guarded
from kentongan.rakor.models.decisions import Decision
from kentongan.rakor.models.meeting import AgendaItem, Meeting
from kentongan.tasks.models import Task


class Directive(Guarded):
    """What was said in the meeting: it became tasks, or is recorded as general."""

    kind = "directive"
    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="directives"
    )
    order = models.IntegerField()
    item = models.ForeignKey(
        AgendaItem, null=True, on_delete=models.PROTECT, related_name="directives"
    )
    decision = models.ForeignKey(
        Decision, null=True, on_delete=models.PROTECT, related_name="directives"
    )
    line = models.TextField()
    client_id = models.CharField(max_length=36, blank=True)
    what = models.TextField()
    due_at = models.DateTimeField(null=True)
    proof = models.CharField(max_length=200, blank=True)
    general = models.BooleanField(default=False)
    tasks: models.ManyToManyField[Task, models.Model] = models.ManyToManyField(
        Task, related_name="+"
    )
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["meeting", "order"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "order"], name="directive_once"),
            models.UniqueConstraint(
                fields=["meeting", "client_id"],
                condition=~models.Q(client_id=""),
                name="directive_sent_once",
            ),
        ]

    def __str__(self) -> str:
        return self.line[:60]


class MinutesVersion(models.Model):
    """The minutes as approved, word for word; an amendment adds the next version."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="versions"
    )
    number = models.IntegerField()
    text = models.TextField()
    reason = models.TextField(blank=True)
    approved_by = models.CharField(max_length=80)
    approved_at = models.DateTimeField()
    circulated_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "number"], name="minutes_once")
        ]

    def __str__(self) -> str:
        return f"v{self.number}"
