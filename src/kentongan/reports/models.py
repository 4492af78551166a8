"""Tables of what came in: reports, sealed originals, readings, groups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, ClassVar, Self

from django.db import connection, models
from django.db.models import Q, QuerySet

from kentongan.access.models import Guarded, Post
from kentongan.domain.codes import Channel
from kentongan.domain.refs import Ref
from kentongan.reports.rules import State, UploadState


class Batch(Guarded):
    """One file or one form: how much of it was read, and what was refused."""

    kind = "batch"
    name = models.CharField(max_length=120)
    channel = models.CharField(max_length=12, choices=[(c, c) for c in Channel])
    recorded_at = models.DateTimeField()
    read = models.IntegerField(default=0)
    new = models.IntegerField(default=0)
    duplicate = models.IntegerField(default=0)
    refused = models.IntegerField(default=0)

    def __str__(self) -> str:
        return self.name


class Upload(Guarded):
    """A file that was brought, looked at before it is taken in, and read in parts.

    `token` names the sealed file while it is kept; `done` are the lines that were
    handled, of `total`; `batch` is what they became.
    """

    kind = "upload"
    number = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=120)
    token = models.CharField(max_length=32, blank=True)
    size = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=[(s, s) for s in UploadState])
    brought_by = models.CharField(max_length=80)
    recorded_at = models.DateTimeField()
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT)
    total = models.IntegerField(default=0)
    done = models.IntegerField(default=0)
    why_id = models.CharField(max_length=400, blank=True)
    why_en = models.CharField(max_length=400, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "id"], name="upload_state")]

    def __str__(self) -> str:
        return self.number


class ColumnMatch(models.Model):
    """What a person said that the columns under headings of one shape hold."""

    shape = models.CharField(max_length=16, primary_key=True)
    labels = models.JSONField()
    roles = models.JSONField()
    by = models.CharField(max_length=80)
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.shape


class Unread(models.Model):
    """A line that couldn't be read: kept, sealed, with the reason."""

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="unread")
    line = models.IntegerField()
    why_id = models.CharField(max_length=300)
    why_en = models.CharField(max_length=300)
    raw = models.BinaryField()

    def __str__(self) -> str:
        return f"line {self.line}"


class Sender(models.Model):
    """A channel's pseudonym, mapped once by an operator to a post."""

    pseudonym = models.CharField(max_length=12, primary_key=True)
    post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT)
    suggested = models.ForeignKey(
        Post, null=True, on_delete=models.PROTECT, related_name="+"
    )
    messages = models.IntegerField(default=0)
    first_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.pseudonym

    @classmethod
    def add_messages(cls, counts: Mapping[str, int]) -> None:
        """Count messages to their senders, in one go."""
        sql = "UPDATE reports_sender SET messages = messages + %s WHERE pseudonym = %s"
        values = [(count, pseudonym) for pseudonym, count in counts.items()]
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)


class Report(Guarded):
    """One observation through one channel; its words are sealed or in a reading.

    `message`, `sector` and `issue_type` repeat the live reading's, so that a list of
    the newest of a hundred thousand needn't look into each reading. `said_more` says
    that the reporter added words which nobody at the desk has taken up.
    """

    kind = "report"
    number = models.CharField(max_length=12, unique=True)
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="reports")
    channel = models.CharField(max_length=12)
    origin = models.CharField(max_length=8)
    line = models.IntegerField(default=0)
    sender = models.CharField(max_length=12, blank=True)
    key = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField(db_index=True)
    recorded_at = models.DateTimeField()
    state = models.CharField(max_length=14, choices=[(s, s) for s in State])
    reason = models.CharField(max_length=200, blank=True)
    source_rating = models.CharField(max_length=1, default="F")
    content_rating = models.CharField(max_length=1, default="6")
    about_kind = models.CharField(max_length=30, blank=True)
    about_id = models.BigIntegerField(null=True)
    linked_at = models.DateTimeField(null=True)
    is_read = models.BooleanField(default=False)
    said_more = models.BooleanField(default=False)
    message = models.CharField(max_length=10, blank=True)
    sector = models.CharField(max_length=15, blank=True)
    issue_type = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["id"], condition=Q(is_read=False), name="report_to_read"
            ),
            models.Index(
                fields=["id"], condition=Q(said_more=True), name="report_said_more"
            ),
            models.Index(fields=["state", "message", "id"], name="report_state"),
            models.Index(fields=["message", "id"], name="report_message"),
            models.Index(fields=["message", "sent_at"], name="report_sent"),
            models.Index(
                fields=["about_kind", "about_id"],
                condition=~Q(about_kind=""),
                name="report_about",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @classmethod
    def known_keys(cls, keys: Collection[str]) -> set[str]:
        """Return which of `keys` are kept already, whoever may see them."""
        rows = cls.unscoped.filter(key__in=keys)
        return set(rows.values_list("key", flat=True))

    @classmethod
    def kept_as(cls, start: str) -> Self | None:
        """Return the report whose key begins with `start`, whoever may see it."""
        rows = cls.unscoped.filter(key__gte=start, key__lt=start + "g")
        return rows.select_related("batch").first()

    @classmethod
    def keep_standing(cls, rows: Iterable[Self]) -> None:
        """Store what reading changed in each of `rows`, in one go."""
        sql = (
            "UPDATE reports_report SET is_read=%s, state=%s, area=%s, reason=%s,"
            " message=%s, sector=%s, issue_type=%s WHERE id=%s"
        )
        values = [
            (True, r.state, r.area, r.reason, r.message, r.sector, r.issue_type, r.pk)
            for r in rows
        ]
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)

    @classmethod
    def unread_ids(cls) -> QuerySet[Any, int]:
        """Return the ids that the reading machine has still to read, oldest first."""
        rows = cls.unscoped.filter(is_read=False)
        return rows.order_by("pk").values_list("pk", flat=True)

    @classmethod
    def for_reporter(cls, report_id: int) -> Self:
        """Return the one report whose receipt was shown."""
        return cls.unscoped.get(pk=report_id)

    @property
    def about(self) -> Ref | None:
        """What a response or a linked report is about."""
        if not self.about_kind or self.about_id is None:
            return None
        return Ref(self.about_kind, self.about_id)


class Tally(Guarded):
    """How many reports of one sort there are; triggers count them (`tally`)."""

    kind = "tally"
    channel = models.CharField(max_length=12)
    state = models.CharField(max_length=14)
    message = models.CharField(max_length=10)
    sector = models.CharField(max_length=15)
    issue_type = models.CharField(max_length=40)
    n = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.n} {self.state}"


class Day(models.Model):
    """How often the readings of a day were written, and when last (`days`)."""

    day = models.DateField(primary_key=True)
    times = models.IntegerField()
    newest = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.day}: {self.times}"


class Sealed(models.Model):
    """The original words, encrypted; opened by no page."""

    report = models.OneToOneField(
        Report, on_delete=models.PROTECT, primary_key=True, related_name="original"
    )
    payload = models.BinaryField()

    def __str__(self) -> str:
        return "sealed"


class Photo(models.Model):
    """A picture that came with a report, sealed in a file named by its own digest.

    `key` is made of the id that the sender gave it: sent again, it is the same one.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="photos")
    key = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return "photo"


class Reading(models.Model):
    """What the machine, or an officer after it, read in a report.

    Closed and added, never changed, so that what was known at a moment stays known.
    `sent_at` is the report's: readings are counted by it.
    `harm_by` is the person who judged the harm, empty while only the machine did.
    """

    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="readings"
    )
    sent_at = models.DateTimeField()
    text = models.TextField()
    message = models.CharField(max_length=10)
    relation = models.CharField(max_length=12)
    forwarded = models.BooleanField(default=False)
    place = models.CharField(max_length=13, blank=True)
    place_weight = models.FloatField(default=0)
    alternatives = models.JSONField(default=list)
    outside = models.CharField(max_length=80, blank=True)
    sector = models.CharField(max_length=15, blank=True)
    issue_type = models.CharField(max_length=40, blank=True)
    urgency = models.CharField(max_length=8)
    harm = models.CharField(max_length=2, blank=True)
    harm_by = models.CharField(max_length=80, blank=True)
    band = models.CharField(max_length=8)
    why = models.JSONField(default=list)
    method = models.CharField(max_length=20)
    by = models.CharField(max_length=80)
    recorded_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["report"], condition=Q(closed_at=None), name="one_live_reading"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["message", "sent_at"], name="reading_sent"),
            models.Index(fields=["harm", "closed_at"], name="reading_harm"),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Vocabulary(models.Model):
    """A word that was read; by its first letter and its length it is found close by."""

    word = models.CharField(max_length=30, primary_key=True)
    head = models.CharField(max_length=1)
    letters = models.SmallIntegerField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["head", "letters", "word"], name="vocabulary_head")
        ]

    def __str__(self) -> str:
        return self.word


class Group(Guarded):
    """Reports that say the same."""

    kind = "group"
    number = models.CharField(max_length=12, unique=True)
    sentence = models.TextField()
    sector = models.CharField(max_length=15, blank=True)
    issue_type = models.CharField(max_length=40, blank=True)
    size = models.IntegerField(default=0)
    harm = models.CharField(max_length=2, blank=True)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField(db_index=True)
    recorded_at = models.DateTimeField()
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT)
    merged_at = models.DateTimeField(null=True)
    taken_kind = models.CharField(max_length=30, blank=True)
    taken_id = models.BigIntegerField(null=True)
    claim = models.ForeignKey("AnsweredClaim", null=True, on_delete=models.PROTECT)
    claim_band = models.CharField(max_length=8, blank=True)
    claim_words = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.number

    @property
    def taken_up(self) -> Ref | None:
        """The rumour or issue that a person made of it."""
        if not self.taken_kind or self.taken_id is None:
            return None
        return Ref(self.taken_kind, self.taken_id)


class Membership(models.Model):
    """That a report belongs to a group: since when, by whom, why.

    `sent_at` is the report's: groups are counted by it.
    """

    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="memberships"
    )
    group = models.ForeignKey(
        Group, on_delete=models.PROTECT, related_name="memberships"
    )
    sent_at = models.DateTimeField()
    score = models.FloatField(default=0)
    band = models.CharField(max_length=8)
    why_id = models.CharField(max_length=200)
    why_en = models.CharField(max_length=200)
    words = models.JSONField(default=list)
    by = models.CharField(max_length=80)
    recorded_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["report"], condition=Q(closed_at=None), name="one_live_group"
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["group", "sent_at"],
                condition=Q(closed_at=None),
                name="membership_sent",
            )
        ]

    def __str__(self) -> str:
        return f"{self.report_id} in {self.group_id}"


class Refuted(models.Model):
    """An officer said: not this. It binds the machine."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT)
    group = models.ForeignKey(Group, on_delete=models.PROTECT)
    by = models.CharField(max_length=80)
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.report_id} not in {self.group_id}"


class ZeroReport(models.Model):
    """Nothing to report, for an area and a day: the only evidence of calm."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="zeros")
    post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT)
    area = models.CharField(max_length=13, db_index=True)
    day = models.DateField(db_index=True)
    recorded_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.area} {self.day}"


class AnsweredClaim(models.Model):
    """A claim that was answered in public, told from above; never a person's."""

    about_kind = models.CharField(max_length=30)
    about_id = models.BigIntegerField()
    claim = models.TextField()
    wordings = models.JSONField(default=list)
    issue_type = models.CharField(max_length=40, blank=True)
    verdict = models.CharField(max_length=30)
    answer = models.TextField()
    slug = models.CharField(max_length=80)
    answered_at = models.DateTimeField()
    active = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["about_kind", "about_id"], name="claim_once"
            )
        ]

    def __str__(self) -> str:
        return self.claim[:60]


class Receipt(models.Model):
    """How a reporter comes back: 16 digits, stored as Argon2id with a pepper."""

    report = models.OneToOneField(Report, on_delete=models.PROTECT, primary_key=True)
    bucket = models.CharField(max_length=4, db_index=True)
    digest = models.CharField(max_length=160)

    def __str__(self) -> str:
        return "receipt"


class Note(models.Model):
    """A line of the thread between the desk and the reporter, redacted."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="notes")
    from_reporter = models.BooleanField()
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.text[:60]
