"""Tables of decisions: letter, reply, conditions with checks, reviews, evidence."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kentongan.access.models import Agency, Forum, Guarded
from kentongan.domain.codes import Competence
from kentongan.rakor.models.meeting import Meeting
from kentongan.rakor.rules.decisions import Side, State
from kentongan.rakor.rules.replies import Reply
from kentongan.rakor.rules.reviews import Check


class Decision(Guarded):
    """What was decided, by what right, who must answer, until when it is looked at.

    `forum` is the body that decided it, in a meeting or between two of its own.
    """

    kind = "decision"
    number = models.CharField(max_length=12, unique=True)
    title = models.CharField(max_length=200)
    text = models.TextField()
    competence = models.CharField(max_length=16, choices=[(c, c) for c in Competence])
    addressee = models.CharField(max_length=160, blank=True)
    copies = models.JSONField(default=list)
    state = models.CharField(max_length=16, choices=[(s, s) for s in State])
    proposed_by = models.CharField(max_length=80)
    proposed_at = models.DateTimeField()
    made_by = models.CharField(max_length=80, blank=True)
    made_at = models.DateTimeField(null=True)
    made_in = models.ForeignKey(
        Meeting, null=True, on_delete=models.PROTECT, related_name="decisions"
    )
    forum = models.ForeignKey(
        Forum, null=True, on_delete=models.PROTECT, related_name="+"
    )
    letter_number = models.CharField(max_length=60, blank=True)
    letter_dated = models.DateField(null=True)
    sent_at = models.DateTimeField(null=True)
    reply = models.CharField(
        max_length=12, choices=[(r, r) for r in Reply], default=Reply.NONE.value
    )
    reply_text = models.TextField(blank=True)
    granted = models.TextField(blank=True)
    replied_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)
    superseded_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return self.title


class ReviewDate(models.Model):
    """A day on which the decision is looked at again, and what came of it.

    `meeting` is the Rakor whose date it follows when that is moved.
    """

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="reviews"
    )
    date = models.DateField(db_index=True)
    meeting = models.ForeignKey(
        Meeting, null=True, on_delete=models.PROTECT, related_name="+"
    )
    raised_at = models.DateTimeField(null=True)
    workday_date = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=16, blank=True)
    note = models.TextField(blank=True)
    reviewed_in = models.ForeignKey(
        Meeting, null=True, on_delete=models.PROTECT, related_name="reviewed"
    )

    class Meta:
        ordering: ClassVar = ["date", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["decision", "date"], name="review_once")
        ]

    def __str__(self) -> str:
        return f"{self.decision_id} on {self.date}"


class Condition(models.Model):
    """What must hold outside before the decision ends; `met` is the last check's."""

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="conditions"
    )
    predicate = models.CharField(max_length=300)
    source = models.CharField(max_length=300)
    checker = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    every_days = models.IntegerField()
    met = models.BooleanField(null=True)
    check_on = models.DateField(null=True, db_index=True)
    check_raised_at = models.DateTimeField(null=True)
    check_workday = models.DateField(null=True)

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.predicate[:60]


class ConditionCheck(models.Model):
    """One look at the outside source: what it said, and what shows it."""

    condition = models.ForeignKey(
        Condition, on_delete=models.PROTECT, related_name="checks"
    )
    result = models.CharField(max_length=24, choices=[(c, c) for c in Check])
    evidence = models.TextField()
    due_on = models.DateField(null=True)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.result


class Supporter(models.Model):
    """An office that supports the decision, with its reason."""

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="supporters"
    )
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.agency_id


class Evidence(models.Model):
    """A fact that speaks for or against the decision, with its source."""

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="evidence"
    )
    side = models.CharField(max_length=12, choices=[(s, s) for s in Side])
    text = models.TextField()
    source = models.CharField(max_length=300)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.text[:60]
