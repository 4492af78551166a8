"""What an agency says, attributed; two may disagree, and both are kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kentongan.access.models import Agency, Guarded
from kentongan.domain.codes import Sector
from kentongan.domain.refs import Ref
from kentongan.rakor.models.meeting import Meeting


class AgencyStatement(Guarded):
    """An office's own words within their scope; never changed, only followed."""

    kind = "statement"
    number = models.CharField(max_length=12, unique=True)
    meeting = models.ForeignKey(
        Meeting, null=True, on_delete=models.PROTECT, related_name="statements"
    )
    office = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    speaker = models.CharField(max_length=120)
    words = models.TextField()
    scope = models.CharField(max_length=200)
    as_of = models.DateTimeField()
    sector = models.CharField(max_length=15, choices=[(s, s) for s in Sector])
    about_kind = models.CharField(max_length=30, blank=True)
    about_id = models.BigIntegerField(null=True)
    by = models.CharField(max_length=80)
    at = models.DateTimeField(db_index=True)

    class Meta:
        ordering: ClassVar = ["as_of", "pk"]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def about(self) -> Ref | None:
        """The decision, rumour or issue that it is about."""
        if not self.about_kind or self.about_id is None:
            return None
        return Ref(self.about_kind, self.about_id)
