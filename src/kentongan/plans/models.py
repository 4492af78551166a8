"""Tables of the year's plan: actions, what each period asks and got, evidence."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kentongan.access.models import Agency, Forum, Guarded, columns
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Label
from kentongan.plans.rules import MACHINE, Duty, Part, Period, State


class ActionPlan(Guarded):
    """The plan of a forum for a year."""

    kind = "action_plan"
    year = models.IntegerField()
    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["year", "forum"], name="plan_once")
        ]

    def __str__(self) -> str:
        return str(self.year)

    @classmethod
    def exists(cls, year: int, forum: str) -> bool:
        """Return whether a forum has a plan of a year, whoever may read it."""
        return cls.unscoped.filter(year=year, forum_id=forum).exists()


class PlannedAction(Guarded):
    """What an office will do in the year, for which of the team's tasks."""

    kind = "planned_action"
    plan = models.ForeignKey(
        ActionPlan, on_delete=models.PROTECT, related_name="actions"
    )
    place = models.IntegerField()
    what = models.TextField()
    duty = models.CharField(max_length=24, choices=[(d, d) for d in Duty])
    phase = models.CharField(max_length=12)
    office = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    partners = models.CharField(max_length=300, blank=True)
    state = models.CharField(
        max_length=12, choices=[(s, s) for s in State], default=MACHINE.start.value
    )
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "place"], name="action_place")
        ]

    def __str__(self) -> str:
        return self.what[:60]

    def put_under(self, label: Label) -> None:
        """Let those of `label` read the row from its next save on."""
        for name, value in columns(label).items():
            setattr(self, name, value)


class Target(models.Model):
    """The measure of success of one period, and what was reached."""

    action = models.ForeignKey(
        PlannedAction, on_delete=models.PROTECT, related_name="targets"
    )
    part = models.CharField(max_length=3, choices=[(p, p) for p in Part])
    measure = models.TextField()
    reached = models.TextField(blank=True)
    percent = models.IntegerField(null=True)
    obstacle = models.TextField(blank=True)
    by = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "part"], name="target_once")
        ]

    def __str__(self) -> str:
        return self.measure[:60]

    @property
    def period(self) -> Period:
        """The four months that it belongs to."""
        return Period(self.action.plan.year, Part(self.part))


class Evidence(models.Model):
    """What shows an achievement: a thing of the house by its ref, or a kept file."""

    target = models.ForeignKey(
        Target, on_delete=models.PROTECT, related_name="evidence"
    )
    about_kind = models.CharField(max_length=30, blank=True)
    about_id = models.BigIntegerField(default=0)
    name = models.CharField(max_length=120, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    restricted = models.BooleanField(default=False)
    confirmed_by = models.CharField(max_length=80, blank=True)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name or str(self.about)

    @property
    def about(self) -> Ref:
        """The thing of the house, when it is one."""
        return Ref(self.about_kind or "file", self.about_id)


class Reminder(models.Model):
    """That a period's due day came near, once for each distance."""

    plan = models.ForeignKey(
        ActionPlan, on_delete=models.PROTECT, related_name="reminders"
    )
    part = models.CharField(max_length=3, choices=[(p, p) for p in Part])
    days = models.IntegerField()
    raised_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["plan", "part", "days"], name="reminder_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.part} -{self.days}"
