"""Tables of what is public: frozen versions, drafts of releases, what readers say."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q, QuerySet

from kentongan.access.models import Guarded
from kentongan.domain.refs import Ref
from kentongan.publication.rules import (
    CorrectionState,
    DraftState,
    Kind,
    Message,
    ResponseState,
)


class Publication(models.Model):
    """One version of a public text; the database refuses to change it."""

    kind = models.CharField(max_length=20, choices=[(k, k) for k in Kind])
    about_kind = models.CharField(max_length=30)
    about_id = models.BigIntegerField()
    slug = models.CharField(max_length=80, db_index=True)
    version = models.IntegerField()
    title = models.CharField(max_length=200)
    claim = models.TextField(blank=True)
    verdict = models.CharField(max_length=30, blank=True)
    verdict_kind = models.CharField(max_length=20, blank=True)
    body = models.TextField()
    what_checked = models.TextField(blank=True)
    what_to_do = models.TextField(blank=True)
    place = models.CharField(max_length=120, blank=True)
    since = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)
    as_of = models.DateTimeField(null=True)
    checked_by = models.JSONField(default=list)
    not_covered = models.TextField(blank=True)
    correction = models.TextField(blank=True)
    author = models.CharField(max_length=80)
    approver = models.CharField(max_length=80)
    approver_title = models.CharField(max_length=120)
    published_at = models.DateTimeField(db_index=True)
    expires_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(author=F("approver")), name="second_person"
            ),
            models.UniqueConstraint(
                fields=["kind", "about_kind", "about_id", "version"],
                name="version_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} v{self.version}"

    @property
    def about(self) -> Ref:
        """The rumour, meeting or warning that it is about."""
        return Ref(self.about_kind, self.about_id)

    @property
    def ref(self) -> Ref:
        """How the ledger and reports name it."""
        return Ref("publication", self.pk)


class Notice(models.Model):
    """What an early warning says besides its text; frozen with it.

    A message that replaces or ends another names it, and no two name the same.
    """

    publication = models.OneToOneField(
        Publication, on_delete=models.PROTECT, related_name="notice"
    )
    replaces = models.OneToOneField(
        Publication, null=True, on_delete=models.PROTECT, related_name="followed"
    )
    message = models.CharField(max_length=24, choices=[(m, m) for m in Message])
    hazard = models.CharField(max_length=24)
    level = models.CharField(max_length=20)
    onset = models.CharField(max_length=16)
    certainty = models.CharField(max_length=20)
    advised = models.CharField(max_length=12)
    areas = models.JSONField()
    affected = models.TextField()
    avoid = models.TextField(blank=True)
    help = models.TextField()
    steps = models.TextField(blank=True)
    office = models.CharField(max_length=40)
    office_name = models.CharField(max_length=120)
    starts_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.message}: {self.publication}"


class TrackRecord(models.Model):
    """What the months came to as it was counted one morning; nobody can change it."""

    at = models.DateTimeField(db_index=True)
    months = models.JSONField()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"

    @property
    def ref(self) -> Ref:
        """How the ledger names it."""
        return Ref("track_record", self.pk)


class Release(Guarded):
    """A press release before it is public."""

    kind = "release"
    number = models.CharField(max_length=12, unique=True)
    about_kind = models.CharField(max_length=30)
    about_id = models.BigIntegerField()
    title = models.CharField(max_length=200)
    body = models.TextField()
    state = models.CharField(max_length=14, choices=[(s, s) for s in DraftState])
    author = models.CharField(max_length=80)
    note = models.TextField(blank=True)
    correction = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    publication = models.ForeignKey(Publication, null=True, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return self.title


class Response(Guarded):
    """A resident's response under an answer or a release, read before it shows."""

    kind = "response"
    number = models.CharField(max_length=12, unique=True)
    report_id = models.BigIntegerField(unique=True)
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT)
    text = models.TextField()
    state = models.CharField(max_length=8, choices=[(s, s) for s in ResponseState])
    reason = models.CharField(max_length=24, blank=True)
    received_at = models.DateTimeField()
    moderated_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.text[:60]

    @classmethod
    def shown(cls) -> QuerySet[Self]:
        """Return what is public: the responses that a moderator let show."""
        rows = cls.unscoped.filter(state=ResponseState.SHOWN.value)
        return rows.select_related("publication").order_by("received_at", "pk")

    @classmethod
    def of_report(cls, report_id: int) -> Self | None:
        """Return the response that a receipt's report became."""
        return cls.unscoped.filter(report_id=report_id).first()


class CorrectionRequest(Guarded):
    """Hak jawab: which sentence is wrong, and what is right."""

    kind = "correction_request"
    number = models.CharField(max_length=12, unique=True)
    report_id = models.BigIntegerField(unique=True)
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT)
    text = models.TextField()
    state = models.CharField(max_length=8, choices=[(s, s) for s in CorrectionState])
    reason = models.TextField(blank=True)
    received_at = models.DateTimeField()
    due_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.text[:60]

    @classmethod
    def accepted(cls, slug: str) -> QuerySet[Self]:
        """Return the accepted requests for a text; that they are is public."""
        rows = cls.unscoped.filter(
            publication__slug=slug, state=CorrectionState.ACCEPTED.value
        )
        return rows.select_related("publication")

    @classmethod
    def of_report(cls, report_id: int) -> Self:
        """Return the request that a receipt's report became."""
        return cls.unscoped.get(report_id=report_id)
