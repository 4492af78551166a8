"""Tables of the ledger: entries, how far each job has come, what acts wrote."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kentongan.domain.refs import Ref
from kentongan.ledger.rules import Row, Verdict


class Entry(models.Model):
    """One act, sensitive read or refusal; the database refuses to change it."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=80)
    role = models.CharField(max_length=120)
    agency = models.CharField(max_length=40)
    act = models.CharField(max_length=60)
    on_kind = models.CharField(max_length=30)
    on_id = models.BigIntegerField()
    verdict = models.CharField(max_length=5)
    reason = models.CharField(max_length=60)
    policy = models.CharField(max_length=20)
    digest = models.CharField(max_length=32)
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["seq"]
        indexes: ClassVar = [
            models.Index(fields=["on_kind", "on_id", "seq"], name="entry_on"),
            models.Index(fields=["act", "seq"], name="entry_act"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.act} {self.on}"

    @property
    def on(self) -> Ref:
        """What the act was done on."""
        return Ref(self.on_kind, self.on_id)

    @property
    def row(self) -> Row:
        """The values that were hashed."""
        return Row(
            seq=self.seq,
            at=self.at,
            actor=self.actor,
            role=self.role,
            agency=self.agency,
            act=self.act,
            on=str(self.on),
            verdict=Verdict(self.verdict),
            reason=self.reason,
            policy=self.policy,
            digest=self.digest,
            prev=self.prev,
        )


class Cursor(models.Model):
    """How far a job has followed the chain."""

    job = models.CharField(max_length=80, primary_key=True)
    seq = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.job} at {self.seq}"


class Owed(models.Model):
    """A row that a job couldn't follow yet; it blocks no other."""

    job = models.CharField(max_length=80)
    seq = models.BigIntegerField()
    tries = models.IntegerField(default=0)
    retry_at = models.DateTimeField()
    error = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["job", "seq"], name="owed_once")
        ]

    def __str__(self) -> str:
        return f"{self.job} owes {self.seq}"


class Touched(models.Model):
    """How many acts wrote a table: what was read of it before the last is old."""

    table = models.CharField(max_length=63, primary_key=True)
    times = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.table} {self.times}"
