"""Tables of sweeps and of what they found."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from kentongan.access.models import Guarded
from kentongan.alarms.rules import State
from kentongan.domain.refs import Ref


class Run(models.Model):
    """One sweep, as it was: never changed but by the close that a later one brings.

    `counts` are those of the days it tested; the days before can be counted again as
    they were known at `at`, and `data_version` says whether they came out the same.
    """

    at = models.DateTimeField()
    day = models.DateField(db_index=True)
    method = models.CharField(max_length=40)
    version = models.CharField(max_length=20)
    data_version = models.CharField(max_length=40)
    seed = models.BigIntegerField()
    series = models.IntegerField()
    tests = models.IntegerField()
    history_days = models.IntegerField()
    windows = models.JSONField()
    budget = models.FloatField()
    interval_days = models.FloatField()
    found = models.IntegerField()
    counts = models.JSONField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["day", "method"],
                condition=Q(closed_at=None),
                name="one_live_run",
            )
        ]

    def __str__(self) -> str:
        return f"{self.method} {self.day}"

    @property
    def ref(self) -> Ref:
        """How the ledger names it."""
        return Ref("alarm_run", self.pk)


class Alarm(Guarded):
    """A statistically unusual count, before a person has looked; and what became of it.

    `area` is both what the alarm is about and where it may be known. `run` is the
    sweep that raised it, `last_run` the one that saw it last.
    """

    kind = "alarm"
    number = models.CharField(max_length=12, unique=True)
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="raised")
    last_run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="+")
    sector = models.CharField(max_length=15)
    issue_type = models.CharField(max_length=40, blank=True)
    from_date = models.DateField()
    to_date = models.DateField()
    observed = models.IntegerField()
    expected = models.FloatField()
    upper = models.FloatField()
    p = models.FloatField()
    recurrence_days = models.FloatField()
    evidence = models.JSONField()
    sentence_id = models.CharField(max_length=300)
    sentence_en = models.CharField(max_length=300)
    raised_at = models.DateTimeField(db_index=True)
    seen_at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=[(s, s) for s in State])
    reason = models.TextField(blank=True)
    taken_kind = models.CharField(max_length=30, blank=True)
    taken_id = models.BigIntegerField(null=True)
    closed_by = models.CharField(max_length=80, blank=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["state", "raised_at"], name="alarm_state")
        ]

    def __str__(self) -> str:
        return self.sentence_id[:60]

    @property
    def taken_as(self) -> Ref | None:
        """The issue or rumour that people made of it."""
        if not self.taken_kind or self.taken_id is None:
            return None
        return Ref(self.taken_kind, self.taken_id)
