"""Tables of places: public facts, so none of them carries the policy's columns."""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.db import models
from django.db.models import Q

from kentongan.domain.areas import AreaLevel
from kentongan.domain.refs import Ref

_LEVELS = [(level.value, level.value) for level in AreaLevel]
_KODE = 13


def new_stamp() -> str:
    """Return a stamp for the areas as they are now: a new one when they change."""
    return secrets.token_hex(8)


class House(models.Model):
    """The one city that this installation serves; a demo has its own date."""

    kode = models.CharField(max_length=5)
    name = models.CharField(max_length=80)
    demo = models.BooleanField()
    clock = models.DateTimeField(null=True)
    opened_at = models.DateTimeField()
    areas_stamp = models.CharField(max_length=16, default=new_stamp)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(pk=1), name="house_is_one"),
            models.CheckConstraint(
                condition=Q(demo=True) | Q(clock__isnull=True), name="house_clock_demo"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def ref(self) -> Ref:
        """How the ledger names it."""
        return Ref("house", self.pk)


class Letterhead(models.Model):
    """What stands above the office's letters: set once, a small PNG and an address."""

    address = models.CharField(max_length=200, blank=True)
    emblem = models.BinaryField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(pk=1), name="letterhead_is_one")
        ]

    def __str__(self) -> str:
        return self.address


class Area(models.Model):
    """The city's areas, its province, and `outside` names that people mention."""

    kode = models.CharField(max_length=_KODE, primary_key=True)
    name = models.CharField(max_length=100)
    level = models.CharField(max_length=10, choices=_LEVELS)
    parent = models.CharField(max_length=_KODE, blank=True, db_index=True)
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    population = models.IntegerField(null=True)
    population_on = models.DateField(null=True)
    km2 = models.FloatField(null=True)
    outside = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["kode"]

    def __str__(self) -> str:
        return f"{self.kode} {self.name}"


class Alias(models.Model):
    """Another spelling of an area's name."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=100)
    source = models.CharField(max_length=200, blank=True)
    checked_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "name"], name="alias_once")
        ]

    def __str__(self) -> str:
        return self.name


class Landmark(models.Model):
    """A named place; `alternatives` are codes of where else it may lie."""

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="landmarks")
    alternatives: models.JSONField[list[str], list[str]] = models.JSONField(
        default=list
    )
    aliases: models.JSONField[list[str], list[str]] = models.JSONField(default=list)
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    source = models.CharField(max_length=200, blank=True)
    checked_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["name", "kind"], name="landmark_once")
        ]

    def __str__(self) -> str:
        return self.name


class Boundary(models.Model):
    """The border of an area as GeoJSON, shipped or imported as it was."""

    area = models.OneToOneField(Area, on_delete=models.CASCADE, primary_key=True)
    geometry = models.JSONField()
    digest = models.CharField(max_length=16)
    source = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.area_id)
