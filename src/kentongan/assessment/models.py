"""Frozen pictures: what a Rakor's material said at its lock, and in the morning."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kentongan.access.models import Guarded
from kentongan.assessment.rules.snapshots import Moment
from kentongan.rakor.models import Meeting


class Snapshot(Guarded):
    """A situation as it was computed; the database refuses to change it."""

    kind = "snapshot"
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    moment = models.CharField(max_length=12, choices=[(m, m) for m in Moment])
    version = models.IntegerField()
    at = models.DateTimeField()
    ledger_seq = models.BigIntegerField()
    ledger_head = models.CharField(max_length=64)
    data = models.JSONField()
    digest = models.CharField(max_length=64)
    by = models.CharField(max_length=80)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["meeting", "version"], name="snapshot_version_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.moment} {self.version}"

    @property
    def data_version(self) -> str:
        """How documents name the data they rest on."""
        return f"{self.meeting.name}/{self.version}"
