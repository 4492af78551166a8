"""Tables of sweeps and what they found, and of the early warnings that followed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from kentongan.access.models import Guarded
from kentongan.alarms.rules import EarlyWarningState, State
from kentongan.domain.refs import Ref
from kentongan.publication.models import Publication


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


class EarlyWarning(Guarded):
    """An early warning: guarded while a draft, its words frozen once it is out.

    `offices` have to say that it arrived; `source` is what it grew from, and
    `source_office` answers for that. `ends_at` is when the warning runs out.
    """

    kind = "early_warning"
    number = models.CharField(max_length=12, unique=True)
    source_kind = models.CharField(max_length=30)
    source_id = models.BigIntegerField()
    source_office = models.CharField(max_length=40)
    restricted = models.BooleanField()
    hazard = models.CharField(max_length=24)
    level = models.CharField(max_length=20)
    onset = models.CharField(max_length=16)
    certainty = models.CharField(max_length=20)
    advised = models.CharField(max_length=12)
    areas = models.JSONField()
    title = models.CharField(max_length=200)
    body = models.TextField()
    affected = models.TextField()
    what_to_do = models.TextField()
    avoid = models.TextField(blank=True)
    help = models.TextField()
    steps = models.TextField(blank=True)
    issuer = models.CharField(max_length=40)
    offices = models.JSONField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)
    writers = models.JSONField()
    recorded_at = models.DateTimeField()
    replaces = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="updates"
    )
    publication = models.OneToOneField(
        Publication, null=True, on_delete=models.PROTECT, related_name="early_warning"
    )
    state = models.CharField(
        max_length=12, choices=[(s, s) for s in EarlyWarningState], db_index=True
    )
    reason = models.TextField(blank=True)
    closed_by = models.CharField(max_length=80, blank=True)
    closed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.title

    @property
    def source(self) -> Ref:
        """The alarm or issue that it grew from."""
        return Ref(self.source_kind, self.source_id)


class Acknowledgement(models.Model):
    """An office said that a warning arrived: who, and when."""

    warning = models.ForeignKey(
        EarlyWarning, on_delete=models.PROTECT, related_name="acknowledgements"
    )
    agency = models.CharField(max_length=40)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["warning", "agency"], name="acknowledged_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.agency}: {self.warning}"
