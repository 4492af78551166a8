"""Tables of rumours, drafted answers, and the log of T1 calls."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kentongan.access.models import Guarded
from kentongan.publication.models import Publication
from kentongan.reports.models import Group
from kentongan.rumours.rules import State


class Rumour(Guarded):
    """A claim in circulation that people have taken up.

    `harm` is a person's word, last given at `harm_said_at`; what the machine reads
    after that proposes T1 again.
    """

    kind = "rumour"
    number = models.CharField(max_length=12, unique=True)
    claim = models.TextField()
    group = models.OneToOneField(Group, on_delete=models.PROTECT)
    sector = models.CharField(max_length=15)
    issue_type = models.CharField(max_length=40)
    state = models.CharField(max_length=24, choices=[(s, s) for s in State])
    harm = models.CharField(max_length=2, blank=True)
    harm_said_at = models.DateTimeField(null=True)
    harm_reason = models.TextField(blank=True)
    first_at = models.DateTimeField()
    taken_up_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.claim[:60]


class Answer(models.Model):
    """A drafted answer, bounded; public once a second person approved it."""

    rumour = models.ForeignKey(Rumour, on_delete=models.PROTECT, related_name="answers")
    version = models.IntegerField()
    title = models.CharField(max_length=200)
    body = models.TextField()
    verdict = models.CharField(max_length=30)
    verdict_kind = models.CharField(max_length=20, blank=True)
    what_checked = models.TextField(blank=True)
    what_to_do = models.TextField(blank=True)
    place = models.CharField(max_length=120)
    since = models.DateTimeField()
    until = models.DateTimeField()
    as_of = models.DateTimeField()
    checked_by = models.JSONField(default=list)
    not_covered = models.TextField(blank=True)
    correction = models.TextField(blank=True)
    author = models.CharField(max_length=80)
    drafted_at = models.DateTimeField()
    returned = models.TextField(blank=True)
    publication = models.OneToOneField(Publication, null=True, on_delete=models.PROTECT)

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"draft {self.version}"


class Unmatched(models.Model):
    """A person's word that an answered claim, named by its slug, isn't this rumour."""

    rumour = models.ForeignKey(
        Rumour, on_delete=models.PROTECT, related_name="unmatched"
    )
    slug = models.CharField(max_length=80)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["rumour", "slug"],
                condition=models.Q(closed_at=None),
                name="unmatched_once",
            )
        ]

    def __str__(self) -> str:
        return self.slug


class Call(models.Model):
    """A telephone call to the duty officer: when, to which function, what was said."""

    rumour = models.ForeignKey(Rumour, on_delete=models.PROTECT, related_name="calls")
    to = models.CharField(max_length=120)
    note = models.TextField()
    safe = models.BooleanField(default=False)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.to
